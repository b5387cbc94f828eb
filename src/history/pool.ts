import { type Day, type Scope } from '../model.js'
import { type GroupName, type ReportTold, type Told } from './groups.js'
import { type Candidate } from './sources.js'

/** What was read in this run, by the report and the day that it is of, and by the id of its files. */
export interface Pool {
  add(told: ReportTold, tree?: string): void
  /** Notes which files a report of this run has become in the archive. */
  name(of: ReportKey, tree: string): void
  /** True when this run has read another version of that report. */
  hasOther(of: ReportKey, tree: string): boolean
  told(scope: Scope, group: GroupName, of: { day: Day; candidate: Candidate }): Told | undefined
}

export interface ReportKey {
  readonly scope: Scope
  readonly report: string
  readonly day: Day
}

interface Entry {
  readonly groups: ReportTold['groups']
  tree: string | undefined
}

export function openPool(): Pool {
  const entries = new Map<string, Entry>()
  return {
    add: (told, tree) => entries.set(keyOf(told), { groups: told.groups, tree }),
    name(of, tree) {
      const entry = entries.get(keyOf(of))
      if (entry !== undefined) entry.tree = tree
    },
    hasOther(of, tree) {
      const entry = entries.get(keyOf(of))
      return entry !== undefined && entry.tree !== tree
    },
    told(scope, group, { day, candidate }) {
      const found = candidate.sources.map((source) => {
        const entry = entries.get(keyOf({ scope, ...source }))
        return entry?.tree === source.tree ? entry.groups : undefined
      })
      if (found.includes(undefined)) return undefined
      const days = found.at(-1)?.get(group)
      return days && (days.get(day) ?? {})
    },
  }
}

function keyOf({ scope, report, day }: ReportKey): string {
  return [scope.kind, scope.slug.toLowerCase(), report, day].join('\n')
}
