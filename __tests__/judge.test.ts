import { describe, expect, test } from '@jest/globals'

import { ActionError } from '../src/errors.js'
import { judge, remarks } from '../src/judge.js'
import { type Result } from '../src/model.js'
import { result } from './results.js'

type IfNoReport = 'warn' | 'error' | 'ignore'

function verdict(
  results: readonly Result[],
  ifNoReport: IfNoReport = 'warn',
  faults: readonly ActionError[] = [],
) {
  const evidence = { results, ifNoReport, faults }
  return { error: judge(evidence), warnings: remarks(evidence) }
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
    expect(verdict([result('failed', '2026-11-18', { error: refused })]).error).toMatchObject({
      code: 'ROLE_MISSING',
      message: 'GitHub said no (users-1-day of octo-org, 2026-11-18).',
      hint: 'Ask an owner.',
    })
  })

  test.each([
    [['failed', 'stored'], '1 of 2', '10'],
    [['failed', 'failed'], '2 of 2', '10'],
    [['stored', 'failed', 'failed'], '2 of 3', '11'],
  ] as const)('of %j counts, and says what the first was', (states, counted, day) => {
    const message = `${counted} reports could not be kept. The first: GitHub said no (users-1-day of octo-org, 2026-11-${day}).`
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
    expect(verdict(results, 'error', [archive]).error).toMatchObject({ code: 'ROLE_MISSING' })
  })

  test('is the time limit where that ended the run, whatever failed before', () => {
    const timeUp = new ActionError('TIMED_OUT', 'The time is up.')
    const failed = (error: ActionError) => result('failed', '2026-11-18', { error })
    expect(verdict([failed(broken), result('stored'), failed(timeUp)]).error).toBe(timeUp)
    expect(verdict([failed(broken)], 'error', [archive, timeUp]).error).toBe(timeUp)
  })

  test('of one error for all of several reports is about none of them alone', () => {
    const results = ['2026-11-17', '2026-11-18'].map((day) =>
      result('failed', day, { error: archive }),
    )
    expect(verdict(results).error?.message).toBe(
      '2 of 2 reports could not be kept. The first: A rule forbids it.',
    )
  })
})

describe('a day without report', () => {
  const text =
    'Not ready yet (not-ready): users-1-day of octo-org, 2026-11-18. GitHub makes a report up to two days after the day ended.'

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

  test('has a text of its own when it is early, when it is before the first day, and when there is no data', () => {
    const results = [
      result('not-ready', '2026-11-18'),
      ...['2026-10-01', '2026-10-02', '2026-10-05'].map((day) => result('no-report', day)),
      result('no-report', '2025-01-07'),
    ]
    const [warning, ...others] = verdict([...results, result('stored')]).warnings
    expect(others).toEqual([])
    expect(warning?.split(/(?<=\.) (?=Before|No data)/)).toEqual([
      expect.stringMatching(/^Not ready yet \(not-ready\): users-1-day of octo-org, 2026-11-18\./),
      expect.stringMatching(
        /^Before the first day of the report, 2025-12-12 \(no-report\): users-1-day of octo-org, 2025-01-07\./,
      ),
      expect.stringMatching(
        /^No data \(no-report\): users-1-day of octo-org, 2026-10-01\.\.2026-10-02, 2026-10-05\./,
      ),
    ])
    expect(verdict([results[0] ?? result('not-ready')], 'error').error?.hint).toMatch(
      /Run again later/,
    )
    expect(verdict(results.slice(1), 'error').error?.hint).toMatch(/not have it later/)
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
  expect(verdict([failed]).error?.what).toBe('The line went dead.')
  expect(verdict([failed, failed]).error?.message).toMatch(/^2 of 2 /)
})
