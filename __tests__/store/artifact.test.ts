import { appendFile, chmod, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { ActionError, toActionError } from '../../src/errors.js'
import { uploadArtifact } from '../../src/store/artifact.js'
import { silentLog, timelessClock } from './fixture.js'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'artifact-test-'))
  await writeFile(join(root, 'a'), 'one')
  await utimes(join(root, 'a'), 1, 1)
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Uploads a file to which something happens meanwhile. */
function uploadWhile(act: (path: string) => Promise<void>, path = 'a', other: object = {}) {
  const client = {
    uploadArtifact: async () => {
      await act(join(root, 'a'))
      return { id: 1, size: 3 }
    },
    getArtifact: async () => ({ artifact: { id: 1, size: 3 } }),
    deleteArtifact: async () => undefined,
    ...other,
  }
  const settings = { name: 'x', overwrite: false, compressionLevel: 6 }
  const { signal } = new AbortController()
  const ports = { client, clock: timelessClock(), log: silentLog, signal, urlOf: String }
  return uploadArtifact({ root, paths: [path] }, settings, ports)
}

describe('a file that is uploaded', () => {
  test('may be touched by a scanner', async () => {
    expect(await uploadWhile((path) => chmod(path, 0o600))).toMatchObject({ id: 1 })
  })

  test('is none that a link leads to, nor one below such a folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'artifact-outside-'))
    await writeFile(join(outside, 'b'), 'precious')
    await symlink(join(outside, 'b'), join(root, 'link'))
    await symlink(outside, join(root, 'folder'))
    await symlink(join(root, 'a'), join(root, 'inner'))
    for (const path of ['link', 'inner', 'folder', 'folder/b', 'nowhere']) {
      await expect(uploadWhile(async () => undefined, path)).rejects.toMatchObject({
        code: 'ARTIFACT_FAILED',
        message: expect.stringContaining(`${path} is no file of this run`) as unknown,
      })
    }
    await rm(outside, { recursive: true })
  })

  test.each([
    ['grows', (path: string) => appendFile(path, 'x')],
    ['is written anew with as many bytes', (path: string) => writeFile(path, 'two')],
    ['vanishes', (path: string) => rm(path)],
  ])('that %s meanwhile is not what was sent', async (_, act) => {
    await expect(uploadWhile(act)).rejects.toMatchObject({ code: 'ARTIFACT_FAILED' })
  })
})

describe('what the service says of a failure', () => {
  test.each([
    ['Failed request: (409) Conflict: taken by mona', 'ARTIFACT_EXISTS', '(HTTP 409)'],
    ['Unable to make request: ENOENT for mona', 'ARTIFACT_FAILED', 'was not uploaded.'],
    ['Unable to make request: ECONNREFUSED by mona', 'ARTIFACT_FAILED', '(ECONNREFUSED)'],
  ])('is quoted for those only who may read it: %s', async (text, code, told) => {
    const client = { getArtifact: () => Promise.reject(new Error('none')) }
    const failing = uploadWhile(() => Promise.reject(new Error(text)), 'a', client)
    const error = await failing.catch((thrown: unknown) => toActionError(thrown))
    if (!(error instanceof ActionError)) throw new Error('It was uploaded.')
    expect(error.code).toBe(code)
    expect(error.message).toContain(told)
    expect(error.message).not.toContain('mona')
    expect(error.quoted().message).toContain(text)
  })
})
