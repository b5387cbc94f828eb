import { describe, expect, test } from '@jest/globals'

import { ActionError } from '../src/errors.js'
import { guard } from '../src/guard.js'
import { type Api } from '../src/ports.js'
import { answerOf, apiOfAnswers } from './collect/asking.js'
import { type Inputs, read } from './inputs/reading.js'
import { listeningLog } from './results.js'

const PERSONAL = { 'report-type': 'users-1-day, organization-1-day' }

/** The visibility of repositories by their names; one that is not there is answered 404. */
function github(visibilities: Readonly<Record<string, object>>) {
  const asked: string[] = []
  const api: Api = {
    async request(route, { owner, repo }) {
      asked.push(`${route} ${String(owner)}/${String(repo)}`)
      const known = visibilities[String(repo)]
      return known === undefined ? answerOf(404) : answerOf(200, known)
    },
  }
  return { api, asked }
}

/** Guards a run with these inputs; the archive may lie in `octo-org/archive`. */
async function guarded(
  inputs: Inputs,
  visibilities: Readonly<Record<string, object>> = {},
  around: { repository?: string } = {},
) {
  const own = github(visibilities)
  const commits = github(visibilities)
  const { log, warnings } = listeningLog()
  const { settings } = read(inputs, around)
  const ports = { github: own.api, commits: commits.api, log }
  const watch = await guard(settings, ports)
  const visibility = watch.running()
  return { watch, visibility, warnings, asked: own.asked, askedToCommit: commits.asked }
}

const is = (visibility: string) => ({ visibility })
const elsewhere = { artifact: 'false', commit: 'true', 'commit-repository': 'octo-org/archive' }

describe('the guard', () => {
  test('asks nothing where nothing personal is at stake', async () => {
    const seen = await guarded({ 'report-type': 'organization-1-day' }, { reports: is('public') })
    expect(seen).toMatchObject({
      visibility: 'unreadable',
      warnings: [],
      asked: [],
      askedToCommit: [],
    })
  })

  test.each(['users-1-day', 'users-28-day', 'user-teams-1-day', 'repos-1-day'])(
    'keeps %s from a public repository',
    async (report) => {
      const inputs = { 'report-type': report }
      await expect(guarded(inputs, { reports: is('public') })).rejects.toMatchObject({
        code: 'PUBLIC_REPOSITORY',
        message: `${report} would be uploaded from a public repository: octo-org/reports is public.`,
      })
      const seen = await guarded(inputs, { reports: is('private') })
      expect(seen).toMatchObject({
        visibility: 'private',
        warnings: [],
        asked: ['GET /repos/{owner}/{repo} octo-org/reports'],
      })
    },
  )

  test('names only the reports that are personal', async () => {
    await expect(guarded(PERSONAL, { reports: is('public') })).rejects.toMatchObject({
      message: expect.stringMatching(/^users-1-day would be/) as unknown,
    })
  })

  test('lets pass what was allowed', async () => {
    const inputs = { ...PERSONAL, 'allow-public-repository': 'true', commit: 'true' }
    const seen = await guarded(inputs, { reports: is('public') })
    expect(seen).toMatchObject({ visibility: 'public', warnings: [] })
  })

  test('lets pass what is kept nowhere', async () => {
    const inputs = { ...PERSONAL, artifact: 'false' }
    const seen = await guarded(inputs, { reports: is('public') })
    expect(seen).toMatchObject({ visibility: 'public', warnings: [] })
  })

  test('warns of an internal repository', async () => {
    const inputs = { ...PERSONAL, commit: 'true' }
    const { visibility, warnings } = await guarded(inputs, { reports: is('internal') })
    expect(visibility).toBe('internal')
    expect(warnings).toEqual(
      ['uploaded from', 'committed to'].map(
        (what) =>
          `users-1-day will be ${what} octo-org/reports, which is internal: everybody in the enterprise can read it.`,
      ),
    )
  })
})

describe('another repository to commit to', () => {
  test('is judged by itself, with the token that commits', async () => {
    const visibilities = { reports: is('public'), archive: is('private') }
    const seen = await guarded({ ...PERSONAL, ...elsewhere }, visibilities)
    expect(seen).toMatchObject({
      visibility: 'public',
      asked: ['GET /repos/{owner}/{repo} octo-org/reports'],
      askedToCommit: ['GET /repos/{owner}/{repo} octo-org/archive'],
    })
  })

  test('may be the public one', async () => {
    const visibilities = { reports: is('private'), archive: is('public') }
    await expect(guarded({ ...PERSONAL, ...elsewhere }, visibilities)).rejects.toMatchObject({
      code: 'PUBLIC_REPOSITORY',
      message: 'users-1-day would be committed to a public repository: octo-org/archive is public.',
    })
  })

  test('is the same one in other letters, and then asked once', async () => {
    const inputs = { ...PERSONAL, commit: 'true', 'commit-repository': 'Octo-Org/Reports' }
    const seen = await guarded(inputs, { reports: is('private') })
    expect(seen).toMatchObject({ asked: [expect.anything()], askedToCommit: [] })
  })
})

