/** Numbers and days as the page writes them; the same in the action and in every browser. */

const formats: Intl.NumberFormat[] = []

function formatted(value: number, digits: number): string {
  formats[digits] ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: digits })
  return formats[digits].format(value)
}

/** `1,234`; one decimal below a hundred where there is one; `n/a` for what was not measured. */
export function count(value: number | null | undefined): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return 'n/a'
  if (Math.abs(value) >= 1e15) return value.toExponential(2)
  return formatted(value, Math.abs(value) < 100 ? 1 : 0)
}

/** `1.2k`, `3.4M`: for axes and tight places. */
export function short(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `${formatted(value / 1e9, 1)}B`
  if (size >= 1e6) return `${formatted(value / 1e6, 1)}M`
  if (size >= 1e4) return `${formatted(value / 1e3, 0)}k`
  if (size >= 1e3) return `${formatted(value / 1e3, 1)}k`
  return formatted(value, 1)
}

/** A ratio (0.314) as `31.4%`. Only nothing is 0 % and only all is 100 %. */
export function percent(ratio: number | null | undefined): string {
  if (ratio === undefined || ratio === null || !Number.isFinite(ratio)) return 'n/a'
  if (ratio > 0 && ratio < 0.0005) return '<0.1%'
  if (ratio < 1 && ratio >= 0.9995) return '>99.9%'
  return `${formatted(ratio * 100, 1)}%`
}

/** `45 min`, `3.2 h`, `2.1 days`. */
export function minutes(value: number | null | undefined): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return 'n/a'
  if (value < 119.5) return `${formatted(value, 0)} min`
  if (value < 2879) return `${formatted(value / 60, 1)} h`
  return `${formatted(value / 1440, 1)} days`
}

/** An amount with its currency, to the hundredth where it has any. */
export function money(amount: number, { currency }: { readonly currency: string }): string {
  const cents = Math.round(amount * 100) / 100
  const digits = Number.isInteger(cents) ? 0 : 2
  const text = cents.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${text} ${currency}`
}

/** A value in its unit. */
export function written(value: number | string, unit: string): string {
  if (typeof value === 'string') return value
  return unit === 'share' ? percent(value) : count(value)
}

/** `+4.2%`, `−12%`, `±0%`; of shares in percentage points. */
export function difference(recent: number, previous: number, unit: string): string {
  if (unit === 'share')
    return `${sign(recent - previous)}${formatted(Math.abs(recent - previous) * 100, 1)} pp`
  if (previous <= 0) return `${sign(recent - previous)}${count(Math.abs(recent - previous))}`
  const relative = (recent / previous - 1) * 100
  return `${sign(relative)}${formatted(Math.abs(relative), Math.abs(relative) < 10 ? 1 : 0)}%`
}

function sign(value: number): string {
  return value > 0 ? '+' : value < 0 ? '−' : '±'
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const DAY = 86_400_000

/** Days worked out before, by the first one of their calendar. */
const known = new Map<string, string[]>()

/** The day that lies so many days after the first. */
export function dayAt(first: string, place: number): string {
  const days = known.get(first) ?? []
  known.set(first, days)
  return (days[place] ??= dayAfter(first, place))
}

function dayAfter(first: string, place: number): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + place * DAY).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** `Fri 2026-11-20`. */
export function longDay(day: string): string {
  return `${WEEKDAYS[weekdayOf(day)] ?? ''} ${day}`
}

/** `Nov 20`. */
export function shortDay(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(8))}`
}

/** `Nov`, and `Jan 2026` where a year begins. */
export function monthOf(day: string): string {
  const month = Number(day.slice(5, 7))
  return month === 1 ? `Jan ${day.slice(0, 4)}` : (MONTHS[month - 1] ?? '')
}

/** How many of something: `1 day`, `2 days`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}
