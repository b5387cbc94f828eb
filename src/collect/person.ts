import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { NOBODY, snakeOf, tellingOf } from '../schema/people.js'
import { remembering } from '../text/pseudonym.js'
import { decodedText } from '../text/spelling.js'

/**
 * Looks for people and repositories in a report that should name none: a member whose key is known to say who
 * or which one it is, with a value. Aggregated reports are small, so a look at their bytes on the disk costs
 * nothing. The bytes need not be JSON: what no line can be read of is kept too.
 */

/** Keys of repositories, in snake case. */
const REPOSITORY = /(?:^|_)(?:repo|repository)_?(?:id|(?:owner_|full_)?name|url)s?$/
const REPOSITORIES = /(?:^|_)(?:repos?|repository|repositories)$/

/** The key of a member, from any quote on: a quote too many, in a line that is no JSON, hides nothing behind it. */
const MEMBER = /"(?=([^"]{1,200})" ?: ?)/g

/** A quote in a text: what is JSON in a text is read as such. */
const QUOTED = /(?<!\\)\\+(?:"|u0022)/gi

/** As much as is held back at the end of a chunk, so that no member is judged by a part of it. */
const MARGIN = 512

/** True for a file, packed or not, in which a member names a person or a repository. */
export async function namesSomebody(file: string): Promise<boolean> {
  const stream = createReadStream(file)
  const bytes = file.endsWith('.gz') ? pipeline(stream, createGunzip(), () => undefined) : stream
  return isSomebodyIn(bytes.setEncoding('utf8'))
}

/** The same of texts that follow each other, cut anywhere. */
export async function isSomebodyIn(texts: AsyncIterable<string>): Promise<boolean> {
  let rest = ''
  for await (const text of texts) {
    const whole = (rest + text).replace(/\s+/g, ' ').replace(QUOTED, '"')
    if (isIn(whole, whole.length - MARGIN)) return true
    rest = whole.slice(-MARGIN)
  }
  return isIn(rest, rest.length)
}

/** Whether a member that begins before the end names somebody. */
function isIn(text: string, end: number): boolean {
  for (const match of text.matchAll(MEMBER)) {
    if (match.index >= end) return false
    const [, key = ''] = match
    const from = text.indexOf(':', match.index + key.length + 2) + 1
    if (saysWho(key, text.slice(from, from + MARGIN).trimStart())) return true
  }
  return false
}

/** What a key says: `list` that somebody is named by a text, a list or what it holds, and counted by a number. */
type Says = 'who' | 'list' | undefined

/** Reports have the same few keys in every row. */
const judged = remembering((key) => ({ says: judgedKey(key) }), 4096)

function saysWho(key: string, value: string): boolean {
  const { says } = judged(key)
  if (says === undefined || isNothing(value)) return false
  return says === 'who' || /^(?:"(?! ?-?[\d.]+ ?")|\[ ?["{]|\{)/.test(value)
}

function judgedKey(key: string): Says {
  const snake = snakeOf(decodedText(key))
  const telling = tellingOf(snake)
  if (telling === 'mention' || REPOSITORIES.test(snake)) return 'list'
  return telling !== undefined || REPOSITORY.test(snake) ? 'who' : undefined
}

/** A member without a value, or with what is no single person, says nothing of anybody. */
const NOTHING = new RegExp(`^(?:null\\b|"\\s*(?:${NOBODY.join('|')})?"|\\[\\s*\\]|\\{\\s*\\})`, 'i')

function isNothing(value: string): boolean {
  return NOTHING.test(value)
}
