import { Bars } from './bars.js'
import { binsOf } from './bins.js'
import { Brush } from './brush.js'
import { type SectionProps } from './controls.js'
import { type Column, Fact, Figure } from './figure.js'
import { labelOf } from '../schema/labels.js'
import { count, counted, dayAt, percent } from './numbers.js'
import { ChangedFact, dayTable, Nothing, Section, wholeNote } from './section.js'
import { lastOf, meanOf, placesOf } from './selection.js'
import { type NewestSeats, newestSeats } from './seats.js'
import { ShareChart } from './share-chart.js'
import { type DaySeries, DAY_SERIES } from './series.js'
import { TimeChart } from './time-chart.js'
import { type Layer } from './time-drawing.js'

type Props = SectionProps

/** Series of days as layers; absent ones are left out. */
function layersOf(
  { scope }: Props,
  rows: readonly (readonly [DaySeries, Layer['kind'], number, string?])[],
): Layer[] {
  return rows.flatMap(([key, kind, tone, dash]) => {
    const series = scope.series[key]
    return series === undefined ? [] : [{ kind, label: DAY_SERIES[key].label, series, tone, dash }]
  })
}

const USERS = [
  ['daily', 'bars', 7],
  ['weekly', 'line', 2, '5 3'],
  ['monthly', 'line', 1],
  ['seats', 'line', 6, '1 3'],
] as const

const WHO =
  'Who used Copilot on a day, in the 7 and in the 28 days up to it. A person is one person in each.'

/** All that is known, however long ago; the chosen period is a window of it. */
export function Overview(props: Props) {
  const { scope, selection, onChange } = props
  const places = Array.from({ length: scope.length }, (_, place) => place)
  const layers = layersOf(props, [
    ['monthly', 'line', 1],
    ['seats', 'line', 6, '1 3'],
    ...(scope.series.monthly === undefined ? ([['daily', 'line', 2]] as const) : []),
  ])
  if (layers.length === 0 || scope.length < 2) return null
  const { from, to } = selection
  return (
    <Figure
      wide
      title="All days that are known"
      text={`${counted(scope.length, 'day')} from ${scope.first}. The shaded days are those shown below; drag on the chart, or move its two ends with the arrow keys, to choose others.`}
      table={dayTable(scope, weeklyOf(places, scope.first), layers)}
    >
      <TimeChart
        {...{ title: 'All days that are known', layers, places, scope }}
        height={150}
        chosen={[from, to]}
        over={(frame) => (
          <Brush
            {...{ frame, from, to, last: scope.length - 1 }}
            dayOf={(place) => dayAt(scope.first, place)}
            onChange={(first, last) => onChange({ from: first, to: last })}
          />
        )}
      />
    </Figure>
  )
}

/** The newest day of each week, so that the table of a year stays short. */
const weeklyOf = (places: readonly number[], first: string) =>
  binsOf(places, first).map((week) => week.at(-1) ?? 0)

export function Growing(props: Props) {
  const { scope, selection } = props
  const team = scope.teams.find(({ id }) => id === selection.team)
  const places = placesOf(selection, scope)
  const layers = team === undefined ? layersOf(props, USERS) : teamLayers(team)
  const note = team === undefined ? wholeNote(selection, scope, 'people') : ''
  const title = team === undefined ? 'Active users' : `Active users, team ${team.name}`
  return (
    <Section id="growing" title="Are we growing?">
      <UserFacts {...props} />
      {layers.length === 0 ? (
        <Nothing>No report of these days counts active users.</Nothing>
      ) : (
        <Figure
          wide
          title={title}
          text={`${team === undefined ? WHO : 'Members that used Copilot on a day, and all members.'}${note}`}
          table={dayTable(scope, places, layers)}
        >
          <TimeChart {...{ title, layers, places, scope }} />
        </Figure>
      )}
    </Section>
  )
}

