import { type Result } from '../model.js'
import { spansText } from './days.js'

/** Why GitHub has no report of a day, in words: it is early yet, it is too long ago, or there is no data. */

interface Row {
  readonly fits: (result: Result) => boolean
  readonly text: (which: string, result: Result) => string
}

const ROWS: readonly Row[] = [
  {
    fits: ({ state }) => state === 'not-ready',
    text: (which) =>
      `Not ready yet (not-ready): ${which}. GitHub makes a report up to two days after the day ended.`,
  },
  {
    fits: ({ entry, day }) => day < entry.firstDay,
    text: (which, { entry }) =>
      `Before the first day of the report, ${entry.firstDay} (no-report): ${which}. GitHub has nothing of these days.`,
  },
  {
    fits: () => true,
    text: (which) =>
      `No data (no-report): ${which}. GitHub makes no report of a day on which nobody, or fewer than five people, used Copilot.`,
  },
]

/** Groups that are named one by one. */
const MOST_NAMED = 5

/** A sentence or two for each of the reasons that there are; the days of a report as ranges. */
export function absenceTexts(absent: readonly Result[]): string[] {
  return ROWS.flatMap((row) => {
    const hit = absent.filter((result) => ROWS.find(({ fits }) => fits(result)) === row)
    const [first] = hit
    if (first === undefined) return []
    const names = [...new Set(hit.map(nameOf))]
    const named = names.slice(0, MOST_NAMED).map((name) => {
      const days = hit.filter((result) => nameOf(result) === name).map(({ day }) => day)
      return `${name}, ${spansText(days)}`
    })
    const more = names.length - MOST_NAMED
    const which = named.join('; ') + (more > 0 ? ` and ${more} more reports` : '')
    return [row.text(which, first)]
  })
}

function nameOf({ entry, scope, team }: Result): string {
  return `${entry.report} of ${scope.slug}${team === undefined ? '' : `, team ${team}`}`
}
