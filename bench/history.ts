import { openGitData, type GitRepository } from '../sandbox/git-data.js'
import { runAction } from '../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.js'
import { type Day } from '../src/model.js'
import { addDays } from '../src/reports/days.js'
import { type Line, median, seconds } from './table.js'

/** What the history of an archive weighs, and what reading it costs a night. */

const LATENCY_MS = 100
const ROOT = 'copilot-usage-reports'
const REPORTS = 'organization-1-day, users-1-day, user-teams-1-day'
const FOLDER = 'scope=organization/scope_slug=octo-org'
/** Names in each breakdown of a day, each as long as a name is kept. */
const HOSTILE_NAMES = 200
const MONTH = 31
const YEARS = 5
/** A year after GitHub began to list members of teams, on 2026-05-14, so that every day has some. */
const TODAY = '2027-06-01'
const CLOCK = new URL('../__tests__/faults/fixtures/clock.mjs', import.meta.url).href
const HOSTILE_TEAMS = 2000

export interface HistoryOptions {
  readonly days: number
  readonly users: number
  readonly rounds: number
}

interface Archive {
  readonly name: string
  readonly git: GitRepository
}

export async function historyRows({ days, users, rounds }: HistoryOptions): Promise<Line[]> {
  const data = await openGitData()
  const options = { days: days + 2, today: TODAY, users, routes: data.routes }
  const sandbox = await startSandbox(options)
  try {
    const archive = async (name: string): Promise<Archive> => {
      const { git } = await data.create(`octo-org/${name}`)
      await git.commit('main', { 'README.md': '# Archive\n' }, 'Begin')
      return { name, git }
    }
    await data.create('octo-org/copilot-reports')
    const [year, fresh] = [await archive('year'), await archive('fresh')]
    const [first = '', second = ''] = [sandbox.days.at(-days), sandbox.days.at(-3)]
    await night(sandbox, year, { day: `${first}..${sandbox.days.at(-2) ?? ''}` })
    await night(sandbox, fresh, { day: `${second}..${sandbox.days.at(-2) ?? ''}` })
    const bytes = await sizes(year.git)
    const five = await archive('five')
    await five.git.text(['fetch', '-q', year.git.dir, '+main:main'])
    await five.git.commit('main', await olderYears(year.git), 'Four years before')
    const told = { without: [] as Night[], with: [] as Night[], five: [] as Night[] }
    sandbox.latency({ api: LATENCY_MS })
    for (let round = 0; round < rounds; round += 1) {
      told.without.push(await again(sandbox, fresh))
      told.with.push(await again(sandbox, year))
      told.five.push(await again(sandbox, five))
    }
    sandbox.latency({})
    const hostile = await hostileMonth(sandbox, await archive('hostile'))
    return [...linesOf(told, { days, bytes }), ...hostile]
  } finally {
    await sandbox.stop()
    await data.close()
  }
}

interface Night {
  readonly seconds: number
  readonly reads: number
}

async function night(
  sandbox: Sandbox,
  { name }: Archive,
  inputs: Readonly<Record<string, string>>,
): Promise<Night> {
  const before = sandbox.requests.where({ host: 'api', method: 'GET' }).length
  const begun = performance.now()
  const run = await runAction({
    sandbox,
    limited: true,
    timeout: 900_000,
    nodeFlags: ['--import', CLOCK],
    env: { FAULT_NOW: `${TODAY}T03:17:00Z` },
    inputs: {
      ...{ 'report-type': REPORTS, artifact: 'false', commit: 'true', concurrency: '16' },
      ...{ 'commit-repository': `octo-org/${name}`, 'commit-token': sandbox.tokens.commit },
      ...{ 'if-no-report': 'ignore', ...inputs },
    },
  })
  if (run.code !== 0) throw new Error(`A night failed: ${run.runner.errors.join('\n')}`)
  const asked = sandbox.requests.where({ host: 'api', method: 'GET' }).slice(before)
  const reads = asked.filter(({ path }) => path.startsWith(`/repos/octo-org/${name}/git/`)).length
  return { seconds: (performance.now() - begun) / 1000, reads }
}

/** The newest day, and as if it had never been there. */
async function again(sandbox: Sandbox, archive: Archive): Promise<Night> {
  const before = await archive.git.text(['rev-parse', 'main'])
  const told = await night(sandbox, archive, { day: sandbox.days.at(-1) ?? '' })
  await archive.git.text(['update-ref', 'refs/heads/main', before])
  return told
}

async function sizes(git: GitRepository): Promise<{ totals: number; teams: number; rows: number }> {
  const all = await git.list(`main:${ROOT}/derived`, true)
  const of = async (dataset: string) => {
    const blobs = all.filter(({ type, path }) => type === 'blob' && path.startsWith(dataset))
    return Buffer.concat(await Promise.all(blobs.map(({ sha }) => git.blob(sha))))
  }
  const [totals, teams] = [await of('daily-totals'), await of('daily-teams')]
  const rows = teams.toString().split('\n').length - 1
  return { totals: totals.length, teams: teams.length, rows }
}

