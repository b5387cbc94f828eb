import { type Measured, type Tile, type Window } from '../../measure/measured.js'
import { type MetricKey } from '../../measure/metrics.js'
import { cappedTable, listed, note, stack } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, own, safe } from '../markdown.js'
import { change, changeOfRatio, count, counted, percent, share } from '../numbers.js'
import { rangeOf, rangesOf } from './ranges.js'

/** The numbers that are looked at first, in the order in which they stand: five that lead, five more. */
const HEADLINE: readonly MetricKey[] = [
  'monthly_active_users',
  'weekday_active_users',
  'agent_adoption',
  'pull_requests_created_by_copilot',
  'ai_credits_used',
  'weekly_active_users',
  'chat_adoption',
  'completion_acceptance_rate',
  'lines_added',
  'lines_deleted',
]
/** Tiles in a row at most, and the width of all of them in pixels. */
const PER_ROW = 5
const WIDTH = 920

/** Labels that would take two lines in a tile. */
const SHORT: Partial<Record<MetricKey, string>> = {
  completion_acceptance_rate: 'Completions accepted',
  pull_requests_created_by_copilot: 'PRs by Copilot',
  weekday_active_users: 'Daily, Monday to Friday',
  agent_adoption: 'IDE agent adoption',
  chat_adoption: 'IDE chat adoption',
}

/** The tiles of one slug, with the change against the period before. */
export function headline(measured: Measured, alone: boolean): Section {
  return {
    title: 'headline numbers',
    value: 'essential',
    render: () => {
      const tiles = HEADLINE.flatMap((key) => {
        const found = tileOf(measured, key)
        // Without a settled weekday the last day stands for it.
        const daily = key === 'weekday_active_users' ? 'daily_active_users' : key
        return found ?? tileOf(measured, daily) ?? []
      })
      const title = alone ? undefined : safe`## ${name(measured.scope.slug)}`
      return stack(
        title,
        basis(measured),
        grid(tiles, measured),
        comparison(tiles),
        withoutChange(tiles),
        provisional(measured),
      )
    },
  }
}

/** The columns of the table of several slugs: few, so that it is not wider than the page. */
const OVERVIEW: readonly { key: MetricKey; title: Markdown }[] = [
  { key: 'monthly_active_users', title: safe`Monthly` },
  { key: 'weekly_active_users', title: safe`Weekly` },
  { key: 'daily_active_users', title: safe`Daily users` },
  { key: 'chat_adoption', title: safe`Chat` },
  { key: 'agent_adoption', title: safe`Agent` },
  { key: 'completion_acceptance_rate', title: safe`Acceptance` },
  { key: 'lines_added', title: safe`Lines added` },
]

/** A line per slug, when there are several. */
export function overview(all: readonly Measured[]): Section {
  const used = OVERVIEW.filter(({ key }) => all.some((one) => tileOf(one, key)))
  const columns = used.map(({ key, title }) => ({
    title,
    align: 'right' as const,
    cell: (one: Measured) => valueOf(tileOf(one, key), one),
  }))
  return {
    title: 'overview',
    value: 'essential',
    render: ({ rows }) =>
      cappedTable(
        [{ title: safe`Slug`, cell: (one) => name(one.scope.slug) }, ...columns],
        all,
        rows * 2,
      ),
  }
}

function tileOf(measured: Measured, key: MetricKey): Tile | undefined {
  return measured.tiles.find((tile) => tile.key === key)
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
  const present = safe`${counted(window.days, 'day')} with data`
  if (window.missingDays.length === 0) return present
  return safe`${count(window.days)} of ${counted(all, 'day')} with data in this run`
}

function grid(tiles: readonly Tile[], measured: Measured): Markdown | undefined {
  if (tiles.length === 0) return undefined
  const perRow = Math.ceil(tiles.length / Math.ceil(tiles.length / PER_ROW))
  const width = count(Math.floor(WIDTH / perRow))
  const rows: string[] = []
  for (let start = 0; start < tiles.length; start += perRow) {
    const cells = tiles.slice(start, start + perRow).map((tile) => tileCell(tile, measured, width))
    while (cells.length < perRow) cells.push(safe`<td></td>`)
    rows.push(`<tr>\n${cells.join('\n')}\n</tr>`)
  }
  return `<table>\n${rows.join('\n')}\n</table>` as Markdown
}

/** HTML, since a Markdown table has neither equal columns nor several lines in a cell. */
function tileCell(tile: Tile, measured: Measured, width: Markdown): Markdown {
  const changed = changeOf(tile)
  const told = [denominator(tile, measured), restsOn(tile), changed].filter(
    (one) => one !== undefined,
  )
  const below = told.length === 0 ? safe`` : safe`<br><sub>${listed(told, ' · ')}</sub>`
  const label = own(SHORT[tile.key] ?? tile.label)
  return safe`<td align="center" width="${width}"><sub>${label}</sub><br><strong>${valueOf(tile, measured)}</strong>${below}</td>`
}

/** Of how many people with a seat. */
function denominator({ key }: Tile, { seats }: Measured): Markdown | undefined {
  if (key !== 'monthly_active_users' || seats === undefined) return undefined
  return safe`of ${counted(seats.seats, 'person', 'people')} with a seat`
}

/** How many of what the figure rests on, unless it is that number itself. */
function restsOn({ basis: rests, value }: Tile): Markdown | undefined {
  if (rests === undefined || rests.n === value) return undefined
  return safe`n = ${count(rests.n)} ${own(rests.of)}`
}

function changeOf(tile: Tile): Markdown | undefined {
  if (tile.change === undefined) return undefined
  const { recent, previous, relative } = tile.change
  if (tile.unit === 'share') return changeOfRatio(recent, previous)
  if (relative === undefined) return change(recent, previous)
  const sign = relative < 0 ? safe`−` : safe`+`
  return relative === 0 ? safe`±0%` : safe`${sign}${percent(Math.abs(relative))}`
}

function valueOf(tile: Tile | undefined, measured: Measured): Markdown {
  if (tile === undefined) return count(undefined)
  if (typeof tile.value === 'string') return own(tile.value)
  if (tile.unit !== 'share') return count(tile.value)
  const base = baseOf(tile.key, measured)
  const exact = base !== undefined && Math.abs(tile.value - base.part / base.whole) < 1e-9
  return exact ? share(base.part, base.whole) : percent(tile.value)
}

/** Both sides of a rate, so that a percentage of few people says so. */
function baseOf(key: MetricKey, measured: Measured): { part: number; whole: number } | undefined {
  const last = measured.series.at(-1)
  const parts: Partial<Record<MetricKey, number | undefined>> = {
    chat_adoption: last?.monthlyActiveChatUsers,
    agent_adoption: last?.monthlyActiveAgentUsers,
  }
  const part = parts[key]
  const whole = last?.monthlyActiveUsers
  return part === undefined || whole === undefined || whole === 0 ? undefined : { part, whole }
}

function comparison(tiles: readonly Tile[]): Markdown | undefined {
  const spans = new Set(tiles.flatMap((tile) => tile.change?.days ?? []))
  if (spans.size === 0) return undefined
  const text = [...spans].map((days) => count(days))
  return note(
    safe`Small figures: the newest ${listed(text, ' or ')} settled days against as many before, weekday by weekday where both have data (daily users: Mondays to Fridays; pp = percentage points).`,
  )
}

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
