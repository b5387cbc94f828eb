import { type Collected, type Result, type Unit } from '../model.js'
import { type Clock, type Log } from '../ports.js'

/** What the log tells of a run: a line per report, and a sign of life while something long runs. */
export interface Progress {
  /** Says every ten seconds how far the work is. */
  during(units: readonly Unit[], work: () => Promise<void>): Promise<void>
  collected(collected: Collected): void
  kept(result: Result): void
}

const INTERVAL = 10_000
const MEBIBYTE = 1024 * 1024

/** Tells of a run in `log`; counts reports, and the bytes of those that were fetched, by `clock`. */
export function openProgress(clock: Clock, log: Log): Progress {
  let done = 0
  let bytes = 0
  return {
    async during(units, work) {
      const total = units.reduce((sum, unit) => sum + reportsOf(unit), 0)
      const begin = clock.now().getTime()
      let stop = () => undefined as void
      const tick = () => {
        stop = clock.after(INTERVAL, () => {
          log.info(progressText({ done, total, bytes, elapsed: clock.now().getTime() - begin }))
          tick()
        })
      }
      tick()
      try {
        await work()
      } finally {
        stop()
      }
    },
    collected(collected) {
      done += 1
      if (collected.kind === 'fetched') bytes += sizeOf(collected.files)
      log.info(lineOf(collected))
    },
    kept(result) {
      if (result.state === 'unchanged' || result.revised) {
        log.info(`${nameOf(result)} · ${result.revised ? 'revised' : result.state}`)
      }
    },
  }
}

function reportsOf(unit: Unit): number {
  return unit.kind === 'latest' ? unit.entries.length : unit.requests.length
}

function progressText(at: { done: number; total: number; bytes: number; elapsed: number }): string {
  const left =
    at.done === 0 ? '' : `, about ${seconds((at.elapsed / at.done) * (at.total - at.done))} left`
  return `${at.done} of ${at.total} reports, ${size(at.bytes)}, ${seconds(at.elapsed)}${left}`
}

function lineOf(collected: Collected): string {
  const name = nameOf(collected)
  const time = `${(collected.milliseconds / 1000).toFixed(1)} s`
  switch (collected.kind) {
    case 'fetched': {
      const parts = collected.files.length === 1 ? '1 part' : `${collected.files.length} parts`
      return `${name} · fetched · ${parts} · ${size(sizeOf(collected.files))} · ${time}`
    }
    case 'absent':
      return `${name} · ${collected.state} · ${time}`
    case 'failed':
      return `${name} · failed · ${collected.error.code}: ${collected.error.reason} · ${time}`
  }
}

function nameOf({ scope, entry, day }: Pick<Collected, 'scope' | 'entry' | 'day'>): string {
  return `${scope.kind} ${scope.slug} · ${entry.report} · ${day}`
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
