import { type Scope } from '../../model.js'
import { absenceTexts } from '../../reports/absence.js'
import { alert, bullets, heading, link, listed, stack } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, prose, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'
import { isPublic, type Outcome } from '../outcome.js'

/** Slugs named in the title. */
const NAMED = 3

/** The first line: where the same numbers can be explored. */
export function pageLink({ pageUrl }: Outcome): Section {
  return {
    title: 'page',
    value: 'essential',
    render: () =>
      pageUrl === undefined
        ? undefined
        : safe`**${link(safe`Open the interactive page`, pageUrl)}**: period, team, IDE, feature, language and model to choose.`,
  }
}

export function title(outcome: Outcome): Section {
  return {
    title: 'title',
    value: 'essential',
    render: () => heading(1, safe`Copilot usage${slugsOf(outcome.asked.scopes)}`),
  }
}

function slugsOf(scopes: readonly Scope[]): Markdown {
  if (scopes.length === 0) return safe``
  const some = listed(scopes.slice(0, NAMED).map((scope) => name(scope.slug)))
  const rest = scopes.length - NAMED
  return rest > 0 ? safe` · ${some} and ${count(rest)} more` : safe` · ${some}`
}

/** Why the run failed and what to do; or why there is nothing to see. */
export function failure(outcome: Outcome): Section {
  return {
    title: 'failure',
    value: 'essential',
    render: () => {
      const { error } = outcome
      if (error !== undefined) {
        return alert(
          'CAUTION',
          stack(
            safe`**The run failed:** ${prose(error.sentence)} (${name(error.code)})`,
            bullets(error.lines.map((line) => prose(line))),
            safe`**What to do:** ${prose(error.hint)}`,
            kept(outcome),
          ),
        )
      }
      return nothing(outcome)
    },
  }
}

function storedOf(outcome: Outcome): number {
  return outcome.results.filter(({ state }) => state === 'stored' || state === 'unchanged').length
}

function kept(outcome: Outcome): Markdown {
  const stored = storedOf(outcome)
  if (stored === 0) return safe`Nothing was stored.`
  return safe`What was fetched until then is kept: ${count(stored)} of ${counted(outcome.results.length, 'report')}.`
}

/** Why the page of a run that went well has no numbers. */
function nothing({ results }: Outcome): Markdown | undefined {
  if (results.length === 0) return alert('NOTE', safe`Nothing was asked for: no day was missing.`)
  const absent = results.filter(({ state }) => state === 'no-report' || state === 'not-ready')
  if (absent.length < results.length) return undefined
  return alert(
    'WARNING',
    stack(
      safe`**No report is there.** GitHub has none of the ${counted(results.length, 'report')} that were asked for.`,
      ...absenceTexts(absent).map((text) => prose(text)),
    ),
  )
}

/** Where the files are, with links to GitHub's own pages. */
export function whereKept(outcome: Outcome): Section {
  return {
    title: 'Where the files are',
    value: 'essential',
    render: () => {
      const items = [...artifactLine(outcome), ...commitLine(outcome)]
      const shown = bullets(items)
      return shown && stack(safe`### Where the files are`, shown)
    },
  }
}

function artifactLine({ artifact }: Outcome): Markdown[] {
  if (artifact === undefined) return []
  const digest = artifact.digest === '' ? safe`` : safe`, digest ${name(artifact.digest, 80)}`
  return [safe`Artifact ${link(name(artifact.name), artifact.url)}${digest}`]
}

/** On a public page a commit to another repository is told without its name. */
function commitLine(outcome: Outcome): Markdown[] {
  const { commit, repository } = outcome
  if (commit === undefined) return []
  const files = safe`${count(commit.added)} added, ${count(commit.changed)} changed, ${count(commit.removed)} removed`
  const elsewhere = commit.repository.toLowerCase() !== repository?.toLowerCase()
  if (isPublic(outcome) && elsewhere) return [safe`Committed to another repository (${files})`]
  const sha = link(name(commit.sha.slice(0, 7)), commit.url)
  const several = commit.commits > 1 ? safe` (the last of ${count(commit.commits)})` : safe``
  return [
    safe`Commit ${sha}${several} on ${name(commit.branch)} of ${name(commit.repository)}: ${files}`,
  ]
}
