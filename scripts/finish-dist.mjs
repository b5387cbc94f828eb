/**
 * The last step of a build. The bundler's own list of licences has those of one chunk alone, so that it is made here, of
 * every package whose code is in the bundle; chunks of an earlier build go; texts get the line ends of the repository.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , statsFile] = process.argv
const stats = JSON.parse(readFileSync(statsFile, 'utf8'))

/** Folders of the packages that modules of the bundle come from: the innermost `node_modules` counts. */
function packagesOf(modules = []) {
  return modules.flatMap(({ identifier = '', modules: inner }) => {
    // An identifier begins with the loaders, which are no part of the bundle; of the module, its kind and a digest stand
    // beside the file.
    const [module] = identifier.split('!').slice(-1)
    const file = module
      .replaceAll('\\', '/')
      .split('|')
      .find((part) => part.includes('/node_modules/'))
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file ?? '') ?? []
    return [...(folder === undefined ? [] : [folder]), ...packagesOf(inner)]
  })
}

function licenceOf(folder) {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const files = readdirSync(folder).filter((file) => /^licen[cs]e(\.|-|$)/i.test(file))
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  const named = license?.type ?? license ?? licenses?.map(({ type }) => type).join(', ')
  return [`${name} ${version}`, named ?? '(the package names no licence)', ...texts].join('\n')
}

const folders = [...new Set(packagesOf(stats.modules))]
const licences = new Set(folders.map((folder) => licenceOf(folder).replaceAll(/\r\n?/g, '\n')))
writeFileSync('dist/licenses.txt', `${[...licences].sort().join('\n\n')}\n`)

const made = new Set([...stats.assets.map(({ name }) => name), 'licenses.txt', 'package.json'])
for (const name of readdirSync('dist')) {
  const path = join('dist', name)
  if (!made.has(name)) {
    rmSync(path)
    continue
  }
  const text = readFileSync(path, 'utf8')
  const unified = text.replaceAll('\r\n', '\n')
  if (unified !== text) writeFileSync(path, unified)
}
