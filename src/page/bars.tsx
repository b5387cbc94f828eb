import { useWidth } from './live.js'
import { count } from './numbers.js'
import { Picture } from './picture.js'
import { round } from './scale.js'

export interface Bar {
  readonly label: string
  readonly value: number
  readonly tone: number
  readonly note?: string
}

const ROW = 34

/** Named values as bars that all begin at zero, with the value written beside each. */
export function Bars({
  title,
  bars,
  whole,
}: {
  title: string
  bars: readonly Bar[]
  whole?: number
}) {
  const [box, width] = useWidth()
  if (width === undefined) return <div class="plot" ref={box} />
  const most = Math.max(1, whole ?? 0, ...bars.map(({ value }) => value))
  const size = (value: number) => round((Math.max(0, value) / most) * (width - 8))
  const height = bars.length * ROW + 4
  return (
    <div class="plot" ref={box}>
      <Picture
        {...{ title, width, height }}
        text={bars.map(({ label, value }) => `${label}: ${count(value)}`).join('; ')}
      >
        {bars.map((bar, index) => (
          <BarRow bar={bar} top={index * ROW} size={size} whole={most} />
        ))}
      </Picture>
    </div>
  )
}

interface BarRowProps {
  readonly bar: Bar
  readonly top: number
  readonly size: (value: number) => number
  readonly whole: number
}

function BarRow({ bar: { label, value, note, tone }, top, size, whole }: BarRowProps) {
  return (
    <g class="bar">
      <text x="0" y={top + 13}>
        {label} <tspan class="strong">{count(value)}</tspan> {note}
      </text>
      <rect class="track" x="0" y={top + 19} width={size(whole)} height="9" rx="2" />
      <rect class={`fill-${tone}`} x="0" y={top + 19} width={size(value)} height="9" rx="2" />
    </g>
  )
}

/** The run of a series in a few pixels, beside the number that it leads to. */
export function Spark({ values, tone }: { values: readonly (number | null)[]; tone: number }) {
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  const step = 96 / Math.max(1, values.length - 1)
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`${round(2 + index * step)} ${round(26 - (value / most) * 22)}`],
  )
  if (points.length < 2) return null
  return (
    <svg class="spark" viewBox="0 0 100 28" aria-hidden="true">
      <path class={`line-${tone}`} d={`M${points.join('L')}`} />
    </svg>
  )
}
