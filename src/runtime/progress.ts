import { type Collected, type Day, type Result, type Unit } from '../model.js'
import { type Clock, type Log } from '../ports.js'
import { spansText } from '../reports/days.js'

/**
 * What the log tells of a run: a line per report, or, of many days, one for those that ended alike; and a
 * sign of life while something long runs.
 */
export interface Progress {
  /** Says every ten seconds how far the work is; at its end the days as ranges, where they are many. */
  during(units: readonly Unit[], work: () => Promise<void>): Promise<void>
  collected(collected: Collected): void
  kept(result: Result): void
  /** All has been kept: says what the archive had already, or has anew. */
  stored(): void
}

const INTERVAL = 10_000
const MEBIBYTE = 1024 * 1024
/** More reports than this are told as ranges of days; each by itself goes to the debug log. */
const FEW = 20

type Named = Pick<Collected, 'scope' | 'entry' | 'team' | 'day'>

/** Tells of a run in `log`; counts reports, and the bytes of those that were fetched, by `clock`. */
export function openProgress(clock: Clock, log: Log): Progress {
  let total = 0
  let bytes = 0
  const [collected, kept]: [Collected[], Result[]] = [[], []]
  const single = (line: string) => {
    if (total > FEW) log.debug(line)
    else log.info(line)
  }
  return {
    async during(units, work) {
      total = units.reduce((sum, unit) => sum + reportsOf(unit), 0)
      const begin = clock.now().getTime()
      const stop = ticking(clock, () => {
        const elapsed = clock.now().getTime() - begin
        log.info(progressText({ done: collected.length, total, bytes, elapsed }))
      })
      try {
        await work()
      } finally {
        stop()
      }
      if (total > FEW) for (const line of rangeLines(collected, stateOf)) log.info(line)
    },
    collected(one) {
      collected.push(one)
      if (one.kind === 'fetched') bytes += sizeOf(one.files)
      single(lineOf(one))
    },
    kept(result) {
      if (result.state !== 'unchanged' && !result.revised) return
      kept.push(result)
      single(`${nameOf(result)} · ${result.day} · ${changeOf(result)}`)
    },
    stored() {
      if (total > FEW) for (const line of rangeLines(kept, changeOf)) log.info(line)
    },
  }
}

/** Calls back every ten seconds until stopped. */
function ticking(clock: Clock, say: () => void): () => void {
  let stop = () => undefined as void
  const tick = () => {
    stop = clock.after(INTERVAL, () => {
      say()
      tick()
    })
  }
  tick()
  return () => stop()
}

function changeOf(result: Result): string {
  return result.revised ? 'revised' : result.state
}

/** What those that ended alike have in common; a failure is told with its reason. */
function stateOf(one: Collected): string {
  if (one.kind === 'fetched') return 'fetched'
  return one.kind === 'absent' ? one.state : failureOf(one)
}

function failureOf({ error }: Extract<Collected, { kind: 'failed' }>): string {
  return `failed · ${error.code}: ${error.reason}`
}

/** A line for each report and what became of it, with its days as ranges. */
function rangeLines<T extends Named>(all: readonly T[], state: (one: T) => string): string[] {
  const days = new Map<string, Day[]>()
  for (const one of all) {
    const key = JSON.stringify([nameOf(one), state(one)])
    days.set(key, [...(days.get(key) ?? []), one.day])
  }
  return [...days].map(([key, some]) => {
    const [name, end] = JSON.parse(key) as [string, string]
    return `${name} · ${spansText(some)} (${some.length} ${some.length === 1 ? 'day' : 'days'}) · ${end}`
  })
}

/** Rows that come inline come of as many days as the server has: many. */
function reportsOf(unit: Unit): number {
  if (unit.kind === 'latest') return unit.entries.length
  const counts = unit.requests.map((one) => (one.kind === 'inline' ? (one.days?.length ?? FEW) : 1))
  return counts.reduce((sum, count) => sum + count, 0)
}

function progressText(at: { done: number; total: number; bytes: number; elapsed: number }): string {
  const left =
    at.done === 0 ? '' : `, about ${seconds((at.elapsed / at.done) * (at.total - at.done))} left`
  return `${at.done} of ${at.total} reports, ${size(at.bytes)}, ${seconds(at.elapsed)}${left}`
}

function lineOf(collected: Collected): string {
  const name = `${nameOf(collected)} · ${collected.day}`
  const time = `${(collected.milliseconds / 1000).toFixed(1)} s`
  switch (collected.kind) {
    case 'fetched': {
      const parts = collected.files.length === 1 ? '1 part' : `${collected.files.length} parts`
      return `${name} · fetched · ${parts} · ${size(sizeOf(collected.files))} · ${time}`
    }
    case 'absent':
      return `${name} · ${collected.state} · ${time}`
    case 'failed':
      return `${name} · ${failureOf(collected)} · ${time}`
  }
}

function nameOf({ scope, entry, team }: Named): string {
  const of = team === undefined ? '' : ` · team ${team}`
  return `${scope.kind} ${scope.slug} · ${entry.report}${of}`
}

function sizeOf(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0)
}

function size(bytes: number): string {
  return bytes < MEBIBYTE
    ? `${(bytes / 1024).toFixed(1)} KiB`
    : `${(bytes / MEBIBYTE).toFixed(1)} MiB`
}

function seconds(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000)
  return whole < 120 ? `${whole} s` : `${Math.round(whole / 60)} min`
}
