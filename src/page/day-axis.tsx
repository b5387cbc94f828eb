import { dayAt, monthOf, shortDay, weekdayOf } from './numbers.js'
import { type Scale } from './scale.js'

interface Tick {
  readonly index: number
  readonly label: string
}

/** Most labels that an axis has room for. */
const MOST = 8
/** Up to so many places, Mondays are named; beyond, months. */
const WEEKS = 70

/** Where days are named: Mondays of short periods, the first days of months of long ones. */
export function ticksOf(first: string, places: readonly number[]): Tick[] {
  const named = places.flatMap((place, index) => {
    const day = dayAt(first, place)
    if (places.length <= WEEKS) return weekdayOf(day) === 1 ? [{ index, label: shortDay(day) }] : []
    const before = index === 0 ? undefined : dayAt(first, places[index - 1] ?? place)
    const begins = before !== undefined && before.slice(0, 7) !== day.slice(0, 7)
    return begins ? [{ index, label: monthOf(day) }] : []
  })
  const every = Math.ceil(named.length / MOST)
  return named.filter((_, number) => number % every === 0)
}

interface DayAxisProps {
  readonly ticks: readonly Tick[]
  readonly x: Scale
  readonly height: number
}

/** A label with the gap to the next one, in pixels. */
const ROOM = 52

export function DayAxis({ ticks, x, height }: DayAxisProps) {
  const [one, other] = ticks
  const gap = one === undefined || other === undefined ? ROOM : x(other.index) - x(one.index)
  const every = Math.max(1, Math.ceil(ROOM / gap))
  const shown = ticks.filter((_, number) => number % every === 0)
  return (
    <g class="axis">
      {shown.map(({ index, label }) => (
        <>
          <path class="base" d={`M${Math.round(x(index))} ${height - 24}v4`} />
          <text x={Math.round(x(index))} y={height - 7} text-anchor="middle">
            {label}
          </text>
        </>
      ))}
    </g>
  )
}
