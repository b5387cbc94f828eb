import { Spark } from './bars.js'
import { trendOf } from './bins.js'
import { type TeamColumns } from './columns.js'
import { type Column } from './figure.js'
import { useLive } from './live.js'
import { count, percent } from './numbers.js'

/** A team over the chosen days. */
export interface TeamRow {
  readonly team: TeamColumns
  readonly name: string
  readonly members?: number
  readonly active?: number
  readonly share?: number
  readonly interactions?: number
  readonly linesAdded?: number
  readonly credits?: number
  readonly days: number
}

const share = ({ share }: TeamRow) => percent(share)

export const TEAM_COLUMNS: readonly (Column<TeamRow> & { readonly key: keyof TeamRow })[] = [
  { key: 'name', title: 'Team', value: ({ name }) => name },
  { key: 'members', title: 'Members', value: ({ members }) => members },
  { key: 'active', title: 'Active on a weekday', value: ({ active }) => active },
  { key: 'share', title: 'Share active', value: ({ share }) => share, text: share },
  { key: 'interactions', title: 'Requests', value: ({ interactions }) => interactions },
  { key: 'linesAdded', title: 'Lines added', value: ({ linesAdded }) => linesAdded },
  { key: 'credits', title: 'AI credits', value: ({ credits }) => credits },
  { key: 'days', title: 'Days', value: ({ days }) => days },
]

export interface Sort {
  readonly key: keyof TeamRow
  readonly down: boolean
}

/** The rows in the order of a column, ties by name. */
export function sorted(rows: readonly TeamRow[], { key, down }: Sort): TeamRow[] {
  return [...rows].sort(
    (one, other) => order(one[key], other[key]) * (down ? -1 : 1) || order(one.name, other.name),
  )
}

function order(one: TeamRow[keyof TeamRow], other: TeamRow[keyof TeamRow]): number {
  if (typeof one === 'string' && typeof other === 'string')
    return one < other ? -1 : one > other ? 1 : 0
  const number = (value: TeamRow[keyof TeamRow]) => (typeof value === 'number' ? value : -1)
  return number(one) - number(other)
}

interface TeamTableProps {
  readonly rows: readonly TeamRow[]
  readonly places: readonly number[]
  /** The first day of the calendar. */
  readonly first: string
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** The teams, sorted by the column whose head says so. */
export function TeamTable({ rows, places, first, sort, onSort }: TeamTableProps) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Table: Teams">
      <table class="teams">
        <thead>
          <tr>
            {TEAM_COLUMNS.map(({ key, title }) => (
              <Head {...{ name: key, title, sort, onSort }} />
            ))}
            <th scope="col">Active over time</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.name}</th>
              {TEAM_COLUMNS.slice(1).map(({ value, text }) => (
                <td>{text?.(row) ?? count(Number(value(row) ?? NaN))}</td>
              ))}
              <td>
                <Spark values={trendOf(row.team.series.active ?? [], places, first)} tone={1} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps extends Pick<TeamTableProps, 'sort' | 'onSort'> {
  readonly name: keyof TeamRow
  readonly title: string
}

function Head({ name, title, sort, onSort }: HeadProps) {
  const live = useLive()
  const mine = sort.key === name
  const next = { key: name, down: mine ? !sort.down : name !== 'name' }
  return (
    <th
      class={name === 'name' ? undefined : 'number'}
      scope="col"
      aria-sort={mine ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      {live ? (
        <button type="button" class="sort" onClick={() => onSort(next)}>
          {title}
        </button>
      ) : (
        title
      )}
    </th>
  )
}
