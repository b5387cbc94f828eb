import { daysBetween } from '../reports/days.js'
import { type Day } from '../model.js'
import { count } from './numbers.js'
import { type Markdown, safe, shorten } from './markdown.js'

/**
 * Charts in Mermaid, which GitHub draws in a job summary. A chart is an extra: where it cannot be
 * drawn honestly (no values, a value that is no number, too long) there is none, and the table says all.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */

/** Mermaid refuses more than 50,000 characters (`maxTextSize`); ours stay far below. */
const CHART_CAP = 10_000
/** Above this a number says that something is wrong with the data rather than with the scale. */
const LARGEST = 1e12
/** Graphemes of a label. */
const LABEL_CAP = 26
/** More points than this and their labels (the day of the month) would touch. */
const DAILY_POINTS = 31
const WEEK = 7
/** As many labels such as `10-28` stand side by side. */
const SPARSE_POINTS = 17

/** Blue, green and pink of middle lightness: they stand out on white and on GitHub's dark grey. */
const PALETTE = ['#2f81f7', '#2da44e', '#bf4b8a'] as const
const COLOURS = ['blue', 'green', 'pink'] as const
const LABEL_UNSAFE = /[^A-Za-z0-9 _./+#-]/g

/** One point per day; a value that was not measured is absent. */
export interface Series {
  readonly label: Markdown
  readonly values: readonly (number | undefined)[]
}

export interface Bar {
  readonly label: string
  readonly value: number
}

/** Foreign text as a label: a small set of characters that means nothing to Mermaid, short. */
export function chartLabel(text: string): string {
  const short = shorten(text, LABEL_CAP)
  const safe = short.text.replace(LABEL_UNSAFE, '_').replace(/_{3,}/g, '__').trim()
  return `${safe === '' ? '_' : safe}${short.cut ? '...' : ''}`
}

/**
 * Lines over days (ascending), at most three. Up to 31 days are one point each; longer spans are drawn
 * week by week. With the key in words, since older versions of Mermaid draw no legend.
 */
export function lineChart(days: readonly Day[], lines: readonly Series[]): Markdown | undefined {
  const drawn = lines.filter((line) => line.values.every(isDrawable)).slice(0, PALETTE.length)
  if (days.length < 2 || drawn.length === 0) return undefined
  const step = stepOf(days)
  const at = picks(days.length, step)
  const labels = at.map((index) => labelOf(days[index], step))
  if (new Set(labels).size < labels.length) return undefined
  const series = drawn.map((line) => at.map((index) => meanBefore(line.values, index, step)))
  const chart = xychart('', labels, [
    `  y-axis "users" 0 --> ${ceiling(series.flat())}`,
    ...series.map((values) => `  line [${values.join(', ')}]`),
  ])
  return chart && safe`${chart}\n\n${key(drawn, step)}`
}

/** Horizontal bars, one per entry, in the order given; `axis` is our own text. */
export function barChart(axis: string, bars: readonly Bar[]): Markdown | undefined {
  if (bars.length < 2 || !bars.every((bar) => isDrawable(bar.value))) return undefined
  if (bars.every((bar) => bar.value === 0)) return undefined
  const values = bars.map((bar) => bar.value)
  const names = distinct(bars.map((bar) => chartLabel(bar.label)))
  // The value is part of the label: Mermaid's own labels shrink to the smallest bar, or are not there.
  const labels = names.map((label, index) => `${label}: ${count(values[index])}`)
  return xychart(' horizontal', labels, [
    `  y-axis "${axis}" 0 --> ${ceiling(values)}`,
    `  bar [${values.join(', ')}]`,
  ])
}

function xychart(kind: string, labels: readonly string[], rest: readonly string[]) {
  const height = kind === '' ? 320 : 70 + labels.length * 34
  const size = { width: 900, height }
  const theme = {
    xyChart: { backgroundColor: 'transparent', plotColorPalette: PALETTE.join(', ') },
  }
  const lines = [
    '```mermaid',
    `%%{init: ${JSON.stringify({ xyChart: size, themeVariables: theme })}}%%`,
    `xychart-beta${kind}`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
    ...rest,
    '```',
  ]
  const text = lines.join('\n')
  return text.length > CHART_CAP ? undefined : (text as Markdown)
}

function isDrawable(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0 && value <= LARGEST
}

/** Days per point. Whole weeks, so that weekends do not come and go with the step. */
function stepOf(days: readonly Day[]): number {
  if (days.length <= DAILY_POINTS && spanOf(days) <= DAILY_POINTS) return 1
  return WEEK * Math.ceil(days.length / WEEK / SPARSE_POINTS)
}

function spanOf(days: readonly Day[]): number {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? 0 : daysBetween(first, last) + 1
}

/** Every step-th index that has a whole step before it; the last one is among them. */
function picks(length: number, step: number): number[] {
  const first = (length - 1) % step
  const all = Array.from({ length: Math.ceil((length - first) / step) }, (_, n) => first + n * step)
  return all.filter((index) => index + 1 >= step)
}

function labelOf(day: Day | undefined, step: number): string {
  const text = day ?? ''
  return step === 1 ? String(Number(text.slice(8))) : text.slice(5)
}

function meanBefore(values: readonly (number | undefined)[], index: number, step: number): number {
  const span = values.slice(Math.max(0, index - step + 1), index + 1).filter(isDrawable)
  const sum = span.reduce((total, value) => total + value, 0)
  return Math.round((sum / Math.max(1, span.length)) * 10) / 10
}

/** A round number at or above the largest value; at least ten, so that no tick is half a user. */
function ceiling(values: readonly number[]): number {
  const largest = Math.max(...values, 10)
  const unit = 10 ** Math.floor(Math.log10(largest))
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((factor) => factor * unit)
  return steps.find((step) => step >= largest) ?? largest
}

function key(lines: readonly Series[], step: number): Markdown {
  const parts = lines.map(
    (line, index) => safe`${(COLOURS[index] ?? '') as Markdown}: ${line.label}`,
  )
  const span =
    step === 1
      ? 'Days of the month along the axis.'
      : `Each point is the mean of the ${step} days that end on the day below it.`
  return `<sub>${parts.join(' · ')}. ${span}</sub>` as Markdown
}

/** Mermaid draws equal labels on one spot; a number behind them keeps them apart. */
function distinct(labels: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return labels.map((label) => {
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return times === 1 ? label : `${label} (${times})`
  })
}
