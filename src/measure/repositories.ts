import { type Day } from '../model.js'
import { plusAll } from './day-facts.js'
import { PULL_REQUEST_COUNTS, type RepositoryDay, type RepositoryDays } from './repository-days.js'
import { type LegacyDays, type LegacyNumbers } from './legacy-days.js'
import { type LegacyDay, type LegacyUsage, type Repositories, type Repository } from './measured.js'
import { medianOf } from './medians.js'
import { measuredOnly } from './surfaces.js'
import { divide, type Ends } from './window.js'

interface RepositorySums extends RepositoryDay {
  readonly id: string
}

/** The table of repositories over the days of the window; absent when none of them had rows. */
export function repositoriesOf(
  { days: all }: RepositoryDays,
  ends: Ends | undefined,
): Repositories | undefined {
  const isIn = (day: string) => ends === undefined || (day >= ends[0] && day <= ends[1])
  const days = ([...all.keys()].filter(isIn) as Day[]).sort()
  const [firstDay] = days
  const lastDay = days.at(-1)
  if (firstDay === undefined || lastDay === undefined) return undefined
  const repositories = new Map<number | string, RepositorySums>()
  for (const day of days) {
    for (const [id, one] of all.get(day) ?? []) {
      repositories.set(id, together(repositories.get(id), { ...one, id: String(id) }))
    }
  }
  const rows = [...repositories.values()].map(repositoryOf)
  return { firstDay, lastDay, days: days.length, rows: rows.sort(byPullRequests) }
}

/** Names and visibility are of the later day. */
function together(earlier: RepositorySums | undefined, later: RepositorySums): RepositorySums {
  if (earlier === undefined) return later
  const sums = Float64Array.from(earlier.sums)
  plusAll(sums, later.sums)
  return {
    ...later,
    sums,
    toMerge: [...earlier.toMerge, ...later.toMerge],
    toFirstReview: [...earlier.toFirstReview, ...later.toFirstReview],
  }
}

function byPullRequests(one: Repository, other: Repository): number {
  const names = [one, other].map(({ owner, name, id }) => `${owner}/${name}/${id}`)
  const byName = (names[0] ?? '') < (names[1] ?? '') ? -1 : 1
  return other.created - one.created || other.merged - one.merged || byName
}

function repositoryOf(repository: RepositorySums): Repository {
  const { id, owner, name, visibility, sums, toMerge, toFirstReview } = repository
  const number = (counter: string) => sums[PULL_REQUEST_COUNTS.indexOf(counter)] || 0
  return measuredOnly({
    ...{ id, owner, name, visibility },
    created: number('total_created'),
    createdByCopilot: number('total_created_by_copilot'),
    merged: number('total_merged'),
    reviewed: number('total_reviewed'),
    reviewedByCopilot: number('total_reviewed_by_copilot'),
    minutesToMerge: medianOf(toMerge),
    minutesToFirstReview: medianOf(toFirstReview),
  })
}

const LEGACY_POINTS = {
  activeUsers: 'total_active_users',
  activeChatUsers: 'total_active_chat_users',
  suggestions: 'total_suggestions_count',
  acceptances: 'total_acceptances_count',
  linesAccepted: 'total_lines_accepted',
  chatTurns: 'total_chat_turns',
} as const

/** The tables of the retired report, the whole scope first, then teams by slug; days ascending. */
export function legacyOf(legacy: LegacyDays): LegacyUsage[] {
  return [...legacy.teams]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([team, days]) => ({
      ...(team === '' ? {} : { team }),
      rows: [...days]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([day, numbers]) => legacyDay(day as Day, numbers)),
    }))
}

function legacyDay(day: Day, numbers: LegacyNumbers): LegacyDay {
  const points = Object.fromEntries(
    Object.entries(LEGACY_POINTS).map(([name, field]) => {
      const value = numbers[field] ?? NaN
      return [name, Number.isNaN(value) ? undefined : value] as const
    }),
  ) as { [name in keyof typeof LEGACY_POINTS]: number | undefined }
  const acceptanceRate = divide(points.acceptances, points.suggestions)
  return measuredOnly({ day, ...points, acceptanceRate })
}
