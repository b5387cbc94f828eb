import { HINTS } from '../errors.js'
import { neutralise } from './redact.js'

/**
 * Guards what the toolkit writes to the log by itself: it quotes answers of servers. A write that is one
 * command of the toolkit keeps its form and loses its secrets; every line of all others is made harmless.
 * The toolkit writes each command at once, on a line of its own:
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */

/** Carries the value that must stay as it is. */
const MASK = /^::add-mask::/
/** What the toolkit says aloud. Its other commands are files, and so are never seen here. */
const COMMAND = /^::(?:debug|notice|warning|error|group|endgroup)(?: [^:]*)?::/

/** A run has one error, and it is ours: what the toolkit calls an error becomes a warning beside it. */
const ERROR = /^::error(?= [^:]*::|::)/
const OWN_ERROR = new RegExp(`^::error title=(${Object.keys(HINTS).join('|')})::\\1: `)

type Write = NodeJS.WriteStream['write']

/** A `write` for a stream that passes each text through the guard. */
export function guardedWrite(stream: NodeJS.WriteStream, redact: (text: string) => string): Write {
  const write = stream.write.bind(stream)
  return (chunk: Uint8Array | string, ...rest: never[]) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    return write(guardedText(text, redact), ...rest)
  }
}

/** The text of one write as it may be shown. */
export function guardedText(text: string, redact: (text: string) => string): string {
  const said = text.replace(/\r?\n$/, '')
  const end = text.slice(said.length)
  if (!/[\r\n]/.test(said)) {
    if (MASK.test(said)) return text
    if (COMMAND.test(said))
      return redact(OWN_ERROR.test(said) ? said : said.replace(ERROR, '::warning')) + end
  }
  const lines = said.split(/\r?\n/).map((line) => neutralise(redact(line)))
  return lines.join('\n') + end
}
