import { type Measured } from '../measure/measured.js'
import { details, heading, stack } from './blocks.js'
import { fit, type Section } from './budget.js'
import { own } from './markdown.js'
import { isPublic, type Outcome } from './outcome.js'
import { activity } from './sections/activity.js'
import { adoption, credits, customization } from './sections/adoption.js'
import { askedFor } from './sections/asked.js'
import { checks } from './sections/checks.js'
import { definitions } from './sections/definitions.js'
import { failure, pageLink, title, whereKept } from './sections/frame.js'
import { repositories, teams } from './sections/groups.js'
import { headline, overview } from './sections/headline.js'
import { legacy } from './sections/legacy.js'
import { people } from './sections/people.js'
import { pullRequests } from './sections/pull-requests.js'
import { rankings } from './sections/rankings.js'
import { seats } from './sections/seats.js'
import { surfaces } from './sections/surfaces.js'
import { weeks } from './sections/weeks.js'

export interface Limits {
  /** Bytes of UTF-8. GitHub drops a summary above 1 MiB, whatever else the step wrote to it included. */
  readonly bytes: number
}

export const SUMMARY_LIMITS: Limits = { bytes: 900 * 1024 }

/**
 * The page of a run: Markdown for the job summary and `summary.md`, never longer than the limit. Pure.
 * The headline comes first, what was fetched and where it is kept last, a failure before all.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export function renderSummary(outcome: Outcome, limits: Limits = SUMMARY_LIMITS): string {
  const { measured } = outcome
  const several = measured.length > 1
  return fit(
    [
      pageLink(outcome),
      title(outcome),
      failure(outcome),
      ...(several ? [overview(measured)] : []),
      ...measured.flatMap((one) => ofSlug(one, outcome, !several)),
      ...(measured.length > 0 ? [definitions()] : []),
      askedFor(outcome),
      whereKept(outcome),
    ],
    limits.bytes,
  )
}

/**
 * In the order of the questions: is it growing, who does not use it, which teams, what it costs, what comes
 * of it, how deep, what is used. Of several slugs only the headline and the activity are unfolded.
 */
function ofSlug(measured: Measured, outcome: Outcome, alone: boolean): Section[] {
  const hidden = isPublic(outcome)
  const named = outcome.summaryUsers && !hidden
  const answers = [
    seats(measured, named),
    teams(measured, hidden),
    credits(measured),
    pullRequests(measured),
    repositories(measured, hidden),
    adoption(measured),
    surfaces(measured),
  ]
  const rest = [legacy(measured), ...(named ? [people(measured, outcome.pseudonyms)] : [])]
  const open = (section: Section) => (alone ? titled(section) : folded(section))
  return [
    headline(measured, alone),
    titled(activity(measured)),
    weeks(measured.scope, outcome.history),
    ...answers.map(open),
    ...rankings(measured).map(folded),
    ...rest.map(open),
    customization(measured),
    checks(measured),
  ]
}

function titled(section: Section): Section {
  return {
    ...section,
    render: (detail) => {
      const body = section.render(detail)
      return body && stack(heading(3, own(section.title)), body)
    },
  }
}

function folded(section: Section): Section {
  return { ...section, render: (detail) => details(own(section.title), section.render(detail)) }
}
