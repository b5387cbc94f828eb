import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { fault } from '../../sandbox/fault-presets.js'
import { type Call } from '../../sandbox/git-data.js'
import { refusal } from '../../sandbox/git-data-answers.js'
import { ActionError } from '../../src/errors.js'
import { folder, rows, startFixture, timelessClock, type Fixture } from './fixture.js'

let at: Fixture

beforeEach(async () => {
  at = await startFixture()
})

afterEach(async () => {
  const said = await at.repository.git.fsck()
  await at.close()
  expect(said).toBe('')
})

const NEW = { state: 'stored', revised: false }
const one = (day: string, ...users: number[]) =>
  at.keeping({ day, parts: [rows(day, ...(users.length === 0 ? [1] : users))] })
const count = (name: string) => at.git.calls.filter((call) => call.name === name).length
const paths = async (branch = 'main') => [...(await at.repository.git.files(branch)).keys()]

/** Does something once, at the first call of that name. */
function once(name: string, act: (call: Call) => Promise<unknown>) {
  let done = false
  return async (call: Call): Promise<undefined> => {
    if (done || call.name !== name) return
    done = true
    await act(call)
  }
}

describe('a branch that moves meanwhile', () => {
  test.each([
    ['before the update', 'before'],
    ['between check and update', 'between'],
  ] as const)('%s: the commit is made anew on the new head', async (_, hook) => {
    at.git.hooks[hook] = once('PATCH refs', () =>
      at.repository.git.commit('main', { 'other.txt': 'from another run\n' }),
    )
    const archive = await at.open()
    expect(await archive.store([await one('2026-11-18')])).toEqual([NEW])
    expect(await paths()).toEqual([
      'README.md',
      `${folder('2026-11-18')}/part-001.ndjson`,
      'other.txt',
    ])
    const log = await at.repository.git.log('main')
    expect(log.map(({ parents }) => parents)).toEqual([1, 1, 0])
    expect(archive.receipt()).toMatchObject({ commits: 1, added: 1 })
  })

  test.each([409, 422] as const)('the loser of a race is told %d', async (status) => {
    at.repository.conduct.lostRace = status
    at.git.hooks.between = once('PATCH refs', () =>
      at.repository.git.commit('main', { 'other.txt': 'x' }),
    )
    expect(await (await at.open()).store([await one('2026-11-18')])).toEqual([NEW])
    expect(await paths()).toContain('other.txt')
  })

  test('every time: given up after five more rounds, with nothing on the branch', async () => {
    let moves = 0
    at.git.hooks.before = async ({ name }) => {
      if (name !== 'PATCH refs') return
      moves += 1
      await at.repository.git.commit('main', { [`other-${moves}.txt`]: 'x' })
    }
    const clock = timelessClock()
    const stored = (await at.open({ clock })).store([await one('2026-11-18')])
    await expect(stored).rejects.toMatchObject({ code: 'COMMIT_CONFLICT' })
    expect(moves).toBe(6)
    expect((await paths()).filter((path) => path.includes('ndjson'))).toEqual([])
  })

  test('by a rival with the same rows: nothing is left to commit', async () => {
    const day = '2026-11-18'
    const rival = await at.open({ message: 'Of the rival' })
    let done = false
    at.git.hooks.before = async ({ name }) => {
      if (name !== 'PATCH refs' || done) return
      done = true
      await rival.store([await one(day)])
    }
    expect(await (await at.open()).store([await one(day)])).toEqual([
      { state: 'unchanged', revised: false },
    ])
    expect(await at.repository.git.log('main')).toHaveLength(2)
  })

  test('by force to a history without our base: rebuilt on it', async () => {
    const git = at.repository.git
    at.git.hooks.before = once('PATCH refs', async () => {
      const tree = (await git.treeOf('refs/heads/main')) ?? ''
      const orphan = await git.writeCommit({ message: 'Rewritten', tree, parents: [] })
      await git.moveRef('refs/heads/main', orphan, await git.ref('refs/heads/main'))
    })
    expect(await (await at.open()).store([await one('2026-11-18')])).toEqual([NEW])
    const log = await git.log('main')
    expect(log.map(({ subject }) => subject).slice(1)).toEqual(['Rewritten'])
  })

  test('deleted: made again from the default branch', async () => {
    const git = at.repository.git
    const head = (await git.ref('refs/heads/main')) ?? ''
    await git.moveRef('refs/heads/data', head, undefined)
    at.git.hooks.before = once('PATCH refs', () =>
      git.text(['update-ref', '-d', 'refs/heads/data']),
    )
    const archive = await at.open({ branch: 'data' })
    expect(await archive.store([await one('2026-11-18')])).toEqual([NEW])
    expect(await paths('data')).toEqual(['README.md', `${folder('2026-11-18')}/part-001.ndjson`])
  })

  test('two archives on one branch, round after round: every file is there, in one line', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const archives = await Promise.all([at.open(), at.open()])
      const days = [`2026-10-0${round}`, `2026-11-0${round}`]
      const kept = await Promise.all(
        archives.map(async (archive, index) => archive.store([await one(days[index] ?? '')])),
      )
      expect(kept).toEqual([[NEW], [NEW]])
    }
    const files = await paths()
    expect(files).toHaveLength(11)
    const log = await at.repository.git.log('main')
    expect(log).toHaveLength(11)
    expect(log.every(({ parents }, index) => parents === (index === 10 ? 0 : 1))).toBe(true)
  })
})

