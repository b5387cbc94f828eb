import { type Day, type Scope, type StoredFile } from '../model.js'
import { type ArchiveAfter, type ArchiveView, type Followed } from '../store/follow.js'
import { type HistoryRow, type ReportTold, type ScopeHistory } from './groups.js'
import { heal, type Healing, MOST_READS } from './heal.js'
import { hasPeople, monthOf, textsOf, withoutPeople } from './months.js'
import { openPool, type Pool } from './pool.js'
import { historyOfRun } from './shown.js'
import { withoutSmallGroups } from './small-groups.js'
import { type ChangedMonth, type ReadMonth, type Survey, surveyOf } from './survey.js'

/**
 * What an archive knows day by day, kept up by every run: read at its start, merged with what it fetched,
 * written in the commit of the days, and healed from the files that are stored.
 */

export interface HistoryOptions extends Omit<Healing, 'pool' | 'budget'> {
  readonly scopes: readonly Scope[]
  readonly today: Day
  readonly minimumGroupSize: number
  /** Whether data on users may be committed. `asked`: it is about to be. */
  readonly mayKeep: (asked: 'now' | 'ever') => boolean
  readonly warn: (text: string) => void
  /** Writes the files of a month below the output folder; answers them by folder. */
  readonly write: (scope: Scope, month: ChangedMonth) => Promise<Followed>
}

export interface History {
  /** Takes what reports of this run say. */
  tell(told: readonly ReportTold[]): void
  /** The files of history in an archive that will be as this. */
  follow(after: ArchiveAfter): Promise<Followed>
  /** Reads what lacks from the archive, before the last commit. */
  heal(view: ArchiveView): Promise<void>
  /** True when there is something that comes from reports on people. */
  hasPeople(): boolean
  /** What is known of each scope, groups that are too small aside; without those of people, where they must not be shown. */
  known(people: boolean): ScopeHistory[]
  /** The files that were made last, those with data on users only if such may be shown. */
  files(people: boolean): StoredFile[]
  /** What this run alone knows, with the rows of teams as files: where there is no archive. */
  alone(): Promise<void>
}

/** What a run knows so far. */
interface Knowledge {
  readonly options: HistoryOptions
  readonly pool: Pool
  readonly surveys: Map<string, Survey>
  readonly read: Map<string, ReadMonth>
  readonly ofRun: ScopeHistory[]
  readonly written: Map<string, { readonly file: StoredFile; readonly personal: boolean }>
  readonly told: ReportTold[]
  readonly budget: Healing['budget']
  looked: boolean
}

export function openHistory(options: HistoryOptions): History {
  const pool = openPool()
  const knowledge: Knowledge = {
    ...{
      options,
      pool,
      surveys: new Map(),
      read: new Map(),
      ofRun: [],
      written: new Map(),
      told: [],
    },
    ...{ budget: { reads: MOST_READS }, looked: false },
  }
  const { surveys, ofRun, written, told: toldHere } = knowledge
  return {
    tell(told) {
      for (const report of told) pool.add(report)
      toldHere.push(...told)
    },
    follow: (after) => follow(knowledge, after),
    heal: (view) => healFrom(knowledge, view),
    hasPeople: () =>
      [...surveys.values(), ...ofRun].some(({ rows }) => hasPeople(rows)) ||
      [...written.values()].some(({ personal }) => personal),
    known: (people) => known(knowledge, people),
    files: (people) =>
      [...written.values()].flatMap(({ file, personal }) => (people || !personal ? file : [])),
    async alone() {
      for (const scope of options.scopes) {
        ofRun.push(historyOfRun(toldHere, scope, { ...options, pool }))
        for (const month of monthsOfTeams(toldHere, scope)) await write(knowledge, scope, month)
      }
    },
  }
}

/** What is told of: of the archive, or of this run. */
function known({ options, surveys, ofRun }: Knowledge, people: boolean): ScopeHistory[] {
  return [...[...surveys.values()].map(keptHistory), ...ofRun].map((one) => {
    const shown = people ? one.rows : one.rows.map(withoutPeople)
    const rows = withoutSmallGroups(shown, options.minimumGroupSize)
    const leftOut = rows.map(({ groups }) => {
      const count = groups['teams']?.['left_out']
      return typeof count === 'number' ? count : 0
    })
    return { ...one, rows, teamsLeftOut: Math.max(0, ...leftOut) }
  })
}

