import { type MeasureSeries, type ScopeColumns } from './columns.js'
import { type SectionProps } from './controls.js'
import { Fact, Figure } from './figure.js'
import { useLive } from './live.js'
import { count, counted, percent } from './numbers.js'
import { ChangedFact, dayTable, Nothing, Section } from './section.js'
import { chosenLabel, measuresOf, othersOf, placesOf, type Selection, sumOf } from './selection.js'
import { type Measure, MEASURE_KEYS, MEASURES } from './series.js'
import { TimeChart } from './time-chart.js'

/** How much is used: one measure by day, of the whole or of what the filters name. */
export function Use(props: SectionProps) {
  const { scope, selection } = props
  const measures = measuresOf(selection, scope)
  const places = placesOf(selection, scope)
  const known = MEASURE_KEYS.filter((key) => measures[key] !== undefined)
  const of = chosenLabel(selection, scope)
  return (
    <Section id="use" title="How much is it used?">
      <dl class="facts">
        {known.map((key) => (
          <ChangedFact
            {...{ selection, scope }}
            of="events"
            label={MEASURES[key].label}
            value={sumOf(measures[key], places)}
            series={measures[key]}
          />
        ))}
        <Acceptance {...props} measures={measures} />
      </dl>
      {known.length === 0 && (
        <Nothing>No report of these days counts use{of === undefined ? '' : ` of ${of}`}.</Nothing>
      )}
      <MeasureChoice {...props} known={known} />
      <UseChart {...props} measures={measures} />
    </Section>
  )
}

function UseChart({ scope, selection, measures }: SectionProps & { measures: MeasureSeries }) {
  const wanted = [selection.measure, ...MEASURE_KEYS]
  const measure = wanted.find((key) => measures[key] !== undefined)
  const series = measure && measures[measure]
  if (measure === undefined || series === undefined) return null
  const of = chosenLabel(selection, scope)
  const { label } = MEASURES[measure]
  const title = of === undefined ? label : `${label}, ${of}`
  const places = placesOf(selection, scope)
  return (
    <Figure
      wide
      title={title}
      text={`Summed over all ${selection.team === undefined ? 'people' : 'members of the team'}, by day.${amongOthers(selection, scope)} An agent makes many suggestions and lines for one request, so the measures do not compare with each other.`}
      table={dayTable(scope, places, layersOf(measures))}
    >
      <TimeChart
        {...{ title, places, scope }}
        layers={[{ kind: 'bars', label, series, tone: 1 }]}
      />
    </Figure>
  )
}

/** History keeps the largest cells of a day by name: what is smaller is one of the others, that day. */
function amongOthers(selection: Selection, scope: ScopeColumns): string {
  if (Object.keys(selection.names).length === 0) return ''
  const isKnown = (measures: MeasureSeries, place: number) =>
    MEASURE_KEYS.some((key) => (measures[key]?.[place] ?? null) !== null)
  const rest = othersOf(selection, scope)
  const chosen = measuresOf(selection, scope)
  const places = placesOf(selection, scope)
  const days = places.filter((place) => isKnown(rest, place) && !isKnown(chosen, place)).length
  if (days === 0) return ''
  return ` On ${counted(days, 'day')} it is not listed by itself: it was not used, or is one of the others.`
}

function layersOf(measures: MeasureSeries) {
  return MEASURE_KEYS.flatMap((key) => {
    const series = measures[key]
    return series === undefined ? [] : [{ label: MEASURES[key].label, series }]
  })
}

/** Of code completion only: elsewhere GitHub counts what was shown and what was kept differently. */
function Acceptance({ scope, selection, measures }: SectionProps & { measures: MeasureSeries }) {
  const chosen = chosenLabel(selection, scope)
  const completion = selection.names.feature === 'code_completion'
  if (chosen !== undefined && !completion) return null
  const places = placesOf(selection, scope)
  const shown = sumOf(completion ? measures.generations : scope.series.suggested, places)
  const accepted = sumOf(completion ? measures.acceptances : scope.series.accepted, places)
  if (shown === undefined || accepted === undefined || shown === 0) return null
  return (
    <Fact
      label="Completions accepted"
      value={percent(accepted / shown)}
      note={`${count(accepted)} of ${count(shown)} shown`}
    />
  )
}

function MeasureChoice({
  selection,
  onChange,
  known,
}: SectionProps & { known: readonly Measure[] }) {
  if (!useLive() || known.length < 2) return null
  return (
    <fieldset class="measures">
      <legend class="unseen">Measure of the charts</legend>
      {known.map((key) => (
        <button
          type="button"
          aria-pressed={selection.measure === key}
          onClick={() => onChange({ measure: key })}
        >
          {MEASURES[key].label}
        </button>
      ))}
    </fieldset>
  )
}
