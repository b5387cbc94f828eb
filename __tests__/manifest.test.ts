import { describe, expect, test } from '@jest/globals'

import { type StoredFile } from '../src/model.js'
import { filesOf, manifestText, resultEntries } from '../src/manifest.js'
import { file, result } from './results.js'

describe('results', () => {
  test('are listed by state, then day, slug and report', () => {
    const results = [
      result('unchanged', '2026-11-01'),
      result('stored', '2026-11-03', { slug: 'b-org' }),
      result('stored', '2026-11-03', { slug: 'a-org', report: 'users-1-day' }),
      result('stored', '2026-11-03', { slug: 'a-org', report: 'repos-1-day' }),
      result('stored', '2026-11-02', { slug: 'z-org' }),
      result('not-ready', '2026-11-19'),
      result('no-report', '2026-11-19'),
      result('failed', '2026-11-19'),
    ]
    expect(resultEntries(results).map((entry) => Object.values(entry).join(' '))).toEqual([
      'octo-org users-1-day 2026-11-19 failed',
      'octo-org users-1-day 2026-11-19 no-report',
      'octo-org users-1-day 2026-11-19 not-ready',
      'z-org users-1-day 2026-11-02 stored',
      'a-org repos-1-day 2026-11-03 stored',
      'a-org users-1-day 2026-11-03 stored',
      'b-org users-1-day 2026-11-03 stored',
      'octo-org users-1-day 2026-11-01 unchanged',
    ])
  })

  test('keep slugs apart that begin alike', () => {
    const slugs = ['a-b', 'a'].map((slug) => result('stored', '2026-11-18', { slug }))
    expect(resultEntries(slugs).map(({ slug }) => slug)).toEqual(['a', 'a-b'])
  })

  test('say slug, report, day and state, and nothing else', () => {
    expect(resultEntries([result('stored', '2026-11-18', { files: [file('a')] })])).toEqual([
      { slug: 'octo-org', report: 'users-1-day', day: '2026-11-18', state: 'stored' },
    ])
  })
})

describe('files', () => {
  test('are listed once, by path as text', () => {
    const derived = file('derived/x', { derived: true })
    const results = [
      result('stored', '2026-11-18', { files: [file('ndjson/b'), derived] }),
      result('stored', '2026-11-17', { files: [derived, file('csv/a'), file('ndjson/B')] }),
    ]
    expect(filesOf(results).map(({ path }) => path)).toEqual([
      ...['csv/a', 'derived/x', 'ndjson/B', 'ndjson/b'],
    ])
  })
})

describe('the manifest', () => {
  test('has the keys of its description, in order, and ends with a line end', () => {
    const text = manifestText([result('stored', '2026-11-18', { files: [file('ndjson/a')] })])
    expect(JSON.parse(text)).toEqual({
      version: 1,
      files: [
        {
          ...{ path: 'ndjson/a', bytes: 10, sha256: 'ab12', rows: 3, format: 'ndjson' },
          ...{ scope: 'organization', slug: 'octo-org', report: 'users-1-day', day: '2026-11-18' },
        },
      ],
      results: [{ slug: 'octo-org', report: 'users-1-day', day: '2026-11-18', state: 'stored' }],
    })
    expect(text).toMatch(/^\{\n {2}"version": 1,\n {2}"files": \[\n/)
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('says which files the action computed, and keeps what else a file carries to itself', () => {
    const foreign = { link: 'https://h.tld/?sig=1' }
    const files: StoredFile[] = [{ ...file('derived/a', { derived: true }), ...foreign }]
    const text = manifestText([result('stored', '2026-11-18', { files })])
    expect(text).toContain('"derived": true')
    expect(text).not.toContain('sig=')
    expect(manifestText([result('stored', '2026-11-18', { files: [file('a')] })])).not.toContain(
      'derived',
    )
  })

  test('of nothing is whole', () => {
    expect(JSON.parse(manifestText([]))).toEqual({ version: 1, files: [], results: [] })
  })
})
