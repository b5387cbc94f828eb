import { neutralise } from './redact.js'

/**
 * Guards what the toolkit writes to the log by itself: it quotes answers of servers. Lines that are
 * commands of the toolkit keep their form and lose their secrets; all others are made harmless.
 */

/** Commands of the runner that the toolkit writes, which carry a value that must stay as it is. */
const UNTOUCHED = /^::(add-mask|stop-commands)/
const COMMAND = /^::[a-z-]+( [^:]*)?::/

type Write = NodeJS.WriteStream['write']

/** A `write` for a stream that passes each line through the guard. */
export function guardedWrite(stream: NodeJS.WriteStream, redact: (text: string) => string): Write {
  const write = stream.write.bind(stream)
  return ((chunk: Uint8Array | string, ...rest: never[]) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    return write(guardedText(text, redact), ...rest)
  })
}

/** The guard, line by line. */
export function guardedText(text: string, redact: (text: string) => string): string {
  return text
    .split('\n')
    .map((line) => {
      if (UNTOUCHED.test(line)) return line
      return COMMAND.test(line) ? redact(line) : neutralise(redact(line))
    })
    .join('\n')
}
