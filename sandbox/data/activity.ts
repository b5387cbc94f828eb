/** What a person did on a day, before it is put into the shape of a report row. */
import { type Counters, split } from './counters.js'
import { chance, randomOf, type Random } from './random.js'
import { FEATURES, inEditor, isAgent, isChat } from './vocabulary.js'
import { isActive, type Person, type World } from './world.js'

export interface FeatureUse {
  readonly feature: string
  readonly counters: Counters
  readonly languages: readonly { readonly language: string; readonly counters: Counters }[]
  /** Activity that a model is known for; a part of it is not attributed. */
  readonly models: readonly { readonly model: string; readonly counters: Counters }[]
}

/** The features used on a day; a pure and cheap decision, so that 28-day counts need no rows. */
export function featuresOf(world: World, person: Person, day: number): string[] {
  if (!isActive(world, person, day)) return []
  return person.persona.uses
    .filter(([name, probability], index) => {
      if (index === 0) return true
      return chance(world.seed, 'uses', name, person.number, day) < probability
    })
    .map(([name]) => name)
}

const rolled = (world: World, person: Person, day: number) => (what: string, probability: number) =>
  isActive(world, person, day) && chance(world.seed, what, person.number, day) < probability

export interface Signals {
  readonly active: boolean
  readonly chat: boolean
  readonly agent: boolean
  readonly cli: boolean
  readonly app: boolean
  readonly cloudAgent: boolean
  readonly activeReview: boolean
  readonly vscodeAgent: boolean
}

// The 28-day counts ask for the same facts again and again.
const remembered = new WeakMap<World, Map<number, Signals>>()

/** The yes/no facts of a person's day, from which rows and the distinct counts of aggregates both come. */
export function signalsOf(world: World, person: Person, day: number): Signals {
  const known = remembered.get(world) ?? new Map<number, Signals>()
  remembered.set(world, known)
  const key = person.number * 100_000 + day
  const signals = known.get(key) ?? decide(world, person, day)
  known.set(key, signals)
  return signals
}

function decide(world: World, person: Person, day: number): Signals {
  const features = featuresOf(world, person, day)
  const roll = rolled(world, person, day)
  return {
    active: isActive(world, person, day),
    chat: features.some(isChat),
    agent: features.some(isAgent),
    cli: features.includes('copilot_cli'),
    app: features.includes('copilot_app'),
    cloudAgent: roll('cloud', person.persona.cloudAgent),
    activeReview: roll('review', person.persona.activeReview),
    vscodeAgent:
      person.editor.ide === 'vscode' && roll('agents-window', person.persona.phase >= 2 ? 0.2 : 0),
  }
}

const accepted = (generations: number, rate: number, random: Random) =>
  rate > 0.5
    ? Math.round(generations * rate)
    : Math.min(generations, random.around(generations * rate))

function countersOf(feature: string, volume: number, random: Random): Counters {
  const habit = FEATURES[feature]
  if (habit === undefined) throw new Error(`No such feature: ${feature}`)
  const generations = Math.max(1, random.around(volume * habit.generations))
  return {
    user_initiated_interaction_count: Math.round(volume * habit.interactions),
    code_generation_activity_count: generations,
    code_acceptance_activity_count: accepted(generations, habit.accepted, random),
    loc_suggested_to_add_sum: random.around(generations * habit.suggested),
    loc_suggested_to_delete_sum: random.around(generations * habit.suggestedToDelete),
    loc_added_sum: random.around(generations * habit.added),
    loc_deleted_sum: random.around(generations * habit.deleted),
  }
}

/**
 * The uses of every feature on a day, split by language (exactly) and by model (a sixth stays unattributed).
 * `version` above 1 is a later edition of the same day: telemetry that arrived late, so everything is a little more.
 */
export function usesOf(
  world: World,
  person: Person,
  key: { day: number; version: number },
): FeatureUse[] {
  return featuresOf(world, person, key.day).map((feature) => {
    const random = randomOf(world.seed, 'use', feature, person.number, key.day)
    const mean = person.persona.uses.find(([name]) => name === feature)?.[2] ?? 1
    const late = (key.version - 1) * (1 + (person.number % 3))
    const volume = Math.max(1, random.around(mean * person.intensity)) + late
    const counters = countersOf(feature, volume, random)
    const weights = person.languages.map((_, index) => 1 + random.between(0, 4) / (index + 1))
    const languages = split(counters, weights).map((piece, index) => ({
      language: person.languages[index] ?? 'unknown',
      counters: piece,
    }))
    const models = person.models.map((model) => ({ model, weight: random.between(1, 5) }))
    const shares = split(counters, [...models.map(({ weight }) => weight), 1.6])
    return {
      feature,
      counters,
      languages,
      models: models.map(({ model }, index) => pieceOf(model, shares[index])),
    }
  })

  function pieceOf(model: string, counters: Counters | undefined) {
    if (counters === undefined) throw new Error('A split lost a piece')
    return { model, counters }
  }
}

/** Editor activity, in one editor, for people of more than one phase now and then in a second. */
export function editorsOf(
  person: Person,
  uses: readonly FeatureUse[],
  random: Random,
): [string, Counters[]][] {
  const inside = uses.filter(({ feature }) => inEditor(feature)).map(({ counters }) => counters)
  if (inside.length === 0) return []
  const second = inside.length > 2 && random.flip(0.08) ? inside.splice(-1) : []
  const other = person.editor.ide === 'vscode' ? 'intellij' : 'vscode'
  const found: [string, Counters[]][] = [[person.editor.ide, inside]]
  return second.length > 0 ? [...found, [other, second]] : found
}