describe('an answer that is lost', () => {
  test.each([
    ['dropped', fault.lost()],
    ['an error of the server', fault.lost(500)],
  ])('of the ref update (%s): one commit, success', async (_, lost) => {
    at.fault({ on: 'git', method: 'PATCH', script: [lost] })
    const archive = await at.open()
    expect(await archive.store([await one('2026-11-18')])).toEqual([NEW])
    const log = await at.repository.git.log('main')
    expect(log).toHaveLength(2)
    expect(archive.receipt()).toMatchObject({ sha: log[0]?.sha, commits: 1 })
    expect(count('PATCH refs')).toBe(1)
  })

  test('of the ref update, and then somebody commits on top: still a success', async () => {
    const git = at.repository.git
    at.git.hooks.after = async ({ name }) => {
      if (name !== 'PATCH refs') return
      await git.commit('main', { 'other.txt': 'x' })
      await git.commit('main', { 'other-2.txt': 'x' })
      return refusal(502, 'Bad Gateway')
    }
    expect(await (await at.open()).store([await one('2026-11-18')])).toEqual([NEW])
    expect(await git.log('main')).toHaveLength(4)
    expect(count('PATCH refs')).toBe(1)
  })

  test('of the ref update that never arrived: the same commit is moved to again', async () => {
    let refused = 0
    at.git.hooks.before = ({ name }) => {
      if (name !== 'PATCH refs' || refused >= 2) return
      refused += 1
      return refusal(502, 'Bad Gateway')
    }
    expect(await (await at.open()).store([await one('2026-11-18')])).toEqual([NEW])
    expect(count('POST commits')).toBe(1)
    expect(count('PATCH refs')).toBe(3)
    expect(await at.repository.git.log('main')).toHaveLength(2)
  })

  test('of making the commit or a folder: asked again, one commit in the history', async () => {
    at.fault({ on: 'git', method: 'POST', match: /commits$/, script: [fault.lost()] })
    at.fault({ on: 'git', method: 'POST', match: /trees$/, script: [fault.lost()] })
    expect(await (await at.open()).store([await one('2026-11-18')])).toEqual([NEW])
    expect(await at.repository.git.log('main')).toHaveLength(2)
  })

  test('a rate limit on the ref update is waited out as long as GitHub asks', async () => {
    const clock = timelessClock()
    let slept = -1
    at.git.hooks.before = ({ name }) => {
      if (name !== 'PATCH refs' || slept >= 0) return
      slept = clock.sleeps.length
      // Both instants are of the server's clock, which need not be the runner's.
      const date = new Date('2026-12-24T00:00:00Z')
      const end = new Date(date.getTime() + 2000)
      const headers = { date: date.toUTCString(), 'retry-after': end.toUTCString() }
      return { ...refusal(429, 'Too many requests'), headers }
    }
    const archive = await at.open({ clock })
    expect(await archive.store([await one('2026-11-18')])).toEqual([NEW])
    expect(Math.max(...clock.sleeps.slice(slept))).toBeGreaterThanOrEqual(2000)
    expect(at.requests.where({ method: 'PATCH' })).toHaveLength(2)
    expect(count('POST commits')).toBe(1)
  })

  test('an answer that names another commit is not believed', async () => {
    at.git.hooks.after = ({ name }, answer) => {
      if (name !== 'PATCH refs') return
      return JSON.parse(
        JSON.stringify(answer).replace(/"sha":"[0-9a-f]{40}"/, `"sha":"${'0'.repeat(40)}"`),
      ) as typeof answer
    }
    expect(await (await at.open()).store([await one('2026-11-18')])).toEqual([NEW])
    expect(await at.repository.git.log('main')).toHaveLength(2)
  })
})

