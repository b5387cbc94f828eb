import { describe, expect, test } from '@jest/globals'

import { type ResultEntry, resultEntries } from '../src/manifest.js'
import { type Measured } from '../src/measure/measured.js'
import { openOutputs, OUTPUTS, type OutputFacts, outputsOf } from '../src/outputs.js'
import { secrets } from '../src/text/cleaner.js'
import { file, result } from './results.js'
import { measuredOf } from './summary/fixture.js'

const NOTHING: OutputFacts = {
  output: '/temp/out',
  summaryPath: '/temp/out/summary.md',
  results: [],
  measured: [],
}

const outputs = (facts: Partial<OutputFacts> = {}) =>
  Object.fromEntries(outputsOf({ ...NOTHING, ...facts }))

describe('outputs', () => {
  test('of a run that did nothing are there, and say so', () => {
    expect(outputs()).toEqual({
      path: '/temp/out',
      'summary-path': '/temp/out/summary.md',
      'page-path': '',
      'page-url': '',
      'metrics-path': '',
      files: '0',
      bytes: '0',
      rows: '0',
      results: '[]',
      'latest-day': '',
      'unavailable-days': '[]',
      'revised-days': '[]',
      'artifact-id': '',
      'artifact-url': '',
      'artifact-digest': '',
      changed: 'false',
      'commit-sha': '',
      'commit-url': '',
      metrics: '{}',
    })
  })

  test('are all described in a sentence', () => {
    for (const { description } of Object.values(OUTPUTS)) expect(description).toMatch(/^.{10,}\.$/)
  })

  test('come in the order of the table', () => {
    expect(outputsOf(NOTHING).map(([name]) => name)).toEqual(Object.keys(OUTPUTS))
  })

  test('count the files of stored reports once, and rows of GitHub only', () => {
    const raw = file('ndjson/a', { bytes: 100, rows: 7 })
    const packed = file('ndjson/b', { bytes: 20, rows: 5, format: 'ndjson.gz' })
    const table = file('csv/a', { bytes: 50, rows: 7, format: 'csv' })
    const derived = file('derived/a', { bytes: 3, rows: 2, derived: true })
    const results = [
      result('stored', '2026-11-18', { files: [raw, table, derived] }),
      result('stored', '2026-11-17', { files: [packed, derived] }),
      result('unchanged', '2026-11-16', { files: [file('ndjson/c', { bytes: 1000 })] }),
    ]
    expect(outputs({ results })).toMatchObject({ files: '4', bytes: '173', rows: '12' })
  })

  test('name the newest day that is there', () => {
    const results = [
      result('stored', '2026-11-16'),
      result('unchanged', '2026-11-17'),
      result('stored', '2026-11-15'),
      result('not-ready', '2026-11-19'),
      result('no-report', '2026-11-18'),
      result('failed', '2026-11-18'),
    ]
    expect(outputs({ results })['latest-day']).toBe('2026-11-17')
    expect(outputs({ results: results.slice(3) })['latest-day']).toBe('')
    expect(outputs({ results: results.slice(0, 1) })['latest-day']).toBe('2026-11-16')
  })

  test('name each day without report, and each revised one, once and in order', () => {
    const results = [
      result('not-ready', '2026-11-19'),
      result('no-report', '2026-11-10', { slug: 'a' }),
      result('no-report', '2026-11-10', { slug: 'b' }),
      result('stored', '2026-11-09', { revised: true }),
      result('stored', '2026-11-08', { revised: true }),
      result('stored', '2026-11-09', { slug: 'b', revised: true }),
      result('failed', '2026-11-07'),
      result('unchanged', '2026-11-06'),
    ]
    expect(outputs({ results })).toMatchObject({
      'unavailable-days': '["2026-11-10","2026-11-19"]',
      'revised-days': '["2026-11-08","2026-11-09"]',
    })
  })

  test('tell where the files were kept', () => {
    const artifact = { name: 'a', id: 42, url: 'https://github.com/a', digest: 'sha256:1' }
    const counts = { commits: 1, added: 1, changed: 0, removed: 0 }
    const place = { repository: 'o/r', branch: 'main', sha: 'c0ffee', url: 'https://github.com/c' }
    expect(outputs({ artifact, commit: { ...place, ...counts } })).toMatchObject({
      'artifact-id': '42',
      'artifact-url': 'https://github.com/a',
      'artifact-digest': 'sha256:1',
      changed: 'true',
      'commit-sha': 'c0ffee',
      'commit-url': 'https://github.com/c',
    })
  })

  test('have the metrics by scope and slug', () => {
    const first: Measured = measuredOf('octo-org')
    const all = JSON.parse(
      outputs({ measured: [first, measuredOf('octo-labs')] })['metrics'] ?? '',
    ) as Record<string, unknown>
    expect(Object.keys(all)).toEqual(['organization/octo-org', 'organization/octo-labs'])
    expect(all['organization/octo-org']).toEqual(JSON.parse(JSON.stringify(first.metrics)))
  })
})

test('outputs are whole JSON, however many slugs were asked for, and without a secret', () => {
  const token = 'ghp_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0Gf9Ed8'
  secrets.add(token)
  const measured = Array.from({ length: 800 }, (_, index) =>
    measuredOf(`${'octo-org-'.repeat(180)}${index}`),
  )
  const said = new Map<string, string>()
  openOutputs((name, value) => void said.set(name, value))({
    ...NOTHING,
    measured: [...measured, measuredOf(token)],
  })
  const text = said.get('metrics') ?? ''
  expect(text.length).toBeGreaterThan(1024 * 1024)
  const names = Object.keys(JSON.parse(text) as object)
  expect(names).toHaveLength(801)
  expect(names.at(-1)).toBe('organization/***')
})

describe('the list of results', () => {
  const LIMIT = 64 * 1024
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      result('stored', '2026-11-18', { slug: `s${index}` }),
    )
  const listed = (text: string) => JSON.parse(text) as ResultEntry[]

  test('has what failed first', () => {
    const text = outputs({ results: [result('stored'), result('failed')] })['results'] ?? ''
    expect(listed(text).map(({ state }) => state)).toEqual(['failed', 'stored'])
  })

  test('is cut after whole entries, just below 64 KiB', () => {
    const text = outputs({ results: many(2000) })['results'] ?? ''
    const entries = listed(text)
    const longest = Math.max(...entries.map((entry) => JSON.stringify(entry).length))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT)
    expect(Buffer.byteLength(text)).toBeGreaterThan(LIMIT - longest - 2)
    expect(entries.map(({ slug }) => slug)).toContain('s1000')
  })

  test.each([
    [0, 1],
    [1, 0],
  ])('has an entry that is %d bytes too long %d times', (over, times) => {
    const frame = JSON.stringify([resultEntries([result('stored', '2026-11-18', { slug: '' })])])
    // One byte is kept for the comma that the next entry would bring.
    const slug = 'x'.repeat(LIMIT - 1 - (frame.length - 2) + over)
    const results = [result('stored', '2026-11-18', { slug })]
    expect(listed(outputs({ results })['results'] ?? '')).toHaveLength(times)
  })

  test('is whole where it fits', () => {
    expect(listed(outputs({ results: many(700) })['results'] ?? '')).toHaveLength(700)
  })

  test('counts bytes, not letters', () => {
    const results = Array.from({ length: 900 }, () =>
      result('stored', '2026-11-18', { slug: 'ü'.repeat(90) }),
    )
    expect(Buffer.byteLength(outputs({ results })['results'] ?? '')).toBeLessThanOrEqual(LIMIT)
  })
})
