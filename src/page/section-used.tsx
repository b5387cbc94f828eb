import { type CellColumns } from './columns.js'
import { type SectionProps } from './controls.js'
import { type Column, Figure } from './figure.js'
import { labelOf } from '../schema/labels.js'
import { DIMENSIONS, NOUNS } from './labels.js'
import { percent } from './numbers.js'
import { Nothing, Section, wholeNote } from './section.js'
import { placesOf, splitOf, sumOf } from './selection.js'
import {
  type Dimension,
  type Measure,
  MEASURE_KEYS,
  MEASURES,
  partsOf,
  type Series,
} from './series.js'
import { type Part, ShareChart } from './share-chart.js'

/** Names that are drawn; the rest is one part. */
const NAMED = 6

/** What is used: the make-up by feature, IDE, language and model over time. */
export function Used(props: SectionProps) {
  const { scope } = props
  const dimensions = (Object.keys(DIMENSIONS) as Dimension[]).filter(
    (one) => scope.splits[one] !== undefined,
  )
  return (
    <Section id="used" title="What is used?">
      {dimensions.length === 0 ? (
        <Nothing>No report of these days says what is used.</Nothing>
      ) : (
        <div class="figures">
          {dimensions.map((dimension) => (
            <Shares {...props} dimension={dimension} />
          ))}
        </div>
      )}
    </Section>
  )
}

/** The cells of a dimension beside the chosen other name, where a file has both. */
function cellsFor(
  { scope, selection }: SectionProps,
  dimension: Dimension,
): readonly CellColumns[] | undefined {
  const others = (Object.keys(selection.names) as Dimension[]).filter((one) => one !== dimension)
  if (selection.team !== undefined || others.length > 1) return undefined
  const [other] = others
  if (other === undefined) return scope.splits[dimension]
  const split = splitOf([dimension, other])
  const cells = split && scope.splits[split]
  const mine = split === undefined ? 0 : partsOf(split).indexOf(dimension)
  return cells
    ?.filter(({ names }) => names[1 - mine] === selection.names[other])
    .map(({ names, measures }) => ({ names: [names[mine] ?? ''], measures }))
}

interface RankedName {
  readonly key: string
  readonly series: Series
  readonly volume: number
}

/** The names by what they have of the chosen days, largest first. */
function rankedOf(cells: readonly CellColumns[], measure: Measure, places: readonly number[]) {
  return cells
    .flatMap(({ names, measures }): RankedName[] => {
      const series = measures[measure]
      if (series === undefined) return []
      return [{ key: names[0] ?? '', series, volume: sumOf(series, places) ?? 0 }]
    })
    .sort((one, other) => other.volume - one.volume)
}

function Shares(props: SectionProps & { dimension: Dimension }) {
  const { scope, selection, dimension } = props
  const filtered = cellsFor(props, dimension)
  const cells = filtered ?? scope.splits[dimension] ?? []
  const places = placesOf(selection, scope)
  const has = (key: Measure) => cells.some(({ measures }) => measures[key] !== undefined)
  const measure = [selection.measure, ...MEASURE_KEYS].find(has)
  if (measure === undefined) return null
  const ranked = rankedOf(cells, measure, places)
  const { label } = MEASURES[measure]
  const title = `By ${NOUNS[dimension]}`
  const note = filtered === undefined ? wholeNote(selection, scope, 'these shares') : ''
  return (
    <Figure
      title={title}
      text={`Shares of ${label.toLowerCase()}.${note}`}
      table={{ columns: columnsOf(DIMENSIONS[dimension], label, ranked), rows: ranked }}
    >
      <ShareChart {...{ title, places, scope }} parts={drawnOf(ranked, scope.length)} />
    </Figure>
  )
}

function columnsOf(
  name: string,
  measure: string,
  ranked: readonly RankedName[],
): Column<RankedName>[] {
  const whole = ranked.reduce((total, { volume }) => total + volume, 0)
  const share = ({ volume }: RankedName) => (whole === 0 ? undefined : volume / whole)
  return [
    { title: name, value: ({ key }) => labelOf(key) },
    { title: "GitHub's key", value: ({ key }) => key },
    { title: measure, value: ({ volume }) => volume },
    { title: 'Share', value: share, text: (row) => percent(share(row)) },
  ]
}

/** The largest by name, and all others as one part. GitHub's own rest is part of it. */
function drawnOf(ranked: readonly RankedName[], length: number): Part[] {
  const named = ranked.filter(({ key }) => !['others', 'unknown', ''].includes(key)).slice(0, NAMED)
  const rest = ranked.filter((one) => !named.includes(one))
  const parts = named.map(({ key, series }, index) => ({
    key,
    label: labelOf(key),
    series,
    tone: index + 1,
  }))
  if (rest.length === 0) return parts
  const series = Array.from({ length }, (_, place) =>
    rest.reduce((total, one) => total + (one.series[place] ?? 0), 0),
  )
  return [...parts, { key: 'others', label: 'Others', series, tone: 0 }]
}
