import { type NameTable, plusAll } from './day-facts.js'
import {
  BREAKDOWNS,
  type BreakdownName,
  breakdownOf,
  type CellName,
  numberIn,
} from '../schema/slots.js'
import { isChat, spelled, UNNAMED } from '../schema/values.js'
import { type Ranked, type Ranking, type RankingNote, type Rankings } from './measured.js'
import { namesIn, type Span } from './window.js'

/** Rows of a ranking at most. */
const MOST_ROWS = 100

interface RankingRow extends RankingNote {
  readonly breakdown: BreakdownName
  /** What an entry is ranked as; absent: its first name. Undefined leaves it out. */
  readonly called?: (first: string, second: string) => string | undefined
  /** The number of an entry that it is ranked by. */
  readonly by: string
}

const GENERATED = { by: 'code_generation_activity_count', volumeOf: 'suggestions' } as const
const REQUESTED = { by: 'user_initiated_interaction_count', volumeOf: 'requests' } as const

/** THE table of what is ranked, in the order of the page. */
const RANKINGS = {
  features: {
    ...{ title: 'Features', one: 'feature', weight: 80, drawn: true },
    ...GENERATED,
    breakdown: 'totals_by_feature',
  },
  models: {
    ...{ title: 'Models', one: 'model', weight: 75, drawn: true },
    ...GENERATED,
    breakdown: 'totals_by_model_feature',
  },
  languages: {
    ...{ title: 'Languages', one: 'language', weight: 74, drawn: true },
    ...GENERATED,
    breakdown: 'totals_by_language_feature',
  },
  ides: {
    ...{ title: 'IDEs', one: 'IDE', weight: 73, drawn: true },
    ...GENERATED,
    breakdown: 'totals_by_ide',
  },
  chatModes: {
    ...{ title: 'Chat modes', one: 'mode', weight: 40, drawn: false },
    ...REQUESTED,
    breakdown: 'totals_by_feature',
    called: (feature) => (isChat(feature) ? feature : undefined),
  },
  chatModels: {
    ...{ title: 'Chat models', one: 'model', weight: 39, drawn: false },
    ...REQUESTED,
    breakdown: 'totals_by_model_feature',
    called: (model, feature) => (isChat(feature) ? model : undefined),
  },
} as const satisfies Readonly<Record<string, RankingRow>>

/** All rankings that the files have a breakdown for. `ideUsers`: distinct users by IDE, from user rows. */
export function rankingsOf(
  span: Span | undefined,
  ideUsers: ReadonlyMap<string, number>,
): Rankings {
  const made = Object.entries<RankingRow>(RANKINGS).flatMap(([key, row]) => {
    const table = span && namesIn(span, row.breakdown, row.called)
    if (table === undefined || table.size === 0) return []
    return [[key, rank(row, table, key === 'ides' ? ideUsers : new Map())] as const]
  })
  return Object.fromEntries(made)
}

function rank(row: RankingRow, table: NameTable, users: ReadonlyMap<string, number>): Ranking {
  const { title, one, weight, drawn, volumeOf } = row
  const volume = numberIn(row.breakdown, row.by)
  const [what = ''] = BREAKDOWNS[breakdownOf(row.breakdown)]?.by ?? []
  const joined = joinSpellings(table, what)
  const sumOf = (entries: Iterable<readonly [string, Float64Array]>) =>
    [...entries].reduce((sum, [, numbers]) => sum + (numbers[volume] || 0), 0)
  const total = sumOf(joined)
  const named = [...joined].filter(([name]) => !UNNAMED.has(name.toLowerCase()))
  const ranked = named
    .map(([name, numbers]) => ranking(row, name, { numbers, volume, total }))
    .sort((a, b) => b.volume - a.volume || (a.name < b.name ? -1 : 1))
  return {
    ...{ title, one, weight, drawn, volumeOf },
    total,
    unnamed: total - sumOf(named),
    names: named.length,
    rows: ranked.slice(0, MOST_ROWS).map((entry) => withUsers(entry, users)),
  }
}

function joinSpellings(table: NameTable, what: string): NameTable {
  const joined: NameTable = new Map()
  for (const [name, numbers] of table) {
    const one = spelled(what, name)
    const sums = joined.get(one) ?? new Float64Array(numbers.length).fill(NaN)
    joined.set(one, sums)
    plusAll(sums, numbers)
  }
  return joined
}

function ranking(
  { breakdown }: RankingRow,
  name: string,
  of: { readonly numbers: Float64Array; readonly volume: number; readonly total: number },
): Ranked {
  const number = (counter: CellName) => of.numbers[numberIn(breakdown, counter)] || 0
  const volume = of.numbers[of.volume] || 0
  return {
    name,
    volume,
    ...(of.total > 0 ? { share: volume / of.total } : {}),
    interactions: number('user_initiated_interaction_count'),
    generations: number('code_generation_activity_count'),
    acceptances: number('code_acceptance_activity_count'),
    linesSuggested: number('loc_suggested_to_add_sum'),
    linesAdded: number('loc_added_sum'),
    linesDeleted: number('loc_deleted_sum'),
  }
}

function withUsers(entry: Ranked, users: ReadonlyMap<string, number>): Ranked {
  const found = users.get(entry.name)
  return found === undefined ? entry : { ...entry, users: found }
}
