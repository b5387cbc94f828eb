import { COUNTERS } from './shared.js'
import { day, type Fields, list, part } from './fields.js'
import { TEAM } from './derived-rows.js'
import { NAMED, TEAM_SUMS } from './team-rows.js'

/** The lines of history as they lie in `derived/`: what is many numbers has no key for each. */

const group = (name: string, about: string) => part({ name, about }, {})
const inOrder = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

const ORDER = inOrder(Object.keys(COUNTERS))

/** By kind of the derived rows; what they are as tables says DERIVED_ROWS. */
export const DERIVED_LINES: Readonly<Record<'totals' | 'team', Fields>> = {
  totals: {
    day: day(),
    totals: group(
      'totals',
      `Counters, pull requests, phases, and \`totals_by_…\`: each the columns of its cells, first places in \`names\`, a column for each part of the name, then ${ORDER}; null is a column without a value. \`version\` and \`from\`, here and beside: the format, and the files it was made of.`,
    ),
    credits: group('credits', 'AI credits of the day, and how many users used some.'),
    seats: group('seats', 'Numbers of the list of seats.'),
    teams: group('teams', 'How many teams `daily-teams` has of the day; `left_out`: smaller ones.'),
  },
  team: {
    ...Object.fromEntries(Object.entries(TEAM).filter(([name]) => NAMED.includes(name))),
    sums: list({ name: 'sums', about: `In this order: ${inOrder(TEAM_SUMS)}.` }, {}),
  },
}
