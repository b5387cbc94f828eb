import { COUNTERS } from './columns.js'
import { type Entries, type Entry, nextEntry } from './row.js'
import { findKey, type Shape, shapeOf } from './scan-shape.js'
import { REJECTED, type Scan, scanCount, scanLiteral, scanName, skipPlain } from './scan-values.js'

/** What to do with a field of a nested object: everything goes to one entry. */
export type Action =
  | { readonly kind: 'counter'; readonly index: number }
  | { readonly kind: 'name' | 'second' | 'version' | 'skip' }
  | { readonly kind: 'object'; readonly shape: Shape<Action> }

const counter = (index: number): Action => ({ kind: 'counter', index })
const name: Action = { kind: 'name' }
const second: Action = { kind: 'second' }
const skip: Action = { kind: 'skip' }
const object = (fields: Readonly<Record<string, Action>>): Action => ({
  kind: 'object',
  shape: shapeOf(fields),
})

const counters = Object.fromEntries(COUNTERS.map((field, index) => [field, counter(index)]))
const sampled = { sampled_at: skip }

const tool = {
  session_count: counter(0),
  request_count: counter(1),
  prompt_count: counter(2),
  token_usage: object({
    output_tokens_sum: counter(3),
    prompt_tokens_sum: counter(4),
    avg_tokens_per_request: skip,
  }),
  last_known_cli_version: object({ cli_version: skip, ...sampled }),
}

const item = (list: string) => shapeOf<Action>({ [list]: name, interaction_count: counter(0) })

/** The nested objects of user rows, by what holds them. */
export const SHAPES = {
  ide: shapeOf<Action>({
    ide: name,
    ...counters,
    last_known_plugin_version: object({ plugin: skip, plugin_version: skip, ...sampled }),
    last_known_ide_version: object({ ide_version: { kind: 'version' }, ...sampled }),
  }),
  feature: shapeOf<Action>({ feature: name, ...counters }),
  languageFeature: shapeOf<Action>({ language: name, feature: second, ...counters }),
  languageModel: shapeOf<Action>({ language: name, model: second, ...counters }),
  modelFeature: shapeOf<Action>({ model: name, feature: second, ...counters }),
  tool: shapeOf<Action>(tool),
  phase: shapeOf<Action>({ phase_number: counter(0), phase: name, version: skip }),
  window: shapeOf<Action>({ session_count: counter(0), total_user_messages: counter(1) }),
  agent: shapeOf<Action>({
    agent_id: second,
    agent_name: name,
    [COUNTERS[0]]: counter(0),
    session_count: skip,
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

/** An object whose every field is known and comes once, into an entry. */
export function scanObject(
  scan: Scan,
  start: number,
  into: { shape: Shape<Action>; entry: Entry },
): number {
  const { bytes } = scan
  if (bytes[start] !== OPEN_OBJECT) return REJECTED
  const { shape, entry } = into
  let before = -1
  let seen = 0
  scan.at = start + 1
  for (;;) {
    const place = findKey(shape, scan, before)
    const key = shape.keys[place]
    if (key === undefined || (seen & (1 << place)) !== 0) return REJECTED
    seen |= 1 << place
    const at = scanField(scan, scan.at + key.length, { action: key.action, entry })
    if (at === REJECTED) return REJECTED
    scan.at = at + 1
    before = place
    const byte = bytes[at]
    if (byte === CLOSE_OBJECT) return at + 1
    if (byte !== COMMA) return REJECTED
  }
}

function scanField(scan: Scan, at: number, of: { action: Action; entry: Entry }): number {
  const { action, entry } = of
  if (action.kind === 'counter') {
    const next = scanCount(scan, at)
    entry.counters[action.index] = scan.number
    return next
  }
  if (action.kind === 'skip') return skipPlain(scan, at)
  if (action.kind === 'object') return scanNullable(scan, at, { shape: action.shape, entry })
  const next = scanName(scan, at)
  entry[action.kind] = scan.text
  return next
}

/** An object, or null, which says nothing. */
export function scanNullable(
  scan: Scan,
  at: number,
  into: { shape: Shape<Action>; entry: Entry },
): number {
  if (scan.bytes[at] === OPEN_OBJECT) return scanObject(scan, at, into)
  const next = scanLiteral(scan, at)
  return scan.text === 'null' ? next : REJECTED
}

/** A list of objects, or null. `second`: what each entry has there beforehand. */
export function scanEntries(
  scan: Scan,
  start: number,
  into: { list: Entries; shape: Shape<Action>; second?: string },
): number {
  const { bytes } = scan
  if (bytes[start] !== OPEN_ARRAY) {
    const next = scanLiteral(scan, start)
    return scan.text === 'null' ? next : REJECTED
  }
  const { list, shape } = into
  list.present = true
  if (bytes[start + 1] === CLOSE_ARRAY) return start + 2
  for (let at = start + 1; ; at++) {
    const entry = nextEntry(list)
    if (into.second !== undefined) entry.second = into.second
    at = scanObject(scan, at, { shape, entry })
    if (at === REJECTED) return REJECTED
    if (bytes[at] === CLOSE_ARRAY) return at + 1
    if (bytes[at] !== COMMA) return REJECTED
  }
}
