import { type SectionProps } from './controls.js'
import { Fact, Figure } from './figure.js'
import { count, minutes, percent } from './numbers.js'
import { ChangedFact, dayTable, Nothing, Section, wholeNote } from './section.js'
import { placesOf, sumOf } from './selection.js'
import { type Series } from './series.js'
import { TimeChart } from './time-chart.js'
import { type Layer } from './time-drawing.js'

/** Pull requests. */
export function Effect(props: SectionProps) {
  const { created, createdByCopilot, merged } = props.scope.series
  if ((created ?? createdByCopilot ?? merged) === undefined) {
    return (
      <Section id="effect" title="What comes of it?">
        <Nothing>No report of these days counts pull requests.</Nothing>
      </Section>
    )
  }
  return (
    <Section
      id="effect"
      title="What comes of it?"
      lead="What happened beside the use of Copilot. It does not show what Copilot caused."
    >
      <PullRequestFacts {...props} />
      <div class="figures">
        <PullRequestChart {...props} />
        <MergeChart {...props} />
      </div>
    </Section>
  )
}

function PullRequestFacts({ scope, selection }: SectionProps) {
  const { created, createdByCopilot, merged, reviewedByCopilot } = scope.series
  const places = placesOf(selection, scope)
  const [all, own] = [sumOf(created, places), sumOf(createdByCopilot, places)]
  const facts = [
    ['Pull requests created', created],
    ['Created by Copilot', createdByCopilot],
    ['Merged', merged],
    ['Reviewed by Copilot', reviewedByCopilot],
  ] as const
  return (
    <dl class="facts">
      {facts.map(([label, series]) => {
        const value = sumOf(series, places)
        if (series === undefined) return null
        return <ChangedFact {...{ label, series, value, selection, scope }} of="events" />
      })}
      {all !== undefined && own !== undefined && all > 0 && (
        <Fact
          label="Share by Copilot"
          value={percent(own / all)}
          note={`${count(own)} of ${count(all)} created`}
        />
      )}
    </dl>
  )
}

const layer = (
  label: string,
  series: Series | undefined,
  looks: Pick<Layer, 'kind' | 'tone' | 'dash'>,
): Layer[] => (series === undefined ? [] : [{ label, series, ...looks }])

function PullRequestChart({ scope, selection }: SectionProps) {
  const { created, createdByCopilot, merged, reviewedByCopilot } = scope.series
  const places = placesOf(selection, scope)
  const layers = [
    ...layer('Created', created, { kind: 'bars', tone: 7 }),
    ...layer('Created by Copilot', createdByCopilot, { kind: 'line', tone: 1 }),
    ...layer('Reviewed by Copilot', reviewedByCopilot, { kind: 'line', tone: 2, dash: '5 3' }),
  ]
  const rows = [...layers, ...layer('Merged', merged, { kind: 'line', tone: 3 })]
  const note = wholeNote(selection, scope, 'pull requests')
  return (
    <Figure
      title="Pull requests"
      text={`Of all repositories, by day. One reviewed on two days counts on both.${note}`}
      table={dayTable(scope, places, rows)}
    >
      <TimeChart {...{ title: 'Pull requests', layers, places, scope }} height={200} />
    </Figure>
  )
}

/** Round hours make a better axis than round minutes. */
const inHours = (value: number | null) => (value === null ? null : value / 60)
const hours = (value: number | null | undefined) =>
  minutes(value === null || value === undefined ? value : value * 60)

function MergeChart({ scope, selection }: SectionProps) {
  const { minutesToMerge, minutesToMergeByCopilot } = scope.series
  const places = placesOf(selection, scope)
  const rows = [
    ...layer('All', minutesToMerge, { kind: 'line', tone: 2, dash: '5 3' }),
    ...layer('By Copilot', minutesToMergeByCopilot, { kind: 'line', tone: 1 }),
  ]
  if (rows.length === 0) return null
  const layers = rows.map((one) => ({ ...one, series: one.series.map(inHours) }))
  return (
    <Figure
      title="Time to merge"
      text="The median of what was merged on each day. Medians of days do not combine into one."
      table={dayTable(
        scope,
        places,
        rows.map((one) => ({ ...one, label: `${one.label}, minutes` })),
      )}
    >
      <TimeChart
        {...{ title: 'Time to merge', layers, places, scope }}
        height={200}
        format={hours}
        axis={(value) => `${count(value)} h`}
      />
    </Figure>
  )
}
