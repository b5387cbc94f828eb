import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Day } from '../../src/model.js'
import { addDays } from '../../src/reports/days.js'
import { barChart, chartLabel, lineChart } from '../../src/summary/charts.js'
import { safe } from '../../src/summary/markdown.js'
import { HOSTILE, RUNS, foreign } from './github.js'

const FIRST = '2026-10-21' as Day
const daysOf = (length: number): Day[] =>
  Array.from({ length }, (_, index) => addDays(FIRST, index))
const lineOf = (values: (number | undefined)[]) => [{ label: safe`daily`, values }]

describe('labels', () => {
  test.each(['typescript', 'c#', 'c++', 'claude-sonnet-4.6', 'chat_panel_agent_mode'])(
    '%s stays',
    (text) => {
      expect(chartLabel(text)).toBe(text)
    },
  )

  test('are short and mean nothing to Mermaid, whatever they are', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        expect(chartLabel(text)).toMatch(/^[A-Za-z0-9 _./+#-]{1,60}$/)
      }),
      { numRuns: RUNS },
    )
  })

  test('that become equal are told apart', () => {
    const chart = barChart('generations', [
      { label: 'ä', value: 2 },
      { label: 'ö', value: 1 },
    ])
    expect(chart).toContain('["_: 2", "_ (2): 1"]')
  })
})

describe('a line chart', () => {
  test('has one point per day up to a month, and the key in words', () => {
    const chart = lineChart(daysOf(28), lineOf(daysOf(28).map((_, index) => index)))
    expect(chart).toContain('x-axis ["21", "22"')
    expect(chart).toContain('"17"]')
    expect(chart).toContain('blue: daily')
    expect(chart?.match(/line \[(.*)\]/)?.[1]?.split(', ')).toHaveLength(28)
  })

  test('of a year has weeks, each the mean of its days', () => {
    const chart = lineChart(daysOf(365), lineOf(daysOf(365).map((_, index) => index % 28)))
    const points = chart?.match(/line \[(.*)\]/)?.[1]?.split(', ') ?? []
    expect(points.length).toBeLessThanOrEqual(18)
    expect(points.at(-1)).toBe('13.5')
    expect(chart).toContain('mean of the 28 days')
  })

  test.each([
    ['one day', daysOf(1), [1]],
    ['no days', [], []],
    ['a value that is no number', daysOf(3), [1, NaN, 2]],
    ['a value without end', daysOf(3), [1, Infinity, 2]],
    ['a value too large', daysOf(3), [1, 1e15, 2]],
    ['a negative value', daysOf(3), [1, -1, 2]],
    ['a value that was not measured', daysOf(3), [1, undefined, 2]],
  ])('is not drawn of %s', (_, days, values) => {
    expect(lineChart(days, lineOf(values))).toBeUndefined()
  })

  test('draws the lines that are whole', () => {
    const chart = lineChart(daysOf(2), [
      ...lineOf([1, 2]),
      { label: safe`weekly`, values: [1, undefined] },
    ])
    expect(chart).toContain('daily')
    expect(chart).not.toContain('weekly')
  })

  test('is drawn over a gap in the days', () => {
    const days = [...daysOf(3), addDays(FIRST, 9)]
    expect(lineChart(days, lineOf([1, 2, 3, 4]))).toContain('"23", "30"]')
  })
})

describe('a bar chart', () => {
  test.each([
    ['nothing', []],
    ['one bar', [{ label: 'x', value: 1 }]],
    [
      'only zeros',
      [
        { label: 'x', value: 0 },
        { label: 'y', value: 0 },
      ],
    ],
    [
      'no number',
      [
        { label: 'x', value: NaN },
        { label: 'y', value: 1 },
      ],
    ],
  ])('is not drawn of %s', (_, bars) => expect(barChart('generations', bars)).toBeUndefined())

  test('stays far below what Mermaid refuses, and inside its fence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...HOSTILE), { minLength: 2, maxLength: 8 }),
        (labels) => {
          const chart =
            barChart(
              'generations',
              labels.map((label, index) => ({ label, value: index + 1 })),
            ) ?? ''
          expect(chart.length).toBeLessThan(2000)
          expect(chart.match(/```/g)).toHaveLength(2)
          expect(chart.split('\n')).toHaveLength(7)
        },
      ),
      { numRuns: RUNS },
    )
  })
})
