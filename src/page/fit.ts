import { type Columns, type ScopeColumns } from './columns.js'
import { SPLITS } from './model.js'

/** Bytes of packed data that a page may hold: written as text they are at most 2 MiB. */
export const MOST_DATA = Math.floor((2 * 1024 * 1024 * 6.5) / 8)

/** What goes first when there is too much, one after the other. */
const CUTS: readonly {
  readonly what: string
  readonly cut: (scope: ScopeColumns) => ScopeColumns
}[] = [
  {
    what: 'pairs of language, model and feature',
    cut: (scope) => ({
      ...scope,
      splits: Object.fromEntries(
        SPLITS.filter((split) => !split.includes('+')).map((split) => [split, scope.splits[split]]),
      ),
    }),
  },
  {
    what: 'all but the 200 largest teams',
    cut: (scope) => ({ ...scope, teams: largest(scope, 200) }),
  },
  {
    what: 'breakdowns by feature, IDE, language and model',
    cut: (scope) => ({ ...scope, splits: {} }),
  },
  { what: 'teams', cut: (scope) => ({ ...scope, teams: [] }) },
]

/** The most of the columns that stays below the limit once packed, and says what is left out. */
export function fitted(
  columns: Columns,
  packed: (columns: Columns) => Uint8Array,
  limit = MOST_DATA,
): { readonly columns: Columns; readonly data: Uint8Array } {
  let kept = columns
  let data = packed(kept)
  for (const { what, cut } of CUTS) {
    if (data.length <= limit) break
    kept = { ...kept, scopes: kept.scopes.map(cut), leftOut: [...kept.leftOut, what] }
    data = packed(kept)
  }
  return { columns: kept, data }
}

function largest({ teams }: ScopeColumns, most: number): ScopeColumns['teams'] {
  const size = ({ series }: ScopeColumns['teams'][number]) =>
    Math.max(0, ...(series.members ?? []).map((value) => value ?? 0))
  return [...teams].sort((one, other) => size(other) - size(one)).slice(0, most)
}