describe('a visibility', () => {
  const artifact = { 'report-type': 'users-1-day' }
  const refused = (body: object) => guarded(artifact, { reports: body })

  test.each([is('public'), { private: false }, { visibility: 'public', private: true }])(
    'of %j is public',
    async (body) => {
      await expect(refused(body)).rejects.toMatchObject({
        code: 'PUBLIC_REPOSITORY',
        message: expect.stringContaining('octo-org/reports is public') as unknown,
      })
    },
  )

  test('of an answer without that field is told by private', async () => {
    expect(await refused({ private: true })).toMatchObject({ visibility: 'private' })
    expect(await refused({ private: true, visibility: 'internal' })).toMatchObject({
      visibility: 'internal',
    })
  })

  const contradiction = { visibility: 'private', private: false }
  test.each([
    ...[{}, is('secret'), is('PRIVATE'), contradiction, { visibility: 7 }, { private: 'no' }, []],
    undefined,
  ])('that cannot be read counts as public (%j)', async (body) => {
    await expect(
      guarded(artifact, body === undefined ? {} : { reports: body }),
    ).rejects.toMatchObject({
      code: 'PUBLIC_REPOSITORY',
      message: expect.stringMatching(
        /visibility of the repository could not be read, which counts as public.*octo-org\/reports/,
      ) as unknown,
      hint: expect.not.stringContaining('allow-public-repository') as unknown,
    })
  })

  test('of a repository that nobody names counts as public', async () => {
    const inputs = { ...artifact, slug: 'octo-org' }
    await expect(guarded(inputs, {}, { repository: '' })).rejects.toMatchObject({
      message: expect.stringContaining('the running repository') as unknown,
    })
  })

  test.each([
    ['CANCELLED', 'CANCELLED'],
    ['TIMED_OUT', 'TIMED_OUT'],
    ['API_UNREACHABLE', 'API_UNREACHABLE'],
    ['TLS_FAILED', 'TLS_FAILED'],
    ['PROXY_REFUSED', 'PROXY_REFUSED'],
  ] as const)('that ends with %s ends the run with %s', async (code, final) => {
    const { settings } = read(artifact)
    const failing: Api = { request: async () => Promise.reject(new ActionError(code, 'No.')) }
    const { log } = listeningLog()
    await expect(guard(settings, { github: failing, commits: failing, log })).rejects.toMatchObject(
      { code: final },
    )
  })
})

