import { describe, expect, test } from '@jest/globals'

import { type Cell } from '../../src/formats/cells.js'
import { type Flatten, flattener } from '../../src/formats/flatten.js'
import { plansOf } from '../../src/formats/plan.js'
import { cell, type DayFacts, tableOf } from '../../src/measure/day-facts.js'
import { countPeople } from '../../src/measure/distinct.js'
import { addRow } from '../../src/measure/add-row.js'
import { noPartFacts, type PartFacts } from '../../src/measure/part.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { missingFields } from '../../src/rows/drift.js'
import { noNames } from '../../src/rows/names.js'
import { KNOWN_AS_OF } from '../../src/schema/kinds.js'
import {
  type BreakdownName,
  BREAKDOWNS,
  type CellName,
  FLAGS as SCHEMA_FLAGS,
} from '../../src/schema/slots.js'
import { describeTables, type TableKind } from '../../src/schema/tables.js'
import { isFast, readUsers } from '../rows/reading.js'
import { COUNTS, FLAGS, LISTS, PEOPLE, PULL_REQUESTS, USER_TEXTS } from './github-fields.js'

/** Every field of GitHub's list: read fast, read by JSON.parse, in a table, in a sum. */

const DAY = '2026-08-03'

type Json = Record<string, unknown>

function put(row: Json, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) row[name] = value
  else put((row[name] ??= {}) as Json, rest, value)
}

/** A value of its own for every number, so that none can be taken for another. */
function values() {
  let next = 100
  return () => (next += 1)
}

function withCounts(row: Json, names: readonly string[], value: () => number) {
  const given = names.map((name) => [name, value()] as const)
  for (const [name, count] of given) put(row, name.split('.'), count)
  return new Map(given)
}

function withLists(row: Json, value: () => number) {
  return Object.entries(LISTS).map(([list, { by, counts }]) => {
    const entry: Json = Object.fromEntries(by.map((name) => [name, `${list} ${name}`]))
    const given = withCounts(entry, counts, value)
    row[list] = [entry]
    return { list: list as BreakdownName, called: by.map((name) => `${list} ${name}`), given }
  })
}

function userRow() {
  const value = values()
  const row: Json = { day: DAY, user_id: 7, report_start_day: DAY, report_end_day: DAY }
  const counts = withCounts(row, [...COUNTS, 'ai_credits_used'], value)
  const lists = withLists(row, value)
  put(row, ['ai_adoption_phase', 'phase_number'], 3)
  for (const [index, path] of USER_TEXTS.entries()) {
    const [holder = '', inner] = path.split('/')
    if (inner === undefined) put(row, holder.split('.'), `text ${index}`)
    else put((row[holder] as Json[])[0] ?? {}, inner.split('.'), `text ${index}`)
  }
  for (const name of Object.keys(FLAGS)) row[name] = true
  return { row, counts, lists }
}

function dayRow() {
  const value = values()
  const row: Json = { day: DAY, organization_id: '1', enterprise_id: '2' }
  const pull = PULL_REQUESTS.map((name) => `pull_requests.${name}`)
  const counts = withCounts(row, [...COUNTS, ...PEOPLE, ...pull], value)
  return { row, counts, lists: withLists(row, value) }
}

function factsOf(part: PartFacts): DayFacts {
  const facts = part.users.days.get(DAY) ?? part.days.days.get(DAY)
  if (facts === undefined) throw new Error('There is no such day.')
  return facts
}

function addedDay(row: Json): PartFacts {
  const entry = entryOf('organization-1-day', 'organization')
  if (entry === undefined) throw new Error('The catalogue lacks the report.')
  const of = { entry, scope: 'organization', names: noNames(), day: DAY, wantPeople: true } as const
  const part = noPartFacts(of)
  addRow(part, row)
  return part
}

