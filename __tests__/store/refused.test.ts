import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { refusal } from '../../sandbox/git-data-answers.js'
import { type Answer } from '../../sandbox/http.js'
import { type ActionError } from '../../src/errors.js'
import { absence, folder, ROOT, rows, startFixture, type Fixture } from './fixture.js'

let at: Fixture

beforeEach(async () => {
  at = await startFixture()
})

afterEach(() => at.close())

const NEW = { state: 'stored', revised: false }
const one = (day = '2026-11-18') => at.keeping({ day, parts: [rows(day, 1)] })
const count = (name: string) => at.git.calls.filter((call) => call.name === name).length
const writes = () => at.git.calls.filter(({ name }) => !name.startsWith('GET ')).length
/** Fails as it is told to those who may know of the repository. */
const named = (work: Promise<unknown>) =>
  work.catch((thrown: unknown) => {
    throw (thrown as ActionError).quoted()
  })
const refused = (status: number, message: string) => refusal(status, message, 'seen in the wild')

describe('a ref update that is refused for good is not tried again', () => {
  const rows: [string, Answer, string, RegExp][] = [
    [
      'ruleset',
      refused(
        422,
        'Repository rule violations found\n\nChanges must be made through a pull request.',
      ),
      'COMMIT_PROTECTED',
      /bypass.*artifact/,
    ],
    [
      'ruleset, 409',
      refused(409, 'Repository rule violations found'),
      'COMMIT_PROTECTED',
      /bypass/,
    ],
    [
      'protected branch',
      refused(403, 'Cannot update this protected ref.'),
      'COMMIT_PROTECTED',
      /another branch/,
    ],
    [
      'required checks',
      refused(422, 'Required status check "ci" is expected.'),
      'COMMIT_PROTECTED',
      /bypass/,
    ],
    [
      'signatures',
      refused(422, 'Commits must have verified signatures.'),
      'COMMIT_PROTECTED',
      /GITHUB_TOKEN/,
    ],
    [
      'push protection',
      refused(
        422,
        'Repository rule violations found\n\nSecret detected in content: push protection',
      ),
      'COMMIT_PROTECTED',
      /secret/,
    ],
  ]

  test.each(rows)('%s', async (_, answer, code, hint) => {
    at.repository.conduct.rules = { 'refs/heads/main': answer }
    const head = await at.repository.git.ref('refs/heads/main')
    const stored = (await at.open()).store([await one()])
    await expect(named(stored)).rejects.toMatchObject({
      code,
      hint: expect.stringMatching(hint),
    })
    expect(count('PATCH refs')).toBe(1)
    expect(await at.repository.git.ref('refs/heads/main')).toBe(head)
  })

  test('with words nobody knows: told as it is, once the branch shows that nothing happened', async () => {
    at.repository.conduct.rules = { 'refs/heads/main': refused(422, 'The moon is full') }
    const stored = (await at.open()).store([await one()])
    await expect(named(stored)).rejects.toMatchObject({
      code: 'COMMIT_FAILED',
      message: expect.stringContaining('The moon is full'),
    })
    expect(count('PATCH refs')).toBe(1)
  })
})

describe('a write that is refused', () => {
  const rows: [string, Answer, string, RegExp][] = [
    [
      'missing permission',
      refused(403, 'Resource not accessible by integration'),
      'COMMIT_FORBIDDEN',
      /contents: write/,
    ],
    ['token without it', refused(404, 'Not Found'), 'COMMIT_FORBIDDEN', /contents: write/],
    [
      'single sign-on',
      refused(403, 'Resource protected by organization SAML enforcement.'),
      'SSO_REQUIRED',
      /single sign-on/,
    ],
    [
      'over quota',
      refused(403, 'The repository owner is over their data quota'),
      'COMMIT_FORBIDDEN',
      /quota/,
    ],
    ['blocked', refused(451, 'Repository access blocked'), 'COMMIT_FORBIDDEN', /blocked/],
    ['bad token', refused(401, 'Bad credentials'), 'TOKEN_REJECTED', /commit-token/],
    ['bad token, in other words', refused(401, 'Gone off'), 'TOKEN_REJECTED', /commit-token/],
    [
      'a path GitHub dislikes',
      refused(422, 'tree.path contains a malformed path component'),
      'COMMIT_PATH_BLOCKED',
      /commit-path/,
    ],
  ]

  test.each(rows)(
    '%s: one clear error that names the repository',
    async (_, answer, code, hint) => {
      at.repository.conduct.denied = answer
      const stored = (await at.open()).store([await one()])
      await expect(named(stored)).rejects.toMatchObject({
        code,
        hint: expect.stringMatching(hint),
        message: expect.stringMatching(/octo-org\/reports.*HTTP 4\d\d; request SAND/),
      })
      expect(writes()).toBe(1)
    },
  )
})

describe('opening', () => {
  test('an archived repository stops before any write', async () => {
    at.repository.conduct.archived = true
    await expect(named(at.open())).rejects.toMatchObject({
      code: 'COMMIT_FORBIDDEN',
      message: 'The repository is archived (octo-org/reports).',
    })
  })

  test('a repository that is archived meanwhile says so', async () => {
    const archive = await at.open()
    at.repository.conduct.archived = true
    await expect(archive.store([await one()])).rejects.toMatchObject({
      code: 'COMMIT_FORBIDDEN',
      hint: expect.stringContaining('archived'),
    })
  })

  test('a repository that cannot be seen is named', async () => {
    const repository = { owner: 'octo-org', repo: 'elsewhere' }
    await expect(named(at.open({ repository }))).rejects.toMatchObject({
      code: 'COMMIT_REPOSITORY_NOT_FOUND',
      message: expect.stringContaining('octo-org/elsewhere'),
    })
  })

  test('a renamed repository is used under its new name', async () => {
    at.git.hooks.after = ({ name }, answer) =>
      name === 'GET repository' ? { ...answer, undocumented: 'same' } : undefined
    const repository = { owner: 'OCTO-ORG', repo: 'Reports' }
    const archive = await at.open({ repository })
    expect(archive.repository).toBe('octo-org/reports')
  })
})

