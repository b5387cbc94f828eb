/** Numbers as a summary writes them, made anew: an oracle shares no code with what it checks. */

export type Rows = readonly (readonly string[])[]

const format = (digits: number) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits })
export type Value = number | null | undefined
export const num = (value: unknown): Value =>
  value === null || value === undefined ? null : Number(value)
export const count = (value: Value) =>
  value == null ? 'n/a' : format(Math.abs(value) >= 1000 ? 0 : 1).format(value)
export function percent(ratio: Value): string {
  if (ratio == null) return 'n/a'
  const text = (ratio * 100).toFixed(1)
  return ratio > 0 && text === '0.0'
    ? '&lt;0.1%'
    : ratio < 1 && text === '100.0'
      ? '&gt;99.9%'
      : `${text}%`
}
export const share = (part: Value, whole: Value) =>
  part == null || whole == null || whole === 0
    ? 'n/a'
    : whole >= 30
      ? percent(part / whole)
      : `${percent(part / whole)} (${count(part)} of ${count(whole)})`
export const minutes = (value: Value) =>
  value == null
    ? 'n/a'
    : value < 119.5
      ? `${count(Math.round(value))} min`
      : value < 2879
        ? `${format(1).format(value / 60)} h`
        : `${format(1).format(value / 1440)} days`
export const plural = (value: Value, one: string) =>
  `${count(value)} ${value === 1 ? one : `${one}s`}`

const SIZES = ['B', 'KiB', 'MiB', 'GiB']
export function size(bytes: number): string {
  const unit = SIZES.findIndex((_, at) => bytes / 1024 ** at < 1023.95)
  return `${unit === 0 ? bytes : (bytes / 1024 ** unit).toFixed(1)} ${SIZES[unit] ?? ''}`
}

/** The change of a metric of `metrics.json`. */
export function changed(
  { recent, previous }: { readonly recent: number; readonly previous: number },
  unit: string,
): string {
  if (unit === 'share') {
    const points = ((recent - previous) * 100).toFixed(1)
    if (Number(points) === 0) return '±0.0 pp'
    return `${points.startsWith('-') ? '−' : '+'}${points.replace('-', '')} pp`
  }
  const sign = recent < previous ? '−' : '+'
  if (recent === previous) return previous > 0 ? '±0%' : '±0'
  if (previous <= 0) return `${sign}${count(Math.abs(recent - previous))}`
  return `${sign}${percent(Math.abs(recent / previous - 1))}`
}

/** Days in a row: `2026-11-01 to 2026-11-03`. */
export const range = (first: string, last: string) =>
  first === last ? first : `${first} to ${last}`

const DAY = 86_400_000
export const shifted = (day: string, by: number) =>
  new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10)
export const daysFrom = (first: string, last: string) =>
  Array.from({ length: (Date.parse(last) - Date.parse(first)) / DAY + 1 }, (_, at) =>
    shifted(first, at),
  )

/** As the page tells days: one, two, one range, or the ends of several. */
export function ranges(days: readonly string[]): string {
  const sorted = [...new Set(days)].sort()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  if (sorted.length === 1) return first
  const whole = daysFrom(first, last).length === sorted.length
  if (whole) return `${range(first, last)} (${plural(sorted.length, 'day')})`
  if (sorted.length === 2) return `${first}, ${last} (2 days)`
  return `${plural(sorted.length, 'day')} between ${first} and ${last}`
}
