import { labelOf } from '../../src/schema/labels.js'
import { type Chosen, count, percent } from './page-figures.js'
import { type Cells, type Figures } from './read-page.js'
import { plural } from './written.js'

/** The numbers of a page that stand in no table, fact or card, made of the figures that it must have. */

/** Numbers that are none of the data: scales of charts, and prose. */
const PROSE = [
  /\/svg (?:-?[\d.,]+[kMB]?%?(?: h)?|[A-Z][a-z]{2} \d+|Jan \d{4}|[A-Z][a-z]{2})$/,
  /\/svg .* by day, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\. The table below has every value\.$/,
  /^(?:used|unused)\/svg .*, by day\. The table below has the values\.$/,
  /^growing\/Who used Copilot on a day, in the 7 and in the 28 days up to it/,
  /^\/(?:28|90|365) days$/,
  /^quality\/\d{4}-\d\d-\d\d: [A-Z]/,
]

export const isFigure = (text: string) => !PROSE.some((one) => one.test(text.split('\n')[0] ?? ''))

const hours = (value: string) => {
  const minutes = Number(value.replaceAll(',', ''))
  const written = (number: number) =>
    new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(number)
  if (Number.isNaN(minutes)) return value
  if (minutes < 119.5) return `${Math.round(minutes)} min`
  return minutes < 2879 ? `${written(minutes / 60)} h` : `${written(minutes / 1440)} days`
}

/** What a chart says of its newest day, which the first row of its table has. */
function reading([head = [], newest = []]: Cells, only: RegExp, write = (value: string) => value) {
  const weekday = new Date(newest[0] ?? '').toLocaleDateString('en-US', {
    ...{ weekday: 'short', timeZone: 'UTC' },
  })
  const values = head.flatMap((label, at) =>
    at === 0 || label === 'Note' || !only.test(label)
      ? []
      : [`${label.replace(', minutes', '')} ${write(newest[at] ?? '')}`],
  )
  const still = newest.at(-1) === '' ? '' : ' · GitHub may still revise this day'
  return `${weekday} ${newest[0] ?? ''}: ${values.join(' · ')}${still}`
}

const READINGS = [
  ['growing/Active users', /./],
  ['use/Requests', /^Requests$/],
  ['cost/AI credits by day', /^AI credits$/],
  ['effect/Pull requests', /^(?!Merged)/],
  ['effect/Time to merge', /./, hours],
] as const

const number = (text: string | undefined) => Number((text ?? '').replaceAll(',', '')) || 0

/** Parts of a whole beside their names: the six largest, and the rest. */
function sharesOf([, ...rows]: Cells): string[] {
  const parts = rows.map(([key = '', volume]) => ({ key, volume: number(volume) }))
  const whole = parts.reduce((sum, { volume }) => sum + volume, 0)
  const isNamed = ({ key }: { key: string }) => !['others', 'unknown', ''].includes(key)
  const named = parts
    .filter(isNamed)
    .sort((one, other) => other.volume - one.volume)
    .slice(0, 6)
  const rest = parts.filter((one) => !named.includes(one))
  const others = rest.reduce((sum, { volume }) => sum + volume, 0)
  const share = (volume: number) => percent(whole === 0 ? null : volume / whole)
  return [
    ...named.map(({ key, volume }) => `${labelOf(key)} ${share(volume)}`),
    ...(rest.length === 0 ? [] : [`Others ${share(others)}`]),
  ]
}

function phasesOf([head = [], ...rows]: Cells): string[] {
  const sums = head.map((_, at) => rows.reduce((sum, row) => sum + number(row[at]), 0))
  const parts = head.map((label, at) => ({ label, sum: sums[at] ?? 0 })).slice(1, -1)
  const whole = parts.reduce((total, { sum }) => total + sum, 0)
  return parts.map(({ label, sum }) => `${label} ${percent(whole === 0 ? null : sum / whole)}`)
}

export interface PageOf {
  readonly figures: Figures
  readonly chosen: Chosen
  readonly calendar: readonly [string, string]
  readonly provisional: string
  readonly minimum: number
  /** What the run says of itself, and sentences of the quality that rest on lists of this action's own. */
  readonly said: readonly string[]
}

/** All of them, for what is shown before anything is chosen. */
export function expectedRest(page: PageOf): string[] {
  const { figures, chosen, calendar, minimum } = page
  const { tables } = figures
  const ends = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / 86_400_000
  const all = plural(ends(...calendar) + 1, 'day')
  const days = plural(ends(chosen.from, chosen.to) + 1, 'day')
  const [name = '', seats = []] =
    Object.entries(tables).find(([title]) => /^unused\/[\d,]+ seats? on/.test(title)) ?? []
  const [, whole, ...bars] = seats
  const shares = bars.map(
    ([label, value]) => `${label} ${value} (${percent(number(value) / number(whole?.[1]))})`,
  )
  const split = (table: string) => (tables[table] === undefined ? [] : [tables[table]])
  const title = name.replace('unused/', '')
  return [
    `/${all} from ${calendar[0]}. The shaded days are those shown below; drag on the chart, or move its two ends with the arrow keys, to choose others.`,
    ...[`/All ${all}`, `/Shown below: ${chosen.from} to ${chosen.to}, ${days}. All days are UTC.`],
    ...READINGS.flatMap(([table, only, write]) =>
      split(table).map((cells) => `${table.replace(/\/.*/, '')}/${reading(cells, only, write)}`),
    ),
    ...(seats.length === 0 ? [] : [`unused/${title}`, `unused/Table: ${title}`]),
    ...shares.map((share) => `unused/svg ${share}`),
    ...(bars.length === 0
      ? []
      : [`unused/svg ${bars.map(([label, value]) => `${label}: ${value}`).join('; ')}`]),
    ...split('unused/How deep?').flatMap((cells) =>
      phasesOf(cells).map((share) => `unused/${share}`),
    ),
    ...['feature', 'IDE', 'language', 'model'].flatMap((noun) =>
      split(`used/By ${noun}`).flatMap((cells) => sharesOf(cells).map((share) => `used/${share}`)),
    ),
    ...split('teams/Teams').flatMap((rows) => [
      `teams/${plural(rows.length - 1, 'team')} by “Share active”, largest first.`,
      `teams/A person in two teams counts in both, so teams do not add up. Weeks in which on no day ${count(minimum)} members of a team were active are left out.`,
    ]),
    `/Contains names of people: share it with care. Teams and other groups below ${count(minimum)} people are left out.`,
    `quality/The days from ${page.provisional} on, on tinted ground in the charts, are provisional: GitHub still revises them.`,
    `run/Groups of fewer than ${count(minimum)} people are left out wherever GitHub's reports list people.`,
    ...page.said,
  ]
}
