import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { GitRepository } from '../../sandbox/git-data.js'
import { NO_REPORT_TREE } from '../../src/store/tree-cache.js'
import { blobOfFile, EMPTY_BLOB, type TreeEntry, treeId } from '../../src/store/git-objects.js'
import fc from '../random.js'

let folder = ''
let git: GitRepository

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'git-objects-'))
  git = await GitRepository.create(join(folder, 'repository.git'), 'main')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const RUNS = process.env.TEST_SCALE === 'full' ? 200 : 15

describe('ids computed here equal those of git', () => {
  test('of files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const path = join(folder, 'blob')
        await writeFile(path, bytes)
        const [sha] = await git.writeBlobs([Buffer.from(bytes)])
        expect(await blobOfFile({ root: folder, path: basename(path) })).toEqual({
          sha,
          bytes: bytes.length,
        })
      }),
      { numRuns: RUNS },
    )
  })

  test('of folders, whatever their names', async () => {
    const name = fc
      .string({
        minLength: 1,
        maxLength: 12,
        unit: fc.constantFrom('a', 'b', '-', '.', '=', '%', '_', '0', 'é'),
      })
      .filter((text) => !/^\.{1,2}$|^\.git$/.test(text))
    const [blob = ''] = await git.writeBlobs([Buffer.from('x')])
    const tree = await git.text(['mktree'], { input: `100644 blob ${blob}\tx\n` })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, fc.boolean()), { selector: ([one]) => one }),
        async (entries) => {
          const listing = new Map<string, TreeEntry>(
            entries.map(([path, isFolder]) =>
              isFolder
                ? [path, { mode: '040000', type: 'tree', sha: tree }]
                : [path, { mode: '100644', type: 'blob', sha: blob }],
            ),
          )
          const input = [...listing]
            .map(([path, one]) => `${one.mode} ${one.type} ${one.sha}\t${path}\0`)
            .join('')
          expect(treeId(listing)).toBe(await git.text(['mktree', '-z'], { input }))
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('of the record of an absence', async () => {
    expect(await git.writeBlobs([Buffer.alloc(0)])).toEqual([EMPTY_BLOB])
    const input = `100644 blob ${EMPTY_BLOB}\t_no_report\n`
    expect(await git.text(['mktree'], { input })).toBe(NO_REPORT_TREE)
  })

  test('a file that is not there is an error of the disk', async () => {
    await symlink('/etc/hostname', join(folder, 'link'))
    for (const path of ['absent', 'link', '.']) {
      await expect(blobOfFile({ root: folder, path })).rejects.toMatchObject({
        code: 'DISK_FAILED',
      })
    }
  })
})
