import { describe, expect, test } from '@jest/globals'

import { ActionError } from '../src/errors.js'
import { judge } from '../src/judge.js'
import { type Result } from '../src/model.js'
import { listeningLog, result } from './results.js'

type IfNoReport = 'warn' | 'error' | 'ignore'

function verdict(
  results: readonly Result[],
  ifNoReport: IfNoReport = 'warn',
  faults: readonly ActionError[] = [],
) {
  const { log, warnings } = listeningLog()
  return { error: judge({ results, ifNoReport, faults }, log), warnings }
}

const refused = new ActionError('ROLE_MISSING', 'GitHub said no.', { hint: 'Ask an owner.' })
const broken = new ActionError('DOWNLOAD_FAILED', 'The line went dead.')
const archive = new ActionError('COMMIT_PROTECTED', 'A rule forbids it.')

describe('the verdict', () => {
  test('is no error where everything was kept', () => {
    const seen = verdict([result('stored'), result('unchanged', '2026-11-17')])
    expect(seen).toEqual({ error: undefined, warnings: [] })
  })

  test('is that of the only report', () => {
    expect(verdict([result('failed', '2026-11-18', { error: refused })]).error).toBe(refused)
  })

  test.each([
    [['failed', 'stored'], '1 of 2 reports could not be kept. The first: GitHub said no.'],
    [['failed', 'failed'], '2 of 2 reports could not be kept. The first: GitHub said no.'],
    [
      ['stored', 'failed', 'failed'],
      '2 of 3 reports could not be kept. The first: GitHub said no.',
    ],
  ] as const)('of %j counts, and says what the first was', (states, message) => {
    const errors = [refused, broken]
    const results = states.map((state, index) =>
      result(state, `2026-11-1${index}`, state === 'failed' ? { error: errors.shift() } : {}),
    )
    const { error } = verdict(results)
    expect(error).toMatchObject({ code: 'ROLE_MISSING', message, hint: 'Ask an owner.' })
    expect(error?.cause).toBe(refused)
  })

  test('is the first fault beside reports when those were kept', () => {
    expect(verdict([result('stored')], 'warn', [archive, broken]).error).toBe(archive)
    expect(verdict([], 'ignore', [archive]).error).toBe(archive)
  })

  test('prefers a failed report to the fault that followed from it', () => {
    const results = [result('failed', '2026-11-18', { error: refused })]
    expect(verdict(results, 'error', [archive]).error).toBe(refused)
  })
})

describe('a day without report', () => {
  const text =
    'GitHub has no report yet, or none at all: users-1-day of octo-org for 2026-11-18 (not-ready).'

  test('is a warning by default', () => {
    expect(verdict([result('not-ready')])).toEqual({ error: undefined, warnings: [text] })
  })

  test('is an error where that was asked for', () => {
    const { error, warnings } = verdict([result('not-ready')], 'error')
    expect(error).toMatchObject({ code: 'REPORT_UNAVAILABLE', message: text })
    expect(warnings).toEqual([])
  })

  test('is nothing where that was asked for', () => {
    expect(verdict([result('no-report')], 'ignore')).toEqual({ error: undefined, warnings: [] })
  })

  test.each(['warn', 'error'] as const)('that nobody named is nothing (%s)', (ifNoReport) => {
    const results = (['no-report', 'not-ready'] as const).map((state, index) =>
      result(state, `2026-11-1${index}`, { named: false }),
    )
    expect(verdict(results, ifNoReport)).toEqual({ error: undefined, warnings: [] })
  })

  test('never hides a fault', () => {
    const results = [result('no-report'), result('failed', '2026-11-17', { error: broken })]
    expect(verdict(results, 'error').error).toMatchObject({ code: 'DOWNLOAD_FAILED' })
    expect(verdict([result('no-report')], 'error', [archive]).error).toBe(archive)
    expect(verdict(results, 'warn').warnings).toHaveLength(1)
  })

  test.each([
    [1, ''],
    [5, ''],
    [6, ' and 1 more'],
    [9, ' and 4 more'],
  ])('or %d of them are told on one line of five', (count, more) => {
    const results = Array.from({ length: count }, (_, index) =>
      result('no-report', `2026-10-0${index + 1}`, { report: 'organization-1-day' }),
    )
    const shown = results
      .slice(0, 5)
      .map(({ day }) => `organization-1-day of octo-org for ${day} (no-report)`)
    expect(verdict([...results, result('stored')]).warnings).toEqual([
      `GitHub has no report yet, or none at all: ${shown.join(', ')}${more}.`,
    ])
  })
})

describe('lines that cannot be read', () => {
  const linesOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ path: 'ndjson/a', line: index + 1 }))
  const text = (shown: number, more = '') => {
    const places = Array.from({ length: shown }, (_, index) => `ndjson/a line ${index + 1}`)
    return `What GitHub sent has lines that cannot be read, which are not counted: ${places.join(', ')}${more}.`
  }

  test.each([
    [1, text(1)],
    [5, text(5)],
    [6, text(5, ' and 1 more')],
    [20, text(5, ' and 15 more')],
  ])('are a warning, never an error (%d)', (count, warning) => {
    const results = [result('stored', '2026-11-18', { unreadable: linesOf(count) })]
    expect(verdict(results, 'ignore')).toEqual({ error: undefined, warnings: [warning] })
  })

  test('of several reports are told in one', () => {
    const results = ['2026-11-17', '2026-11-18'].map((day) =>
      result('unchanged', day, { unreadable: linesOf(1) }),
    )
    expect(verdict(results).warnings).toEqual([
      'What GitHub sent has lines that cannot be read, which are not counted: ndjson/a line 1, ndjson/a line 1.',
    ])
  })
})

test('one failed report of one keeps its words, one of many does not, nor all of many', () => {
  const failed = result('failed', '2026-11-18', { error: broken })
  expect(verdict([failed]).error?.message).toBe('The line went dead.')
  expect(verdict([failed, failed]).error?.message).toMatch(/^2 of 2 /)
})
