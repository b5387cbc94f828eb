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
const INIT = (height: number) =>
  `%%{init: {"xyChart":{"width":900,"height":${height}},"themeVariables":{"xyChart":{"backgroundColor":"transparent","plotColorPalette":"#2f81f7, #2da44e, #bf4b8a"}}}}%%`
const axisOf = (chart: string | undefined) => chart?.match(/x-axis \[(.*)\]/)?.[1]?.split(', ')
const pointsOf = (chart: string | undefined) => chart?.match(/line \[(.*)\]/)?.[1]?.split(', ')
const lineOf = (values: (number | undefined)[]) => [{ label: safe`daily`, values }]

describe('labels', () => {
  test.each(['typescript', 'c#', 'c++', 'claude-sonnet-4.6', 'chat_panel_agent_mode'])(
    '%s stays',
    (text) => {
      expect(chartLabel(text)).toBe(text)
    },
  )

  test.each([
    ['a|b', 'a_b'],
    ['a||b', 'a__b'],
    ['a|||||b', 'a__b'],
    [' spaced ', 'spaced'],
    ['', '_'],
    ['  ', '_'],
    ['abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrstuvwxyz'],
    ['abcdefghijklmnopqrstuvwxyz0', 'abcdefghijklmnopqrstuvwxyz...'],
  ])('%j is written %j', (text, label) => {
    expect(chartLabel(text)).toBe(label)
  })

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
  test('is this text', () => {
    const lines = [
      { label: safe`daily`, values: [1, 2, 12.34] },
      { label: safe`weekly`, values: [5, 6, 7] },
    ]
    expect(lineChart(daysOf(3), lines)).toBe(
      [
        '```mermaid',
        INIT(320),
        'xychart-beta',
        '  x-axis ["21", "22", "23"]',
        '  y-axis "users" 0 --> 15',
        '  line [1, 2, 12.3]',
        '  line [5, 6, 7]',
        '```',
        '',
        '<sub>blue: daily · green: weekly. Days of the month along the axis.</sub>',
      ].join('\n'),
    )
  })

  test('has three lines at most', () => {
    const line = { label: safe`one`, values: [1, 2] }
    const chart = lineChart(daysOf(2), [line, line, line, line])
    expect(chart?.match(/line \[/g)).toHaveLength(3)
    expect(chart).toContain('blue: one · green: one · pink: one.')
  })

  test('has a point per day for 31 days, and a point per week from 32 on', () => {
    const month = daysOf(31).map((_, index) => index)
    expect(pointsOf(lineChart(daysOf(31), lineOf(month)))).toEqual(month.map(String))
    const longer = lineChart(daysOf(32), lineOf([...month, 31]))
    expect(axisOf(longer)).toEqual(['"10-31"', '"11-07"', '"11-14"', '"11-21"'])
    expect(pointsOf(longer)).toEqual(['7', '14', '21', '28'])
    expect(longer).toContain(
      '<sub>blue: daily. Each point is the mean of the 7 days that end on the day below it.</sub>',
    )
  })

  test('counts the days from the first to the last, not those that are there', () => {
    const gap = (last: number) => [...daysOf(7), addDays(FIRST, last)]
    const values = [0, 1, 2, 3, 4, 5, 6, 7]
    expect(pointsOf(lineChart(gap(30), lineOf(values)))).toEqual(values.map(String))
    expect(pointsOf(lineChart(gap(31), lineOf(values)))).toEqual(['4'])
  })

  test('does not begin with less than a whole step', () => {
    const weeks = daysOf(118)
    const chart = lineChart(weeks, lineOf(weeks.map((_, index) => index)))
    expect(axisOf(chart)).toHaveLength(16)
    expect(pointsOf(chart)?.[0]).toBe('9')
    const longer = daysOf(120)
    expect(axisOf(lineChart(longer, lineOf(longer.map(() => 1))))).toHaveLength(8)
  })

  test.each([
    [0, 10],
    [10, 10],
    [10.1, 12],
    [12, 12],
    [13, 15],
    [16, 20],
    [21, 25],
    [26, 30],
    [31, 40],
    [41, 50],
    [51, 60],
    [61, 80],
    [81, 100],
    [1_000_000_000_000, 1_000_000_000_000],
  ])('with %d at most ends at %d', (largest, end) => {
    expect(lineChart(daysOf(2), lineOf([0, largest]))).toContain(`"users" 0 --> ${end}\n`)
  })

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
  test('is this text, as high as it has bars', () => {
    const bars = [
      { label: 'typescript', value: 1200 },
      { label: 'go', value: 0 },
    ]
    expect(barChart('lines', bars)).toBe(
      [
        '```mermaid',
        INIT(138),
        'xychart-beta horizontal',
        '  x-axis ["typescript: 1,200", "go: 0"]',
        '  y-axis "lines" 0 --> 1200',
        '  bar [1200, 0]',
        '```',
      ].join('\n'),
    )
  })

  test('that would be too long is not drawn', () => {
    const bars = (count: number) =>
      Array.from({ length: count }, () => ({ label: 'abcdefghijklmnopqrstuvwxyz', value: 1 }))
    expect(barChart('lines', bars(200))?.length).toBeLessThanOrEqual(10_000)
    expect(barChart('lines', bars(300))).toBeUndefined()
  })

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
