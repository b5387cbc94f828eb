import { type Day } from '../model.js'
import { count } from './numbers.js'
import { clean } from '../text/cleaner.js'
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

/** Pale, paler, green and pink of middle lightness: they stand out on white and on GitHub's dark grey. */
const PALETTE = { bars: '#2f81f780', provisional: '#2f81f740', lines: ['#2da44e', '#bf4b8a'] }
const BARS = '#2f81f7'
/**
 * With labels or ticks on its axis of values Mermaid begins the scale some pixels inside of the chart, while bars begin at
 * its edge: none of them would be as long as its value.
 */
const FROM_ZERO = { showLabel: false, showTick: false, showTitle: false, showAxisLine: false }
/** So that the days of four weeks, some with their month, stand side by side. */
const LABEL_SIZE = 12
const LABEL_UNSAFE = /[^A-Za-z0-9 _./+#-]/g

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Values from left to right; one that was not measured is absent. */
export interface Series {
  readonly label: Markdown
  readonly values: readonly (number | undefined)[]
}

export interface Growth {
  /** Of the places, from left to right; each is another. */
  readonly labels: readonly string[]
  readonly bars: Series
  /** Places whose bars may change. */
  readonly provisional?: readonly boolean[]
  /** The lower one first. */
  readonly lines: readonly Series[]
}

export interface Bar {
  readonly label: string
  readonly value: number
}

/** Foreign text as a label, without secrets: a small set of characters that means nothing to Mermaid, short. */
export function chartLabel(text: string): string {
  const short = shorten(clean(text), LABEL_CAP)
  const safe = short.text.replace(LABEL_UNSAFE, '_').replace(/_{3,}/g, '__').trim()
  return `${safe === '' ? '_' : safe}${short.cut ? '...' : ''}`
}

/** `Oct 28`. */
export function monthAndDay(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(8))}`
}

/** Days as labels: the first and each that begins a month with its name, `*` behind those that are marked. */
export function dayLabels(days: readonly Day[], marked: readonly Day[] = []): string[] {
  const isNewMonth = (index: number) => days[index - 1]?.slice(5, 7) !== days[index]?.slice(5, 7)
  return days.map((day, index) => {
    // Two long labels side by side would touch.
    const isNamed = isNewMonth(index) && (index > 0 || days.length < 2 || !isNewMonth(index + 1))
    const label = isNamed ? monthAndDay(day) : String(Number(day.slice(8)))
    return marked.includes(day) ? `${label}*` : label
  })
}

/**
 * Pale bars, and lines above them; a series of which a value was not measured is not drawn. The key tells the
 * shapes apart, and what the newest value is, since the chart has no numbers at its side.
 */
export function growthChart({ labels, bars, provisional, lines }: Growth): Markdown | undefined {
  const hasBars = bars.values.every(isDrawable)
  const drawn = lines.filter(({ values }) => values.every(isDrawable)).slice(0, 2)
  if (labels.length < 2 || (!hasBars && drawn.length === 0)) return undefined
  if (new Set(labels).size < labels.length) return undefined
  const part = (mine: boolean) =>
    bars.values.map((value, index) => ((provisional?.[index] ?? false) === mine ? (value ?? 0) : 0))
  const split = provisional?.includes(true) === true
  const plots = [
    ...(hasBars ? [plot('bar', part(false), PALETTE.bars)] : []),
    ...(hasBars && split ? [plot('bar', part(true), PALETTE.provisional)] : []),
    ...drawn.map(({ values }, index) => plot('line', values, PALETTE.lines[index] ?? '')),
  ]
  const all = [...(hasBars ? bars.values : []), ...drawn.flatMap(({ values }) => values)]
  const top = ceiling(all.filter(isDrawable))
  const chart = xychart('', labels, { plots, axis: 'users', top })
  return chart && safe`${chart}\n\n${key(hasBars ? bars : undefined, { drawn, split, top })}`
}

/** Horizontal bars, one per entry, in the order given; `axis` is our own text. */
export function barChart(axis: string, bars: readonly Bar[]): Markdown | undefined {
  if (bars.length < 2 || !bars.every((bar) => isDrawable(bar.value))) return undefined
  if (bars.every((bar) => bar.value === 0)) return undefined
  const values = bars.map((bar) => bar.value)
  const names = distinct(bars.map((bar) => chartLabel(bar.label)))
  // The value is part of the label: Mermaid's own labels shrink to the smallest bar, or are not there.
  const labels = names.map((label, index) => `${label}: ${count(values[index])}`)
  const top = ceiling(values)
  return xychart(' horizontal', labels, { plots: [plot('bar', values, BARS)], axis, top })
}

interface Plot {
  readonly line: string
  readonly colour: string
}

function plot(kind: 'bar' | 'line', values: readonly (number | undefined)[], colour: string): Plot {
  const rounded = values.map((value) => Math.round((value ?? 0) * 10) / 10)
  return { line: `  ${kind} [${rounded.join(', ')}]`, colour }
}

function xychart(
  kind: '' | ' horizontal',
  labels: readonly string[],
  of: { readonly plots: readonly Plot[]; readonly axis: string; readonly top: number },
): Markdown | undefined {
  const height = kind === '' ? 320 : 70 + labels.length * 34
  const axes = kind === '' ? { xAxis: { labelFontSize: LABEL_SIZE } } : {}
  const size = { width: 900, height, ...axes, yAxis: FROM_ZERO }
  const plotColorPalette = of.plots.map(({ colour }) => colour).join(', ')
  const theme = { xyChart: { backgroundColor: 'transparent', plotColorPalette } }
  const lines = [
    '```mermaid',
    `%%{init: ${JSON.stringify({ xyChart: size, themeVariables: theme })}}%%`,
    `xychart-beta${kind}`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
    `  y-axis "${of.axis}" 0 --> ${of.top}`,
    ...of.plots.map(({ line }) => line),
    '```',
  ]
  const text = lines.join('\n')
  return text.length > CHART_CAP ? undefined : (text as Markdown)
}

function isDrawable(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0 && value <= LARGEST
}

/** A round number at or above the largest value; at least ten, so that one user is no tower. */
function ceiling(values: readonly number[]): number {
  const largest = Math.max(...values, 10)
  const unit = 10 ** Math.floor(Math.log10(largest))
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((factor) => factor * unit)
  return steps.find((step) => step >= largest) ?? largest
}

function key(
  bars: Series | undefined,
  of: { readonly drawn: readonly Series[]; readonly split: boolean; readonly top: number },
): Markdown {
  const [lower, upper] = of.drawn
  const isAbove = upper?.values.every((value, index) => (value ?? 0) >= (lower?.values[index] ?? 0))
  const shapes =
    upper === undefined
      ? [safe`line`]
      : isAbove === true
        ? [safe`lower line`, safe`upper line`]
        : [safe`green line`, safe`pink line`]
  const told = [
    ...(bars === undefined ? [] : [said(safe`bars`, bars)]),
    ...of.drawn.map((series, index) => said(shapes[index] ?? safe`line`, series)),
  ]
  const paler = of.split ? safe` The palest bars are provisional.` : safe``
  return `<sub>${told.join(' · ')}. The chart reaches from 0 to ${count(of.top)}.${paler}</sub>` as Markdown
}

function said(shape: Markdown, { label, values }: Series): Markdown {
  return safe`${shape}: ${label}, newest ${count(values.at(-1))}`
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
