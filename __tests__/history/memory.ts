import { createHash } from 'node:crypto'

import { type HistoryRow } from '../../src/history/groups.js'
import { type ScopeHistory } from '../../src/history/groups.js'
import { openHistory } from '../../src/history/history.js'
import { toldByFiles } from '../../src/measure/told.js'
import { type Day, type Scope } from '../../src/model.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { monthFolder } from '../../src/reports/layout.js'
import { noNames } from '../../src/rows/names.js'
import { type ArchiveView } from '../../src/store/follow.js'

/** An archive of one scope, in memory: what runs of history leave in it. */

export const SCOPE: Scope = { kind: 'organization', slug: 'octo' }
export const TODAY = '2026-11-20' as Day

export interface GivenReport {
  readonly report: string
  readonly day: string
  readonly rows: readonly object[]
}

interface RunOptions {
  readonly minimum?: number
  /** The end: nothing is read from the archive. */
  readonly killed?: boolean
  /** Whether data on users may be kept. */
  readonly people?: boolean
}

interface Ran {
  readonly known: ScopeHistory | undefined
  readonly warnings: readonly string[]
  /** Files that were read anew. */
  readonly reads: number
  /** Whether the run would have committed for the history alone. */
  readonly changed: boolean
}

export interface Memory {
  /** Stored files, by `report/day`. */
  readonly raw: Map<string, Buffer>
  /** The files of history, by their folder. */
  readonly derived: Map<string, string>
  /** Of how many files a stored report is, by `report/day`, where it is not one. */
  readonly parts: Map<string, number>
  run(given: readonly GivenReport[], options?: RunOptions): Promise<Ran>
  /** The rows of the totals of a month, by day. */
  totals(month?: string): Record<string, HistoryRow['groups']>
}

export function folderOf(dataset: 'daily-totals' | 'daily-teams', month: string): string {
  return monthFolder(`derived/${dataset}`, SCOPE, month)
}

export function bytesOf(rows: readonly object[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

const idOf = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex')

export function openMemory(): Memory {
  const raw: Memory['raw'] = new Map()
  const derived: Memory['derived'] = new Map()
  const parts: Memory['parts'] = new Map()
  return {
    ...{ raw, derived, parts },
    run: (given, options = {}) => run({ raw, derived, parts }, given, options),
    totals(month = TODAY.slice(0, 7)) {
      const lines = (derived.get(folderOf('daily-totals', month)) ?? '').split('\n').slice(0, -1)
      const days = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
      const rows = days.map(({ day, ...groups }) => [day, groups] as const)
      return Object.fromEntries(rows) as Record<string, HistoryRow['groups']>
    },
  }
}

type Kept = Pick<Memory, 'raw' | 'derived' | 'parts'>

async function run(
  { raw, derived, parts }: Kept,
  given: readonly GivenReport[],
  { minimum = 2, killed = false, people = true }: RunOptions,
): Promise<Ran> {
  const [warnings, written] = [[] as string[], new Map<string, string>()]
  let reads = 0
  const view = viewOf({ raw, derived, parts }, () => (reads += 1))
  const tell = (unit: Parameters<typeof toldByFiles>[0]) =>
    toldByFiles(unit, { minimum, names: noNames() })
  const history = openHistory({
    ...{ scopes: [SCOPE], today: TODAY, minimumGroupSize: minimum, tell },
    signal: new AbortController().signal,
    mayKeep: () => people,
    warn: (text) => warnings.push(text),
    write: (_, { month, texts }) => {
      written.set(folderOf('daily-totals', month), texts.totals)
      written.set(folderOf('daily-teams', month), texts.teams)
      return Promise.resolve(new Map([...written.keys()].map((folder) => [folder, []])))
    },
  })
  for (const day of new Set(given.map((one) => one.day))) {
    const unit = given.filter((one) => one.day === day)
    history.tell(tell(unit.map((one) => ({ ...keysOf(one), parts: [bytesOf(one.rows)] }))))
  }
  for (const { report, day, rows } of given) raw.set(`${report}/${day}`, bytesOf(rows))
  const commit = async (fetched: readonly GivenReport[]) => {
    const named = fetched.map((one) => ({ ...keysOf(one), tree: idOf(bytesOf(one.rows)) }))
    const followed = await history.follow({
      ...{ ...view, fetched: named, hasChanges: fetched.length > 0 },
    })
    for (const folder of followed.keys()) {
      const text = written.get(folder) ?? ''
      if (text === '') derived.delete(folder)
      else derived.set(folder, text)
    }
    return followed.size > 0
  }
  let changed = await commit(given)
  if (!killed) {
    await history.heal(view)
    changed = (await commit([])) || changed
  }
  return { known: history.known(true)[0], warnings, reads, changed }
}

function keysOf({ report, day }: GivenReport) {
  const entry = entryOf(report, SCOPE.kind)
  if (entry === undefined) throw new Error(`There is no report ${report}.`)
  return { entry, scope: SCOPE, day: day as Day }
}

function viewOf({ raw, derived, parts }: Kept, onRead: () => void): ArchiveView {
  const stored = (report: string) =>
    [...raw].flatMap(([key, bytes]): [Day, Buffer][] => {
      const [name, day] = key.split('/')
      return name === report ? [[day as Day, bytes]] : []
    })
  return {
    treesOf: ({ entry }) =>
      Promise.resolve(
        new Map(stored(entry.report).map(([day, bytes]) => [day, idOf(bytes)] as const)),
      ),
    textAt: (path) => Promise.resolve(derived.get(path.slice(0, path.lastIndexOf('/')))),
    partsOf: ({ entry }, day) => {
      const found = stored(entry.report).filter(([of]) => of === day)
      return Promise.resolve(
        found.flatMap(([of]) => {
          const key = `${entry.report}/${of}`
          const count = parts.get(key) ?? 1
          return Array.from({ length: count }, () => ({ name: 'part-001.ndjson', sha: key }))
        }),
      )
    },
    bytesOf: ({ sha }) => {
      onRead()
      return Promise.resolve(raw.get(sha) ?? Buffer.alloc(0))
    },
    lookBelow: () => Promise.resolve(),
  }
}
