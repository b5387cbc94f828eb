import { describe, expect, test } from '@jest/globals'
import { type Day } from '../../src/model.js'
import { addDays } from '../../src/reports/days.js'
import {
  barChart,
  chartLabel,
  dayLabels,
  type Growth,
  growthChart,
} from '../../src/summary/charts.js'
import { safe } from '../../src/summary/markdown.js'
import fc from '../random.js'
import { HOSTILE, RUNS, foreign } from './github.js'

const FIRST = '2026-10-21' as Day
const daysOf = (length: number): Day[] =>
  Array.from({ length }, (_, index) => addDays(FIRST, index))
/** Bars begin at zero only where the axis of values has no labels and ticks. */
const FROM_ZERO = { showLabel: false, showTick: false, showTitle: false, showAxisLine: false }
const INIT = (height: number, colours: readonly string[], axes: object = {}) =>
  `%%{init: ${JSON.stringify({
    xyChart: { width: 900, height, ...axes, yAxis: FROM_ZERO },
    themeVariables: {
      xyChart: { backgroundColor: 'transparent', plotColorPalette: colours.join(', ') },
    },
  })}}%%`

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

const pale = ['#2f81f780', '#2da44e', '#bf4b8a']
const growthOf = (values: (number | undefined)[], lines: Growth['lines'] = []) =>
  growthChart({
    labels: dayLabels(daysOf(values.length)),
    bars: { label: safe`daily`, values },
    lines,
  })

describe('the days of an axis', () => {
  test('name their months, where two names do not touch', () => {
    expect(dayLabels(daysOf(13))).toEqual([
      ...['Oct 21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', 'Nov 1', '2'],
    ])
    expect(dayLabels(daysOf(13).slice(10))).toEqual(['31', 'Nov 1', '2'])
    expect(dayLabels(daysOf(13).slice(11))).toEqual(['Nov 1', '2'])
    expect(dayLabels([...daysOf(2), addDays(FIRST, 20)])).toEqual(['Oct 21', '22', 'Nov 10'])
  })

  test('have a star from which on GitHub counts differently', () => {
    expect(dayLabels(daysOf(3), [addDays(FIRST, 1)])).toEqual(['Oct 21', '22*', '23'])
  })
})

describe('a chart of growth', () => {
  test('is this text', () => {
    const lines = [
      { label: safe`weekly`, values: [5, 6, 7] },
      { label: safe`monthly`, values: [8, 9, 13] },
    ]
    expect(growthOf([1, 2, 12.34], lines)).toBe(
      [
        '```mermaid',
        INIT(320, pale, { xAxis: { labelFontSize: 12 } }),
        'xychart-beta',
        '  x-axis ["Oct 21", "22", "23"]',
        '  y-axis "users" 0 --> 15',
        '  bar [1, 2, 12.3]',
        '  line [5, 6, 7]',
        '  line [8, 9, 13]',
        '```',
        '',
        '<sub>bars: daily, newest 12.3 · lower line: weekly, newest 7 · upper line: monthly, newest 13. The chart reaches from 0 to 15.</sub>',
      ].join('\n'),
    )
  })

  test('draws provisional bars paler, each day once', () => {
    const chart = growthChart({
      labels: dayLabels(daysOf(3)),
      bars: { label: safe`daily`, values: [4, 5, 6] },
      provisional: [false, false, true],
      lines: [],
    })
    expect(chart).toContain('  bar [4, 5, 0]\n  bar [0, 0, 6]\n')
    expect(chart).toContain('"#2f81f780, #2f81f740"')
    expect(chart).toContain('The palest bars are provisional.')
    expect(growthOf([1, 2])).not.toContain('provisional')
  })

  test('calls lines that cross by their colour, and one line alone a line', () => {
    const low = { label: safe`weekly`, values: [1, 9] }
    const high = { label: safe`monthly`, values: [5, 5] }
    const crossed = growthOf([1, 2], [low, high])
    expect(crossed).toMatch(/green line: weekly, newest 9 · pink line: monthly, newest 5/)
    expect(growthOf([1, 2], [low])).toContain('· line: weekly, newest 9.')
    expect(growthOf([1, 2], [low, high, high])?.match(/ line \[/g)).toHaveLength(2)
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
    expect(growthOf([0, largest])).toContain(`"users" 0 --> ${end}\n`)
  })

  test.each([
    ['one day', [1]],
    ['no days', []],
    ['a value that is no number', [1, NaN, 2]],
    ['a value without end', [1, Infinity, 2]],
    ['a value too large', [1, 1e15, 2]],
    ['a negative value', [1, -1, 2]],
    ['a value that was not measured', [1, undefined, 2]],
  ])('is not drawn of %s', (_, values) => {
    expect(growthOf(values)).toBeUndefined()
  })

  test('is not drawn on labels that would fall on one spot', () => {
    const bars = { label: safe`daily`, values: [1, 2] }
    expect(growthChart({ labels: ['1', '1'], bars, lines: [] })).toBeUndefined()
  })

  test('draws what is whole', () => {
    const half = { label: safe`weekly`, values: [1, undefined] }
    const whole = { label: safe`monthly`, values: [3, 4] }
    expect(growthOf([1, 2], [half])).not.toContain('weekly')
    const lineAlone = growthOf([1, undefined], [half, whole])
    expect(lineAlone).toContain('<sub>line: monthly, newest 4.')
    expect(lineAlone).not.toContain('bar [')
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
        INIT(138, ['#2f81f7']),
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
