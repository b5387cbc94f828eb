import { createHmac } from 'node:crypto'

import { isJsonObject } from './json.js'
import { decoded, replaceValues, type ValueVisitor } from './json-tokens.js'
import { type PersonRole, personRole } from './person-keys.js'

/**
 * Keyed pseudonyms for people. HMAC-SHA-256 with a secret key: a bare hash would be undone by hashing all
 * logins there are. The same key gives the same pseudonym in every run and report, so that joins work.
 */
export interface Pseudonymiser {
  /** `user-` and 24 hexadecimal digits. Logins are compared without regard to case, as GitHub does. */
  login(login: string): string
  /** A positive safe integer. `id`: the digits of a user id, or another id as it is. */
  id(id: string): number
  /**
   * One row, a JSON object or an array of them, with logins and user ids replaced and every other byte as it
   * was. Undefined when it is anything else: what cannot be read may hold a login and must not pass.
   */
  row(line: Uint8Array | string): Buffer | undefined
}

/** How many pseudonyms and keys are kept in memory; all people of a large enterprise. */
const REMEMBERED = 200_000

/** Pseudonyms under a key. The key is held by the closure only. */
export function pseudonymiser(key: string): Pseudonymiser {
  const digest = (kind: string, text: string) =>
    createHmac('sha256', key).update(`${kind}:${text}`, 'utf8').digest()
  const login = remembering((text) => `user-${digest('login', text).toString('hex', 0, 12)}`)
  const id = remembering((text) => numberOf(digest('id', text)))
  const loginOf = (text: string) => login(text.toLowerCase())
  const visitor: ValueVisitor<PersonRole> = {
    roleOf: rolesRemembered(),
    replace(token, role, listed) {
      if (!token.startsWith('"')) {
        // A number under the name of a person counts people, unless it is one of a list.
        const isId = role === 'id' || (role === 'person' && listed)
        return isId ? String(id(canonicalInteger(token))) : undefined
      }
      const text = decoded(token)
      // What is empty names nobody.
      if (text.trim() === '') return undefined
      return role === 'id' ? `"${id(text.trim())}"` : `"${loginOf(text)}"`
    },
  }
  return {
    login: loginOf,
    id,
    row(line) {
      const text = Buffer.from(line).toString('latin1')
      return isRow(text) ? Buffer.from(replaceValues(text, visitor), 'latin1') : undefined
    },
  }
}

/** 1e3 and 1000.0 are the id 1000, so that they join. */
function canonicalInteger(token: string): string {
  if (/^\d+$/.test(token)) return token
  const value = Number(token)
  return Number.isSafeInteger(value) ? String(value) : token
}

/** The first 53 bits: what a double holds exactly; never 0. */
function numberOf(digest: Buffer): number {
  return Number(digest.readBigUInt64BE(0) >> 11n) || 1
}

/** Whether the text is a JSON object, or an array of nothing but objects. */
function isRow(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.every(isJsonObject) : isJsonObject(value)
  } catch {
    return false
  }
}

function remembering<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const value = make(text)
    if (made.size >= REMEMBERED) made.clear()
    made.set(text, value)
    return value
  }
}

function rolesRemembered(): ValueVisitor<PersonRole>['roleOf'] {
  const outside = remembering((key) => ({ role: personRole(key, undefined) }))
  const inPerson = remembering((key) => ({ role: personRole(key, 'person') }))
  return (key, holder) => (holder === 'person' ? inPerson : outside)(key).role
}
