import { useState } from 'preact/hooks'

import { useLive, useWidth } from './live.js'
import { count, dayAt, longDay } from './numbers.js'
import { Drawing, type Frame, frameOf, type Layer, type TimeChartProps } from './time-drawing.js'

/** Values by day: bars, and lines over them; weekends, days still revised and breaks of counting marked. */
export function TimeChart(props: TimeChartProps) {
  const { layers, places, height = 230, title } = props
  const [box, width] = useWidth()
  const [cursor, setCursor] = useState<number>()
  if (width === undefined) return <div class="plot" ref={box} />
  const format = props.format ?? count
  const frame = frameOf(props, width, height)
  const at = cursor === undefined || cursor >= places.length ? places.length - 1 : cursor
  const said = sayingOf(props, at, format)
  return (
    <div class="plot" ref={box}>
      <Legend layers={layers} />
      <div class="canvas">
        <Drawing {...props} frame={frame} cursor={cursor === undefined ? undefined : at} />
        {props.over?.(frame) ?? (
          <Reader {...{ title, at, said, frame }} last={places.length - 1} onMove={setCursor} />
        )}
      </div>
      {props.over === undefined && <p class="reading">{said}</p>}
    </div>
  )
}

function sayingOf(
  { layers, places, scope }: TimeChartProps,
  at: number,
  format: NonNullable<TimeChartProps['format']>,
) {
  const place = places[at]
  if (place === undefined) return 'No day is chosen.'
  const values = layers.map(({ label, series }) => `${label} ${format(series[place])}`)
  const still = place >= scope.provisionalAt ? ' · GitHub may still revise this day' : ''
  return `${longDay(dayAt(scope.first, place))}: ${values.join(' · ')}${still}`
}

function Legend({ layers }: { layers: readonly Layer[] }) {
  return (
    <ul class="legend">
      {layers.map(({ kind, label, tone, dash }) => (
        <li>
          <svg class="swatch" viewBox="0 0 22 12" aria-hidden="true">
            {kind === 'bars' ? (
              <rect class={`fill-${tone}`} x="5" y="1" width="12" height="10" />
            ) : (
              <path class={`line-${tone}`} d="M1 6H21" stroke-dasharray={dash} />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

interface ReaderProps {
  readonly title: string
  readonly last: number
  readonly at: number
  readonly said: string
  readonly frame: Frame
  readonly onMove: (index: number | undefined) => void
}

/** Lets a pointer or the arrow keys read the chart day by day; a screen reader hears the values. */
function Reader({ title, last, at, said, frame, onMove }: ReaderProps) {
  const live = useLive()
  if (!live || last < 0) return null
  const to = (index: number) => onMove(Math.min(Math.max(index, 0), last))
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: 7,
    PageDown: -7,
    Home: -last,
    End: last,
  }
  const key = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    to(at + step)
  }
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    to(Math.round(frame.x.invert(((event.clientX - left) / width) * frame.width)))
  }
  return (
    <div
      class="reader"
      role="slider"
      tabIndex={0}
      aria-label={`Read ${title} day by day`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={said}
      onKeyDown={key}
      onPointerMove={point}
      onPointerLeave={() => onMove(undefined)}
    />
  )
}
