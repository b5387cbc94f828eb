import { z } from 'zod'

import { ActionError } from './errors.js'
import { type Settings } from './inputs/settings.js'
import { type RepositoryName, type Visibility } from './model.js'
import { type Api, type Log } from './ports.js'
import { countsAsPublic } from './visibility.js'

/**
 * Keeps data on users and repositories from becoming public, before anything is asked or written.
 * What cannot be read counts as public.
 */

const REPOSITORY = z.looseObject({
  visibility: z.string().optional(),
  private: z.boolean().optional(),
})

export interface GuardPorts {
  /** With `github-token`: reads the running repository, nothing else. */
  readonly github: Api
  /** With `commit-token`. */
  readonly commits: Api
  readonly log: Log
}

/**
 * The visibility of the running repository, where it matters. Throws PUBLIC_REPOSITORY before any write
 * that would publish such data, INPUT_INVALID for `summary-users` in a public repository.
 */
export async function guard(settings: Settings, ports: GuardPorts): Promise<Visibility> {
  const personal = settings.entries.some((entry) => entry.personal)
  const { repository, commit } = settings
  const same = commit !== undefined && isSame(commit.repository, repository)
  // A commit elsewhere is linked to only from a page that not everybody can read.
  const named = settings.summaryUsers || (commit !== undefined && !same)
  if (!personal && !named) return 'unreadable'
  const running = await visibilityOf(repository, ports.github)
  if (settings.summaryUsers && countsAsPublic(running)) {
    const what = 'summary-users would name people on a page that anyone can read'
    throw new ActionError('INPUT_INVALID', `${what}: ${said(running, repository)}.`)
  }
  if (!personal) return running
  const { log } = ports
  if (settings.artifact !== undefined) {
    judgeTarget(settings, 'uploaded from', { repository, visibility: running, log })
  }
  if (commit !== undefined) {
    const visibility = same ? running : await visibilityOf(commit.repository, ports.commits)
    judgeTarget(settings, 'committed to', { repository: commit.repository, visibility, log })
  }
  return running
}

/** Reads `visibility`; GitHub answers 404 for what a token may not see. */
async function visibilityOf(repository: RepositoryName | undefined, api: Api): Promise<Visibility> {
  if (repository === undefined) return 'unreadable'
  try {
    const answer = await api.request('GET /repos/{owner}/{repo}', { ...repository })
    if (answer.status !== 200) return 'unreadable'
    const seen = REPOSITORY.parse(JSON.parse(answer.body))
    const known = (['public', 'private', 'internal'] as const).find(
      (one) => one === seen.visibility,
    )
    if (known !== undefined) return known
    return seen.private === true ? 'private' : 'public'
  } catch (error) {
    const final = error instanceof ActionError && ['CANCELLED', 'TIMED_OUT'].includes(error.code)
    if (final) throw error
    return 'unreadable'
  }
}

interface Target {
  readonly repository?: RepositoryName
  readonly visibility: Visibility
  readonly log: Log
}

/** Refuses a public target without consent, and warns of an internal one. */
function judgeTarget(settings: Settings, what: string, target: Target): void {
  const { repository, visibility, log } = target
  const reports = settings.entries.filter((entry) => entry.personal).map((entry) => entry.report)
  if (visibility === 'internal') {
    log.warning(
      `${reports.join(', ')} will be ${what} ${nameOf(repository)}, which is internal: everybody in the enterprise can read it.`,
    )
  }
  if (!countsAsPublic(visibility) || settings.allowPublicRepository) return
  throw new ActionError(
    'PUBLIC_REPOSITORY',
    `${reports.join(', ')} would be ${what} a public repository: ${said(visibility, repository)}.`,
  )
}

function said(visibility: Visibility, repository: RepositoryName | undefined): string {
  const name = nameOf(repository)
  if (visibility === 'public') return `${name} is public`
  return `the visibility of ${name} could not be read, which counts as public`
}

function isSame(one: RepositoryName, other: RepositoryName | undefined): boolean {
  return nameOf(one).toLowerCase() === nameOf(other).toLowerCase()
}

function nameOf(repository: RepositoryName | undefined): string {
  return repository === undefined
    ? 'the running repository'
    : `${repository.owner}/${repository.repo}`
}
