import {
  ACCEPTANCES,
  ADDED,
  COUNTERS,
  DELETED,
  GENERATIONS,
  INTERACTIONS,
  isChat,
  type NameTable,
  plusAll,
  SUGGESTED,
} from './day-facts.js'
import { type BreakdownName } from '../schema/slots.js'
import { type Ranked, type Ranking, type Rankings } from './measured.js'
import { namesIn, type Span } from './window.js'

/** Rows of a ranking at most. */
const MOST_ROWS = 100

/** Names that stand for "no name": in the totals, never in a ranking. */
const UNNAMED: ReadonlySet<string> = new Set(['', 'unknown', 'others'])

const CLAUDE = /^claude-(\d[\d.]*)-(opus|sonnet|haiku)(.*)$/

/** One spelling for one model: `claude-4.6-sonnet` is `claude-sonnet-4.6`. */
export function modelName(name: string): string {
  return name.toLowerCase().replace(CLAUDE, 'claude-$2-$1$3')
}

const asItIs = (name: string) => name
const lower = (name: string) => name.toLowerCase()

interface RankingRow {
  readonly breakdown: BreakdownName
  /** What an entry is ranked as; absent: its first name. Undefined leaves it out. */
  readonly called?: (first: string, second: string) => string | undefined
  /** The names that are one. */
  readonly spelling: (name: string) => string
  readonly volume: number
  readonly volumeOf: string
}

const GENERATED = { volume: GENERATIONS, volumeOf: 'generations' } as const
const REQUESTED = { volume: INTERACTIONS, volumeOf: 'requests' } as const

const RANKINGS: Readonly<Record<keyof Rankings, RankingRow>> = {
  features: { breakdown: 'totals_by_feature', spelling: asItIs, ...GENERATED },
  ides: { breakdown: 'totals_by_ide', spelling: lower, ...GENERATED },
  languages: { breakdown: 'totals_by_language_feature', spelling: lower, ...GENERATED },
  models: { breakdown: 'totals_by_model_feature', spelling: modelName, ...GENERATED },
  chatModels: {
    breakdown: 'totals_by_model_feature',
    called: (model, feature) => (isChat(feature) ? model : undefined),
    spelling: modelName,
    ...REQUESTED,
  },
  chatModes: {
    breakdown: 'totals_by_feature',
    called: (feature) => (isChat(feature) ? feature : undefined),
    spelling: asItIs,
    ...REQUESTED,
  },
}

/** All rankings that the files have a breakdown for. `ideUsers`: distinct users by IDE, from user rows. */
export function rankingsOf(
  span: Span | undefined,
  ideUsers: ReadonlyMap<string, number>,
): Rankings {
  const made = Object.entries(RANKINGS).flatMap(([key, row]) => {
    const table = span && namesIn(span, row.breakdown, row.called)
    if (table === undefined || table.size === 0) return []
    return [[key, rank(row, table, key === 'ides' ? ideUsers : new Map())] as const]
  })
  return Object.fromEntries(made)
}

function rank(row: RankingRow, table: NameTable, users: ReadonlyMap<string, number>): Ranking {
  const joined = joinSpellings(table, row.spelling)
  const volumeOf = (counters: Float64Array) => counters[row.volume] || 0
  const total = [...joined.values()].reduce((sum, counters) => sum + volumeOf(counters), 0)
  const named = [...joined].filter(([name]) => !UNNAMED.has(name.toLowerCase()))
  const ranked = named
    .map(([name, counters]) => ranking(name, counters, { volume: volumeOf(counters), total }))
    .sort((one, other) => other.volume - one.volume || (one.name < other.name ? -1 : 1))
  const inNames = named.reduce((sum, [, counters]) => sum + volumeOf(counters), 0)
  return {
    total,
    unnamed: total - inNames,
    names: named.length,
    rows: ranked.slice(0, MOST_ROWS).map((entry) => withUsers(entry, users)),
    volumeOf: row.volumeOf,
  }
}

function joinSpellings(table: NameTable, spelling: (name: string) => string): NameTable {
  const joined: NameTable = new Map()
  for (const [name, counters] of table) {
    const one = spelling(name)
    const sums = joined.get(one) ?? new Float64Array(COUNTERS.length).fill(NaN)
    joined.set(one, sums)
    plusAll(sums, counters)
  }
  return joined
}

function ranking(
  name: string,
  counters: Float64Array,
  of: { volume: number; total: number },
): Ranked {
  const number = (index: number) => counters[index] || 0
  return {
    name,
    volume: of.volume,
    ...(of.total > 0 ? { share: of.volume / of.total } : {}),
    interactions: number(INTERACTIONS),
    generations: number(GENERATIONS),
    acceptances: number(ACCEPTANCES),
    linesSuggested: number(SUGGESTED),
    linesAdded: number(ADDED),
    linesDeleted: number(DELETED),
  }
}

function withUsers(entry: Ranked, users: ReadonlyMap<string, number>): Ranked {
  const found = users.get(entry.name)
  return found === undefined ? entry : { ...entry, users: found }
}
