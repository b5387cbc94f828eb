import { createHmac } from 'node:crypto'

/**
 * Keyed pseudonyms for people. HMAC-SHA-256 with a secret key: a bare hash would be undone by hashing all
 * logins there are. The same key gives the same pseudonym in every run and report, so that joins work.
 */
export interface Pseudonymiser {
  /** `user-` and 24 hexadecimal digits: one for all spellings of a login. */
  login(login: string): string
  /** A positive safe integer: one for all spellings of an id. */
  id(id: string | number | bigint): number
}

/** How many pseudonyms are kept in memory; all people of a large enterprise. */
const REMEMBERED = 200_000

/** Pseudonyms under a key. The key is held by the closure only. */
export function pseudonymiser(key: string): Pseudonymiser {
  const digest = (kind: string, text: string) =>
    createHmac('sha256', key).update(`${kind}:${text}`, 'utf8').digest()
  const login = remembering((text) => `user-${digest('login', text).toString('hex', 0, 12)}`)
  const id = remembering((text) => numberOf(digest('id', text)))
  return { login: (text) => login(foldLogin(text)), id: (value) => id(idDigits(value)) }
}

/** One case and one form of each letter; what cannot be seen is gone. */
export function foldText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC')
  return /^[\x20-\x7e]*$/.test(folded) ? folded : folded.replace(/\p{Cf}/gu, '')
}

/** The one spelling of a login: GitHub does not tell cases apart, and no login has blanks. */
export function foldLogin(login: string): string {
  return foldText(login).replace(/\s+/g, '')
}

/** The one spelling of an id: 0042, " 42", 4.2e1 and 42 are one, so that they join. */
export function idDigits(id: string | number | bigint): string {
  const text = foldLogin(String(id))
  if (/^\d{1,400}$/.test(text)) return BigInt(text).toString()
  const number = Number(text)
  return text !== '' && Number.isSafeInteger(number) ? String(number) : text
}

/** The first 53 bits: what a double holds exactly; never 0. */
function numberOf(digest: Buffer): number {
  return Number(digest.readBigUInt64BE(0) >> 11n) || 1
}

/** Remembers what was made of a text, up to a number of texts. */
export function remembering<Value>(
  make: (text: string) => Value,
  most = REMEMBERED,
): (text: string) => Value {
  const made = new Map<string, Value>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const value = make(text)
    if (made.size >= most) made.clear()
    made.set(text, value)
    return value
  }
}
