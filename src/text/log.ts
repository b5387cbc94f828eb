import { type ActionError, describeError } from '../errors.js'
import { type Log } from '../ports.js'
import { secrets as ofThisProcess } from './cleaner.js'
import { MESSAGE_CAP, neutralise, type Redactor } from './redact.js'
import { masksOf } from './secret-forms.js'

/** What is used of `@actions/core`. */
export interface LogSink {
  info(message: string): void
  debug(message: string): void
  warning(message: string): void
  startGroup(name: string): void
  endGroup(): void
  setSecret(secret: string): void
}

/** The log of a run. */
export interface RunLog extends Log {
  /**
   * The text of the one error that a run fails with, redacted, at most 4,096 characters: `CODE: message
   * hint link`, one line, unless the error has several things to tell. `docs`: the page of all codes.
   */
  failure(error: ActionError, docs?: string): string
  /** Says how many warnings did not become annotations. Called once, when all has been said. */
  close(): void
}

/** GitHub shows ten annotations of a kind per step; two places are left for the runner's own. */
export const MOST_WARNINGS = 8
/** A runner searches every line of the job for every mask; what is beyond is hidden by this log alone. */
export const MOST_MASKS = 10_000
/** How many distinct warnings are remembered, so that the same text is written once. */
const REMEMBERED_WARNINGS = 10_000

/**
 * Opens the one door to the runner's log. Whatever passes is redacted first and neutralised then: one
 * line, no command, no secret, at most 4,096 characters. Groups do not nest: inside of one, a further
 * group is only its title. Warnings beyond the eighth are plain lines.
 */
export function openLog(sink: LogSink, secrets: Redactor = ofThisProcess): RunLog {
  const say = (text: string) => neutralise(secrets.redact(text), MESSAGE_CAP)
  const warnings = warningsInto(sink)
  const group = groupsIn(sink)
  const masked = new Set<string>()
  return {
    info: (text) => sink.info(say(text)),
    debug: (text) => sink.debug(say(text)),
    warning: (text) => warnings.add(say(text)),
    group: (name, work) => group(say(name), work),
    mask(secret) {
      secrets.add(secret)
      for (const mask of masksOf(secret)) {
        if (masked.size >= MOST_MASKS || masked.has(mask) || secrets.isSpared(mask)) continue
        masked.add(mask)
        sink.setSecret(mask)
      }
    },
    redact: (text) => secrets.redact(text),
    failure(error, docs) {
      const lines = secrets.redact(describeError(error, docs)).split('\n')
      return withinCap(lines.map((line) => neutralise(line)))
    },
    close: () => warnings.close(),
  }
}

/** Of many lines the long ones are shortened, so that none is lost to the runner's own cut. */
function withinCap(lines: readonly string[]): string {
  const share = Math.floor(MESSAGE_CAP / lines.length) - 1
  const whole = lines.join('\n')
  return whole.length <= MESSAGE_CAP
    ? whole
    : lines.map((line) => neutralise(line, share)).join('\n')
}

function warningsInto(sink: LogSink) {
  const said = new Set<string>()
  let count = 0
  return {
    add(text: string): void {
      if (said.has(text)) return
      if (said.size < REMEMBERED_WARNINGS) said.add(text)
      count += 1
      if (count <= MOST_WARNINGS) sink.warning(text)
      else sink.info(neutralise(`Warning: ${text}`))
    },
    close(): void {
      const more = count - MOST_WARNINGS
      count = 0
      if (more <= 0) return
      sink.warning(
        `And ${more} more ${more === 1 ? 'warning' : 'warnings'}; the log of this step has them.`,
      )
    },
  }
}

function groupsIn(sink: LogSink) {
  let open = false
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    if (open) {
      sink.info(name)
      return work()
    }
    open = true
    sink.startGroup(name)
    try {
      return await work()
    } finally {
      open = false
      sink.endGroup()
    }
  }
}
