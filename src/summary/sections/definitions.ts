import { bullets, details } from '../blocks.js'
import { type Section } from '../budget.js'
import { safe } from '../markdown.js'

/** What the numbers mean, in the words of GitHub's documentation where it has some. */
const DEFINITIONS = [
  safe`**Active users**: distinct users on a day, in the 7 days and in the 28 days that end with it; never sums of days.`,
  safe`**Chat and agent adoption**: monthly active chat (agent) users as a share of monthly active users, on the last day.`,
  safe`**Completion acceptance rate**: completions accepted of those shown, summed over the window, then divided once. Chat, agents and CLI are not in it.`,
  safe`**Lines added and deleted**: lines that reached the editor, all features together.`,
  safe`**n/a**: not measured, or nothing to divide by. 0 is a measured nothing.`,
  safe`**unknown, others**: in every total, in no ranking.`,
]

/** Folded; once per page. */
export function definitions(): Section {
  return {
    title: 'What the numbers mean',
    value: 20,
    render: () => details(safe`What the numbers mean`, bullets(DEFINITIONS)),
  }
}