function keptHistory({ scope, rows, lacks }: Survey): ScopeHistory {
  return { scope, rows, daysLeft: new Set(lacks.map(({ day }) => day)).size, isKept: true }
}

async function follow(knowledge: Knowledge, after: ArchiveAfter): Promise<Followed> {
  const { options, pool } = knowledge
  for (const { entry, tree, ...of } of after.fetched) {
    pool.name({ ...of, report: entry.report }, tree)
  }
  await look(knowledge, after)
  const followed = new Map<string, readonly StoredFile[]>()
  const scopes = scopesOf(options.scopes, after.scopes)
  await join(knowledge, after, scopes)
  const found: Survey[] = []
  for (const scope of scopes) found.push(await survey(knowledge, after, scope))
  const isDue = found.some(({ changed }) => changed.some(({ onlyIds }) => !onlyIds))
  if (!after.hasChanges && !isDue) return followed
  for (const { scope, changed } of found) {
    for (const month of changed) {
      if (hasPeople(month.rows)) options.mayKeep('now')
      for (const [folder, files] of await write(knowledge, scope, month))
        followed.set(folder, files)
    }
  }
  return followed
}

/** Reports that are made into one row, of which this run fetched one and the archive has the other. */
async function join(
  knowledge: Knowledge,
  after: ArchiveAfter,
  scopes: readonly Scope[],
): Promise<void> {
  const { options, pool, budget } = knowledge
  const fetched = new Set(after.fetched.map(({ tree }) => tree))
  const lacking: Survey[] = []
  for (const scope of scopes) {
    const surveyed = await survey(knowledge, after, scope)
    const isJoined = ({ candidate: { sources } }: Survey['lacks'][number]) =>
      sources.length > 1 && sources.some(({ tree }) => fetched.has(tree))
    lacking.push({ ...surveyed, lacks: surveyed.lacks.filter(isJoined) })
  }
  if (lacking.every(({ lacks }) => lacks.length === 0)) return
  await heal(after, lacking, { ...options, pool, budget })
}

/** What was read may say nothing, and leave a day to what was not read yet. */
const ROUNDS = 3

async function healFrom(knowledge: Knowledge, view: ArchiveView): Promise<void> {
  const { options, pool, budget } = knowledge
  for (let round = 0; round < ROUNDS && !options.signal.aborted; round += 1) {
    await look(knowledge, view)
    const lacking: Survey[] = []
    for (const scope of options.scopes) lacking.push(await survey(knowledge, view, scope))
    if (!(await heal(view, lacking, { ...options, pool, budget }))) return
  }
}

/** All of history is looked at once, with one request. */
async function look(knowledge: Knowledge, view: ArchiveView): Promise<void> {
  if (!knowledge.looked) await view.lookBelow('derived')
  knowledge.looked = true
}

async function survey(
  { options, pool, surveys, read }: Knowledge,
  view: ArchiveView,
  scope: Scope,
): Promise<Survey> {
  const made = await surveyOf(view, scope, {
    ...options,
    pool,
    read,
    people: options.mayKeep('ever'),
  })
  surveys.set(keyOf(scope), made)
  return made
}

async function write(
  { options, written }: Knowledge,
  scope: Scope,
  month: ChangedMonth,
): Promise<Followed> {
  const followed = await options.write(scope, month)
  const personal = hasPeople(month.rows)
  for (const file of [...followed.values()].flat()) written.set(file.path, { file, personal })
  return followed
}

function keyOf({ kind, slug }: Scope): string {
  return `${kind}/${slug.toLowerCase()}`
}

function scopesOf(all: readonly Scope[], some: readonly Scope[] = all): Scope[] {
  const names = new Set(some.map(keyOf))
  return all.filter((scope) => names.has(keyOf(scope)))
}

/** The teams of a run without an archive, month by month. */
function monthsOfTeams(told: readonly ReportTold[], scope: Scope): ChangedMonth[] {
  const rows = told
    .filter((one) => keyOf(one.scope) === keyOf(scope))
    .flatMap(({ day, groups }): HistoryRow[] => {
      const teams = groups.get('teams')?.get(day)?.teams ?? []
      return teams.length === 0 ? [] : [{ day, groups: {}, teams }]
    })
  const months = new Map<ChangedMonth['month'], HistoryRow[]>()
  for (const row of rows) {
    const month = monthOf(row.day)
    months.set(month, [...(months.get(month) ?? []), row])
  }
  return [...months].map(([month, of]) => ({ month, rows: of, texts: textsOf(of), onlyIds: false }))
}
