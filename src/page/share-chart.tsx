import { nice } from 'd3-array'

import { binsOf } from './bins.js'
import { type ScopeColumns } from './columns.js'
import { DayAxis, ticksOf } from './day-axis.js'
import { useWidth } from './live.js'
import { percent, short } from './numbers.js'
import { Picture } from './picture.js'
import { linear, round } from './scale.js'
import { lastOf, sumOf } from './selection.js'
import { type Series } from './series.js'
import { barWidth, MARGIN, Marks, Provisional, YAxis } from './time-drawing.js'

export interface Part {
  readonly label: string
  /** The key as GitHub writes it. */
  readonly key: string
  readonly series: Series
  readonly tone: number
}

interface ShareChartProps {
  readonly title: string
  readonly parts: readonly Part[]
  readonly places: readonly number[]
  readonly scope: ScopeColumns
  /** Counts instead of shares. */
  readonly absolute?: boolean
}

const HEIGHT = 200

/** How a whole is made up, over time: columns of shares, largest part below. */
export function ShareChart(props: ShareChartProps) {
  const { title, parts, places, scope } = props
  const [box, width] = useWidth()
  if (width === undefined) return <div class="plot" ref={box} />
  const bins = binsOf(places, scope.first)
  const by = bins.length < places.length ? 'by week' : 'by day'
  const said = `${parts.map(({ label }) => label).join(', ')}, ${by}. The table below has the values.`
  return (
    <div class="plot" ref={box}>
      <Shares parts={parts} places={places} />
      <Picture {...{ title, width }} height={HEIGHT} text={said}>
        <Columns {...props} bins={bins} width={width} />
      </Picture>
    </div>
  )
}

type ColumnsProps = ShareChartProps & { readonly bins: readonly number[][]; readonly width: number }

function Columns({ parts, scope, absolute = false, bins, width }: ColumnsProps) {
  const layers = stacked(parts, bins, absolute)
  const top = Math.max(1, ...layers.flat().map(([, high]) => high))
  const x = linear([-0.5, bins.length - 0.5], [MARGIN.left, width - MARGIN.right])
  const y = linear(absolute ? nice(0, top, 4) : [0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top])
  const column = ([low, high]: readonly [number, number], index: number) =>
    high > low ? `M${round(x(index))} ${round(y(low))}V${round(y(high))}` : ''
  const wide = barWidth(x(1) - x(0), 0.84)
  const days = bins.map(([place = 0]) => place)
  const placed = { scope, places: bins.map((bin) => bin.at(-1) ?? 0), frame: { x, height: HEIGHT } }
  return (
    <>
      <Provisional {...placed} />
      <YAxis frame={{ y, width }} format={absolute ? short : percent} />
      {layers.map((layer, index) => (
        <path
          class={`bars-${parts[index]?.tone ?? 0}`}
          stroke-width={wide}
          d={layer.map(column).join('')}
        />
      ))}
      <DayAxis ticks={ticksOf(scope.first, days)} x={x} height={HEIGHT} />
      <Marks {...placed} />
    </>
  )
}

/** Low and high end of each part in each bin. Negative values, which cannot be drawn, count as nothing. */
function stacked(parts: readonly Part[], bins: readonly number[][], absolute: boolean) {
  const valueOf = ({ series }: Part, bin: readonly number[]) =>
    Math.max(0, (absolute ? lastOf(series, bin)?.value : sumOf(series, bin)) ?? 0)
  const wholes = bins.map((bin) =>
    absolute ? 1 : parts.reduce((whole, part) => whole + valueOf(part, bin), 0) || 1,
  )
  const heights = bins.map(() => 0)
  return parts.map((part) =>
    bins.map((bin, index): readonly [number, number] => {
      const low = heights[index] ?? 0
      const high = low + valueOf(part, bin) / (wholes[index] ?? 1)
      heights[index] = high
      return [low, high]
    }),
  )
}

/** The legend in the order of the columns, with what each part has of the whole period. */
function Shares({ parts, places }: Pick<ShareChartProps, 'parts' | 'places'>) {
  const sums = parts.map(({ series }) => Math.max(0, sumOf(series, places) ?? 0))
  const whole = sums.reduce((total, value) => total + value, 0)
  return (
    <ul class="legend">
      {parts.map(({ label, tone }, index) => (
        <li>
          <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
            <rect class={`fill-${tone}`} width="12" height="12" />
          </svg>
          {label} <b>{percent(whole === 0 ? undefined : (sums[index] ?? 0) / whole)}</b>
        </li>
      ))}
    </ul>
  )
}
