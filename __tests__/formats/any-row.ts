import { type Node, type Plan, plansOf } from '../../src/formats/plan.js'
import { type ColumnType } from '../../src/schema/fields.js'
import { type TableKind } from '../../src/schema/tables.js'

/** Rows of a kind as text, with everything that a row can have in it and much that none should have. */

export type Random = () => number

const pick = <T>(random: Random, list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('an empty list')
  return found
}

const WORDS = ['vscode', 'code_completion', 'gpt-5.2', 'c#', 'a', '', ' a b ', 'x'.repeat(200)]
const ODD_TEXTS = [
  ...[
    '=1+1',
    '-5',
    '+1',
    '@x',
    'a;=1',
    'a|-1',
    'a;b',
    '｜＝1',
    'zoë',
    '数',
    '👩‍💻',
    '\u0000',
    '\u007f',
  ],
  ...[
    '"',
    'a"b',
    'a\\b',
    'a/b',
    '\t=1',
    'line\r\nbreak',
    "'=1",
    '\ud800',
    '\uFEFFx',
    '<b>',
    '1',
    '-1',
  ],
  ...['12345678901234567890', '2026-11-18', '2026-02-30', '2026-11-18T01:02:03Z', 'true', 'null'],
]
const NUMBERS = ['0', '7', '12', '345', '1234567', '123456789012345', '0.5', '12.25', '3.000001']
const ODD_NUMBERS = [
  ...['-1', '-0', '0.0', '1.0', '1e3', '1E-7', '0.0000001', '12.50', '1e400', '-1e400', '0.1e1'],
  ...['1234567890123456', '9007199254740993', '9223372036854775807', '9223372036854775808'],
  ...['-9223372036854775808', '1234567890123456789012', '0.1234567890123456789', '5e-324'],
]
const DAYS = ['2026-11-18', '2024-02-29', '1999-12-31', '2000-02-29']
const ODD_DAYS = [
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '0000-01-01',
  '2126-01-01',
]
const TIMES = ['2026-11-18T07:02:11.000Z', '2026-11-18T07:02:11Z', '2024-02-29T23:59:59.120Z']
const ODD_TIMES = [
  ...[
    '2026-11-18T07:02:11.1Z',
    '2026-11-18T24:00:00Z',
    '2026-11-18T07:60:00Z',
    '2026-02-30T00:00:00Z',
  ],
  ...[
    '2026-11-18T07:02:11+02:00',
    '2026-11-18T07:02:11.123456Z',
    '2026-11-18 07:02:11Z',
    '2026-11-18T07:02:61Z',
  ],
]