describe('branches', () => {
  test('the default branch is read, never assumed', async () => {
    const git = at.repository.git
    await git.text(['branch', '-m', 'main', 'trunk'])
    await git.text(['symbolic-ref', 'HEAD', 'refs/heads/trunk'])
    const archive = await at.open()
    await archive.store([await one()])
    expect(archive.branch).toBe('trunk')
    expect([...(await git.files('trunk')).keys()]).toHaveLength(2)
  })

  test('an absent branch is created from the default branch, in one visible step', async () => {
    const archive = await at.open({ branch: 'data/reports' })
    expect(await archive.store([await one()])).toEqual([NEW])
    expect(await archive.store([await one('2026-11-17')])).toEqual([NEW])
    const git = at.repository.git
    expect((await git.log('data/reports')).map(({ parents }) => parents)).toEqual([1, 1, 0])
    expect(await git.log('main')).toHaveLength(1)
    expect([count('POST refs'), count('PATCH refs')]).toEqual([1, 1])
  })

  test('a branch that appears meanwhile is continued', async () => {
    const git = at.repository.git
    at.git.hooks.between = async ({ name }) => {
      if (name !== 'POST refs' || (await git.ref('refs/heads/data')) !== undefined) return
      await git.moveRef('refs/heads/data', (await git.ref('refs/heads/main')) ?? '', undefined)
      await git.commit('data', { 'other.txt': 'x' })
    }
    expect(await (await at.open({ branch: 'data' })).store([await one()])).toEqual([NEW])
    expect([...(await git.files('data')).keys()]).toEqual([
      'README.md',
      `${folder('2026-11-18')}/part-001.ndjson`,
      'other.txt',
    ])
  })

  test('a lost answer to creating the branch: read back, one commit', async () => {
    at.git.hooks.after = ({ name }) =>
      name === 'POST refs' ? refused(502, 'Bad Gateway') : undefined
    expect(await (await at.open({ branch: 'data' })).store([await one()])).toEqual([NEW])
    expect(await at.repository.git.log('data')).toHaveLength(2)
    expect(count('POST refs')).toBe(1)
  })

  test.each([
    ['data', 'data/x'],
    ['data/x', 'data'],
    ['a/b/c', 'a'],
  ])('%s beside an existing %s is refused before any write', async (branch, existing) => {
    const git = at.repository.git
    await git.moveRef(`refs/heads/${existing}`, (await git.ref('refs/heads/main')) ?? '', undefined)
    await expect(named((await at.open({ branch })).store([await one()]))).rejects.toMatchObject({
      code: 'COMMIT_BRANCH_INVALID',
      message: expect.stringContaining(`there is one: "${existing}"`),
    })
    expect(writes()).toBe(0)
  })

  test('a name that only begins like an existing one is another branch', async () => {
    const git = at.repository.git
    await git.moveRef('refs/heads/data-x', (await git.ref('refs/heads/main')) ?? '', undefined)
    expect(await (await at.open({ branch: 'data' })).store([await one()])).toEqual([NEW])
    expect(await git.log('data-x')).toHaveLength(1)
  })
})

describe('an empty repository', () => {
  let empty: Fixture
  beforeEach(async () => {
    empty = await startFixture({ empty: true })
  })
  afterEach(() => empty.close())

  test('gets its first commit through the contents API, then the day as a whole', async () => {
    const day = '2026-11-18'
    const archive = await empty.open()
    const batch = [await empty.keeping({ day, parts: [rows(day, 1), rows(day, 2)] })]
    expect(await archive.store(batch)).toEqual([NEW])
    const git = empty.repository.git
    expect([...(await git.files('main')).keys()]).toEqual([
      `${folder(day)}/part-001.ndjson`,
      `${folder(day)}/part-002.ndjson`,
    ])
    expect(await git.log('main')).toHaveLength(2)
    expect(archive.receipt()).toMatchObject({ commits: 2, added: 2, removed: 0 })
    expect(await (await empty.open()).store(batch)).toEqual([
      { state: 'unchanged', revised: false },
    ])
    expect(await git.fsck()).toBe('')
    expect(empty.violations).toEqual([])
  })

  test('of which another run makes the first commit meanwhile', async () => {
    const git = empty.repository.git
    empty.git.hooks.before = async ({ name }) => {
      if (name === 'PUT contents' && (await git.isEmpty()))
        await git.commit('main', { 'a.txt': 'a' })
    }
    const day = '2026-11-18'
    const archive = await empty.open()
    expect(await archive.store([await empty.keeping({ day, parts: [rows(day, 1)] })])).toEqual([
      NEW,
    ])
    expect([...(await git.files('main')).keys()]).toEqual([
      'a.txt',
      `${folder(day)}/part-001.ndjson`,
    ])
  })

  test('takes a branch of its own, too, and an absence', async () => {
    const archive = await empty.open({ branch: 'data', path: '' })
    expect(await archive.store([absence('2026-10-01', 'no-report')])).toEqual([NEW])
    const files = await empty.repository.git.files('data')
    expect([...files.keys()]).toEqual([`${folder('2026-10-01').slice(ROOT.length + 1)}/_no_report`])
  })
})
