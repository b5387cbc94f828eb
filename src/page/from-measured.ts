import type { Day } from '../model.js'
import { type DayPoint, type Measured, type Tile } from '../measure/measured.js'
import { addDays, DAYS_UNTIL_SETTLED } from '../reports/days.js'
import { BREAKS } from '../schema/breaks.js'
import { type Outcome } from '../summary/outcome.js'
import { countsAsPublic } from '../visibility.js'
import { daysFromHistory } from './from-history.js'
import {
  type PageDay,
  type PageMetric,
  type PageModel,
  type PagePeople,
  type PagePerson,
  type PageScope,
} from './model.js'
import { counted } from './numbers.js'

/** The model of a page out of what one run measured: the window of its reports, as far as they go. */

export interface ModelOptions {
  readonly minimumGroupSize: number
  readonly today: Day
}

export function modelOf(outcome: Outcome, options: ModelOptions): PageModel {
  const { measured, summaryUsers, pseudonyms, visibility } = outcome
  const hidden = countsAsPublic(visibility)
  const named = summaryUsers && !hidden
  return {
    names: !named ? 'none' : pseudonyms ? 'pseudonyms' : 'names',
    minimumGroupSize: options.minimumGroupSize,
    scopes: measured.map((one) => {
      const page = scopeOf(one, { ...options, hidden, named })
      const { kind, slug } = one.scope
      const known = outcome.history?.find(({ scope }) => scope.kind === kind && scope.slug === slug)
      // What the archive knows is told of as it keeps it; the days of this run are in it.
      if (known === undefined || known.rows.length === 0) return page
      const lacking = known.isKept ? undefined : page.lacking
      return { ...page, lacking, ...daysFromHistory(known) }
    }),
    run: factsOf(outcome),
  }
}

interface Shown extends ModelOptions {
  /** Anybody can read the page: nothing that comes from reports on people is on it. */
  readonly hidden: boolean
  readonly named: boolean
}

/** Metrics that come from reports on people alone. */
const PERSONAL = /^(ai_credits|seat|teams)/

function scopeOf(measured: Measured, { today, hidden, named }: Shown): PageScope {
  const { scope, window, tiles, series, findings, people } = measured
  return {
    scope,
    window: window && { ...window, source: `the ${window.source}` },
    metrics: tiles
      .filter(
        ({ key, unit, few }) => unit !== 'day' && few !== true && !(hidden && PERSONAL.test(key)),
      )
      .map(metricOf),
    days: [...daysOf(measured), ...(hidden ? [] : seatDay(measured))],
    seatPrice: hidden ? undefined : measured.seats?.cost?.price,
    teams: [],
    marks: BREAKS,
    provisionalFrom: addDays(today, -DAYS_UNTIL_SETTLED),
    findings: findings.map(({ code, text, names }) => ({ code, text: sentence(text, names) })),
    people: named ? peopleOf(people) : undefined,
    lacking:
      series.length > 0
        ? 'The days of this run only: a longer history comes with an archive (commit: true).'
        : 'The reports of this run have no numbers by day.',
  }
}

/** How many names a finding tells. */
const MOST_NAMES = 10

function sentence(text: string, names: readonly string[] | undefined): string {
  return names === undefined ? text : `${text}: ${names.slice(0, MOST_NAMES).join(', ')}.`
}

function metricOf({ basis, note, change, noChange, ...tile }: Tile): PageMetric {
  const against = (length: number) => `the ${length} days before the newest ${length} settled ones`
  return {
    ...tile,
    ...(basis && {
      source: basis.source,
      firstDay: basis.firstDay,
      lastDay: basis.lastDay,
      provisional: basis.provisional,
      n: counted(basis.n, basis.of.slice(0, -1)),
    }),
    ...(note === undefined ? {} : { notes: [note] }),
    change: change === undefined ? noChange : { ...change, against: against(change.days) },
  }
}

/** The list of seats, under its day. */
function seatDay({ seats }: Measured): PageDay[] {
  if (seats === undefined) return []
  const {
    day,
    active,
    neverUsed,
    idle30Days: idle30,
    idle60Days: idle60,
    idle90Days: idle90,
  } = seats
  return [{ day, seats: { total: seats.seats, active, neverUsed, idle30, idle60, idle90 } }]
}

function daysOf({ series, phases }: Measured): PageDay[] {
  const days = series.map(dayOf)
  if (phases === undefined) return days
  const { day, rows } = phases
  const own = {
    fromUsers: false,
    rows: rows.map(({ number, name, users }) => ({ number, name, users })),
  }
  return days.map((one) => (one.day === day ? { ...one, phases: own } : one))
}

function dayOf(point: DayPoint): PageDay {
  return {
    day: point.day,
    counters: { linesAdded: point.linesAdded, linesDeleted: point.linesDeleted },
    users: {
      daily: point.dailyActiveUsers,
      weekly: point.weeklyActiveUsers,
      monthly: point.monthlyActiveUsers,
      monthlyChat: point.monthlyActiveChatUsers,
      monthlyAgent: point.monthlyActiveAgentUsers,
    },
    completions: { suggested: point.completionsSuggested, accepted: point.completionsAccepted },
    chatRequests: point.chatRequests,
    pullRequests: { createdByCopilot: point.pullRequestsCreatedByCopilot },
  }
}

function peopleOf(people: Measured['people']): PagePeople | undefined {
  if (people === undefined) return undefined
  const rows = (list: typeof people.mostActive): PagePerson[] =>
    list.map(({ aiCreditsUsed, ...person }) => ({ ...person, credits: aiCreditsUsed }))
  return { mostActive: rows(people.mostActive), idle: rows(people.idle) }
}

/** What the run did, in a few lines. */
function factsOf({ asked, results, commit, visibility }: Outcome): PageModel['run'] {
  const states = new Map<string, number>()
  for (const { state } of results) states.set(state, (states.get(state) ?? 0) + 1)
  const ended = [...states].map(([state, number]) => `${number} ${state}`).sort()
  const facts = [
    { label: 'Reports', text: asked.reports.join(', ') },
    { label: 'Day asked for', text: asked.day },
    { label: 'Ended', text: ended.join(', ') || 'nothing was asked for' },
  ]
  if (commit === undefined || countsAsPublic(visibility)) return facts
  return [...facts, { label: 'Commit', text: commit.sha.slice(0, 7), link: commit.url }]
}
