/** Adoption phases of an aggregated day, and the feature engagement of a 28-day report. */
import { featuresOf, signalsOf } from './activity.js'
import { range } from './days.js'
import { randomOf, type Random } from './random.js'
import { type DayKey, type UserRow } from './user-rows.js'
import { isActive, peopleOf, type Person, type World } from './world.js'

const round = (value: number) => Math.round(value * 100) / 100

/** Means over pull requests; nobody without a phase has merged any. */
function pullRequests(phase: number, random: Random): Record<string, number | null> {
  const merged = (value: number) => (phase === 0 ? null : round(value))
  return {
    avg_pull_requests_reviewed: round(0.2 + phase * 0.1 * random.next()),
    avg_pull_requests_created: round(0.1 + phase * 0.15 * random.next()),
    avg_pull_requests_merged: phase === 0 ? 0 : round(0.1 + phase * 0.12 * random.next()),
    avg_pull_requests_median_minutes_to_merge: merged(500 - phase * 70 * random.next()),
    avg_pull_requests_minutes_to_review: merged(90 - phase * 12 * random.next()),
    avg_pull_requests_review_cycles: merged(1.2 + random.next()),
  }
}

/** An entry per phase: its population over 28 days, who was active that day, and their means. */
export function phasesOf(
  world: World,
  key: DayKey,
  rows: readonly UserRow[],
): Record<string, unknown>[] {
  const people = peopleOf(world, key.scope, key.slug)
  const window = range(key.day - 27, key.day)
  const byId = new Map(rows.map((row) => [row.user_id, row]))
  return [0, 1, 2, 3].map((phase) => {
    const members = people.filter((person) => person.persona.phase === phase)
    const present = members.filter((person) => isActive(world, person, key.day))
    const random = randomOf(world.seed, 'phase', phase, key.slug, key.day)
    const mean = (field: string) =>
      present.length === 0
        ? 0
        : round(
            present.reduce((sum, { id }) => sum + Number(byId.get(id)?.[field] ?? 0), 0) /
              present.length,
          )
    return {
      phase: phase === 0 ? 'No Cohort' : `Phase ${phase}`,
      phase_number: phase,
      total_engaged_users: present.length,
      users_in_phase_28d: members.filter((person) =>
        window.some((day) => isActive(world, person, day)),
      ).length,
      total_pull_requests_merged: Math.round(present.length * phase * 0.15),
      avg_user_initiated_interactions: mean('user_initiated_interaction_count'),
      avg_code_generation_activities: mean('code_generation_activity_count'),
      avg_code_acceptance_activities: mean('code_acceptance_activity_count'),
      avg_loc_added: mean('loc_added_sum'),
      avg_loc_deleted: mean('loc_deleted_sum'),
      ...pullRequests(phase, random),
    }
  })
}

type Uses = (world: World, person: Person, day: number) => boolean

const uses =
  (feature: string): Uses =>
  (world, person, day) =>
    featuresOf(world, person, day).includes(feature)

const SURFACES: readonly (readonly [string, Uses])[] = [
  ['code_completion', uses('code_completion')],
  ['agent_edit', uses('agent_edit')],
  [
    'copilot_code_review_active',
    (world, person, day) => signalsOf(world, person, day).activeReview,
  ],
  ['copilot_cloud_agent', (world, person, day) => signalsOf(world, person, day).cloudAgent],
  ['copilot_cli', uses('copilot_cli')],
  ['copilot_app', uses('copilot_app')],
]

/** Who used which surface on at least two days of the 28 that end on a day. */
export function engagementOf(world: World, key: DayKey): Record<string, unknown> {
  const people = peopleOf(world, key.scope, key.slug)
  const window = range(key.day - 27, key.day)
  const often = (person: Person, on: Uses) =>
    window.filter((day) => on(world, person, day)).length >= 2
  return {
    active_user_count: people.filter((person) => window.some((day) => isActive(world, person, day)))
      .length,
    totals_by_feature: SURFACES.map(([feature, on]) => ({
      feature,
      engaged_user_count: people.filter((person) => often(person, on)).length,
    })),
  }
}
