import { type ReportTold } from '../history/groups.js'
import { type Collected, type Scope } from '../model.js'
import { type OpenReader, type PartReading } from '../ports.js'
import {
  type Fetched,
  OF_MANY_DAYS,
  optionsOf,
  type Reading,
  readWithout,
  usersInWindow,
} from './again.js'
import { type OpenApart } from './apart.js'
import { type Measured } from './measured.js'
import { type KnownHistory, pastOf } from './past.js'
import { type Past } from './window.js'
import { type Names, noNames } from '../rows/names.js'
import {
  mergeParts,
  mergeReports,
  noPartFacts,
  type PartFacts,
  partsOverlap,
  takeCounts,
} from './part.js'
import { openRowReader, reportFiles } from './reader.js'
import { measuredOf, type Rules, type ScopeFacts } from './result.js'
import { withoutSmallGroups } from './small-groups.js'
import { addJoinedDay, noTeamWindow } from './team-window.js'
import { type SummedReport, joinIn, toldBy } from './told.js'

export interface MeasurementOptions extends Rules {
  /** Keep what the tables of people need: logins and sums per user. */
  readonly wantPeople: boolean
  /** True where numbers must rest on nothing but reports that name nobody; asked anew for each unit. */
  readonly aggregatesOnly?: () => boolean
  /** Reads large parts on other threads. */
  readonly apart?: OpenApart | undefined
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
   * what history keeps of them. Units may come in any order and at the same time. Throws DISK_FAILED when
   * files have to be read again, since a row came twice, and cannot be.
   */
  readonly accept: (unit: readonly AcceptedReport[], root: string) => Promise<ReportTold[]>
  /**
   * The numbers so far, by scope and slug, with what the archive knows of the days before. Throws DISK_FAILED when a 28-day report of users has to be read
   * again, without the days that have a report of their own, and cannot be.
   */
  readonly result: (history?: readonly KnownHistory[]) => Promise<Measured[]>
}

/** Opens the measuring of one run. */
export function openMeasurement(options: MeasurementOptions): Measurement {
  const { wantPeople } = options
  const context = { scopes: new Map<string, ScopeState>(), names: noNames(), ...options }
  let before: Promise<unknown> = Promise.resolve()
  return {
    openReader: ({ entry, day, index, bytes = 0 }) => {
      const { period, rows } = entry
      const of = { entry: { period, rows }, wantPeople, ...(day && { day }) }
      const called = `part ${index + 1} of ${entry.report}`
      const apart =
        rows === 'user' ? options.apart?.(bytes, { ...of, called }, context.names) : undefined
      return apart ?? openRowReader({ part: noPartFacts({ ...of, names: context.names }), called })
    },
    accept: (unit, root) => {
      const accepted = before.then(() => acceptUnit(context, unit, root))
      // One after the other: two units may have rows in common. A failure is the caller's alone.
      before = accepted.catch(() => undefined)
      return accepted
    },
    result: async (history = []) => {
      await before
      const pasts = new Map<ScopeState, Past>()
      for (const { scope, rows } of options.rolling ? history : []) {
        const past = pastOf(rows, context.names)
        if (past !== undefined) pasts.set(stateOf(context, scope), past)
      }
      const states = [...context.scopes.values()].sort(byName)
      const measured: Measured[] = []
      for (const state of states) {
        await addHeld(context, state)
        const rules = { ...options, past: pasts.get(state) }
        const usersOfWindow = await usersInWindow(context, state, rules)
        const all = measuredOf({ ...state, usersOfWindow }, rules)
        measured.push(withoutSmallGroups(all, options.minimumGroupSize))
      }
      return measured
    },
  }
}

interface ScopeState extends ScopeFacts {
  readonly unreadable: { path: string; line: number }[]
  /** Reports of a window, until all days that have a report of their own are known. */
  readonly held: (Added & { readonly root: string })[]
  /** The reports that brought user rows. */
  readonly ofUsers: Reading[]
}

interface Context extends MeasurementOptions {
  readonly scopes: Map<string, ScopeState>
  readonly names: Names
}

/** A fetched report, added up. */
interface Added {
  readonly collected: Fetched
  readonly part: PartFacts
}

