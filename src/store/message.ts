import { type Day } from '../model.js'
import { addDays } from '../reports/days.js'
import { clean } from '../text/cleaner.js'
import { type Touched, type Verdict } from './plan.js'

/** The message of a commit: what a reader of `git log` wants to know, from values of our own only. */

const LARGEST_MESSAGE = 64 * 1024
const LONGEST_TITLE = 72

/** What is said of a group of days, in this order. */
const WORDS: Readonly<Record<Verdict, string>> = {
  new: 'added',
  revised: 'revised',
  same: 'tables added',
  'no-report': 'no report',
}

/** The message: the user's as it was given, or one that names scope, slug, reports and days. */
export function messageOf(touched: readonly Touched[], given: string | undefined): string {
  const own = given === undefined ? '' : sanitised(clean(given))
  return own === '' ? sanitised(generated(touched)) : own
}

/** Days as short as they can be told: `2026-11-01..2026-11-18, 2026-11-20`. */
export function dayRanges(days: readonly Day[]): string {
  const ranges: { first: Day; last: Day }[] = []
  for (const day of [...new Set(days)].sort()) {
    const range = ranges.at(-1)
    if (range !== undefined && addDays(range.last, 1) === day) range.last = day
    else ranges.push({ first: day, last: day })
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}..${last}`)).join(', ')
}

function generated(touched: readonly Touched[]): string {
  if (touched.length === 0) return 'Copilot usage reports: history, made anew from stored reports\n'
  const slugs = [...new Set(touched.map(({ item }) => item.collected.scope.slug))]
  const days = touched.map(({ item }) => item.collected.day).sort()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const span = first === last ? first : `${first}..${last}`
  const full = `Copilot usage reports of ${slugs.join(', ')}: ${span}`
  const short = `Copilot usage reports of ${slugs.length} slugs: ${span}`
  const title = full.length <= LONGEST_TITLE ? full : short
  return `${title}\n\n${linesOf(touched).join('\n')}\n`
}

function linesOf(touched: readonly Touched[]): string[] {
  const groups = new Map<string, Map<Verdict, Day[]>>()
  for (const { item, verdict } of touched) {
    const { scope, entry, team, day } = item.collected
    const name = `${scope.kind} ${scope.slug}${team === undefined ? '' : `, team ${team}`}: ${entry.report}`
    const group = groups.get(name) ?? new Map<Verdict, Day[]>()
    groups.set(name, group.set(verdict, [...(group.get(verdict) ?? []), day]))
  }
  const verdicts = Object.keys(WORDS) as Verdict[]
  return [...groups].flatMap(([name, group]) =>
    verdicts.flatMap((verdict) => {
      const days = group.get(verdict)
      return days === undefined ? [] : [`- ${name}, ${WORDS[verdict]}: ${dayRanges(days)}`]
    }),
  )
}

/** A text that git takes: no NUL or other control characters but line ends and tabs, at most 64 KiB. */
function sanitised(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
  const bytes = Buffer.from(lines, 'utf8').subarray(0, LARGEST_MESSAGE)
  // A character that was cut in two is left out.
  return bytes
    .toString('utf8')
    .replace(/\uFFFD$/, '')
    .trim()
}
