import { type SectionProps } from './controls.js'
import { Fact, Figure } from './figure.js'
import { count, counted, money } from './numbers.js'
import { ChangedFact, dayTable, Nothing, Section, wholeNote } from './section.js'
import { newestSeats } from './seats.js'
import { daysKnown, placesOf, sumOf } from './selection.js'
import { type Series } from './series.js'
import { TimeChart } from './time-chart.js'
import { type Layer } from './time-drawing.js'

type CostProps = SectionProps & { readonly minimum: number }

/** AI credits, and what unused seats cost where their price is known. */
export function Cost(props: CostProps) {
  const { scope, selection } = props
  const team = scope.teams.find(({ id }) => id === selection.team)
  const credits = team === undefined ? scope.series.credits : team.series.credits
  const people = team === undefined ? scope.series.creditUsers : undefined
  return (
    <Section
      id="cost"
      title="What does it cost?"
      lead="Credits measure use; they are no invoice. Included ones count too, so no price is told."
    >
      <dl class="facts">
        <CreditFacts {...props} credits={credits} />
        <SeatCost {...props} />
      </dl>
      {credits === undefined ? (
        <Nothing>
          AI credits come from user rows (<code>users-1-day</code> or <code>users-28-day</code>):
          these days have none.
        </Nothing>
      ) : (
        <CreditChart {...props} credits={credits} people={people} />
      )}
    </Section>
  )
}

function CreditFacts({ scope, selection, credits, minimum }: CostProps & { credits?: Series }) {
  if (credits === undefined) return null
  const places = placesOf(selection, scope)
  const few =
    minimum > 1 && selection.team === undefined
      ? `; days on which fewer than ${count(minimum)} people used some are left out`
      : ''
  return (
    <>
      <ChangedFact
        {...{ selection, scope }}
        of="events"
        label="AI credits"
        value={sumOf(credits, places)}
        series={credits}
      />
      <Fact
        label="Days with credits"
        value={`${daysKnown(credits, places)} of ${places.length}`}
        note={`their users overlap from day to day and do not add up${few}`}
      />
    </>
  )
}

function CreditChart({
  scope,
  selection,
  credits,
  people,
}: SectionProps & { credits: Series; people?: Series }) {
  const places = placesOf(selection, scope)
  const bars: Layer = { kind: 'bars', label: 'AI credits', series: credits, tone: 4 }
  const rows =
    people === undefined ? [bars] : [bars, { label: 'Users with credits', series: people }]
  const note = selection.team === undefined ? wholeNote(selection, scope, 'credits') : ''
  return (
    <Figure
      wide
      title="AI credits by day"
      text={`From user reports.${note}`}
      table={dayTable(scope, places, rows)}
    >
      <TimeChart {...{ title: 'AI credits by day', places, scope }} layers={[bars]} height={190} />
    </Figure>
  )
}

/** What seats cost; each that is never used or idle counts once: who never used one is not idle. */
function SeatCost({ scope }: SectionProps) {
  const seats = newestSeats(scope)
  const { seatPrice } = scope
  if (seats === undefined || seatPrice === undefined) return null
  const { seats_never_used: never = 0, seats_idle_30_days: idle = 0 } = seats.numbers
  const each = money(seatPrice.amount, seatPrice)
  return (
    <>
      <Fact
        label="Seats without use, a month"
        value={money((never + idle) * seatPrice.amount, seatPrice)}
        note={`${counted(never, 'seat')} never used and ${count(idle)} idle for 30 days or more, at the given price of ${each}; no bill`}
      />
      <Fact
        label="All seats, a month"
        value={money(seats.total * seatPrice.amount, seatPrice)}
        note={`${counted(seats.total, 'seat')} on ${seats.day}`}
      />
    </>
  )
}
