/** The days of the retired usage API, an independent and simpler telemetry of the same people. */
import { dayOf } from './days.js'
import { randomOf, type Random } from './random.js'
import { isActive, peopleOf, teamsOf, type World } from './world.js'
import { type Scope } from './user-rows.js'

const EDITORS = ['vscode', 'JetBrains'] as const

interface Count {
  readonly language: string
  readonly editor: string
  readonly suggestions_count: number
  readonly acceptances_count: number
  readonly lines_suggested: number
  readonly lines_accepted: number
  readonly active_users: number
}

function breakdownOf(active: number, random: Random): Count[] {
  return ['typescript', 'python', 'go'].flatMap((language, index) =>
    EDITORS.map((editor): Count => {
      const suggestions = random.around((active * 14) / (index + 1))
      const acceptances = Math.round(suggestions * (0.22 + random.next() * 0.1))
      return {
        language,
        editor,
        suggestions_count: suggestions,
        acceptances_count: acceptances,
        lines_suggested: suggestions * 2,
        lines_accepted: acceptances * 2,
        active_users: Math.ceil(active / (index + 2)),
      }
    }),
  )
}

/** One day of a slug, or of a team when one is named. */
export function usageDay(
  world: World,
  key: Scope & { team?: string },
  day: number,
): Record<string, unknown> {
  const random = randomOf(world.seed, 'usage', key.slug, key.team ?? '', day)
  const everybody = peopleOf(world, key.scope, key.slug)
  const team = teamsOf(world, key, day).find(({ slug }) => slug === key.team)
  const active = (team?.members ?? everybody).filter((person) =>
    isActive(world, person, day),
  ).length
  const breakdown = breakdownOf(active, random)
  const sum = (
    field: 'suggestions_count' | 'acceptances_count' | 'lines_suggested' | 'lines_accepted',
  ) => breakdown.reduce((all, row) => all + row[field], 0)
  return {
    day: dayOf(day),
    total_suggestions_count: sum('suggestions_count'),
    total_acceptances_count: sum('acceptances_count'),
    total_lines_suggested: sum('lines_suggested'),
    total_lines_accepted: sum('lines_accepted'),
    total_active_users: active,
    total_chat_acceptances: Math.round(active * 0.6),
    total_chat_turns: active * 5,
    total_active_chat_users: Math.round(active * 0.55),
    breakdown,
  }
}
