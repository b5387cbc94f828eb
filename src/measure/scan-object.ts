import { COUNTERS } from './columns.js'
import { type Entries, nextEntry } from './row.js'
import { findKey, type Keys, keysOf } from './scan-shape.js'
import { REJECTED, type Scan, scanCount, scanLiteral, scanName, skipPlain } from './scan-values.js'

/** An object that may be there: its keys, and what to do with the value of each. */
export interface Shape {
  readonly keys: Keys
  /** By place: the index of a counter, or one of the codes below. */
  readonly codes: Uint8Array
  readonly shapes: readonly (Shape | undefined)[]
}

/** What to do with a field of a nested object: everything goes to `scan.entry`. */
type Action = number | Shape

const NAME = 100
const SECOND = 101
const VERSION = 102
const SKIP = 103
const OBJECT = 104

/** At most 31 fields, since duplicates are told by bits. */
function shapeOf(fields: Readonly<Record<string, Action>>): Shape {
  const actions = Object.values(fields)
  return {
    keys: keysOf(Object.keys(fields)),
    codes: Uint8Array.from(actions, (action) => (typeof action === 'number' ? action : OBJECT)),
    shapes: actions.map((action) => (typeof action === 'number' ? undefined : action)),
  }
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

const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** An object whose every field is known and comes once, into `scan.entry`. */
export function scanObject(scan: Scan, shape: Shape, start: number): number {
  const { bytes, entry } = scan
  if (bytes[start] !== OPEN_OBJECT) return REJECTED
  const { keys, codes } = shape
  let before = -1
  let seen = 0
  scan.at = start + 1
  for (;;) {
    const place = findKey(keys, scan, before)
    if (place === REJECTED || (seen & (1 << place)) !== 0) return REJECTED
    seen |= 1 << place
    let at = scan.at + (keys.lengths[place] ?? 0)
    const code = codes[place] ?? SKIP
    if (code < NAME) {
      at = scanCount(scan, at)
      entry.counters[code] = scan.number
    } else {
      scan.at = at
      at = scanField(scan, code, shape.shapes[place])
    }
    if (at === REJECTED) return REJECTED
    scan.at = at + 1
    before = place
    const byte = bytes[at]
    if (byte === CLOSE_OBJECT) return at + 1
    if (byte !== COMMA) return REJECTED
  }
}

/** A field at `scan.at` that is no counter. */
function scanField(scan: Scan, code: number, shape: Shape | undefined): number {
  if (shape !== undefined) return scanNullable(scan, shape, scan.at)
  if (code === SKIP) return skipPlain(scan, scan.at)
  const next = scanName(scan, scan.at)
  if (code === NAME) scan.entry.name = scan.text
  else if (code === SECOND) scan.entry.second = scan.text
  else scan.entry.version = scan.text
  return next
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