function byName(one: ScopeState, other: ScopeState): number {
  const [a, b] = [one, other].map(({ scope }) => `${scope.kind}/${scope.slug}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}

async function acceptUnit(
  context: Context,
  unit: readonly AcceptedReport[],
  root: string,
): Promise<ReportTold[]> {
  const reports: (Added & { readonly root: string })[] = []
  for (const { collected, readings } of unit) {
    if (collected.kind !== 'fetched') continue
    reports.push({ collected, root, part: await addParts(context, { collected, root }, readings) })
  }
  // Before anything is merged into the sums of the scope.
  const told = toldBy(reports.map(summed), context.minimumGroupSize)
  joinUnit(context, reports)
  for (const report of reports) {
    if (isHidden(context, report)) continue
    const state = stateOf(context, report.collected.scope)
    state.unreadable.push(...report.collected.unreadable)
    if (report.collected.entry.period === 'window') state.held.push(report)
    else await addToScope(context, state, report)
  }
  return told
}

function isHidden({ aggregatesOnly }: Context, { collected }: Added): boolean {
  const { entry, namesPeople = false } = collected
  return aggregatesOnly?.() === true && (entry.personal || namesPeople)
}

/** Adds the reports of a window. A day that has a report of its own is told by that. */
async function addHeld(context: Context, state: ScopeState): Promise<void> {
  const without = new Set(state.part.users.days.keys())
  const held = state.held.splice(0)
  held.sort((one, other) => (one.collected.entry.report < other.collected.entry.report ? -1 : 1))
  for (const report of held) {
    if (!isHidden(context, report)) await addToScope(context, state, { ...report, without })
  }
}

/** Merges the parts of a report in link order; one that has a row of an earlier part is read again without it. */
async function addParts(
  context: Context,
  { collected, root }: { readonly collected: Fetched; readonly root: string },
  readings: readonly PartReading[],
): Promise<PartFacts> {
  const files = reportFiles(collected.files)
  let whole: PartFacts | undefined
  for (const [index, { facts }] of readings.entries()) {
    if (facts === undefined) throw new Error('A part was not measured.')
    const file = files[index]
    if (whole === undefined) whole = facts
    else if (file === undefined || !partsOverlap(whole, facts)) mergeParts(whole, facts)
    else {
      const again = { collected, root, files: [file], earlier: whole }
      mergeParts(whole, await readWithout(context, again))
    }
  }
  return whole ?? noPartFacts(optionsOf(context, collected))
}

/** Adds the join of a day to the teams of its scope. */
function joinUnit(context: Context, reports: readonly Added[]): void {
  if (context.aggregatesOnly?.() === true) return
  const unit = reports.map(summed)
  for (const report of reports) {
    if (report.collected.entry.rows !== 'membership') continue
    const joined = joinIn(unit, summed(report))
    if (joined === undefined) continue
    addJoinedDay(stateOf(context, report.collected.scope).teams, joined, context.minimumGroupSize)
  }
}

function summed({ collected: { scope, entry, day }, part }: Added): SummedReport {
  return { scope, entry, day, part }
}

function stateOf({ scopes, names, wantPeople }: Context, scope: Scope): ScopeState {
  const name = `${scope.kind}/${scope.slug}`
  const found = scopes.get(name)
  if (found !== undefined) return found
  const made: ScopeState = {
    scope,
    part: noPartFacts({ entry: OF_MANY_DAYS, names, wantPeople }),
    teams: noTeamWindow(),
    unreadable: [],
    held: [],
    ofUsers: [],
  }
  scopes.set(name, made)
  return made
}

/** Adds a report to those of its scope, without rows that others have: those are no duplicates. */
async function addToScope(
  context: Context,
  { part: earlier, ofUsers }: ScopeState,
  report: Reading & Added,
): Promise<void> {
  const { collected, part, root, without } = report
  if (part.users.days.size > 0) ofUsers.push({ collected, root, ...(without && { without }) })
  const files = reportFiles(collected.files)
  const isTold = [...part.users.days.keys()].some((day) => without?.has(day))
  const again = (isTold || partsOverlap(earlier, part)) && files.length > 0
  const distinct = again ? await readWithout(context, { ...report, files, earlier }) : part
  if (again) takeCounts(distinct, part)
  mergeReports(earlier, distinct, collected.team)
}
