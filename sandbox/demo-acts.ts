/** The acts of the demo: what each asks of the action, and what it shows of the repository before and after. */
import { numberOf } from './data/days.js'
import { type HostedRepository } from './git-data.js'
import { type Sandbox } from './sandbox.js'

export interface Stage {
  readonly sandbox: Sandbox
  readonly archive: HostedRepository
}

export interface Act {
  readonly title: string
  readonly story: string
  /** Inputs that action.yml has to have; the act is left out without them. */
  readonly needs: readonly string[]
  inputs(stage: Stage): Readonly<Record<string, string>>
  /** Sets the scene; gives lines to show. */
  before?(stage: Stage): Promise<readonly string[]>
  /** What became of it; throws when the act missed its point. */
  after?(stage: Stage): Promise<readonly string[]>
}

const BRANCH = 'main'
const DAYS = 12
const REPORTS = 'organization-1-day, users-1-day'

const firstDay = ({ sandbox }: Stage) => sandbox.days.at(-DAYS) ?? ''
const newestDay = ({ sandbox }: Stage) => sandbox.days.at(-1) ?? ''

async function stored({ archive }: Stage): Promise<string[]> {
  const files = await archive.git.files(BRANCH)
  return [...files.keys()].filter((path) => path.includes('/report_day=')).sort()
}

async function history({ archive }: Stage): Promise<string[]> {
  const commits = await archive.git.log(BRANCH)
  return [
    'Commits, newest first:',
    ...commits.map(({ sha, subject }) => `  ${sha.slice(0, 10)}  ${subject}`),
  ]
}

const dayOfPath = (path: string) => /report_day=(\d{4}-\d{2}-\d{2})/.exec(path)?.[1] ?? ''

/** Takes every third day out of the archive, as a schedule that was off would have left it. */
async function punchHoles(stage: Stage): Promise<string[]> {
  const files = await stored(stage)
  const missing = files.filter((path) => numberOf(dayOfPath(path)) % 3 === 0)
  await stage.archive.git.commit(
    BRANCH,
    Object.fromEntries(missing.map((path) => [path, null])),
    'Lose some days',
  )
  const days = [...new Set(missing.map(dayOfPath))].sort()
  return [`Lost from the archive: ${days.join(', ')} (${missing.length} of ${files.length} files)`]
}

async function wholeAgain(stage: Stage): Promise<string[]> {
  const files = await stored(stage)
  const days = new Set(files.map(dayOfPath))
  const expected = stage.sandbox.days.slice(-DAYS)
  const lacking = expected.filter((day) => !days.has(day))
  if (lacking.length > 0) throw new Error(`The archive still lacks ${lacking.join(', ')}`)
  return [
    `The archive has all ${expected.length} days again, ${files.length} files.`,
    ...(await history(stage)),
  ]
}

export const ACTS: readonly Act[] = [
  {
    title: 'Five reports of an organization',
    story: 'Fetch the newest of each, keep them as one artifact, write the job summary.',
    needs: [],
    inputs: () => ({
      scope: 'organization',
      slug: 'octo-org',
      'report-type':
        'organization-28-day, users-28-day, users-1-day, user-teams-1-day, repos-1-day',
    }),
  },
  {
    title: `${DAYS} days into an archive`,
    story: 'Fetch a range of days and commit them to a repository.',
    needs: ['commit'],
    inputs: (stage) => ({
      slug: 'octo-org',
      'report-type': REPORTS,
      day: `${firstDay(stage)}..${newestDay(stage)}`,
      commit: 'true',
      artifact: 'false',
    }),
    after: async (stage) => [
      `The archive has ${(await stored(stage)).length} files.`,
      ...(await history(stage)),
    ],
  },
  {
    title: 'An archive with holes',
    story:
      'One run finds the days that are missing and fetches only these, and the newest, which may have changed.',
    needs: ['commit', 'since'],
    before: punchHoles,
    inputs: (stage) => ({
      slug: 'octo-org',
      'report-type': REPORTS,
      day: 'missing',
      since: firstDay(stage),
      commit: 'true',
      artifact: 'false',
    }),
    after: wholeAgain,
  },
]
