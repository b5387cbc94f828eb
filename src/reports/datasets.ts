import { DERIVED_LINES } from '../schema/derived-lines.js'
import { type Fields } from '../schema/fields.js'
import { type DERIVED_ROWS, ROWS } from '../schema/kinds.js'
import { type TableKind } from '../schema/tables.js'
import { CATALOGUE } from './catalogue.js'
import { DAILY_TEAMS, DAILY_TOTALS } from './layout.js'

/** Every dataset that an archive can have: those of the reports, and those that the action derives. */

export interface Dataset {
  /** Of the folder below `ndjson/`, `csv/` and `parquet/`, or below `derived/`. */
  readonly name: string
  readonly kind: TableKind
  /** The fields of a line of its own files. */
  readonly rows: Fields
  /** Its rows hold those of many days. */
  readonly window: boolean
  readonly derived: boolean
  /** A partition per team. */
  readonly team: boolean
  /** A partition per month in place of one per day. */
  readonly monthly: boolean
}

/** The dataset of each kind of rows that the action derives. */
const DERIVED: Readonly<Record<keyof typeof DERIVED_ROWS, Pick<Dataset, 'name' | 'monthly'>>> = {
  totals: { name: DAILY_TOTALS, monthly: true },
  team: { name: DAILY_TEAMS, monthly: true },
}

export const DATASETS: readonly Dataset[] = [...ofReports(), ...ofDerived()]

function ofReports(): Dataset[] {
  const all = CATALOGUE.flatMap(({ dataset, teamDataset, rows: kind, period }) => {
    const window = period === 'window'
    const rows = window && kind === 'aggregate' ? ROWS.wrapper.fields : ROWS[kind].fields
    const known = { kind, rows, window, derived: false, monthly: false }
    const own = { ...known, name: dataset, team: false }
    return teamDataset === undefined ? [own] : [own, { ...known, name: teamDataset, team: true }]
  })
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index)
}

function ofDerived(): Dataset[] {
  const kinds = Object.keys(DERIVED) as (keyof typeof DERIVED)[]
  return kinds.map((kind) => ({
    ...{ kind, rows: DERIVED_LINES[kind] },
    ...{ window: false, derived: true, team: false, ...DERIVED[kind] },
  }))
}
