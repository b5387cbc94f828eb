import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { PROJECT } from '../../sandbox/run-action.js'

/** The rules of the house, read from the import lines. */

const SOURCE = join(PROJECT, 'src')
const STAGES = ['collect', 'store', 'measure', 'history', 'formats', 'summary', 'page']
const WIRING = ['main.ts']

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))

interface Import {
  readonly file: string
  readonly target: string
  readonly typesOnly: boolean
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SOURCE, file), 'utf8')
  return [...text.matchAll(/^(?:import|export) (type )?([^'"]*?)from '([^']+)'/gms)].map(
    ([, type, names = '', target = '']) => ({
      file,
      target: target.startsWith('.')
        ? relative(SOURCE, join(SOURCE, dirname(file), target)).replaceAll('\\', '/')
        : target,
      typesOnly:
        type !== undefined ||
        (names.includes('{') &&
          names
            .replace(/[{}]/g, '')
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '')
            .every((name) => name.startsWith('type '))),
    }),
  )
})

const stageOf = (path: string) => STAGES.find((stage) => path.startsWith(`${stage}/`))

describe('imports', () => {
  test('the toolkit is loaded by main.ts only', () => {
    const toolkit = imports.filter(
      ({ file, target, typesOnly }) =>
        /^@(actions|octokit)\//.test(target) && !typesOnly && !WIRING.includes(file),
    )
    expect(toolkit).toEqual([])
  })

  test('stages do not import each other', () => {
    const across = imports.filter(({ file, target, typesOnly }) => {
      const [from, to] = [stageOf(file), stageOf(target)]
      return from !== undefined && to !== undefined && from !== to && !typesOnly
    })
    expect(across).toEqual([])
  })

  test('what stages stand on imports no stage', () => {
    const up = imports.filter(
      ({ file, target, typesOnly }) =>
        /^(schema|rows|reports|net|text)\//.test(file) &&
        stageOf(target) !== undefined &&
        !typesOnly,
    )
    expect(up).toEqual([])
  })

  test('facts about rows stand in the schema, which imports nothing but types of the model', () => {
    const from = imports.filter(
      ({ file, target, typesOnly }) =>
        file.startsWith('schema/') && !target.startsWith('schema/') && !typesOnly,
    )
    expect(from).toEqual([])
  })

  test('no file reaches itself, by value or by type', () => {
    const next = new Map<string, string[]>()
    for (const { file, target } of imports) {
      const path = target.replace(/\.js$/, '.ts')
      if (files.includes(path)) next.set(file, [...(next.get(file) ?? []), path])
    }
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, above: readonly string[]) => {
      if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file].join(' > '))
      if (above.includes(file) || done.has(file)) return
      for (const one of next.get(file) ?? []) visit(one, [...above, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  test('nothing imports main.ts or run.ts, but main.ts and the wiring', () => {
    const back = imports.filter(
      ({ file, target, typesOnly }) =>
        /^(main|run)\.js$/.test(target) && file !== 'main.ts' && !typesOnly,
    )
    expect(back).toEqual([])
  })

  test('the environment and the clock are read in one place each', () => {
    const reading = (pattern: RegExp) =>
      files.filter((file) => pattern.test(readFileSync(join(SOURCE, file), 'utf8')))
    expect(reading(/process\.env/)).toEqual(['main.ts'])
    expect(reading(/Date\.now\(\)|new Date\(\)/)).toEqual(['runtime/clock.ts'])
  })

  test('no child process, no evaluation of text, no barrel', () => {
    expect(imports.filter(({ target }) => /child_process|node:vm/.test(target))).toEqual([])
    expect(files.filter((file) => file.endsWith('index.ts'))).toEqual([])
  })
})

describe('the bundle', () => {
  const folder = join(PROJECT, 'dist')
  const files = readdirSync(folder)
  const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')

  test('is an entry, the chunks that it reads, and licences; nothing else', () => {
    const chunks = files.filter((name) => /^\d+\.index\.js$/.test(name))
    const others = files.filter((name) => !chunks.includes(name))
    const alone = ['reader.js', 'undici-bundle.cjs', 'undici.cjs']
    expect(others.sort()).toEqual(['index.js', 'licenses.txt', 'package.json', ...alone])
    // Storage clients, tables, the page, measuring and proxies are read only by a run that needs them, as it does.
    expect(chunks.length).toBeGreaterThan(0)
    expect(textOf('index.js').length).toBeLessThan(1_100_000)
    for (const word of [
      'BlockBlobClient',
      'renderToString',
      'ParquetWriter',
      'renderSummary',
      'ProxyAgent',
    ])
      expect(textOf('index.js')).not.toMatch(new RegExp(`(class|function) ${word}\\b`))
  })

  test('comes with the licence of every package that the action depends on', () => {
    const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const licences = `\n${textOf('licenses.txt')}`
    const lacking = Object.entries(dependencies).filter(
      ([name, version]) => !licences.includes(`\n${name} ${version}\n`),
    )
    expect(lacking).toEqual([])
    for (const name of ['undici', '@azure/storage-blob', '@octokit/core', 'hyparquet'])
      expect(licences).toContain(`\n${name} `)
  })
})

test('the bundle names the module that starts processes once, for a dependency', () => {
  const dist = join(PROJECT, 'dist')
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'))
  const bundle = scripts.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n')
  const loads = bundle.match(/\(["'](?:node:)?child_process["']\)/g) ?? []
  expect(loads.length).toBeLessThanOrEqual(1)
})

test('no test mocks a module', () => {
  const folder = join(PROJECT, '__tests__')
  const word = new RegExp(['jest', '(unstable_mock|mock|do[M]ock)'].join('\\.'))
  const mocking = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => word.test(readFileSync(join(folder, name), 'utf8')))
  expect(mocking).toEqual([])
})
