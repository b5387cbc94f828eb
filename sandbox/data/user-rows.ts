/** The rows of users-1-day and users-28-day. */
import { editorsOf, signalsOf, usesOf, type FeatureUse } from './activity.js'
import { foldBy, total, withoutInteractions, zero } from './counters.js'
import { dayOf } from './days.js'
import { extrasOf } from './extras.js'
import { randomOf, type Random } from './random.js'
import { EDITORS } from './vocabulary.js'
import {
  idOf,
  isActive,
  isPassive,
  peopleOf,
  type Person,
  type ScopeKind,
  type World,
} from './world.js'

export interface Scope {
  readonly scope: ScopeKind
  readonly slug: string
}

export interface DayKey extends Scope {
  readonly day: number
  /** 1, or more for a later edition of the same day. */
  readonly version: number
}

/** Identification as every row of a scope carries it. */
export function identityOf(world: World, { scope, slug }: Scope): Record<string, string> {
  const enterprise_id = idOf(world, 'enterprise', world.enterprise)
  return scope === 'enterprise'
    ? { enterprise_id }
    : { organization_id: idOf(world, scope, slug), enterprise_id }
}

export type UserRow = Readonly<Record<string, unknown>> & {
  readonly user_id: number
  readonly user_login: string
  readonly day: string
}

/** Whether a row has no breakdowns and no `used_*`: known to GitHub's servers only. */
export const isReduced = (row: UserRow): boolean => !('used_agent' in row)

/** The row of a person and day without the identification of its scope; absent when there was no signal at all. */
export function userRow(
  world: World,
  person: Person,
  key: { day: number; version: number },
): UserRow | undefined {
  const active = isActive(world, person, key.day)
  if (!active && !isPassive(world, person, key.day)) return undefined
  const random = randomOf(world.seed, 'row', person.number, key.day)
  const base = { user_id: person.id, user_login: person.login, day: dayOf(key.day) }
  if (person.persona.uses.length === 0) return reducedRow(base, random)
  const uses = usesOf(world, person, key)
  return {
    ...base,
    ...total(uses.map(({ counters }) => counters)),
    ai_credits_used: active
      ? Math.round(uses.length * (random.next() * 40 + key.version) * 100) / 100
      : 0,
    ai_adoption_phase: phaseOf(person),
    ...breakdowns(person, uses, { random, day: base.day }),
    ...usedFlags(world, person, key.day),
    ...extrasOf(person, signalsOf(world, person, key.day), { random, day: base.day }),
    ...partition(base.day),
  }
}

const partition = (day: string) => ({
  etl_id: 'green',
  day_partition: day,
  entity_id_partition: 17,
})

const phaseOf = ({ persona: { phase } }: Person) => ({
  phase_number: phase,
  phase: phase === 0 ? 'No Cohort' : `Phase ${phase}`,
  version: 'v1',
})

function reducedRow(
  base: { user_id: number; user_login: string; day: string },
  random: Random,
): UserRow {
  const arrays = {
    totals_by_ide: [],
    totals_by_feature: [],
    totals_by_language_feature: [],
    totals_by_model_feature: [],
  }
  return { ...base, ...zero(), ...arrays, ai_credits_used: Math.round(random.next() * 400) / 100 }
}

function usedFlags(world: World, person: Person, day: number): Record<string, boolean | null> {
  const signals = signalsOf(world, person, day)
  const passive = isPassive(world, person, day) && !signals.activeReview
  return {
    used_agent: signals.agent,
    used_chat: signals.chat,
    used_cli: signals.cli,
    used_copilot_coding_agent: signals.cloudAgent,
    used_copilot_cloud_agent: signals.cloudAgent,
    used_copilot_code_review_active: signals.activeReview ? true : null,
    used_copilot_code_review_passive: passive ? true : null,
    used_copilot_app: signals.app,
    used_vscode_agent: signals.vscodeAgent,
  }
}

function breakdowns(
  person: Person,
  uses: readonly FeatureUse[],
  { random, day }: { random: Random; day: string },
): Record<string, unknown> {
  const byLanguage = uses.flatMap(({ feature, languages }) =>
    languages.map(({ language, counters }) => ({
      language,
      feature,
      ...withoutInteractions(counters),
    })),
  )
  const byModel = uses.flatMap(({ feature, models }) =>
    models.map(({ model, counters }) => ({ model, feature, ...counters })),
  )
  const language = person.languages[0] ?? 'unknown'
  const languageModel = byModel
    .filter(({ feature }) => feature !== 'code_completion')
    .map(({ model, feature: _feature, ...counters }) => ({
      language,
      model,
      ...withoutInteractions(counters),
    }))
  return {
    totals_by_ide: editorsOf(person, uses, random).map(([ide, counters]) => ({
      ide,
      ...total(counters),
      ...versionsOf(ide, day, random),
    })),
    totals_by_feature: uses.map(({ feature, counters }) => ({ feature, ...counters })),
    totals_by_language_feature: byLanguage,
    // Real rows leave this one out now and then.
    ...(random.flip(0.2)
      ? {}
      : { totals_by_language_model: foldBy(languageModel, ['language', 'model']) }),
    totals_by_model_feature: byModel,
  }
}

function versionsOf(ide: string, day: string, random: Random): Record<string, unknown> {
  const editor = EDITORS.find((row) => row.ide === ide)
  if (editor === undefined) return {}
  const sampled_at = `${day}T${String(random.between(7, 18)).padStart(2, '0')}:00:02.000Z`
  const version = (stem: string) => `${stem}${random.between(1, 9)}.${random.between(0, 3)}`
  return {
    last_known_ide_version: { ide_version: version(editor.version), sampled_at },
    last_known_plugin_version: {
      plugin: editor.plugin,
      plugin_version: version(editor.pluginVersion),
      sampled_at: random.flip(0.1) ? null : sampled_at,
    },
  }
}

/** All rows of a slug and day, with their identification. */
export function userRows(world: World, key: DayKey): UserRow[] {
  const identity = identityOf(world, key)
  return peopleOf(world, key.scope, key.slug)
    .map((person) => userRow(world, person, key))
    .filter((row): row is UserRow => row !== undefined)
    .map((row) => ({ ...row, ...identity }))
}