/** A text as JSON, now and then with an escape that nobody needs. */
function quoted(random: Random, text: string): string {
  const json = JSON.stringify(text)
  if (random() > 0.1 || !/^"\w/.test(json)) return json
  const code = text.charCodeAt(0).toString(16).padStart(4, '0')
  return `"\\u${random() < 0.5 ? code : code.toUpperCase()}${json.slice(2)}`
}

const LITERALS = ['null', 'true', 'false', '[]', '{}', '[null]', '[1,{"a":[]}]']

/** A value that fits nowhere in particular. */
function anyValue(random: Random, depth = 0): string {
  const kind = random()
  if (kind < 0.3) return quoted(random, pick(random, [...WORDS, ...ODD_TEXTS]))
  if (kind < 0.6) return pick(random, [...NUMBERS, ...ODD_NUMBERS])
  if (kind < 0.8 || depth > 3) return pick(random, LITERALS)
  const inner = Array.from({ length: Math.floor(random() * 3) }, () => anyValue(random, depth + 1))
  if (kind < 0.9) return `[${inner.join(` ,${blank(random)}`)}]`
  const members = inner.map((value) => `${quoted(random, pick(random, UNKNOWN))}:${value}`)
  return `{${members.join()}}`
}

const NO_JSON = ['nul', '', '01', '1.', '+1', '.5', "'a'", '"a\tb"', '[1,]', '"\\u12"']

const blank = (random: Random) => (random() < 0.95 ? '' : pick(random, [' ', '\t', '  ', '\r']))

const PLAIN: Readonly<Record<ColumnType, readonly string[]>> = {
  string: WORDS.map((word) => JSON.stringify(word)),
  int64: NUMBERS.filter((number) => !number.includes('.')),
  double: NUMBERS,
  boolean: ['true', 'false'],
  date: DAYS.map((day) => `"${day}"`),
  timestamp: TIMES.map((time) => `"${time}"`),
  json: ['1'],
}
const ODD: Readonly<Record<ColumnType, readonly string[]>> = {
  string: [...ODD_NUMBERS.slice(0, 4), '"\\ud83d\\udc69"'],
  int64: [...ODD_NUMBERS, '"12"', '"-7"', '"007"', '"9223372036854775807"'],
  double: ODD_NUMBERS,
  boolean: ['"true"', '1'],
  date: ODD_DAYS.map((day) => `"${day}"`),
  timestamp: ODD_TIMES.map((time) => `"${time}"`),
  json: [],
}
const UNKNOWN = [
  'zz',
  'future_count',
  'Upper',
  'a b',
  'ä',
  '__proto__',
  '1',
  'x.y',
  'used_x',
  'a"b',
  ';=',
  '',
]

interface Odds {
  readonly random: Random
  /** How often something is odd. */
  readonly odd: number
}

function valueOf(of: Odds, type: ColumnType): string {
  const { random, odd } = of
  if (random() < 0.1) return 'null'
  if (random() >= odd) return pick(random, PLAIN[type])
  if (random() < 0.01) return pick(random, NO_JSON)
  if (random() < 0.3) return anyValue(random)
  if (type === 'string' && random() < 0.8) return quoted(random, pick(random, ODD_TEXTS))
  return pick(random, ODD[type].length === 0 ? ['null'] : ODD[type])
}

function object(of: Odds, node: Node, plan: Plan): string {
  const { random, odd } = of
  const names = [...node.keys()].filter(() => random() < 0.8)
  if (random() < 0.3) names.sort(() => random() - 0.5)
  const members = names.map((name) => [name, memberOf(of, [name, node, plan])] as const)
  while (random() < odd) {
    const name = pick(random, random() < 0.1 ? [...UNKNOWN, ...node.keys()] : UNKNOWN)
    members.splice(Math.floor(random() * members.length), 0, [name, anyValue(random)])
  }
  const text = members.map(
    ([name, value]) =>
      `${blank(random)}${quoted(random, name)}${blank(random)}:${blank(random)}${value}${blank(random)}`,
  )
  return `{${text.join(',')}}`
}

function memberOf(of: Odds, [name, node, plan]: readonly [string, Node, Plan]): string {
  const { random, odd } = of
  const slot = node.get(name)
  if (slot === undefined || slot.kind === 'dropped') return random() < odd ? anyValue(random) : '1'
  if (slot.kind === 'cell') return valueOf(of, plan.columns[slot.index]?.type ?? 'json')
  if (random() < odd / 4) return anyValue(random)
  if (slot.kind === 'object') return object(of, slot.node, plan)
  const below = plan.below[slot.below]
  if (below === undefined) throw new Error('no such table')
  if (random() < 0.2) return object(of, below.node, below)
  const entries = Array.from({ length: Math.floor(random() * 3) }, () =>
    object(of, below.node, below),
  )
  return `[${blank(random)}${entries.join(`,${blank(random)}`)}]`
}

/** A row of a kind. */
export function anyRow(of: Odds, kind: TableKind): string {
  const { row, wrapper } = plansOf(kind)
  const plan = wrapper !== undefined && of.random() < 0.05 ? wrapper.plan : row
  return object(of, plan.node, plan)
}
