import { type ComponentChildren } from 'preact'

import { Spark } from './bars.js'
import { trendOf } from './bins.js'
import { type ScopeColumns } from './columns.js'
import { type Column, CsvButton, Folded, Table } from './figure.js'
import { useLive } from './live.js'
import { type PageMetric } from './model.js'
import { count, counted, difference, written } from './numbers.js'
import { type DaySeries } from './series.js'

/** The numbers of the run: what a leader reads in ten seconds. Filters leave them alone. */

interface Card {
  readonly question: string
  /** The metrics that answer it, the best first. */
  readonly keys: readonly string[]
  readonly label: string
  readonly spark?: DaySeries
  readonly tone: number
  /** What to say when none of them was measured. */
  readonly lacking: string
}

const CARDS: readonly Card[] = [
  {
    question: 'Are we growing?',
    keys: ['monthly_active_users', 'weekly_active_users'],
    label: 'monthly active users',
    spark: 'monthly',
    tone: 1,
    lacking: 'No report of this run counts active users.',
  },
  {
    question: 'On a working day?',
    keys: ['weekday_active_users', 'daily_active_users'],
    label: 'users on a weekday',
    spark: 'daily',
    tone: 7,
    lacking: 'No report of this run counts daily users.',
  },
  {
    question: 'Who does not use it?',
    keys: ['seats_never_used'],
    label: 'seats never used',
    tone: 5,
    lacking: 'Only the list of seats knows, and this page has none.',
  },
  {
    question: 'What does it cost?',
    keys: ['ai_credits_used'],
    label: 'AI credits',
    spark: 'credits',
    tone: 4,
    lacking: 'AI credits come from user rows: these days have none.',
  },
  {
    question: 'How deep?',
    keys: ['agent_adoption', 'chat_adoption'],
    label: 'of monthly users use agent mode in an IDE',
    spark: 'monthlyAgent',
    tone: 2,
    lacking: 'No report of this run counts agent users.',
  },
  {
    question: 'What comes of it?',
    keys: ['pull_requests_created_by_copilot'],
    label: 'pull requests by Copilot',
    spark: 'createdByCopilot',
    tone: 3,
    lacking: 'No report of this run counts pull requests.',
  },
]

export function Answers({ scope }: { scope: ScopeColumns }) {
  const { window, metrics } = scope
  return (
    <section id="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">At a glance</h2>
      <p class="lead">
        {window === undefined
          ? 'The numbers of this run.'
          : `${window.firstDay} to ${window.lastDay}, ${counted(window.days, 'day')} with data, from ${window.source}. The filters below do not change these.`}
      </p>
      <ul class="cards">
        {CARDS.map((card) => (
          <AnswerCard card={card} scope={scope} />
        ))}
      </ul>
      <Changed metrics={metrics} />
      {metrics.length > 0 && <AllNumbers metrics={metrics} />}
    </section>
  )
}

/** Half a year, as far as it is known. */
const newest = ({ length }: ScopeColumns) =>
  Array.from({ length: Math.min(length, 182) }, (_, index) => Math.max(0, length - 182) + index)

function AnswerCard({ card, scope }: { card: Card; scope: ScopeColumns }) {
  const metric = card.keys.flatMap((key) => scope.metrics.find((one) => one.key === key) ?? [])[0]
  if (metric === undefined) {
    return (
      <li class="card lacking">
        <h3>{card.question}</h3>
        <p>{card.lacking}</p>
      </li>
    )
  }
  const label = metric.key === card.keys[0] ? card.label : metric.label.toLowerCase()
  const series = card.spark && scope.series[card.spark]
  return (
    <li class="card">
      <h3>{card.question}</h3>
      <p class="big">
        {written(metric.value, metric.unit)}{' '}
        {series && <Spark values={trendOf(series, newest(scope), scope.first)} tone={card.tone} />}
      </p>
      <p>
        {label} <Beside metric={metric} scope={scope} />
      </p>
      <p class="change">
        <ChangeText metric={metric} />
      </p>
    </li>
  )
}

