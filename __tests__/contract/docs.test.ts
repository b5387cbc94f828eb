import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'

import { GENERATED, SECTIONS, staleFiles } from '../../scripts/docs-files.js'
import { table } from '../../scripts/tables.js'
import { HINTS } from '../../src/errors.js'
import { INPUTS } from '../../src/inputs/table.js'
import { METRICS } from '../../src/measure/metrics.js'
import { OUTPUTS } from '../../src/outputs.js'
import { bytesOf, textOf } from '../../src/page/base91.js'
import { CATALOGUE, reportNames } from '../../src/reports/catalogue.js'

/** What users and maintainers read: up to date, complete, and without a link that leads nowhere. */

const read = (path: string) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
const README = read('README.md')
const PAGES = markdownIn('docs')
const DOCUMENTS = [...markdownIn('.'), ...PAGES, 'sandbox/README.md', '__tests__/README.md']

function markdownIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return names.sort().map((name) => (folder === '.' ? name : `${folder}/${name}`))
}

describe('what is generated', () => {
  test('is up to date: npm run docs', async () => {
    expect((await staleFiles()).map(({ path }) => path)).toEqual([])
  })

  test('has a place, every section of it', () => {
    const all = GENERATED.map(({ path }) => read(path)).join('')
    for (const name of Object.keys(SECTIONS)) expect(all).toContain(`<!-- generated: ${name} -->`)
  })

  test('is put right when it drifted', async () => {
    for (const [path, right, wrong] of [
      ['docs/inputs-and-outputs.md', '`artifact-retention-days`', '`artifact-retention-weeks`'],
      ['README.md', 'report-type: organization-1-day', 'report-type: users-1-day'],
    ] as const) {
      const drifted = read(path).replace(right, wrong)
      expect(drifted).not.toBe(read(path))
      const file = GENERATED.find((one) => one.path === path)
      expect(await file?.generate(drifted)).toBe(read(path))
    }
  })

  test('a marker that names nothing is an error', async () => {
    const readme = GENERATED.find(({ path }) => path === 'README.md')
    for (const [marker, problem] of [
      ['generated: weather', 'weather'],
      ['example: weather.yml', 'weather.yml'],
      ['lines: smallest.yml weather', 'does not set weather'],
    ] as const) {
      const wrong = `<!-- ${marker} -->\n<!-- end -->\n`
      await expect(async () => readme?.generate(wrong)).rejects.toThrow(problem)
    }
  })

  test('the sample says that it is made up, and does not depend on how a machine compresses', async () => {
    const sample = GENERATED.find(({ path }) => path === 'docs/sample/page.html')
    const now = read('docs/sample/page.html')
    expect(now).toMatch(/<title>[^<]*made-up-data<\/title>/)
    expect(now.slice(now.indexOf('<div id="page">')).split('<script')[0]).toContain('made-up-data')
    const packed = (level: number, change: (bytes: Buffer) => Buffer = (bytes) => bytes) =>
      now.replace(/data-bytes="(\d+)">([^<]*)/, (_, length: string, text: string) => {
        const bytes = deflateSync(change(inflateSync(bytesOf(text, Number(length)))), { level })
        return `data-bytes="${bytes.length}">${textOf(bytes)}`
      })
    const other = packed(1)
    expect(other).not.toBe(now)
    expect(await sample?.generate(other)).toBe(other)
    const turned = packed(6, (bytes) => Buffer.from(bytes).reverse())
    for (const wrong of [turned, now.replace('<main', '<div'), '', now.slice(0, 9000)])
      expect((await sample?.generate(wrong)) === wrong).toBe(false)
  })

  test('a bar in a cell does not end it', () => {
    expect(table(['a'], [['b | c']])).toBe('| a |\n| --- |\n| b \\| c |')
  })
})

describe('the documents name', () => {
  const names: readonly [string, string, readonly string[]][] = [
    ['every input', 'docs/inputs-and-outputs.md', Object.keys(INPUTS)],
    ['every output', 'docs/inputs-and-outputs.md', Object.keys(OUTPUTS)],
    ['every metric', 'docs/metrics.md', METRICS.map(({ key }) => key)],
    ['every report type', 'docs/files.md', reportNames()],
  ]
  test.each(names)('%s in %s', (_, path, all) => {
    expect(all.filter((name) => !read(path).includes(`\`${name}\``))).toEqual([])
  })
})

describe('the landing page', () => {
  const lines = README.trimEnd().split('\n')

  test('has at most 220 lines', () => {
    expect(lines.length).toBeLessThanOrEqual(220)
  })

  test('leads to every other page, and to every example, in one click', () => {
    const rest = [...PAGES, ...markdownIn('.').filter((path) => path !== 'README.md')]
    const examples = readdirSync('examples').map((name) => `examples/${name}`)
    expect([...rest, ...examples].filter((path) => !README.includes(`](${path}`))).toEqual([])
  })

  test('shows ten inputs', () => {
    const [, section = ''] = README.split('\n## Inputs\n')
    const rows = (section.split('\n## ')[0] ?? '').match(/^\| `[a-z-]+` /gm) ?? []
    expect(rows).toHaveLength(10)
  })

  test('keeps totals, and speaks of people only below a warning', () => {
    const [before = '', after = ''] = README.split('> [!WARNING]')
    expect(before).not.toMatch(/report-type: .*(?:users|user-teams|repos|seats)/)
    expect(after).toMatch(/report-type: .*users-1-day/)
  })
})

/** Counts that a text states, and what they count. */
const COUNTS: readonly [string, RegExp, number][] = [
  ['CHANGELOG.md', /All (\w+) reports of GitHub's Copilot usage metrics API/, metricsReports()],
  ['README.md', /\((\d+) calls to the API\)/, 365],
]

function metricsReports(): number {
  return CATALOGUE.filter(({ route }) => route.includes('/copilot/metrics/reports/')).length
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen'.split(
  ' ',
)

test.each(COUNTS)('%s counts right: %s', (path, pattern, count) => {
  const [, stated = ''] = pattern.exec(read(path)) ?? []
  expect(/^\d+$/.test(stated) ? Number(stated) : WORDS.indexOf(stated)).toBe(count)
})

test('a page of thirty faults has thirty rows, or more', () => {
  const rows = read('docs/faults.md').match(/^\| (?!Fault|---)/gm) ?? []
  expect(rows.length).toBeGreaterThanOrEqual(30)
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
  const tree = /```text\naction\.yml[\s\S]*?```/.exec(read('docs/architecture.md'))?.[0] ?? ''
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
  const target = path === '' ? from : normalize(join(dirname(from), path))
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