function UserFacts({ scope, selection }: Props) {
  const team = scope.teams.find(({ id }) => id === selection.team)
  const to = Math.min(selection.to, scope.provisionalAt - 1)
  const settled = { ...selection, to, weekends: false }
  const series = team === undefined ? scope.series.daily : team.series.active
  const monthly = lastOf(scope.series.monthly, placesOf(selection, scope))
  const label = 'Daily users, mean of settled weekdays'
  const value = meanOf(series, placesOf(settled, scope))
  return (
    <dl class="facts">
      <ChangedFact {...{ scope, label, value, series }} selection={settled} of="users" />
      {team === undefined && monthly !== undefined && (
        <Fact
          label="Monthly users"
          value={count(monthly.value)}
          note={`the 28 days up to ${dayAt(scope.first, monthly.at)}`}
        />
      )}
    </dl>
  )
}

function teamLayers({ series }: Props['scope']['teams'][number]): Layer[] {
  const { active, members } = series
  return [
    ...(active ? [{ kind: 'bars', label: 'Active users', series: active, tone: 7 } as const] : []),
    ...(members
      ? [{ kind: 'line', label: 'Members', series: members, tone: 6, dash: '1 3' } as const]
      : []),
  ]
}

const SEAT_ROWS = [
  ['seats_active', 'Active in the last 28 days', 3],
  ['seats_idle_30_days', 'Idle for 30 days or more', 4],
  ['seats_idle_60_days', 'of these, for 60 days or more', 4],
  ['seats_idle_90_days', 'of these, for 90 days or more', 4],
  ['seats_never_used', 'Never used, assigned a week ago or earlier', 5],
  ['seats_unreported_activity', 'Unused by the list, but with rows in the usage reports', 6],
] as const

/** Seats that are paid for and not used, from the newest list of seats. */
export function Unused(props: Props) {
  const seats = newestSeats(props.scope)
  if (seats === undefined) {
    return (
      <Section id="unused" title="Who does not use it?">
        <Nothing>
          Usage reports list only people with activity. Which seats are never used or idle is in the
          list of seats (<code>report-type: seats</code>): this page has none.
        </Nothing>
        <Depth {...props} />
      </Section>
    )
  }
  return (
    <Section id="unused" title="Who does not use it?">
      <div class="figures">
        <Seats seats={seats} />
        <Depth {...props} />
      </div>
    </Section>
  )
}

interface SeatRow {
  readonly label: string
  readonly value: number
}

const SEAT_COLUMNS: readonly Column<SeatRow>[] = [
  { title: 'Seats', value: ({ label }) => label },
  { title: 'People', value: ({ value }) => value },
]

function Seats({ seats: { day, total, numbers } }: { seats: NewestSeats }) {
  const bars = SEAT_ROWS.flatMap(([key, label, tone]) => {
    const value = numbers[key]
    return value === undefined ? [] : [{ label, value, tone, note: `(${percent(value / total)})` }]
  })
  const table = { columns: SEAT_COLUMNS, rows: [{ label: 'All', value: total }, ...bars] }
  return (
    <Figure
      title={`${counted(total, 'seat')} on ${day}`}
      text="From the list of seats. Its activity counts every surface and lags up to a day; new seats get a week before they count as never used."
      table={table}
    >
      <Bars title="Seats" bars={bars} whole={total} />
    </Figure>
  )
}

const PHASE_TONES = [6, 7, 2, 1, 3, 4, 5]

/** The adoption phases over time. */
export function Depth({ scope, selection }: Props) {
  const places = placesOf(selection, scope)
  const parts = scope.phases.map(({ number, name, users }, index) => ({
    key: String(number),
    label: labelOf(name),
    series: users,
    tone: PHASE_TONES[index] ?? 0,
  }))
  if (parts.length === 0) return null
  const note = wholeNote(selection, scope, 'phases')
  return (
    <Figure
      title="How deep?"
      text={`GitHub's adoption phases, from no activity to work with agents: users of each over time. Long periods by week, each with its newest day.${note}`}
      table={dayTable(scope, places, parts)}
    >
      <ShareChart {...{ title: 'How deep?', parts, places, scope }} absolute />
    </Figure>
  )
}
