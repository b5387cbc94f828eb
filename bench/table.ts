import { cpus, totalmem } from 'node:os'

/** The one table of `npm run bench`: what was measured, beside its goal. */

export interface Row {
  readonly what: string
  /** What was measured, in words: times, peers, spread. */
  readonly measured: string
  /** The value that the goal is about. */
  readonly value: number
  readonly unit: 'x' | 'MB' | 'KB' | 'ms' | 'KiB' | 'requests'
  /** Absent where the value is only reported. */
  readonly goal?: { readonly most: number } | { readonly least: number }
}

/** A row that could not be measured here, and why. */
export interface Skipped {
  readonly what: string
  readonly skipped: string
}

export type Line = Row | Skipped

/** The middle value; of an even number the lower one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN
}

/** How the first compares with the second: the middle of the ratios of each round. */
export function paired(one: readonly number[], other: readonly number[]): number {
  return median(one.map((value, round) => value / (other[round] ?? NaN)))
}

/** Median and range in seconds: `5.4 s [5.2-6.0]`. */
export function seconds(values: readonly number[]): string {
  const range = `[${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)}]`
  return `${median(values).toFixed(2)} s${values.length > 1 ? ` ${range}` : ''}`
}

export function renderTable(lines: readonly Line[]): string {
  return [
    '| what | measured | value | goal | reached |',
    '|---|---|---|---|---|',
    ...lines.map((line) => `| ${cellsOf(line).join(' | ')} |`),
  ].join('\n')
}

function cellsOf(line: Line): string[] {
  if ('skipped' in line)
    return [line.what, `skipped: ${line.skipped.split('\n')[0] ?? ''}`, '', '', '']
  const { what, measured, value, unit, goal } = line
  const shown = (amount: number) => {
    if (unit === 'x') return `${amount.toFixed(2)}x`
    return `${amount.toFixed(0)} ${unit}`
  }
  if (goal === undefined) return [what, measured, shown(value), '', '']
  const [sign, limit] = 'most' in goal ? ['<=', goal.most] : ['>=', goal.least]
  const reached = 'most' in goal ? value <= goal.most : value >= goal.least
  return [what, measured, shown(value), `${sign} ${shown(limit)}`, reached ? 'yes' : '**no**']
}

/** What the numbers rest on. */
export function renderHeader(): string {
  const [cpu] = cpus()
  const machine = [
    `${cpus().length} x ${cpu?.model.trim() ?? 'unknown CPU'}`,
    `${(totalmem() / 1e9).toFixed(0)} GB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ]
  return `${new Date().toISOString().slice(0, 10)}, ${machine.join(', ')}. Peak memory is that of the whole process; MB are 1,000,000 bytes.`
}
