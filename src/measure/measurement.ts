import { type Collected, type Scope } from '../model.js'
import { type OpenReader, type PartReading } from '../ports.js'
import { type Measured } from './measured.js'
import { mergeParts, noPartFold, type PartFold, partsOverlap } from './part.js'
import { LONGEST_AGGREGATE, LONGEST_ROW, openRowReader } from './reader.js'
import { reportFiles, reread } from './reread.js'
import { measuredOf, type ScopeFolds } from './result.js'
import { type TeamDay } from './team-day.js'
import { addJoinedDay, noTeamWindow } from './team-window.js'
import { joinTeams, teamDayRows } from './teams.js'

export interface MeasurementOptions {
  /** Teams with fewer distinct users on a day are left out of that day. */
  readonly minimumGroupSize: number
  /** Keep what the tables of people need: logins and sums per user. */
  readonly wantPeople: boolean
}

/** A report of a unit, with what was seen in its parts, in link order. */
export interface AcceptedReport {
  readonly collected: Collected
  readonly readings: readonly PartReading[]
}

/** The seam to the story of the run: reads parts as they come, takes units as they end, tells the numbers. */
export interface Measurement {
  /** For every part that is downloaded; hand it the same bytes as the file. What fails is just dropped. */
  readonly openReader: OpenReader
  /**
   * Takes all reports of one (scope, day) at once, when their files are in place below `root`. Answers
   * the team rows of that day (none when the join did not run), to be written by somebody else. Units
   * may come in any order and at the same time. Throws DISK_FAILED when files
   * have to be read again, since a row came twice, and cannot be.
   */
  readonly accept: (unit: readonly AcceptedReport[], root: string) => Promise<TeamDay[]>
  /** The numbers so far, by scope and slug. */
  readonly result: () => Measured[]
}

/** Opens the measuring of one run. */
export function openMeasurement(options: MeasurementOptions): Measurement {
  const folds = new WeakMap<PartReading, PartFold>()
  const scopes = new Map<string, ScopeState>()
  let before: Promise<unknown> = Promise.resolve()
  return {
    openReader: ({ entry, scope, day }) => {
      const of = { entry, scope: scope.kind, wantPeople: options.wantPeople }
      const fold = noPartFold(day === undefined ? of : { ...of, day })
      const reader = openRowReader({ fold, longest: longestOf(entry.rows) })
      return {
        write: (chunk) => reader.write(chunk),
        end: () => {
          const reading = reader.end()
          folds.set(reading, fold)
          return reading
        },
      }
    },
    accept: (unit, root) => {
      const accepted = before.then(() => acceptUnit({ folds, scopes, options, root }, unit))
      // One after the other: two units may have rows in common. A failure is the caller's alone.
      before = accepted.catch(() => undefined)
      return accepted
    },
    result: () =>
      [...scopes.values()].sort(byName).map((state) => measuredOf(state, options.minimumGroupSize)),
  }
}

interface ScopeState extends ScopeFolds {
  readonly unreadable: { path: string; line: number }[]
}

interface Context {
  readonly folds: WeakMap<PartReading, PartFold>
  readonly scopes: Map<string, ScopeState>
  readonly options: MeasurementOptions
  readonly root: string
}

type Fetched = Extract<Collected, { kind: 'fetched' }>

/** A fetched report, folded. */
interface Folded {
  readonly collected: Fetched
  readonly fold: PartFold
}

function byName(one: ScopeState, other: ScopeState): number {
  const [a, b] = [one, other].map(({ scope }) => `${scope.kind}/${scope.slug}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}

function longestOf(rows: string): number {
  return rows === 'aggregate' ? LONGEST_AGGREGATE : LONGEST_ROW
}

async function acceptUnit(context: Context, unit: readonly AcceptedReport[]): Promise<TeamDay[]> {
  const reports: Folded[] = []
  for (const { collected, readings } of unit) {
    if (collected.kind !== 'fetched') continue
    reports.push({ collected, fold: await foldReport(context, collected, readings) })
  }
  const derived = joinUnit(context, reports)
  for (const report of reports) await addToScope(context, report)
  return derived
}

/** Merges the parts of a report in link order; one that has a row of an earlier part is read again without it. */
async function foldReport(
  context: Context,
  collected: Fetched,
  readings: readonly PartReading[],
): Promise<PartFold> {
  const files = reportFiles(collected.files)
  let whole: PartFold | undefined
  for (const [index, reading] of readings.entries()) {
    const fold = context.folds.get(reading)
    const file = files[index]
    if (fold === undefined) throw new Error('A part was read by another measurement.')
    if (whole === undefined) whole = fold
    else if (file === undefined || !partsOverlap(whole, fold)) mergeParts(whole, fold)
    else mergeParts(whole, await foldAgain(context, { collected, files: [file], earlier: whole }))
  }
  return whole ?? emptyFold(context, collected)
}

function emptyFold(context: Context, { entry, scope, day }: Fetched): PartFold {
  return noPartFold({ entry, scope: scope.kind, day, wantPeople: context.options.wantPeople })
}

async function foldAgain(
  context: Context,
  of: { collected: Fetched; files: Fetched['files']; earlier: PartFold },
): Promise<PartFold> {
  const { collected, files, earlier } = of
  const fold = emptyFold(context, collected)
  const longest = longestOf(collected.entry.rows)
  await reread(files, { fold, earlier, longest, root: context.root })
  return fold
}

/** The team join of a day: where the unit has both the user rows and the members of that day. */
function joinUnit(context: Context, reports: readonly Folded[]): TeamDay[] {
  return reports.flatMap((members) => {
    if (members.collected.entry.rows !== 'membership') return []
    const { scope, day } = members.collected
    const users = reports.find(({ collected, fold }) => {
      return (
        fold.users.join !== undefined && collected.day === day && isSame(collected.scope, scope)
      )
    })
    if (users === undefined) return []
    const joined = joinTeams(users.fold.users, members.fold.members, day)
    addJoinedDay(stateOf(context, users).teams, joined, context.options.minimumGroupSize)
    return [{ scope, day, rows: teamDayRows(joined, context.options.minimumGroupSize) }]
  })
}

function isSame(one: Scope, other: Scope): boolean {
  return one.kind === other.kind && one.slug === other.slug
}

function stateOf({ scopes, options }: Context, { collected }: Folded): ScopeState {
  const { scope } = collected
  const name = `${scope.kind}/${scope.slug}`
  const found = scopes.get(name)
  if (found !== undefined) return found
  // The sums of a scope are over many days: what only one day's report keeps is not in them.
  const entry = { ...collected.entry, period: 'inline' } as const
  const { wantPeople } = options
  const made: ScopeState = {
    scope,
    fold: noPartFold({ entry, scope: scope.kind, wantPeople }),
    teams: noTeamWindow(),
    unreadable: [],
  }
  scopes.set(name, made)
  return made
}

async function addToScope(context: Context, report: Folded): Promise<void> {
  const state = stateOf(context, report)
  const { collected, fold } = report
  const earlier = state.fold
  const files = reportFiles(collected.files)
  const again = partsOverlap(earlier, fold) && files.length > 0
  const distinct = again ? await foldAgain(context, { collected, files, earlier }) : fold
  mergeParts(earlier, distinct, collected.team)
  state.unreadable.push(...collected.unreadable)
}
