import { type ScopeHistory } from '../history/groups.js'
import { type Measured } from '../measure/measured.js'
import { details, heading, stack } from './blocks.js'
import { fit, type Section } from './budget.js'
import { own } from './markdown.js'
import { isPublic, type Outcome } from './outcome.js'
import { askedFor } from './sections/asked.js'
import { checks } from './sections/checks.js'
import { credits } from './sections/cost.js'
import { customization } from './sections/customization.js'
import { definitions } from './sections/definitions.js'
import { depth } from './sections/depth.js'
import { failure, pageLink, title, whereKept } from './sections/frame.js'
import { growth } from './sections/growth.js'
import { headline } from './sections/headline.js'
import { historyOf } from './sections/known.js'
import { legacy } from './sections/legacy.js'
import { overview } from './sections/overview.js'
import { people } from './sections/people.js'
import { pullRequests } from './sections/pull-requests.js'
import { rankings } from './sections/rankings.js'
import { repositories } from './sections/repositories.js'
import { seats } from './sections/seats.js'
import { surfaces } from './sections/surfaces.js'
import { teams } from './sections/teams.js'
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
      asked({ title: 'This run', answers: [askedFor(outcome), whereKept(outcome)] }, 2),
    ],
    limits.bytes,
  )
}

/** A question of a reader, and the sections that answer it. */
interface Question {
  readonly title: string
  readonly answers: readonly Section[]
}

/** Of several slugs only the headline and the growth are unfolded. */
function ofSlug(measured: Measured, outcome: Outcome, alone: boolean): Section[] {
  const history = historyOf(measured.scope, outcome.history)
  const questions = questionsOf(measured, outcome, history).map((question, index) =>
    alone || index === 0 ? asked(question, alone ? 2 : 3) : folded(answered(question)),
  )
  return [headline(measured, { alone, hidden: isPublic(outcome), history }), ...questions]
}

/** In the order in which they are asked. */
function questionsOf(
  measured: Measured,
  outcome: Outcome,
  history: ScopeHistory | undefined,
): Question[] {
  const hidden = isPublic(outcome)
  const named = outcome.summaryUsers && !hidden
  const used = [...rankings(measured), surfaces(measured)].map(folded)
  return [
    { title: 'Is it growing?', answers: [growth(measured, history), weeks(measured, history)] },
    {
      title: 'Who does not use it?',
      answers: [
        seats(measured, { named, hidden, history }),
        ...(named ? [people(measured, outcome.pseudonyms)] : []),
      ],
    },
    { title: 'Which teams use it?', answers: [teams(measured, hidden, history)] },
    { title: 'What does it cost?', answers: [credits(measured, hidden)] },
    {
      title: 'What happens to pull requests?',
      answers: [pullRequests(measured), repositories(measured, hidden)],
    },
    { title: 'How deep does it go?', answers: [depth(measured, history)] },
    { title: 'What is used?', answers: [...used, customization(measured), legacy(measured)] },
    { title: 'Can it be trusted?', answers: [checks(measured)] },
  ]
}

/** As one section: a heading never stands alone. */
function answered({ title, answers }: Question): Section {
  const values = answers.map(({ value }) => value)
  return {
    title,
    value: values.includes('essential') ? 'essential' : Math.max(...values.map(Number)),
    render: (detail) => stack(...answers.map((answer) => answer.render(detail))),
  }
}

function asked(question: Question, level: 2 | 3): Section {
  const section = answered(question)
  return {
    ...section,
    render: (detail) => {
      const body = section.render(detail)
      return body && stack(heading(level, own(section.title)), body)
    },
  }
}

function folded(section: Section): Section {
  return { ...section, render: (detail) => details(own(section.title), section.render(detail)) }
}
