import { type ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

import { type ScopeColumns } from './columns.js'
import { DayAxis, ticksOf } from './day-axis.js'
import { dayAt, short } from './numbers.js'
import { isWeekend } from './selection.js'
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
  const most = Math.max(
    1,
    ...layers.flatMap(({ series }) => places.map((place) => series[place] ?? 0)),
  )
  const x = scaleLinear([-0.5, places.length - 0.5], [MARGIN.left, width - MARGIN.right])
  const y = scaleLinear([0, most], [height - MARGIN.bottom, MARGIN.top]).nice(4)
  return { x, y, width, height, step: places.length === 0 ? 0 : x(1) - x(0) }
}
export type Frame = ReturnType<typeof frameOf>

/** The chart itself: a picture with a name and a description. */
export function Drawing(props: TimeChartProps & { frame: Frame; cursor?: number }) {
  const { frame, title, layers, places, scope, cursor } = props
  const id = useId()
  const bottom = frame.height - MARGIN.bottom
  const first = places[0]
  const span =
    first === undefined
      ? 'no days'
      : `${dayAt(scope.first, first)} to ${dayAt(scope.first, places.at(-1) ?? first)}`
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc
        id={`${id}d`}
      >{`${layers.map(({ label }) => label).join(', ')} by day, ${span}. The table below has every value.`}</desc>
      <Shades {...props} />
      <YAxis frame={frame} format={props.format ?? short} />
      {layers.map((layer) =>
        layer.kind === 'bars' ? (
          <path class={`fill-${layer.tone}`} d={barsPath(layer.series, places, frame)} />
        ) : (
          <LinePath layer={layer} places={places} frame={frame} />
        ),
      )}
      <DayAxis ticks={ticksOf(scope.first, places)} x={frame.x} height={frame.height} />
      <Marks {...props} />
      {cursor !== undefined && (
        <path class="cursor" d={`M${round(frame.x(cursor))} ${MARGIN.top}V${bottom}`} />
      )}
    </svg>
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

export const round = (value: number) => Math.round(value * 10) / 10

/** One path for all bars: a year of them is one element. */
function barsPath(series: Series, places: readonly number[], { x, y, step }: Frame): string {
  const half = Math.max(step * 0.38, 0.5)
  const base = round(y(0))
  return places
    .map((place, index) => {
      const value = series[place] ?? 0
      if (value === 0) return ''
      const [left, right] = [round(x(index) - half), round(x(index) + half)]
      return `M${left} ${base}V${round(y(value))}H${right}V${base}Z`
    })
    .join('')
}

function LinePath({
  layer,
  places,
  frame,
}: {
  layer: Layer
  places: readonly number[]
  frame: Frame
}) {
  const { series, tone, dash } = layer
  const path = line<number>()
    .defined((place) => (series[place] ?? null) !== null)
    .x((_, index) => round(frame.x(index)))
    .y((place) => round(frame.y(series[place] ?? 0)))
  return <path class={`line-${tone}`} d={path(places) ?? ''} stroke-dasharray={dash} />
}

/** Weekends pale, and the days that GitHub may still revise. */
function Shades({ places, scope, frame, chosen }: TimeChartProps & { frame: Frame }) {
  const { x, step, height } = frame
  const area = (index: number) =>
    `M${round(x(index) - step / 2)} ${MARGIN.top}h${round(step)}V${height - MARGIN.bottom}h${-round(step)}Z`
  const of = (wanted: (place: number) => boolean) =>
    places.map((place, index) => (wanted(place) ? area(index) : '')).join('')
  return (
    <>
      {chosen && (
        <path class="chosen" d={of((place) => place >= chosen[0] && place <= chosen[1])} />
      )}
      {places.length <= 120 && <path class="weekend" d={of((place) => isWeekend(scope, place))} />}
      <path class="provisional" d={of((place) => place >= scope.provisionalAt)} />
    </>
  )
}

/** The breaks of counting, numbered as in the list below the filters. */
function Marks({ places, scope, frame }: TimeChartProps & { frame: Frame }) {
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
