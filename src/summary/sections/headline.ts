import { type ScopeHistory } from '../../history/groups.js'
import { type Basis, type Measured, type Tile, type Window } from '../../measure/measured.js'
import { type MetricKey } from '../../measure/metrics.js'
import { details, listed, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, own, safe } from '../markdown.js'
import { change, changeOfRatio, count, counted, percent, share } from '../numbers.js'
import { seatsKnown } from './known.js'
import { rangeOf, rangesOf } from './ranges.js'

/** The numbers that are looked at first; the others stand in a table. */
const LEADS: readonly MetricKey[] = [
  'monthly_active_users',
  'weekday_active_users',
  'agent_adoption',
  'pull_requests_created_by_copilot',
  'ai_credits_used',
]
/** Of all tiles, in pixels. */
const WIDTH = 920

/** Labels that would take two lines in a tile. */
const SHORT: Partial<Record<MetricKey, string>> = {
  pull_requests_created_by_copilot: 'PRs by Copilot',
  weekday_active_users: 'Daily, Monday to Friday',
  agent_adoption: 'IDE agent adoption',
}

/** What a tile is told beside. */
interface Known {
  readonly measured: Measured
  readonly history: ScopeHistory | undefined
  /** Anybody can read the page. */
  readonly hidden: boolean
}

/** The tiles of one slug, with the change against the period before. */
export function headline(
  measured: Measured,
  { alone, hidden, history }: Omit<Known, 'measured'> & { readonly alone: boolean },
): Section {
  return {
    title: 'headline numbers',
    value: 'essential',
    render: () => {
      const leads = LEADS.flatMap((key) => leadOf(measured, key) ?? [])
      const title = alone ? undefined : safe`## ${name(measured.scope.slug)}`
      return stack(
        title,
        basis(measured),
        grid(leads, { measured, history, hidden }),
        comparison(leads),
        withoutChange(leads),
        provisional(measured),
        otherNumbers(measured, leads),
      )
    },
  }
}

export function tileOf({ tiles }: Measured, key: MetricKey): Tile | undefined {
  return tiles.find((tile) => tile.key === key && tile.few !== true)
}

/** Without a settled weekday the last day stands for it. */
function leadOf(measured: Measured, key: MetricKey): Tile | undefined {
  const daily = key === 'weekday_active_users' ? 'daily_active_users' : key
  return tileOf(measured, key) ?? tileOf(measured, daily)
}

/** What the figures rest on: source, window, days present. */
function basis(measured: Measured): Markdown | undefined {
  const { window, scope } = measured
  if (window === undefined) return undefined
  const kind = own(scope.kind === 'enterprise' ? 'Enterprise' : 'Organization')
  return safe`${kind} · **${rangeOf({ first: window.firstDay, last: window.lastDay })}** · ${daysOf(window)} · from the ${own(window.source)}`
}

function daysOf(window: Window): Markdown {
  const all = window.days + window.missingDays.length
  if (window.missingDays.length === 0) return safe`${counted(window.days, 'day')} with data`
  return safe`${count(window.days)} of ${counted(all, 'day')} with data`
}

/** HTML, since a Markdown table has neither equal columns nor several lines in a cell. */
function grid(tiles: readonly Tile[], known: Known): Markdown | undefined {
  if (tiles.length === 0) return undefined
  const width = count(Math.floor(WIDTH / tiles.length))
  const cells = tiles.map((tile) => {
    const told = [denominator(tile, known), restsOn(tile), changeOf(tile)]
    const below = listed(
      told.flatMap((one) => one ?? []),
      '<br>',
    )
    const label = own(SHORT[tile.key] ?? tile.label)
    return safe`<td align="center" valign="top" width="${width}"><sub>${label}</sub><h3>${valueOf(tile, known.measured)}</h3><sub>${below}</sub></td>`
  })
  return `<table>\n<tr>\n${cells.join('\n')}\n</tr>\n</table>` as Markdown
}

/** Of how many, or of whom. */
function denominator({ key }: Tile, { measured, history, hidden }: Known): Markdown | undefined {
  const value = (of: MetricKey) => {
    const found = tileOf(measured, of)?.value
    return typeof found === 'number' ? found : undefined
  }
  const monthly = value('monthly_active_users')
  if (key === 'monthly_active_users') return ofSeats(measured, history, hidden)
  if (key === 'weekday_active_users' || key === 'daily_active_users') {
    return monthly === undefined ? undefined : safe`of ${counted(monthly, 'monthly user')}`
  }
  if (key === 'agent_adoption') return ofEditors(measured)
  if (key === 'ai_credits_used') return ofPeople(measured)
  const created = value('pull_requests_created')
  const own = value('pull_requests_created_by_copilot')
  return created === undefined
    ? undefined
    : safe`of ${count(created)} created (${share(own, created)})`
}

function ofSeats(
  { seats }: Measured,
  history: ScopeHistory | undefined,
  hidden: boolean,
): Markdown | undefined {
  if (seats !== undefined) return safe`of ${counted(seats.seats, 'person', 'people')} with a seat`
  const known = seatsKnown(history)
  if (known === undefined) return hidden ? undefined : safe`of an unknown number of seats`
  return safe`of ${counted(known.seats, 'person', 'people')} with a seat on ${own(known.day)}`
}