/** The months of this year, and their days, once more for each of the years before. */
async function olderYears(git: GitRepository): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {}
  const own = [...(await git.files('main')).entries()].filter(([path]) => path.startsWith(ROOT))
  for (const [path] of own) {
    const found = /^(.*report_(?:month|day)=)(\d{4})(.*)$/.exec(path)
    if (found === null) continue
    const bytes = path.includes('/derived/') ? await git.read('main', path) : Buffer.from('{}\n')
    for (let back = 2; back <= YEARS; back += 1) {
      const year = Number(found[2]) - back
      files[`${found[1] ?? ''}${year}${found[3] ?? ''}`] = bytes
    }
  }
  return files
}

/** The files of a month whose days have as many and as long names as anybody could think of. */
async function hostileMonth(sandbox: Sandbox, archive: Archive): Promise<Line[]> {
  const days = Array.from({ length: MONTH }, (_, index) => addDays('2026-08-01' as Day, index))
  for (const day of days) {
    const put = (report: string, rows: readonly object[]) => {
      const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      sandbox.put(report, 'organization', 'octo-org', day, [bytes])
    }
    const person = { day, user_id: 1, user_login: 'person', organization_id: '4711' }
    put('organization-1-day', [hostileDay(day)])
    put('users-1-day', [{ ...person, loc_added_sum: 123_456_789, ai_credits_used: 12_345.678 }])
    put(
      'user-teams-1-day',
      Array.from({ length: HOSTILE_TEAMS }, (_, index) => ({
        ...{ ...person, team_id: index, slug: hostileName('team', index) },
      })),
    )
  }
  await night(sandbox, archive, {
    'minimum-group-size': '1',
    day: `${days[0] ?? ''}..${days.at(-1) ?? ''}`,
  })
  const line = async (dataset: string, what: string): Promise<Line> => {
    const path = `${ROOT}/derived/${dataset}/${FOLDER}/report_month=2026-08/part-001.ndjson`
    const value = (await archive.git.read('main', path)).length / 1000
    const goal = { most: 600 }
    return {
      what: `history: a month of ${what}`,
      measured: `${MONTH} days`,
      value,
      unit: 'KB',
      goal,
    }
  }
  return [
    await line('daily-totals', `${HOSTILE_NAMES} long names in every breakdown`),
    await line('daily-teams', `${HOSTILE_TEAMS} teams with long names`),
  ]
}

const hostileName = (kind: string, index: number) => `${kind} ${index} ${'日本語 "\\'.repeat(20)}`

function hostileDay(day: Day): object {
  const counts = { code_generation_activity_count: 5, user_initiated_interaction_count: 3 }
  const lines = { loc_added_sum: 123_456_789, loc_deleted_sum: 987_654 }
  const cells = (...kinds: string[]) =>
    Array.from({ length: HOSTILE_NAMES }, (_, index) => ({
      ...Object.fromEntries(kinds.map((kind) => [kind, hostileName(kind, index)])),
      ...{ ...counts, ...lines, code_acceptance_activity_count: index },
    }))
  return {
    ...{ day, organization_id: '4711', daily_active_users: 1_000_000, ...counts, ...lines },
    totals_by_feature: cells('feature'),
    totals_by_ide: cells('ide'),
    totals_by_language_feature: cells('language', 'feature'),
    totals_by_language_model: cells('language', 'model'),
    totals_by_model_feature: cells('model', 'feature'),
  }
}

function linesOf(
  told: { readonly without: Night[]; readonly with: Night[]; readonly five: Night[] },
  { days, bytes }: { days: number; bytes: { totals: number; teams: number; rows: number } },
): Line[] {
  const times = (nights: readonly Night[]) => nights.map((night) => night.seconds)
  const reads = (nights: readonly Night[]) => Math.max(...nights.map((night) => night.reads))
  const more = median(times(told.with)) - median(times(told.without))
  return [
    {
      what: `history: ${days} days of one organization with eight teams`,
      measured: `totals ${(bytes.totals / 1e6).toFixed(2)} MB, teams ${(bytes.teams / 1e6).toFixed(2)} MB in ${bytes.rows} lines`,
      value: (bytes.totals + bytes.teams) / 1e3,
      unit: 'KB',
      goal: { most: 3000 },
    },
    {
      what: `history: a night with it at ${LATENCY_MS} ms a request takes longer by`,
      measured: `${seconds(times(told.with))} against ${seconds(times(told.without))}`,
      value: more * 1000,
      unit: 'ms',
      goal: { most: 1500 },
    },
    {
      what: 'history: requests that read it',
      measured: `${reads(told.with)} reads of the repository against ${reads(told.without)}`,
      value: reads(told.with) - reads(told.without),
      unit: 'requests',
      goal: { most: 30 },
    },
    {
      what: `history: of ${YEARS} years, more requests than of one`,
      measured: `${reads(told.five)} reads of the repository; ${seconds(times(told.five))}`,
      value: reads(told.five) - reads(told.with),
      unit: 'requests',
      goal: { most: 0 },
    },
  ]
}
