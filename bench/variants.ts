import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { noPartFacts } from '../src/measure/part.js'
import { openRowReader } from '../src/measure/reader.js'
import { entryOf } from '../src/reports/catalogue.js'
import { noNames } from '../src/rows/names.js'
import { type UserRowsOptions, writeUserRows } from './rows.js'
import { type Line } from './table.js'

/** What it costs that rows are not quite as today: processor time of reading and adding them up. */

type Json = Record<string, unknown>

const CHUNK = 64 * 1024
const ROUNDS = 5

const withAll = (more: Json) => (row: Json) => JSON.stringify({ ...row, ...more })
const tenth = (line: (row: Json) => string) => (row: Json, index: number) =>
  index % 10 === 0 ? line(row) : JSON.stringify(row)
const entries = (row: Json, name: string) => (row[name] ?? []) as Json[]

/** Each variant writes a row as GitHub may send it one day; how much it may cost against known fields. */
const VARIANTS: Readonly<
  Record<string, { readonly most: number; readonly line: (row: Json, index: number) => string }>
> = {
  'two unknown fields': { most: 1.2, line: withAll({ new_count: 12, new_name: 'something' }) },
  'an unknown object': { most: 1.2, line: withAll({ totals_by_new: { a: 1, b: { c: 'd' } } }) },
  'an unknown list': {
    most: 1.2,
    line: withAll({ totals_by_new: [1, 2, 3].map((count) => ({ name: 'new', count })) }),
  },
  'an unknown field in entries of features': {
    most: 1.2,
    line: (row) =>
      JSON.stringify({
        ...row,
        totals_by_feature: entries(row, 'totals_by_feature').map((one) => ({ ...one, new_sum: 3 })),
      }),
  },
  'an unknown field in a tenth of the rows': { most: 1.2, line: tenth(withAll({ new_count: 12 })) },
  'logins beyond ASCII': {
    most: 1.3,
    line: (row) => JSON.stringify({ ...row, user_login: `é${String(row['user_login'])}` }),
  },
  'an escape in logins': {
    most: 1.3,
    line: (row) => JSON.stringify({ ...row, user_login: `a\\${String(row['user_login'])}` }),
  },
  'blanks after colons and commas': {
    most: 1.3,
    line: (row) => JSON.stringify(row).replaceAll('":', '": ').replaceAll(',"', ', "'),
  },
  'another order of keys': {
    most: 1.3,
    line: (row) => JSON.stringify(Object.fromEntries(Object.entries(row).reverse())),
  },
}

/** Processor seconds of reading a text once. */
function spent(bytes: Buffer): number {
  const entry = entryOf('users-28-day', 'organization')
  if (entry === undefined) throw new Error('The catalogue lacks the report.')
  const of = { entry, scope: 'organization', names: noNames(), wantPeople: false } as const
  const reader = openRowReader({ part: noPartFacts(of) })
  const before = process.cpuUsage()
  for (let at = 0; at < bytes.length; at += CHUNK) reader.write(bytes.subarray(at, at + CHUNK))
  reader.end()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export async function variantRows(scratch: string, size: number): Promise<Line[]> {
  const made: UserRowsOptions = { folder: join(scratch, 'variants'), bytes: size }
  const { paths } = await writeUserRows(made)
  const text = (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join('')
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json)
  const texts = new Map(
    Object.entries({
      known: { most: 1, line: (row: Json) => JSON.stringify(row) },
      ...VARIANTS,
    }).map(([name, { line }]) => [name, Buffer.from(`${rows.map(line).join('\n')}\n`)]),
  )
  const least = new Map<string, number>()
  for (let round = 0; round <= ROUNDS; round += 1) {
    // The first round warms up. One after the other, so that all meet the same machine.
    for (const [name, bytes] of texts) {
      const seconds = spent(bytes)
      if (round > 0) least.set(name, Math.min(least.get(name) ?? Infinity, seconds))
    }
  }
  const known = least.get('known') ?? NaN
  return Object.entries(VARIANTS).map(([name, { most }]) => {
    const seconds = least.get(name) ?? NaN
    return {
      what: `numbers of user rows with ${name}: processor time against known fields`,
      measured: `${seconds.toFixed(2)} s against ${known.toFixed(2)} s`,
      value: seconds / known,
      unit: 'x' as const,
      goal: { most },
    }
  })
}
