import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { rows, startFixture, type Fixture } from './fixture.js'

let at: Fixture

beforeEach(async () => {
  at = await startFixture()
})

afterEach(() => at.close())

describe('what is sent', () => {
  test('no author, committer or date; never force; always a base; plain files only', async () => {
    const sent: Record<string, unknown>[] = []
    at.git.hooks.before = ({ name, request }) => {
      if (!name.startsWith('GET ')) sent.push({ name, ...(request.json() as object) })
    }
    const day = '2026-11-18'
    const archive = await at.open({ message: 'Given by the user' })
    await archive.store([await at.keeping({ day, parts: [rows(day, 1), rows(day, 2)] })])
    await archive.store([await at.keeping({ day, parts: [rows(day, 3)] })])
    const of = (name: string) => sent.filter((body) => body.name === name)
    for (const commit of of('POST commits')) {
      expect(Object.keys(commit).sort()).toEqual(['message', 'name', 'parents', 'tree'])
      expect(commit.message).toBe('Given by the user')
      expect(commit.parents).toHaveLength(1)
    }
    for (const ref of of('PATCH refs')) expect(ref.force).toBe(false)
    for (const tree of of('POST trees')) {
      expect(tree.base_tree).toMatch(/^[0-9a-f]{40}$/)
      const entries = tree.tree as { mode: string; type: string; path: string }[]
      for (const entry of entries) expect(entry).toMatchObject({ mode: '100644', type: 'blob' })
      expect(entries.every(({ path }) => path.startsWith('copilot-usage-reports/'))).toBe(true)
    }
    expect([of('POST commits').length, of('PATCH refs').length, of('POST trees').length]).toEqual([
      2, 2, 2,
    ])
    expect(at.requests.tokensAt('api')).toEqual(['commit'])
  })

  test('nothing but the surplus and the changed: the second commit of a day names two files', async () => {
    const day = '2026-11-18'
    await (
      await at.open()
    ).store([await at.keeping({ day, parts: [rows(day, 1), rows(day, 2), rows(day, 3)] })])
    let entries: unknown[] = []
    at.git.hooks.before = ({ name, request }) => {
      if (name === 'POST trees') entries = (request.json() as { tree: unknown[] }).tree
    }
    await (await at.open()).store([await at.keeping({ day, parts: [rows(day, 1), rows(day, 9)] })])
    expect(entries).toMatchObject([
      { path: expect.stringMatching(/part-003\.ndjson$/), sha: null },
      { path: expect.stringMatching(/part-002\.ndjson$/), content: rows(day, 9) },
    ])
  })
})