describe('names in the summary', () => {
  const named = { 'summary-users': 'true', 'report-type': 'users-1-day', artifact: 'false' }

  test('are a mistake where the page is public, whatever is allowed', async () => {
    const inputs = { ...named, 'allow-public-repository': 'true' }
    await expect(guarded(inputs, { reports: is('public') })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message:
        'summary-users would name people on a page that anyone can read: octo-org/reports is public.',
    })
    await expect(guarded(inputs)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  test.each(['private', 'internal'])('are allowed where it is %s', async (visibility) => {
    expect(await guarded(named, { reports: is(visibility) })).toMatchObject({ visibility })
  })

  test('are looked into also for reports that name nobody', async () => {
    const inputs = { ...named, 'report-type': 'organization-1-day' }
    await expect(guarded(inputs, { reports: is('public') })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    })
  })
})

test('the page that links to a commit elsewhere is looked at', async () => {
  const { asked, asking } = apiOfAnswers(answerOf(200, is('internal')))
  const { settings } = read({ ...elsewhere, 'report-type': 'organization-1-day' })
  const ports = { github: asking.api, commits: asking.api, log: asking.log }
  expect((await guard(settings, ports)).running()).toBe('internal')
  expect(asked).toHaveLength(1)
})

describe('a repository that changes during the run', () => {
  const inputs = { 'report-type': 'users-1-day', commit: 'true' }
  const begin = { full_name: 'octo-org/reports', id: 1, visibility: 'private' }

  test.each([
    ['has become public', { ...begin, visibility: 'public' }, 'PUBLIC_REPOSITORY'],
    ['answers under another id', { ...begin, id: 2 }, 'API_ANSWER_INVALID'],
    ['tells no id any more', { ...begin, id: undefined }, 'API_ANSWER_INVALID'],
    ['says private and not', { ...begin, private: false }, 'PUBLIC_REPOSITORY'],
    [
      'says internal and public',
      { ...begin, visibility: 'internal', private: false },
      'PUBLIC_REPOSITORY',
    ],
    ['answers under another name', { ...begin, full_name: 'x/y' }, 'API_ANSWER_INVALID'],
    ['says nothing that can be read', [], 'PUBLIC_REPOSITORY'],
  ])('is refused when it %s', async (_, later, code) => {
    const answers: Record<string, object> = { reports: begin }
    const { watch } = await guarded(inputs, answers)
    await expect(watch.check('commit')).resolves.toBeUndefined()
    await expect(watch.check('commit', later)).rejects.toMatchObject({ code })
    answers['reports'] = later
    for (const way of ['commit', 'artifact'] as const) {
      await expect(watch.check(way)).rejects.toMatchObject({ code })
    }
    expect(await watch.page()).toMatchObject({ refused: { code } })
  })

  test('shows nothing of people on a page when nobody can tell who sees it', async () => {
    const { settings } = read(inputs)
    const { log } = listeningLog()
    let looks = 0
    const api: Api = {
      request: async () => {
        looks += 1
        if (looks > 1) throw new ActionError('TIMED_OUT', 'The time is up.')
        return answerOf(200, begin)
      },
    }
    const watch = await guard(settings, { github: api, commits: api, log })
    expect(await watch.page()).toMatchObject({
      visibility: 'unreadable',
      refused: { code: 'TIMED_OUT' },
    })
  })

  test('that was public for a moment shows nothing of people any more', async () => {
    const answers: Record<string, object> = { reports: begin }
    const { watch } = await guarded(inputs, answers)
    expect([watch.hides(), watch.keeps('page')]).toEqual([false, true])
    await watch.check('artifact', { ...begin, visibility: 'public' }).catch(() => undefined)
    expect([watch.hides(), watch.keeps('page')]).toEqual([true, false])
    for (const way of ['artifact', 'commit'] as const) {
      await expect(watch.check(way, begin)).rejects.toMatchObject({ code: 'PUBLIC_REPOSITORY' })
    }
    expect(await watch.page()).toMatchObject({ refused: { code: 'PUBLIC_REPOSITORY' } })
    expect([watch.hides(), watch.keeps('page')]).toEqual([true, false])
  })

  test('for which another one answered for a moment stays refused', async () => {
    for (const other of [{ id: 2 }, { full_name: 'octo-org/other' }]) {
      const { watch } = await guarded(inputs, { reports: begin })
      await watch.check('artifact', { ...begin, ...other }).catch(() => undefined)
      for (const way of ['artifact', 'commit'] as const) {
        await expect(watch.check(way, begin)).rejects.toMatchObject({ code: 'API_ANSWER_INVALID' })
      }
    }
  })

  test('that did not say what it is for a moment stays refused; one that did not answer does not', async () => {
    let answer = () => Promise.resolve(answerOf(200, begin))
    const { settings } = read(inputs)
    const api: Api = { request: () => answer() }
    const ports = { github: api, commits: api, log: listeningLog().log }
    const watch = await guard(settings, ports)
    answer = () => Promise.reject(new ActionError('API_UNREACHABLE', 'Nobody answered.'))
    await expect(watch.check('commit')).rejects.toMatchObject({ code: 'API_UNREACHABLE' })
    answer = () => Promise.resolve(answerOf(200, begin))
    await expect(watch.check('artifact')).resolves.toBeUndefined()
    answer = () => Promise.resolve(answerOf(404))
    await expect(watch.check('commit')).rejects.toMatchObject({ code: 'PUBLIC_REPOSITORY' })
    answer = () => Promise.resolve(answerOf(200, begin))
    await expect(watch.check('artifact')).rejects.toMatchObject({ code: 'PUBLIC_REPOSITORY' })
  })

  test('is not refused for data that names nobody', async () => {
    const answers: Record<string, object> = { reports: begin }
    const { watch } = await guarded({ commit: 'true' }, answers)
    answers['reports'] = { ...begin, visibility: 'public' }
    await expect(watch.check('commit')).resolves.toBeUndefined()
  })

  test('is judged as soon as a person is found where none should be', async () => {
    const free = { 'report-type': 'organization-1-day' }
    const { watch } = await guarded(free, { reports: is('public') })
    await expect(watch.found('organization-1-day')).rejects.toMatchObject({
      code: 'PUBLIC_REPOSITORY',
    })
    await expect(watch.check('artifact')).resolves.toBeUndefined()
    const { watch: inside } = await guarded(free, { reports: is('private') })
    await expect(inside.found('organization-1-day')).resolves.toBeUndefined()
    expect(inside.hides()).toBe(false)
  })
})

describe('what an archive knows of people', () => {
  const free = { 'report-type': 'organization-1-day', commit: 'true' }
  const begin = { full_name: 'octo-org/reports', id: 1, visibility: 'private' }
  const opened = { ...begin, visibility: 'public' }

  test('is judged on its way out like rows that were asked for', async () => {
    const { watch, asked } = await guarded({ ...free, 'summary-users': 'true' }, { reports: begin })
    expect(watch.carries('artifact', 'daily-teams')).toBe(true)
    expect(watch.carries('page', 'daily-teams')).toBe(true)
    await expect(watch.check('artifact')).resolves.toBeUndefined()
    await expect(watch.check('artifact', opened)).rejects.toMatchObject({
      code: 'PUBLIC_REPOSITORY',
      message: expect.stringMatching(/daily-teams.*uploaded from/) as unknown,
    })
    // A way that carries none of it stays open, and nobody asks for it.
    const before = asked.length
    await expect(watch.check('commit')).resolves.toBeUndefined()
    expect(asked).toHaveLength(before)
  })

  test('is not on a page that anybody can read by then', async () => {
    const answers: Record<string, object> = { reports: begin }
    const { watch } = await guarded({ ...free, 'summary-users': 'true' }, answers)
    expect(watch.carries('page', 'daily-teams')).toBe(true)
    expect(await watch.page()).toEqual({ visibility: 'private' })
    answers['reports'] = opened
    expect(await watch.page()).toMatchObject({
      visibility: 'public',
      refused: {
        code: 'PUBLIC_REPOSITORY',
        message: expect.stringContaining('daily-teams') as unknown,
      },
    })
  })

  test('does not go where everybody may look, and then nothing is refused for it', async () => {
    const { watch } = await guarded(
      { ...free, ...elsewhere, artifact: 'true' },
      {
        reports: is('public'),
        archive: is('private'),
      },
    )
    expect(watch.carries('artifact', 'daily-teams')).toBe(false)
    await expect(watch.check('artifact')).resolves.toBeUndefined()
    expect(await watch.page()).toEqual({ visibility: 'public' })
  })

  test('goes nowhere while nobody has looked who could see it', async () => {
    const { watch, asked } = await guarded(
      { 'report-type': 'organization-1-day' },
      { reports: is('private') },
    )
    expect([asked.length, watch.keeps('page'), watch.hides()]).toEqual([0, false, true])
    await watch.found('organization-1-day')
    expect([asked.length, watch.keeps('page'), watch.hides()]).toEqual([1, true, false])
    // It is data on users from now on, and counts once.
    await watch.found('organization-1-day')
    expect(asked).toHaveLength(1)
    await expect(watch.check('artifact', is('public'))).rejects.toMatchObject({
      message: expect.stringMatching(/^organization-1-day would be/) as unknown,
    })
  })
})

test.each(['CANCELLED', 'TIMED_OUT'] as const)(
  '%s ends the run while a repository is read',
  async (code) => {
    const { settings } = read(PERSONAL)
    const { log } = listeningLog()
    const api: Api = {
      request: async () => {
        throw new ActionError(code, 'It ends.')
      },
    }
    await expect(guard(settings, { github: api, commits: api, log })).rejects.toMatchObject({
      code,
      message: 'It ends.',
    })
  },
)

describe('two repositories', () => {
  const inputs = { 'report-type': 'users-1-day', ...elsewhere }
  const answers = (own: string, archive: string) => ({
    reports: { full_name: 'octo-org/reports', id: 1, visibility: own },
    archive: { full_name: 'octo-org/archive', id: 2, visibility: archive },
  })

  test('are judged each by itself', async () => {
    const { watch } = await guarded(inputs, answers('public', 'private'))
    expect([watch.keeps('commit'), watch.keeps('artifact'), watch.keeps('page')]).toEqual([
      true,
      false,
      false,
    ])
    expect(watch.carries('commit', 'daily-teams')).toBe(true)
    await expect(watch.check('commit')).resolves.toBeUndefined()
    await expect(watch.check('artifact')).rejects.toMatchObject({
      code: 'PUBLIC_REPOSITORY',
      message: expect.stringContaining('octo-org/reports is public') as unknown,
    })
  })

  test('and the other one is named to everybody only while everybody can see it', async () => {
    const about = { repository: 'octo-org/archive' }
    const error = new ActionError('COMMIT_FORBIDDEN', 'It was refused.', { about })
    const free = { ...inputs, 'allow-public-repository': 'true' }
    const { watch } = await guarded(free, answers('public', 'public'))
    await watch.check('commit')
    expect(watch.tell(error, 'public').message).toContain('octo-org/archive')
    expect(watch.urlTold('https://x/y', 'public')).toBe('https://x/y')
    // Once it was private, what it is called may be a secret.
    await watch.check('commit', answers('', 'private').archive)
    expect(watch.tell(error, 'public').message).not.toContain('archive')
    expect(watch.urlTold('https://x/y', 'public')).toBe('')
    expect(watch.tell(error, 'private').message).toContain('octo-org/archive')
  })

  test('an internal one is named in a warning only to those who may know of it', async () => {
    const open = await guarded(inputs, answers('private', 'internal'))
    expect(open.warnings).toEqual([expect.stringContaining('octo-org/archive, which is internal')])
    const free = { ...inputs, commit: 'true' }
    const { warnings } = await guarded(free, answers('public', 'internal'))
    expect(warnings.join()).not.toContain('archive')
  })
})

describe('what a server said, which may name people', () => {
  const error = new ActionError('ROLE_MISSING', 'GitHub gave no report.', {
    about: { said: 'mona is no owner.', status: 403 },
  })
  const free = { 'report-type': 'organization-1-day' }

  test.each([
    ['private', {}, true],
    ['internal', {}, true],
    ['public', {}, false],
    ['public', { 'allow-public-repository': 'true' }, false],
    ['nobody knows', {}, false],
    ['private', { 'pseudonym-key': 'k1'.repeat(16) }, false],
  ])('in a repository that is %s, with %j, is quoted: %s', async (visibility, inputs, quoted) => {
    // Nobody had to know who can see the run, until something failed.
    const { watch, asked } = await guarded({ ...free, ...inputs }, { reports: is(visibility) })
    expect(asked).toHaveLength(0)
    expect(error.message).not.toContain('mona')
    expect((await watch.told(error)).message.includes('mona')).toBe(quoted)
    expect(asked).toHaveLength(1)
    const { visibility: seen } = await watch.page(true)
    expect(watch.tell(error, seen).message.includes('mona')).toBe(quoted)
  })

  test('is nothing to look for where nothing was said', async () => {
    const { watch, asked } = await guarded(free, { reports: is('private') })
    const silent = new ActionError('ROLE_MISSING', 'No.', { about: { status: 403 } })
    expect((await watch.told(silent)).message).toBe('No (HTTP 403).')
    await watch.page()
    expect(asked).toHaveLength(0)
  })
})

describe('what may be told', () => {
  const said = 'The repository archive of OCTO-ORG is read-only.'
  const error = new ActionError('COMMIT_FORBIDDEN', 'GitHub refused the commit.', {
    about: { repository: 'octo-org/archive', said, status: 403 },
  })

  test.each([
    ['public', false],
    ['private', true],
  ])('where the run is %s', async (visibility, named) => {
    const { watch } = await guarded(elsewhere, { reports: is(visibility) })
    const told = watch.tell(error, watch.running())
    expect(/archive/i.test(`${told.message} ${told.hint}`)).toBe(named)
    expect(told).toMatchObject({ code: error.code, about: { status: 403 } })
    expect(watch.urlTold('https://x/y', watch.running())).toBe(named ? 'https://x/y' : '')
  })

  test('where the run was private a moment ago, and is public when it ends', async () => {
    const { settings } = read({ ...PERSONAL, ...elsewhere })
    const { log } = listeningLog()
    const looks = ['private', 'public'].map((one) => answerOf(200, is(one)))
    const github: Api = { request: async () => looks.shift() ?? answerOf(404) }
    const commits: Api = { request: async () => answerOf(404) }
    const refused = await guard(settings, { github, commits, log }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'PUBLIC_REPOSITORY', about: { status: 404 } })
    expect(looks).toEqual([])
    expect(String(refused)).not.toContain('archive')
  })

  test('the public repository is told before what could not be read, and before summary-users', async () => {
    const inputs = { ...PERSONAL, commit: 'true', 'commit-repository': 'octo-org/archive' }
    await expect(guarded(inputs, { archive: is('public') })).rejects.toMatchObject({
      code: 'PUBLIC_REPOSITORY',
      message: expect.stringContaining('octo-org/archive is public') as unknown,
    })
    const both = { ...PERSONAL, 'summary-users': 'true' }
    await expect(guarded(both, { reports: is('public') })).rejects.toMatchObject({
      code: 'PUBLIC_REPOSITORY',
      message: expect.stringMatching(/reports is public.*summary-users/) as unknown,
    })
  })
})
