import { type Markdown } from './markdown.js'

/** Numbers as text of the page. What was not measured, or is no number, is `n/a`, never 0. */

export const ABSENT = 'n/a' as Markdown

/** Fewer than this below the line of a fraction, and the fraction itself is shown beside the percentage. */
const SMALL_DENOMINATOR = 30

/** Made when the first number is shown: a run that shows none starts sooner. */
const formats: Intl.NumberFormat[] = []
const formatted = (value: number, digits: 0 | 1) =>
  (formats[digits] ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: digits })).format(
    value,
  )
const LARGEST = 1e15

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value)
}

/** A number that can be meant: what is larger is shown as absent rather than as a long row of digits. */
function isMeant(value: number | undefined): value is number {
  return isNumber(value) && Math.abs(value) < LARGEST
}

/** A count: `1,234`; decimals only where there are some (`12.5`). */
export function count(value: number | undefined): Markdown {
  if (!isNumber(value)) return ABSENT
  if (Math.abs(value) >= LARGEST) return value.toExponential(2) as Markdown
  return formatted(value, Math.abs(value) >= 1000 ? 0 : 1) as Markdown
}

/** A count with its noun: `1 file`, `2 files`. */
export function counted(value: number, one: string, many = `${one}s`): Markdown {
  return `${count(value)} ${value === 1 ? one : many}` as Markdown
}

/** A ratio (0.314) as `31.4%`. Only nothing is 0.0 % and only all is 100.0 %. */
export function percent(ratio: number | undefined): Markdown {
  if (!isMeant(ratio)) return ABSENT
  const rounded = (ratio * 100).toFixed(1)
  if (ratio > 0 && rounded === '0.0') return '&lt;0.1%' as Markdown
  if (ratio < 1 && rounded === '100.0') return '&gt;99.9%' as Markdown
  return `${rounded}%` as Markdown
}

/** A part of a whole as a percentage; of few, the fraction stands beside it: `33.3% (1 of 3)`. */
export function share(part: number | undefined, whole: number | undefined): Markdown {
  if (!isNumber(part) || !isNumber(whole) || whole === 0) return ABSENT
  const ratio = percent(part / whole)
  if (whole >= SMALL_DENOMINATOR) return ratio
  return `${ratio} (${count(part)} of ${count(whole)})` as Markdown
}

const SIZES = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const

/** A size: `1.2 MiB`, on one line. */
export function bytes(value: number | undefined): Markdown {
  if (!isMeant(value)) return ABSENT
  let size = value
  let unit = 0
  while (size >= 1023.95 && unit < SIZES.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${unit === 0 ? size : size.toFixed(1)}&nbsp;${SIZES[unit] ?? 'B'}` as Markdown
}

/** A span of minutes: `45 min`, `3.2 h`, `2.1 days`. */
export function minutes(value: number | undefined): Markdown {
  if (!isMeant(value)) return ABSENT
  if (value < 119.5) return `${count(Math.round(value))} min` as Markdown
  if (value < 2879) return `${formatted(value / 60, 1)} h` as Markdown
  return `${formatted(value / 1440, 1)} days` as Markdown
}

/** A change of a count, with the relative one: `+12 (+8.3%)`. */
export function change(now: number | undefined, before: number | undefined): Markdown {
  if (!isNumber(now) || !isNumber(before)) return ABSENT
  const difference = now - before
  if (difference === 0) return '±0' as Markdown
  if (before <= 0) return signed(difference, count) as Markdown
  return `${signed(difference, count)} (${signed(difference / before, percent)})` as Markdown
}

/** A change of a ratio in percentage points: `+1.2 pp`. */
export function changeOfRatio(now: number | undefined, before: number | undefined): Markdown {
  if (!isNumber(now) || !isNumber(before)) return ABSENT
  if (Math.abs(now - before) > LARGEST) return ABSENT
  const points = ((now - before) * 100).toFixed(1)
  if (points === '0.0' || points === '-0.0') return '±0.0 pp' as Markdown
  return `${points.startsWith('-') ? '−' : '+'}${points.replace('-', '')} pp` as Markdown
}

function signed(value: number, format: (value: number) => Markdown): string {
  return `${value < 0 ? '−' : '+'}${format(Math.abs(value))}`
}
