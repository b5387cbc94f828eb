import { redactor } from './redact.js'

/**
 * THE memory of secrets, one per process, as the runner's masks are. It is no parameter, so that no place
 * where foreign text comes in or goes out can be made without it:
 *
 * - `clean` is for text: answers of servers (net/api), messages of libraries (errors), wrong inputs, names
 *   of files, before any of it is cut or quoted; and again in the encoders of log and Markdown. A page in
 *   HTML takes its text from `clean` (or from summary/markdown's `name` and `prose`, which call it) before
 *   it escapes or cuts it.
 * - `cleanFile` is for whole files and outputs, which hold texts of our own: only known secrets go.
 */
export const secrets = redactor()

/** Foreign text without secrets, known ones and what looks like one, however they are spelled. */
export function clean(text: string): string {
  return secrets.redact(text)
}

/** Whether a secret that this process was told stands in a text. */
export function holdsSecret(text: string): boolean {
  return cleanFile(text) !== text
}

/** A JSON value without the secrets that this process was told, in its texts and in the names of its members. */
export function cleanValue<T>(value: T): T
export function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanFile(value)
  if (Array.isArray(value)) return value.map((item: unknown) => cleanValue(item))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
  return Object.fromEntries(
    members.map(([name, item]) => [cleanFile(name), cleanValue(item) as unknown]),
  )
}

/** The same of a name, which comes in many rows. */
export function cleanName(name: string): string {
  return secrets.redactName(name)
}

/** A whole text of our own without the secrets that this process was told. */
export function cleanFile(text: string): string {
  return secrets.redactKnown(text)
}