/** All cells of all tables of a row, as text; what went to `extra` is told apart. */
function tabled(kind: TableKind, row: Json) {
  const flatten: Flatten = flattener(plansOf(kind))
  const columns = new Map(describeTables(kind).map((table) => [table.name, table.columns]))
  const seen = { cells: new Set<Cell>(), extra: [] as Cell[] }
  flatten(row, (table, cells) => {
    cells.forEach((value, index) => {
      if (columns.get(table)?.[index]?.name !== 'extra') seen.cells.add(value)
      else if (value !== null) seen.extra.push(value)
    })
  })
  return seen
}

function expectSums(part: PartFacts, given: ReturnType<typeof dayRow>): void {
  const facts = factsOf(part)
  for (const [name, count] of given.counts) {
    expect([name, cell(facts, name as CellName)]).toEqual([name, count])
  }
  for (const { list, called, given: numbers } of given.lists) {
    const breakdown = BREAKDOWNS.find(({ field }) => field === list)
    const table = tableOf([facts], { breakdown: list, names: part.names }, (...names) =>
      names.join('|'),
    )
    const sums = table?.get(`${called[0] ?? ''}|${called[1] ?? ''}`)
    for (const [name, count] of numbers) {
      const place = breakdown?.numbers.findIndex((one) => one.name === name) ?? -1
      expect([list, name, sums?.[place]]).toEqual([list, name, count])
    }
  }
}

describe('a user row with all of GitHub’s fields', () => {
  const given = userRow()
  const line = Buffer.from(JSON.stringify(given.row))

  test('is read the fast way, and is no surprise', () => {
    expect(isFast(line)).toBe(true)
    const { part } = readUsers([line])
    expect([...part.seen.user.unknown]).toEqual([])
    expect(missingFields(part.seen, 'user')).toEqual([])
    expect(KNOWN_AS_OF).toMatch(/^2026-/)
  })

  test.each([
    ['fast', false],
    ['by JSON.parse', true],
  ])('every count is in a sum, read %s', (_, plain) => {
    expectSums(readUsers([line], { plain }).part, given)
  })

  test.each([
    ['fast', false],
    ['by JSON.parse', true],
  ])('every flag counts its user, read %s', (_, plain) => {
    for (const [name, counts] of Object.entries(FLAGS)) {
      const row = { day: DAY, user_id: 7, [name]: true }
      const { part } = readUsers([Buffer.from(JSON.stringify(row))], { plain })
      const flag = SCHEMA_FLAGS.find((one) => one.name === name)
      expect([name, (part.users.people?.flags[0] ?? 0) & (flag?.bit ?? 0)]).toEqual([
        name,
        flag?.bit,
      ])
      if (counts === undefined) continue
      countPeople(part.users)
      expect([name, cell(factsOf(part), counts as CellName)]).toEqual([name, 1])
    }
  })

  test('every value is in a table, none of them in `extra`', () => {
    const { cells, extra } = tabled('user', given.row)
    expect(extra).toEqual([])
    const numbers = [
      ...given.counts.values(),
      ...given.lists.flatMap((one) => [...one.given.values()]),
    ]
    for (const value of numbers) expect(cells).toContain(value)
    for (const index of USER_TEXTS.keys()) expect(cells).toContain(`text ${index}`)
  })
})

describe('an aggregated day with all of GitHub’s fields', () => {
  const given = dayRow()

  test('every number is in a sum, and nothing is a surprise', () => {
    const part = addedDay(given.row)
    expectSums(part, given)
    expect([...part.seen.aggregate.unknown]).toEqual([])
    expect(missingFields(part.seen, 'aggregate')).toEqual([])
  })

  test('every value is in a table, none of them in `extra`', () => {
    const { cells, extra } = tabled('aggregate', given.row)
    expect(extra).toEqual([])
    const numbers = [
      ...given.counts.values(),
      ...given.lists.flatMap((one) => [...one.given.values()]),
    ]
    for (const value of numbers) expect(cells).toContain(value)
  })
})
