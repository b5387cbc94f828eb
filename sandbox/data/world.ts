/** Who there is: an enterprise, its organizations, people, teams and repositories. All of it follows from the seed. */
import { hash, chance, randomOf } from './random.js'
import { range, weekdayOf } from './days.js'
import {
  EDITORS,
  LANGUAGES,
  MODELS,
  PERSONAS,
  REPOSITORY_NAMES,
  TEAM_NAMES,
  loginOf,
} from './vocabulary.js'

export type ScopeKind = 'enterprise' | 'organization'

export interface Person {
  readonly number: number
  readonly id: number
  readonly login: string
  readonly persona: (typeof PERSONAS)[number]
  /** Day number of the first activity. */
  readonly since: number
  /** Probability of activity on a working day. */
  readonly diligence: number
  readonly intensity: number
  readonly editor: (typeof EDITORS)[number]
  readonly languages: readonly string[]
  readonly models: readonly string[]
}

export interface World {
  readonly seed: string
  /** Day number of the newest day that has data. */
  readonly last: number
  readonly first: number
  readonly enterprise: string
  readonly organizations: readonly string[]
  readonly users: number
  person(number: number): Person
}

export interface WorldOptions {
  readonly seed: string
  readonly last: number
  readonly days: number
  readonly users: number
  readonly enterprise: string
  readonly organizations: readonly string[]
}

export function worldOf(options: WorldOptions): World {
  const people = new Map<number, Person>()
  const first = options.last - options.days + 1
  const { seed, last, enterprise, organizations, users } = options
  return {
    ...{ seed, last, first, enterprise, organizations, users },
    person: (number) => {
      const known = people.get(number) ?? personOf(number, options)
      people.set(number, known)
      return known
    },
  }
}

function byShare<T extends { readonly share: number }>(rows: readonly T[], at: number): T {
  let sum = 0
  const found = rows.find((row) => (sum += row.share) > at) ?? rows[0]
  if (found === undefined) throw new Error('An empty table')
  return found
}

function personOf(number: number, { seed, last }: WorldOptions): Person {
  const random = randomOf(seed, 'person', number)
  // Shares are dealt out evenly, so that a small organization has every kind of person.
  const persona = byShare(PERSONAS, ((number * 37) % 100) / 100)
  const some = <T>(items: readonly T[], count: number) =>
    [
      ...new Set(
        Array.from({ length: count }, () => items[Math.floor(random.next() ** 1.7 * items.length)]),
      ),
    ].filter((item): item is T => item !== undefined)
  return {
    number,
    id: 4_100_000 + number * 37 + (hash(seed, number) % 31),
    login: loginOf(number),
    persona,
    since: last - (random.flip(0.45) ? 500 : Math.floor(random.next() * 380)),
    diligence: persona.name === 'idle' ? 0.02 : 0.08 + 0.8 * random.next() ** 0.8,
    intensity: 0.4 + random.next() * 1.3,
    editor: byShare(EDITORS, random.next()),
    languages: some(LANGUAGES, 3),
    models: some(MODELS, 3),
  }
}

const SHARED = 5

/** The people of a slug. Neighbouring organizations share every fifth person; the enterprise has them all once. */
export function peopleOf(world: World, scope: ScopeKind, slug: string): Person[] {
  const stride = world.users - Math.floor(world.users / SHARED)
  const members = (index: number) => range(index * stride, index * stride + world.users - 1)
  const numbers =
    scope === 'enterprise'
      ? [...new Set(world.organizations.flatMap((_, index) => members(index)))]
      : members(world.organizations.indexOf(slug))
  return numbers.map((number) => world.person(number))
}

export const isKnown = (world: World, scope: ScopeKind, slug: string): boolean =>
  scope === 'enterprise' ? world.enterprise === slug : world.organizations.includes(slug)

export const idOf = (world: World, scope: ScopeKind, slug: string): string =>
  String(100_000 + (hash(world.seed, scope, slug) % 899_999))

/** Whether somebody does anything on a day: weekends are quiet, every 97th day is a holiday, use grows over time. */
export function isActive(world: World, person: Person, day: number): boolean {
  if (day < person.since || day > world.last) return false
  const weekday = weekdayOf(day)
  const quiet = weekday === 0 || weekday === 6 ? 0.1 : day % 97 === 0 ? 0.04 : 1
  const growth = 1 - (0.35 * (world.last - day)) / 365
  return chance(world.seed, 'active', person.number, day) < person.diligence * quiet * growth
}

/** A signal without activity: somebody was reviewed automatically, or a charge came late. */
export const isPassive = (world: World, person: Person, day: number): boolean =>
  day >= person.since &&
  person.persona.uses.length > 0 &&
  chance(world.seed, 'passive', person.number, day) < 0.02

export interface Team {
  readonly id: number
  readonly slug: string
  readonly members: readonly Person[]
}

/** The teams of a day. Some people are in two, some change team, and one team is too small to be listed by GitHub. */
export function teamsOf(
  world: World,
  key: { scope: ScopeKind; slug: string },
  day: number,
): Team[] {
  const prefix = key.scope === 'enterprise' ? 'ent:' : ''
  const teams = [...TEAM_NAMES.map((name) => `${prefix}${name}`), `${prefix}tiny`]
  const members = new Map<string, Person[]>(teams.map((slug) => [slug, []]))
  peopleOf(world, key.scope, key.slug).forEach((person, index) => {
    if (person.since > day) return
    const moved = index % 11 === 3 && day > world.last - 20 ? 1 : 0
    const own = (index + moved) % TEAM_NAMES.length
    members.get(teams[own] ?? '')?.push(person)
    if (index % 9 === 4) members.get(teams[(own + 3) % TEAM_NAMES.length] ?? '')?.push(person)
    if (index < 3) members.get(`${prefix}tiny`)?.push(person)
  })
  return teams.map((slug) => ({
    id: 7_000 + (hash(world.seed, key.slug, slug) % 90_000),
    slug,
    members: members.get(slug) ?? [],
  }))
}

export interface Repository {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly visibility: 'PUBLIC' | 'PRIVATE' | 'INTERNAL'
}

export function repositoriesOf(world: World, scope: ScopeKind, slug: string): Repository[] {
  const owners = scope === 'enterprise' ? world.organizations : [slug]
  return owners.flatMap((owner) =>
    REPOSITORY_NAMES.map((name, index) => ({
      id: 900_000_000 + (hash(world.seed, owner, name) % 90_000_000),
      owner,
      name,
      visibility: index % 7 === 6 ? 'PUBLIC' : index % 3 === 1 ? 'INTERNAL' : 'PRIVATE',
    })),
  )
}