/** Agent mode is counted by editors, some of which lose it. */
function ofEditors({ checks, series }: Measured): Markdown {
  const { monthlyActiveUsers: monthly } = series.at(-1) ?? {}
  const of = monthly === undefined ? safe`monthly users` : counted(monthly, 'monthly user')
  const losing = checks.affectedIdes.reduce((sum, { users }) => sum + users, 0)
  if (losing === 0) return safe`of ${of}`
  return safe`of ${of}<br>${count(losing)} with an editor that loses it`
}

function ofPeople({ credits }: Measured): Markdown | undefined {
  const { fewerUsersThan: few } = credits ?? {}
  if (few !== undefined) return safe`by fewer than ${counted(few, 'person', 'people')}`
  if (credits?.users === undefined) return undefined
  const median = credits.median === undefined ? safe`` : safe`, median ${count(credits.median)}`
  return safe`by ${counted(credits.users, 'person', 'people')}${median}`
}

/** How many of what the figure rests on, unless the lines above say it. */
function restsOn({ key, basis: rests, value }: Tile): Markdown | undefined {
  if (rests === undefined || rests.n === value) return undefined
  if (key === 'agent_adoption' || (key === 'ai_credits_used' && rests.of === 'users'))
    return undefined
  return safe`n = ${amountOf(rests)}`
}

function changeOf(tile: Tile): Markdown | undefined {
  if (tile.change === undefined) return undefined
  const { recent, previous, relative } = tile.change
  if (tile.unit === 'share') return changeOfRatio(recent, previous)
  if (relative === undefined) return change(recent, previous)
  const sign = relative < 0 ? safe`−` : safe`+`
  return relative === 0 ? safe`±0%` : safe`${sign}${percent(Math.abs(relative))}`
}

/** A figure as text. Both sides of a rate of few people are told. */
export function valueOf(tile: Tile | undefined, measured: Measured): Markdown {
  if (tile === undefined) return count(undefined)
  if (typeof tile.value === 'string') return own(tile.value)
  if (tile.unit !== 'share') return count(tile.value)
  const last = measured.series.at(-1)
  const parts: Partial<Record<MetricKey, number | undefined>> = {
    chat_adoption: last?.monthlyActiveChatUsers,
    agent_adoption: last?.monthlyActiveAgentUsers,
  }
  const [part, whole] = [parts[tile.key], last?.monthlyActiveUsers]
  if (part === undefined || whole === undefined || whole === 0) return percent(tile.value)
  return Math.abs(tile.value - part / whole) < 1e-9 ? share(part, whole) : percent(tile.value)
}

function comparison(tiles: readonly Tile[]): Markdown | undefined {
  const spans = new Set(tiles.flatMap((tile) => tile.change?.days ?? []))
  if (spans.size === 0) return undefined
  const text = [...spans].map((days) => count(days))
  return note(
    safe`Changes: the newest ${listed(text, ' or ')} settled days against as many before, weekday by weekday where both have data (daily users: Mondays to Fridays; pp = percentage points).`,
  )
}

const amountOf = ({ n, of }: Basis) => counted(n, of.slice(0, -1))

/** Why figures have no change, each reason once. */
function withoutChange(tiles: readonly Tile[]): Markdown | undefined {
  const reasons = new Map<string, string[]>()
  for (const { key, label, noChange } of tiles) {
    if (noChange === undefined) continue
    reasons.set(noChange.reason, [...(reasons.get(noChange.reason) ?? []), SHORT[key] ?? label])
  }
  if (reasons.size === 0) return undefined
  const told = [...reasons].map(
    ([reason, labels]) => safe`${own(labels.join(', '))}: ${own(reason)}`,
  )
  return note(safe`No change told. ${listed(told, ' ')}`)
}

/** Days that can still change. */
function provisional({ window }: Measured): Markdown | undefined {
  const days = window?.provisionalDays ?? []
  if (days.length === 0) return undefined
  return note(safe`Provisional, as GitHub may still revise them: ${rangesOf(days)}.`)
}

/** All other figures, with what they rest on. */
function otherNumbers(measured: Measured, leads: readonly Tile[]): Markdown | undefined {
  const rows = measured.tiles.filter(
    (tile) => !leads.includes(tile) && !/^days?$/.test(tile.unit) && tile.few !== true,
  )
  const shown = table(
    [
      { title: safe`Figure`, cell: ({ label }: Tile) => own(label) },
      { title: safe`Value`, align: 'right', cell: (tile: Tile) => valueOf(tile, measured) },
      {
        title: safe`Rests on`,
        cell: ({ basis }: Tile) => (basis === undefined ? safe`` : amountOf(basis)),
      },
      {
        title: safe`Change`,
        cell: (tile: Tile) => changeOf(tile) ?? own(tile.noChange?.reason ?? ''),
      },
      { title: safe`Key in metrics`, cell: ({ key }: Tile) => name(key) },
    ],
    rows,
    { order: safe`as in the output metrics` },
  )
  return shown && details(safe`${counted(rows.length, 'more figure')}`, shown)
}
