import { useState } from 'preact/hooks'

import { type TeamColumns } from './columns.js'
import { type SectionProps } from './controls.js'
import { CsvButton, Figure } from './figure.js'
import { useLive } from './live.js'
import { counted, percent } from './numbers.js'
import { dayTable, Nothing, Section } from './section.js'
import { daysKnown, lastOf, meanOf, placesOf, sumOf } from './selection.js'
import { type Sort, sorted, TEAM_COLUMNS, type TeamRow, TeamTable } from './team-table.js'
import { TimeChart } from './time-chart.js'
import { type Layer } from './time-drawing.js'

function rowOf(team: TeamColumns, { scope, selection }: SectionProps): TeamRow {
  const places = placesOf(selection, scope)
  const weekdays = placesOf({ ...selection, weekends: false }, scope)
  const members = lastOf(team.series.members, places)?.value
  const active = meanOf(team.series.active, weekdays)
  return {
    team,
    name: team.name,
    members,
    active,
    share:
      members === undefined || active === undefined || members === 0 ? undefined : active / members,
    interactions: sumOf(team.measures.interactions, places),
    linesAdded: sumOf(team.measures.linesAdded, places),
    credits: sumOf(team.series.credits, places),
    days: daysKnown(team.series.active, places),
  }
}

/** Teams side by side: searched, sorted by what is shown, and two of them compared. */
export function Teams(props: SectionProps & { minimum: number }) {
  const { scope, minimum } = props
  const rows = scope.teams.map((team) => rowOf(team, props)).filter(({ days }) => days > 0)
  const small =
    minimum > 1
      ? ` Weeks in which on no day ${minimum} members of a team were active are left out.`
      : ''
  return (
    <Section
      id="teams"
      title="Which teams?"
      lead={`A person in two teams counts in both, so teams do not add up.${small}`}
    >
      {rows.length === 0 ? (
        <Nothing>
          No team of these days can be shown. Teams need <code>users-1-day</code> and{' '}
          <code>user-teams-1-day</code> of the same days.
        </Nothing>
      ) : (
        <>
          <TeamList {...props} rows={rows} />
          <Compared {...props} rows={rows} />
        </>
      )}
    </Section>
  )
}

type Rows = SectionProps & { readonly rows: readonly TeamRow[] }

function TeamList({ scope, selection, rows }: Rows) {
  const [sort, setSort] = useState<Sort>({ key: 'share', down: true })
  const [search, setSearch] = useState('')
  const wanted = search.toLowerCase()
  const found = sorted(
    rows.filter(({ name }) => name.toLowerCase().includes(wanted)),
    sort,
  )
  const by = TEAM_COLUMNS.find(({ key }) => key === sort.key)?.title ?? ''
  return (
    <>
      <TeamTools search={search} onSearch={setSearch} rows={found} />
      <p class="reading" role="status">
        {counted(found.length, 'team')} by “{by}”, {sort.down ? 'largest' : 'smallest'} first.
      </p>
      <TeamTable
        {...{ rows: found, sort }}
        onSort={setSort}
        places={placesOf(selection, scope)}
        first={scope.first}
      />
    </>
  )
}

interface TeamToolsProps {
  readonly search: string
  readonly onSearch: (text: string) => void
  readonly rows: readonly TeamRow[]
}

function TeamTools({ search, onSearch, rows }: TeamToolsProps) {
  if (!useLive()) return null
  return (
    <div class="team-tools">
      <label>
        Search teams{' '}
        <input
          type="search"
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <CsvButton title="Teams" table={{ columns: TEAM_COLUMNS, rows }} />
    </div>
  )
}

/** Two teams over time, by the share of their members that was active. */
function Compared({ scope, selection, onChange, rows }: Rows) {
  if (!useLive() || rows.length < 2) return null
  const pick = (at: number, id: string) =>
    onChange({ compare: [0, 1].map((one) => (one === at ? id : (selection.compare[one] ?? ''))) })
  const layers = selection.compare.flatMap((id, at) => shareLayer(scope, id, at))
  const places = placesOf(selection, scope)
  const table = dayTable(scope, places, layers)
  return (
    <div class="compare">
      {['Compare', 'with'].map((label, at) => (
        <label>
          {label}{' '}
          <select
            value={selection.compare[at] ?? ''}
            onChange={(event) => pick(at, event.currentTarget.value)}
          >
            <option value="">a team</option>
            {rows.map(({ team }) => (
              <option value={team.id}>{team.name}</option>
            ))}
          </select>
        </label>
      ))}
      {layers.length === 2 && (
        <Figure
          wide
          title="Two teams"
          text="Share of the members that was active on each day."
          table={table}
        >
          <TimeChart
            {...{ title: 'Two teams', layers, places, scope }}
            height={190}
            format={percent}
          />
        </Figure>
      )}
    </div>
  )
}

function shareLayer(scope: SectionProps['scope'], id: string, at: number): Layer[] {
  const team = scope.teams.find((one) => one.id === id)
  if (team === undefined) return []
  const series = Array.from({ length: scope.length }, (_, place) => {
    const active = team.series.active?.[place] ?? null
    const members = team.series.members?.[place] ?? 0
    return active === null || members === 0 ? null : active / members
  })
  const looks = at === 0 ? { tone: 1 } : { tone: 4, dash: '5 3' }
  return [{ kind: 'line', label: team.name, series, ...looks }]
}