/** What the number is a part of, or what else belongs to the answer. */
function Beside({ metric, scope }: { metric: PageMetric; scope: ScopeColumns }) {
  const value = (key: string) => scope.metrics.find((one) => one.key === key)?.value
  const seats = value('seats')
  const idle = value('seats_idle_30_days')
  const users = value('ai_credits_users')
  const created = value('pull_requests_created')
  const said: Readonly<Record<string, ComponentChildren>> = {
    monthly_active_users: typeof seats === 'number' && `of ${count(seats)} seats`,
    seats_never_used:
      typeof idle === 'number' &&
      `and ${count(idle)} idle for 30 days or more${typeof seats === 'number' ? `, of ${count(seats)}` : ''}`,
    ai_credits_used: typeof users === 'number' && `by ${counted(users, 'person', 'people')}`,
    pull_requests_created_by_copilot: typeof created === 'number' && `of ${count(created)} created`,
  }
  return <>{said[metric.key] || null}</>
}

function ChangeText({ metric }: { metric: PageMetric }) {
  const { change, unit, provisional } = metric
  const still = provisional === true ? ' GitHub may still revise its newest days.' : ''
  if (change === undefined) return <>{still}</>
  if ('reason' in change) return <>{`No change told: ${sentence(change.reason)}.${still}`}</>
  const said = difference(change.recent, change.previous, unit)
  return (
    <>
      <b>{said}</b> {`against ${change.against}.${still}`}
    </>
  )
}

/** A reason as part of a sentence: the metrics end theirs with a full stop. */
const sentence = (reason: string) => reason.replace(/\.$/, '')

/** How many changes are named. */
const NAMED = 5

/** The largest changes that compare. */
function Changed({ metrics }: { metrics: readonly PageMetric[] }) {
  const changed = metrics
    .flatMap((metric) => {
      const { change } = metric
      if (change === undefined || 'reason' in change || change.previous <= 0) return []
      return [
        {
          metric,
          size: Math.abs(change.recent / change.previous - 1),
          text: difference(change.recent, change.previous, metric.unit),
        },
      ]
    })
    .sort((one, other) => other.size - one.size)
    .slice(0, NAMED)
  if (changed.length === 0) return null
  return (
    <p class="changed">
      <b>What changed most:</b>{' '}
      {changed.map(({ metric, text }) => `${metric.label} ${text}`).join(' · ')}
    </p>
  )
}

const changeText = ({ change, unit }: PageMetric) =>
  change === undefined
    ? ''
    : 'reason' in change
      ? `none: ${sentence(change.reason)}`
      : `${difference(change.recent, change.previous, unit)} against ${change.against}`

const COLUMNS: readonly Column<PageMetric>[] = [
  { title: 'Number', value: ({ label }) => label },
  { title: 'Value', value: ({ value }) => value, text: ({ value, unit }) => written(value, unit) },
  { title: 'Unit', value: ({ unit }) => unit },
  { title: 'Rests on', value: ({ n }) => n ?? '' },
  { title: 'From', value: ({ firstDay }) => firstDay ?? '' },
  { title: 'To', value: ({ lastDay }) => lastDay ?? '' },
  { title: 'Change', value: changeText },
  { title: 'Source', value: ({ source }) => source ?? '' },
  { title: 'Notes', value: ({ notes }) => (notes ?? []).join(' ') },
  { title: 'Key in metrics', value: ({ key }) => key },
]

function AllNumbers({ metrics }: { metrics: readonly PageMetric[] }) {
  const table = { columns: COLUMNS, rows: metrics }
  return (
    <div class="all-numbers">
      <Folded
        label="All numbers, with what they rest on"
        content={() => <Table title="All numbers" table={table} />}
      />
      {useLive() && <CsvButton title="All numbers" table={table} />}
    </div>
  )
}
