import { COUNTERS } from './columns.js'
import { type Entries, nextEntry } from './row.js'
import { scanCount } from './scan-numbers.js'
import { findKey, type Key, keysOf } from './scan-keys.js'
import { endOfText, scanName } from './scan-texts.js'
import { REJECTED, type Scan, scanLiteral } from './scan.js'

/** An object that may be there: what stands before its first key. */
export interface Shape {
  readonly begin: Key<Action>
}

/**
 * What to do with the value of a key; everything goes to `scan.entry`: a counter to the place of that
 * index, one of the codes below, or an object to look into.
 */
type Action = number | Shape

const NAME = 100
const SECOND = 101
const VERSION = 102
const SKIP = 103

/** At most 31 fields, since duplicates are told by bits. */
function shapeOf(fields: Readonly<Record<string, Action>>): Shape {
  return { begin: keysOf(fields, SKIP) }
}

const counters = Object.fromEntries(COUNTERS.map((field, index) => [field, index]))
const sampled = { sampled_at: SKIP }

const tool = {
  session_count: 0,
  request_count: 1,
  prompt_count: 2,
  token_usage: shapeOf({
    output_tokens_sum: 3,
    prompt_tokens_sum: 4,
    avg_tokens_per_request: SKIP,
  }),
  last_known_cli_version: shapeOf({ cli_version: SKIP, ...sampled }),
}

const item = (list: string) => shapeOf({ [list]: NAME, interaction_count: 0 })

/** The nested objects of user rows, by what holds them. */
export const SHAPES = {
  ide: shapeOf({
    ide: NAME,
    ...counters,
    last_known_plugin_version: shapeOf({ plugin: SKIP, plugin_version: SKIP, ...sampled }),
    last_known_ide_version: shapeOf({ ide_version: VERSION, ...sampled }),
  }),
  feature: shapeOf({ feature: NAME, ...counters }),
  languageFeature: shapeOf({ language: NAME, feature: SECOND, ...counters }),
  languageModel: shapeOf({ language: NAME, model: SECOND, ...counters }),
  modelFeature: shapeOf({ model: NAME, feature: SECOND, ...counters }),
  tool: shapeOf(tool),
  phase: shapeOf({ phase_number: 0, phase: NAME, version: SKIP }),
  window: shapeOf({ session_count: 0, total_user_messages: 1 }),
  agent: shapeOf({
    agent_id: SECOND,
    agent_name: NAME,
    [COUNTERS[0]]: 0,
    session_count: SKIP,
  }),
  skill: item('skill'),
  mcp: item('mcp'),
  slash_cmd: item('slash_cmd'),
  custom_agent: item('custom_agent'),
  plugin: item('plugin'),
} as const

const ZERO = 0x30
const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** An object whose every field is known and comes once, into `scan.entry`. */
export function scanObject(scan: Scan, shape: Shape, start: number): number {
  const { bytes } = scan
  if (bytes[start] !== OPEN_OBJECT) return REJECTED
  let key: Key<Action> | undefined = shape.begin
  let seen = 0
  let at = start
  for (;;) {
    key = findKey(key, scan, at + 1)
    if (key === undefined) return REJECTED
    const bit = 1 << key.place
    if ((seen & bit) !== 0) return REJECTED
    seen |= bit
    at += 1 + key.length
    const { use } = key
    if (typeof use !== 'number') at = scanNullable(scan, use, at)
    else if (use < NAME) at = scanCounter(scan, use, at)
    else at = scanField(scan, use, at)
    if (at === REJECTED) return REJECTED
    const byte = bytes[at]
    if (byte === CLOSE_OBJECT) return at + 1
    if (byte !== COMMA) return REJECTED
  }
}

/** A count into the place of `scan.entry`. */
function scanCounter(scan: Scan, place: number, at: number): number {
  const { bytes } = scan
  const { counters } = scan.entry
  const digit = (bytes[at] ?? 0) - ZERO
  const byte = bytes[at + 1]
  // Most counts have one digit.
  if (digit >= 0 && digit <= 9 && (byte === COMMA || byte === CLOSE_OBJECT)) {
    counters[place] = digit
    return at + 1
  }
  const next = scanCount(scan, at)
  counters[place] = scan.number
  return next
}

/** A field that is no counter. */
function scanField(scan: Scan, code: number, at: number): number {
  if (code === SKIP) return skipPlain(scan, at)
  const next = scanName(scan, at)
  if (code === NAME) scan.entry.name = scan.text
  else if (code === SECOND) scan.entry.second = scan.text
  else scan.entry.version = scan.text
  return next
}

/** Any plain value that is not looked at: text, number, null, true or false. */
export function skipPlain(scan: Scan, at: number): number {
  const byte = scan.bytes[at] ?? 0
  if (byte === QUOTE) return endOfText(scan, at)
  if (byte === 0x2d || (byte >= ZERO && byte <= 0x39)) return scanCount(scan, at)
  return scanLiteral(scan, at)
}

/** An object into `scan.entry`, or null, which says nothing. */
export function scanNullable(scan: Scan, shape: Shape, at: number): number {
  return scan.bytes[at] === OPEN_OBJECT ? scanObject(scan, shape, at) : scanNull(scan, at)
}

function scanNull(scan: Scan, at: number): number {
  const next = scanLiteral(scan, at)
  return scan.text === 'null' ? next : REJECTED
}

/** A list of objects at `scan.at`, or null. `second`: what each entry has there beforehand. */
export function scanEntries(
  scan: Scan,
  list: Entries,
  of: { readonly shape: Shape; readonly second: string },
): number {
  const { bytes } = scan
  let at = scan.at
  if (bytes[at] !== OPEN_ARRAY) return scanNull(scan, at)
  list.present = true
  if (bytes[at + 1] === CLOSE_ARRAY) return at + 2
  for (;;) {
    scan.entry = nextEntry(list)
    scan.entry.second = of.second
    at = scanObject(scan, of.shape, at + 1)
    if (at === REJECTED) return REJECTED
    if (bytes[at] === CLOSE_ARRAY) return at + 1
    if (bytes[at] !== COMMA) return REJECTED
  }
}
