/**
 * Makes `dist` of the sources: the action and its chunks by ncc, undici on its own beside them, and the licence of every
 * package whose code is in any of them, since the bundler's own list has those of one chunk alone. The same sources give
 * the same bytes.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import ncc from '@vercel/ncc'
import { build, transform } from 'esbuild'

import './page-client.mjs'

const { code, assets, stats } = await ncc(resolve('src/main.ts'), {
  filename: 'index.js',
  target: 'es2022',
  quiet: true,
  externals: { undici: './undici.cjs' },
})
const alone = {
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  legalComments: 'none',
}
const undici = await build({
  stdin: { contents: "module.exports = require('undici')", resolveDir: resolve('.') },
  ...alone,
})
/** What other threads begin with: the part of the action that reads rows. */
const reader = await build({
  entryPoints: ['src/measure/thread.ts'],
  ...alone,
  format: 'esm',
})
const chunks = Object.entries(assets).filter(([name]) => name.endsWith('.js'))

/** Without comments, which every start would read, and in ASCII, which is read as it stands. */
async function bare(text) {
  const options = { charset: 'ascii', legalComments: 'none', target: 'es2022' }
  return (await transform(text, options)).code
}

/** Files of the packages that modules of the bundle come from. */
function filesOf(modules = []) {
  return modules.flatMap(({ identifier = '', modules: inner }) => {
    // An identifier begins with the loaders, which are no part of the bundle; of the module, its kind and a digest stand
    // beside the file.
    const [module] = identifier.split('!').slice(-1)
    return [...module.replaceAll('\\', '/').split('|'), ...filesOf(inner)]
  })
}

/** The package of a file: the innermost `node_modules` counts. */
function packageOf(file) {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]
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

/** A name that the stand-in lacks would be missed only by who has a proxy. */
const standIn = readFileSync('scripts/undici.cjs', 'utf8')
for (const text of [code, ...chunks.map(([, { source }]) => String(source))]) {
  for (const [, name] of text.matchAll(/(?<![./])\b\w*undici\w*\.(\w+)/g)) {
    if (!standIn.includes(`exports.${name} =`)) throw new Error(`undici.cjs lacks ${name}.`)
  }
}

const files = [
  ...filesOf(stats.toJson().modules),
  ...[undici, reader].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
]
const folders = new Set(files.map(packageOf).filter((folder) => folder !== undefined))
const licences = new Set([...folders].map((folder) => licenceOf(folder).replaceAll(/\r\n?/g, '\n')))

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
const made = [['index.js', code], ...chunks.map(([name, { source }]) => [name, String(source)])]
for (const [name, text] of made) writeFileSync(join('dist', name), await bare(text))
copyFileSync('scripts/undici.cjs', 'dist/undici.cjs')
writeFileSync('dist/undici-bundle.cjs', undici.outputFiles[0].text)
writeFileSync('dist/reader.js', reader.outputFiles[0].text)
writeFileSync('dist/package.json', '{"type":"module"}\n')
writeFileSync('dist/licenses.txt', `${[...licences].sort().join('\n\n')}\n`)
