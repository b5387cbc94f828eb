import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { tellingOf } from '../schema/people.js'

/**
 * Looks for people in a report that should name nobody: a member whose key is known to say who somebody is,
 * with a value. Aggregated reports are small, so a look at their bytes on the disk costs nothing.
 */

/** A text, with the colon where it is the key of a member. */
const MEMBER = /"([^"\\]*(?:\\[^][^"\\]*)*)"(?:(\s*:)\s*)?/g

/** As much as is held back at the end of a chunk, so that no member is judged by a part of it. */
const MARGIN = 256

/** True for a file, packed or not, in which a member names a person. */
export async function namesPerson(file: string): Promise<boolean> {
  const stream = createReadStream(file)
  const bytes = file.endsWith('.gz') ? pipeline(stream, createGunzip(), () => undefined) : stream
  return isPersonIn(bytes.setEncoding('utf8'))
}

/** The same of texts that follow each other, cut anywhere. */
export async function isPersonIn(texts: AsyncIterable<string>): Promise<boolean> {
  let rest = ''
  for await (const text of texts) {
    const seen = looked(rest + text, MARGIN)
    if (seen.found) return true
    rest = seen.rest
  }
  return looked(rest, 0).found
}

function looked(text: string, margin: number): { found: boolean; rest: string } {
  let end = 0
  for (const match of text.matchAll(MEMBER)) {
    const next = match.index + match[0].length
    if (next > text.length - margin) return { found: false, rest: text.slice(match.index) }
    const [, key = '', colon] = match
    if (colon !== undefined && isPerson(key) && !isNothing(text.slice(next, next + MARGIN))) {
      return { found: true, rest: '' }
    }
    end = next
  }
  const open = text.indexOf('"', end)
  return { found: false, rest: open === -1 ? '' : text.slice(open) }
}

/** Reports have the same few keys in every row; of more, or of longer ones, no note is taken. */
const MOST_JUDGED = 4096
const LONGEST_JUDGED = 64
const judged = new Map<string, boolean>()

function isPerson(key: string): boolean {
  const known = judged.get(key)
  if (known !== undefined) return known
  const is = saysWho(key)
  if (judged.size < MOST_JUDGED && key.length <= LONGEST_JUDGED) judged.set(key, is)
  return is
}

function saysWho(key: string): boolean {
  const telling = tellingOf(key.includes('\\') ? (JSON.parse(`"${key}"`) as string) : key)
  return telling !== undefined && telling !== 'mention'
}

/** A member without a value says nothing of anybody. */
function isNothing(value: string): boolean {
  return /^(?:null\b|""|"\s*"|\[\s*\]|\{\s*\})/.test(value)
}
