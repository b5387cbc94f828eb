import { type Day } from '../model.js'

/** A date from which on GitHub counts differently. */
export interface BreakMark {
  readonly day: Day
  readonly note: string
}

/**
 * Days from which on GitHub counts differently, so that a trend across them is not one. A note reads on
 * after "From this day on:".
 * https://github.blog/changelog/label/copilot/
 */
export const BREAKS: readonly BreakMark[] = [
  {
    day: '2026-04-10' as Day,
    note: 'Copilot CLI counts in the totals and in the breakdowns by feature, language and model.',
  },
  {
    day: '2026-06-15' as Day,
    note: 'Users found by server-side telemetry are active too: about 5 % more, without breakdowns.',
  },
  {
    day: '2026-07-28' as Day,
    note: 'The GitHub Copilot app counts in the active users and in the lines of code.',
  },
  {
    day: '2026-10-06' as Day,
    note: 'IDEs that moved to the Copilot SDK count too little agent activity until they are updated (a notice by GitHub of that day); earlier days are not corrected.',
  },
]

/** The breaks between two days: those after the first, since a span that begins with one is even. */
export function breaksIn({ firstDay, lastDay }: { firstDay: Day; lastDay: Day }): BreakMark[] {
  return BREAKS.filter(({ day }) => day > firstDay && day <= lastDay)
}
