import { type ComponentChildren } from 'preact'
import { nice } from 'd3-array'

import { type ScopeColumns } from './columns.js'
import { DayAxis, ticksOf } from './day-axis.js'
import { dayAt, short } from './numbers.js'
import { Picture } from './picture.js'
import { linear, round } from './scale.js'
import { isWeekend, mostOf } from './selection.js'
import { type Series } from './series.js'

/** A series as it is drawn. `tone` picks a colour of the style sheet, `dash` tells lines apart without it. */
export interface Layer {
  readonly kind: 'bars' | 'line'
  readonly label: string
  readonly series: Series
  readonly tone: number
  readonly dash?: string
}

export interface TimeChartProps {
  readonly title: string
  readonly layers: readonly Layer[]
  readonly places: readonly number[]
  readonly scope: ScopeColumns
  readonly height?: number
  readonly format?: (value: number | null | undefined) => string
  /** How the axis writes it, when differently. */
  readonly axis?: (value: number) => string
  /** The first and the last place of what is chosen out of these. */
  readonly chosen?: readonly [number, number]
  /** What lies over the chart for the reader to move, in place of the reading of days. */
  readonly over?: (frame: Frame) => ComponentChildren
}

export const MARGIN = { left: 46, right: 10, top: 16, bottom: 24 }

/** Places as x, values as y. */
export function frameOf(
  { layers, places }: Pick<TimeChartProps, 'layers' | 'places'>,
  width: number,
  height: number,
) {
  const most = Math.max(1, ...layers.map(({ series }) => mostOf(series, places)))
  const x = linear([-0.5, places.length - 0.5], [MARGIN.left, width - MARGIN.right])
  const y = linear(nice(0, most, 4), [height - MARGIN.bottom, MARGIN.top])
  return { x, y, width, height, step: places.length === 0 ? 0 : x(1) - x(0) }
}
export type Frame = ReturnType<typeof frameOf>

/** The chart itself: a picture with a name and a description. */
export function Drawing(props: TimeChartProps & { frame: Frame; cursor?: number }) {
  const { frame, title, layers, places, scope, cursor } = props
  const bottom = frame.height - MARGIN.bottom
  const first = places[0]
  const span =
    first === undefined
      ? 'no days'
      : `${dayAt(scope.first, first)} to ${dayAt(scope.first, places.at(-1) ?? first)}`
  return (
    <Picture
      title={title}
      text={`${layers.map(({ label }) => label).join(', ')} by day, ${span}. The table below has every value.`}
      width={frame.width}
      height={frame.height}
    >
      <Shades {...props} />
      <YAxis frame={frame} format={props.axis ?? props.format ?? short} />
      {layers.map((layer) =>
        layer.kind === 'bars' ? (
          <path
            class={`bars-${layer.tone}`}
            stroke-width={barWidth(frame.step, 0.76)}
            d={barsPath(layer.series, places, frame)}
          />
        ) : (
          <path
            class={`line-${layer.tone}`}
            d={linePath(layer.series, places, frame)}
            stroke-dasharray={layer.dash}
          />
        ),
      )}
      <DayAxis ticks={ticksOf(scope.first, places)} x={frame.x} height={frame.height} />
      <Marks {...props} />
      {cursor !== undefined && (
        <path class="cursor" d={`M${round(frame.x(cursor))} ${MARGIN.top}V${bottom}`} />
      )}
    </Picture>
  )
}

interface YAxisProps {
  readonly frame: Pick<Frame, 'y' | 'width'>
  readonly format: (value: number) => string
}

/** Values named at round numbers, from zero on. */
export function YAxis({ frame, format }: YAxisProps) {
  return (
    <g class="axis">
      {frame.y.ticks(4).map((tick) => (
        <>
          <path
            class={tick === 0 ? 'base' : 'grid'}
            d={`M${MARGIN.left} ${round(frame.y(tick))}H${frame.width - MARGIN.right}`}
          />
          <text x={MARGIN.left - 6} y={round(frame.y(tick)) + 4} text-anchor="end">
            {format(tick)}
          </text>
        </>
      ))}
    </g>
  )
}

/** How wide a bar is, of the place that it has. */
export const barWidth = (step: number, share: number) => Math.max(1, round(step * share))

/** One path for all bars, each a thick line: a year of them is one element. */
function barsPath(series: Series, places: readonly number[], { x, y }: Frame): string {
  const base = round(y(0))
  return places
    .map((place, index) => {
      const value = series[place] ?? 0
      return value === 0 ? '' : `M${round(x(index))} ${base}V${round(y(value))}`
    })
    .join('')
}

/** A line that breaks where a day has no value; a day between two such ones is a dash. */
function linePath(series: Series, places: readonly number[], { x, y }: Frame): string {
  const known = (index: number) => (series[places[index] ?? -1] ?? null) !== null
  return places
    .map((place, index) => {
      if (!known(index)) return ''
      const [left, top] = [round(x(index)), round(y(series[place] ?? 0))]
      if (known(index - 1)) return `L${left} ${top}`
      return known(index + 1) ? `M${left} ${top}` : `M${left - 2} ${top}h4`
    })
    .join('')
}

interface PlacedProps extends Pick<TimeChartProps, 'places' | 'scope'> {
  readonly frame: Pick<Frame, 'x' | 'height'>
}

/** The days that GitHub may still revise. */
export function Provisional({ places, scope, frame }: PlacedProps) {
  const is = (place: number) => place >= scope.provisionalAt
  return <path class="provisional" d={areasOf(places, frame, is)} />
}

/** Weekends pale, and what is chosen or provisional. */
function Shades({ places, scope, frame, chosen }: TimeChartProps & { frame: Frame }) {
  const of = (wanted: (place: number) => boolean) => areasOf(places, frame, wanted)
  return (
    <>
      {chosen && (
        <path class="chosen" d={of((place) => place >= chosen[0] && place <= chosen[1])} />
      )}
      {places.length <= 120 && <path class="weekend" d={of((place) => isWeekend(scope, place))} />}
      <Provisional {...{ places, scope, frame }} />
    </>
  )
}

/** The whole height over the wanted places, neighbours as one. */
function areasOf(
  places: readonly number[],
  { x, height }: Pick<Frame, 'x' | 'height'>,
  wanted: (place: number) => boolean,
): string {
  const runs: { first: number; last: number }[] = []
  for (const [index, place] of places.entries()) {
    if (!wanted(place)) continue
    const run = runs.at(-1)
    if (run?.last === index - 1) run.last = index
    else runs.push({ first: index, last: index })
  }
  return runs
    .map(({ first, last }) => {
      const [left, right] = [round(x(first - 0.5)), round(x(last + 0.5))]
      return `M${left} ${MARGIN.top}H${right}V${height - MARGIN.bottom}H${left}Z`
    })
    .join('')
}

/** The breaks of counting, numbered as in the list of them. A place may stand for the days before it. */
export function Marks({ places, scope, frame }: PlacedProps) {
  return (
    <g class="mark">
      {scope.marks.map(({ at }, number) => {
        const index = places.findIndex((place) => place >= at)
        if (index <= 0) return null
        const left = round(frame.x(index - 0.5))
        return (
          <>
            <path d={`M${left} ${MARGIN.top}V${frame.height - MARGIN.bottom}`} />
            <text x={left} y={MARGIN.top - 4} text-anchor="middle">
              {number + 1}
            </text>
          </>
        )
      })}
    </g>
  )
}
