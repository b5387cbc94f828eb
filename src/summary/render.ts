import { type Measured } from '../measure/measured.js'
import { details, heading, stack } from './blocks.js'
import { fit, type Section } from './budget.js'
import { own } from './markdown.js'
import { isPublic, type Outcome } from './outcome.js'
import { activity } from './sections/activity.js'
import { adoption, customization } from './sections/adoption.js'
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

/** Of several slugs only the headline and the activity are unfolded. */
function ofSlug(measured: Measured, outcome: Outcome, alone: boolean): Section[] {
  const hidden = isPublic(outcome)
  const named = outcome.summaryUsers && !hidden
  const rest = [
    ...rankings(measured),
    pullRequests(measured),
    seats(measured, named),
    teams(measured, hidden),
    repositories(measured, hidden),
    surfaces(measured),
    adoption(measured),
    legacy(measured),
    ...(named ? [people(measured, outcome.pseudonyms)] : []),
  ]
  return [
    headline(measured, alone),
    titled(activity(measured)),
    ...rest.map((section) => (alone ? titled(section) : folded(section))),
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
