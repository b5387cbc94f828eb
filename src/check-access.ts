import pLimit from 'p-limit'

import { probeAll, type Probed, type ProbePorts } from './collect/probe.js'
import { type Ending, type EndingPorts } from './ending.js'
import { ActionError, type ErrorCode, toActionError } from './errors.js'
import { type Guard, type GuardPorts, openGuard } from './guard.js'
import { type Settings } from './inputs/settings.js'
import { type AccessLine, type ReportRequest } from './model.js'
import { NOTHING_STORED } from './outputs.js'
import { type Api } from './ports.js'
import { writeAccess, type WriteAccess } from './store/write-access.js'
import { renderAccess } from './summary/access.js'

/**
 * The story of a check: ask for each report once, look at the repository that is committed to, tell what was
 * answered and what to do. Nothing is stored. No word of a server is printed: it may name somebody.
 */

export interface AccessPorts extends Pick<EndingPorts, 'log' | 'writeOutputs' | 'writeSummary'> {
  readonly asking: Omit<ProbePorts, 'calls'>
  readonly guard: GuardPorts
  /** With `commit-token`. */
  readonly commits: Api
}

/** Throws CANCELLED only. */
export async function checkAccess(settings: Settings, ports: AccessPorts): Promise<Ending> {
  const calls = pLimit(settings.concurrency)
  const guarding = openGuard(settings, ports.guard)
  const probing = probeAll(settings, { ...ports.asking, calls })
  const [{ watch, refused }, probed, written] = await Promise.all([
    guarding,
    probing,
    commitLine(settings, ports.commits),
  ])
  const lines = [...probed.map(lineOf), ...written, ...guardLine(settings, watch, refused)]
  const cancelled = lines.find(({ error }) => error?.code === 'CANCELLED')?.error
  if (cancelled !== undefined) throw cancelled
  const error = verdict(lines)
  for (const text of textTable(lines)) ports.log.info(text)
  ports.writeOutputs(NOTHING_STORED)
  if (settings.summary) await ports.writeSummary(renderAccess(lines, settings.scopes, error))
  return { facts: NOTHING_STORED, error }
}

/** What a refusal means, in a few words; the code of one that is not here says it by itself. */
const MEANINGS: Partial<Record<ErrorCode, string>> = {
  TOKEN_REJECTED: 'GitHub does not know the token: it is wrong, revoked or expired.',
  POLICY_DISABLED: 'The policy "Copilot usage metrics" is off.',
  ROLE_MISSING: 'The token may not read it: it lacks the permission, or its owner the role.',
  SEATS_REFUSED: 'The token may not read seats.',
  APP_NOT_INSTALLED: 'The GitHub App is not installed on the enterprise itself.',
  GITHUB_TOKEN_USED: "It is the workflow's own token, which never reads reports.",
  SSO_REQUIRED: 'The token is not authorized for SAML single sign-on.',
  NOT_FOUND: 'There is no such slug, or the token may not see it.',
  REPORT_RETIRED: 'GitHub no longer offers it.',
  API_REFUSED: 'GitHub refused the request.',
}

function meaningOf({ code, what }: ActionError): string {
  return MEANINGS[code] ?? what
}

function answerOf(status: number | undefined, error?: ActionError): string {
  if (status !== undefined) return `HTTP ${status}`
  return error?.about.fault ?? 'no answer'
}

function lineOf(probed: Probed): AccessLine {
  const asked = askedOf(probed.request) + (probed.extra ? ', to tell what 404 means' : '')
  const answer = answerOf(probed.status, probed.kind === 'refused' ? probed.error : undefined)
  switch (probed.kind) {
    case 'readable':
      return { asked, answer, meaning: 'The token may read it.', advice: '' }
    case 'absent': {
      const meaning = 'The token may read it; GitHub has no report of that time.'
      return { asked, answer, meaning, advice: '' }
    }
    case 'refused': {
      const { entry, scope } = probed.request
      const about = { report: entry.report, slug: scope.slug }
      const error = probed.error.with({ ...about, ...probed.error.about })
      return { asked, answer, meaning: meaningOf(error), advice: error.hint, error }
    }
  }
}

function askedOf(request: ReportRequest): string {
  const what = `${request.entry.report} of ${request.scope.slug}`
  switch (request.kind) {
    case 'day':
      return `${what}, ${request.day}`
    case 'window':
      return what
    case 'snapshot':
      return `${what}, the first one`
    case 'inline':
      return request.team === undefined ? what : `${what}, team ${request.team}`
  }
}

async function commitLine({ commit }: Settings, api: Api): Promise<AccessLine[]> {
  if (commit === undefined) return []
  const asked = 'the repository that is committed to'
  const access = await writeAccess(commit.repository, api).catch(
    (thrown: unknown): WriteAccess => ({
      ...{ kind: 'no', status: undefined },
      error: toActionError(thrown),
    }),
  )
  const answer = answerOf(access.status)
  if (access.kind !== 'no') return [{ asked, answer, meaning: access.why, advice: '' }]
  const { error } = access
  const told = answerOf(access.status ?? error.about.status, error)
  return [{ asked, answer: told, meaning: error.what, advice: error.hint, error }]
}

/** Whether data on users may go where the inputs send it. */
function guardLine(settings: Settings, watch: Guard, error?: ActionError): AccessLine[] {
  const personal = settings.entries.some((entry) => entry.personal) || settings.summaryUsers
  if (!personal) return []
  const asked = 'who can read data on users and repositories'
  const answer = `visibility ${watch.running()}`
  if (error !== undefined)
    return [{ asked, answer, meaning: error.what, advice: error.hint, error }]
  const meaning = settings.allowPublicRepository
    ? 'It may go there: `allow-public-repository` is set.'
    : 'It may go there.'
  return [{ asked, answer, meaning, advice: '' }]
}

/** The one error of what cannot be read or written. */
function verdict(lines: readonly AccessLine[]): ActionError | undefined {
  const errors = lines.flatMap(({ error }) => error ?? [])
  const [first] = errors
  const late = errors.find(({ code }) => code === 'TIMED_OUT')
  if (first === undefined || late !== undefined) return late
  const { code, about, hint } = first
  const meaning = meaningOf(first)
  const what =
    errors.length === 1
      ? meaning
      : `${errors.length} of ${lines.length} cannot be read or written. The first: ${meaning}`
  return new ActionError(code, what, { about, hint })
}

const HEADS = ['What was asked', 'Answer', 'What it means', 'What to do'] as const

/** The lines as a table of plain text. */
function textTable(lines: readonly AccessLine[]): string[] {
  const rows = [HEADS, ...lines.map((line) => [line.asked, line.answer, line.meaning, line.advice])]
  const widths = [0, 1, 2].map((column) =>
    Math.min(70, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  )
}
