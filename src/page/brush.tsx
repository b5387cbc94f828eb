import { useRef } from 'preact/hooks'

import { useLive } from './live.js'
import { longDay } from './numbers.js'
import { type Frame, MARGIN } from './time-drawing.js'

interface BrushProps {
  readonly frame: Frame
  readonly from: number
  readonly to: number
  readonly last: number
  readonly dayOf: (place: number) => string
  readonly onChange: (from: number, to: number) => void
}

type At = PointerEvent & { currentTarget: HTMLElement }

/** Dragging from one day to another; near an end of the period that end is taken along. */
function useDrag({ frame, last, onChange, from, to }: BrushProps) {
  const anchor = useRef<number | undefined>(undefined)
  const placeOf = (event: At) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const place = Math.round(frame.x.invert(((event.clientX - left) / width) * frame.width))
    return Math.min(Math.max(place, 0), last)
  }
  const stop = () => (anchor.current = undefined)
  return {
    onPointerDown: (event: At) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      const place = placeOf(event)
      const near = (end: number) => Math.abs(place - end) <= Math.max(2, (last + 1) / 60)
      anchor.current = near(from) ? to : near(to) ? from : place
    },
    onPointerMove: (event: At) => {
      const [start, place] = [anchor.current, placeOf(event)]
      if (start === undefined || place === start) return
      onChange(Math.min(place, start), Math.max(place, start))
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  }
}

/** Chooses the period on the chart of all days: dragged with a pointer, or its two ends moved by keys. */
export function Brush(props: BrushProps) {
  const { onChange, from, to } = props
  const drag = useDrag(props)
  if (!useLive()) return null
  return (
    <div class="brush" {...drag}>
      <Handle
        {...props}
        label="First day of the period"
        at={from}
        onMove={(place) => onChange(Math.min(place, to), to)}
      />
      <Handle
        {...props}
        label="Last day of the period"
        at={to}
        onMove={(place) => onChange(from, Math.max(place, from))}
      />
    </div>
  )
}

interface HandleProps extends BrushProps {
  readonly label: string
  readonly at: number
  readonly onMove: (place: number) => void
}

function Handle({ frame, last, dayOf, label, at, onMove }: HandleProps) {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: 28,
    PageDown: -28,
    Home: -last,
    End: last,
  }
  const key = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove(Math.min(Math.max(at + step, 0), last))
  }
  return (
    <div
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={longDay(dayOf(at))}
      style={{
        left: `${(frame.x(at) / frame.width) * 100}%`,
        top: `${MARGIN.top}px`,
        bottom: `${MARGIN.bottom}px`,
      }}
      onKeyDown={key}
    />
  )
}
