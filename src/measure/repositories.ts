import { type Day } from '../model.js'
import { PULL_REQUEST_COUNTS, type RepositoryDays, type RepositorySums } from './repository-days.js'
import { type LegacyDays, type LegacyNumbers } from './legacy-days.js'
import { type LegacyDay, type LegacyUsage, type Repositories, type Repository } from './measured.js'
import { medianOf } from './medians.js'
import { measuredOnly } from './surfaces.js'
import { divide } from './window.js'

/** The table of repositories; absent when no such report had rows. */
export function repositoriesOf(repositories: RepositoryDays): Repositories | undefined {
  const days = [...repositories.days].sort() as Day[]
  const [firstDay] = days
  const lastDay = days.at(-1)
  if (firstDay === undefined || lastDay === undefined) return undefined
  const rows = [...repositories.repositories].map(([id, sums]) => repositoryOf(String(id), sums))
  return { firstDay, lastDay, days: days.length, rows: rows.sort(byPullRequests) }
}

function byPullRequests(one: Repository, other: Repository): number {
  const names = [one, other].map(({ owner, name, id }) => `${owner}/${name}/${id}`)
  const byName = (names[0] ?? '') < (names[1] ?? '') ? -1 : 1
  return other.created - one.created || other.merged - one.merged || byName
}

function repositoryOf(id: string, repository: RepositorySums): Repository {
  const { label, sums, toMerge, toFirstReview } = repository
  const number = (name: string) => sums[PULL_REQUEST_COUNTS.indexOf(name)] || 0
  return measuredOnly({
    id,
    owner: label.owner,
    name: label.name,
    visibility: label.visibility,
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