describe('what was just made is not visible yet', () => {
  test('is tried again up to three times', async () => {
    let told = 0
    at.git.hooks.before = ({ name }) => {
      if (name !== 'POST commits' || told >= 2) return
      told += 1
      return refusal(422, 'Tree SHA does not exist')
    }
    expect(await (await at.open()).store([await one('2026-11-18')])).toEqual([NEW])
    expect(count('POST commits')).toBe(3)
  })

  test('and given up after that', async () => {
    at.git.hooks.before = ({ name }) =>
      name === 'POST commits' ? refusal(422, 'Tree SHA does not exist') : undefined
    const stored = (await at.open()).store([await one('2026-11-18')])
    await expect(stored).rejects.toMatchObject({ code: 'COMMIT_FAILED' })
    expect(count('POST commits')).toBe(3)
  })
})

describe('a run that is cancelled', () => {
  const cancelled = new ActionError('CANCELLED', 'The run was cancelled.')

  test.each(['POST trees', 'POST commits', 'GET commits'])(
    'at %s: the branch stays',
    async (name) => {
      const head = await at.repository.git.ref('refs/heads/main')
      const abort = new AbortController()
      at.git.hooks.after = (call) => (call.name === name ? abort.abort(cancelled) : undefined)
      const { signal } = abort
      const clock = timelessClock()
      const lastWord = at.api({ clock })
      const archive = await at.open({ signal, clock, lastWord })
      await expect(archive.store([await one('2026-11-18')])).rejects.toBe(cancelled)
      expect(await at.repository.git.ref('refs/heads/main')).toBe(head)
      expect(count('PATCH refs')).toBe(0)
    },
  )

  test('while the branch moves: the truth is told', async () => {
    const abort = new AbortController()
    at.git.hooks.before = ({ name }) => (name === 'PATCH refs' ? abort.abort(cancelled) : undefined)
    const clock = timelessClock()
    const archive = await at.open({ signal: abort.signal, clock, lastWord: at.api({ clock }) })
    expect(await archive.store([await one('2026-11-18')])).toEqual([NEW])
    const log = await at.repository.git.log('main')
    expect(archive.receipt()).toMatchObject({ sha: log[0]?.sha })
    await expect(archive.store([await one('2026-11-17')])).rejects.toBe(cancelled)
  })

  test('at any moment: the branch holds all of the day or nothing, and the next run completes it', async () => {
    const day = '2026-11-18'
    const parts = [rows(day, 1), rows(day, 2), Buffer.from([0xff])]
    const batch = [await at.keeping({ day, parts }), await one('2026-11-17')]
    const start = (await at.repository.git.ref('refs/heads/main')) ?? ''
    let calls = Infinity
    for (let moment = 0; moment < calls; moment += 1) {
      const git = at.repository.git
      await git.moveRef('refs/heads/main', start, await git.ref('refs/heads/main'))
      const abort = new AbortController()
      let seen = 0
      at.git.hooks[moment % 2 === 0 ? 'before' : 'after'] = () => {
        seen += 1
        if (seen > moment) abort.abort(cancelled)
      }
      const clock = timelessClock()
      const options = { signal: abort.signal, clock, lastWord: at.api({ clock }) }
      const ended = await at
        .open(options)
        .then((archive) => archive.store(batch))
        .catch((error: unknown) => error)
      delete at.git.hooks.before
      delete at.git.hooks.after
      if (!abort.signal.aborted) calls = moment
      const held = (await paths()).length
      expect(held).toBe(Array.isArray(ended) ? 5 : 1)
      await (await at.open()).store(batch)
      expect(await paths()).toHaveLength(5)
    }
    expect(calls).toBe(8)
  })
})
