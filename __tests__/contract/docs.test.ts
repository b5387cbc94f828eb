import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'

import { GENERATED, SECTIONS, staleFiles } from '../../scripts/docs-files.js'
import { table } from '../../scripts/tables.js'
import { HINTS } from '../../src/errors.js'
import { INPUTS } from '../../src/inputs/table.js'
import { METRICS } from '../../src/measure/metrics.js'
import { OUTPUTS } from '../../src/outputs.js'
import { reportNames } from '../../src/reports/catalogue.js'

/** What users and maintainers read: up to date, complete, and without a link that leads nowhere. */

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/troubleshooting.md',
  'docs/faults.md',
  'CODE_OF_CONDUCT.md',
  'sandbox/README.md',
]
const read = (path: string) => readFileSync(path, 'utf8')
const README = read('README.md')

describe('what is generated', () => {
  test('is up to date: npm run docs', async () => {
    expect((await staleFiles()).map(({ path }) => path)).toEqual([])
  })

  test('has a place, every section of it', () => {
    const all = GENERATED.map(({ path }) => read(path)).join('')
    for (const name of Object.keys(SECTIONS)) expect(all).toContain(`<!-- generated: ${name} -->`)
  })

  test('is put right when it drifted', async () => {
    const readme = GENERATED.find(({ path }) => path === 'README.md')
    const drifted = README.replace('`artifact-retention-days`', '`artifact-retention-weeks`')
    expect(drifted).not.toBe(README)
    expect(await readme?.generate(drifted)).toBe(README)
  })

  test('a marker that names nothing is an error', async () => {
    const readme = GENERATED.find(({ path }) => path === 'README.md')
    const wrong = '<!-- generated: weather -->\n<!-- end -->\n'
    await expect(async () => readme?.generate(wrong)).rejects.toThrow('weather')
  })

  test('a bar in a cell does not end it', () => {
    expect(table(['a'], [['b | c']])).toBe('| a |\n| --- |\n| b \\| c |')
  })
})

describe('the README names', () => {
  const names: readonly [string, readonly string[]][] = [
    ['every input', Object.keys(INPUTS)],
    ['every output', Object.keys(OUTPUTS)],
    ['every metric', METRICS.map(({ key }) => key)],
    ['every report type', reportNames()],
  ]
  test.each(names)('%s', (_, all) => {
    expect(all.filter((name) => !README.includes(`\`${name}\``))).toEqual([])
  })
})

test('the page of error codes has the anchor that the error line of each code links to', () => {
  const anchors = anchorsOf(read('docs/troubleshooting.md'))
  expect(anchors).toEqual(
    expect.arrayContaining(Object.keys(HINTS).map((code) => code.toLowerCase())),
  )
})

describe.each(DOCUMENTS)('%s', (path) => {
  const text = withoutCode(read(path))
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  )

  test('has no link that leads nowhere', () => {
    const here = links.filter((link) => !/^https:/.test(link))
    expect(here.filter((link) => !leadsSomewhere(path, link))).toEqual([])
  })

  test('names no command that is not there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const run = [...read(path).matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name)
    expect(run.filter((name) => !(name in scripts))).toEqual([])
  })

  test('names no file that is not there', () => {
    const files = [...read(path).matchAll(/`((?:src|scripts|sandbox|bench|__tests__)\/[\w./-]+)`/g)]
    const named = files.map(([, file = '']) => file)
    expect(named.filter((file) => !existsSync(file))).toEqual([])
  })
})

test('the tree of the architecture names what lies in src, and all of it', () => {
  const tree = /```text\naction\.yml[\s\S]*?```/.exec(README)?.[0] ?? ''
  const named = [...tree.matchAll(/(?<![@\w-])[\w-]+(?:\.ts|\/)/g)].map(([name]) => name)
  const inTree = named.filter((name) => name !== 'src/')
  const lies = (name: string) => [
    name,
    `src/${name}`,
    `src/formats/${name}`,
    `src/summary/${name}`,
    `__tests__/${name}`,
  ]
  expect(inTree.filter((name) => !lies(name).some((path) => existsSync(path)))).toEqual([])
  const inside = readdirSync('src', { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  )
  expect(inside.filter((name) => !named.includes(name))).toEqual([])
})

/** The text without fenced blocks and code spans, where brackets are no links. */
function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '')
}

function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const folder = from.includes('/') ? `${from.slice(0, from.lastIndexOf('/'))}/` : ''
  const target = path === '' ? from : `${folder}${path}`
  if (!existsSync(target)) return false
  return anchor === undefined || anchorsOf(read(target)).includes(anchor)
}

/** Anchors as GitHub makes them from headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
