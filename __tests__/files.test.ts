import { existsSync } from 'node:fs'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, win32 } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { type Disk, growingFile, placeFolder, removeFile, writeWhole } from '../src/files.js'
import { outputPath } from '../src/runtime/wire.js'
import { secrets } from '../src/text/cleaner.js'

let base = ''
let root = ''
let outside = ''

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'files-test-'))
  root = join(base, 'out')
  outside = join(base, 'outside')
  await mkdir(root)
  await mkdir(join(outside, 'day'), { recursive: true })
  await writeFile(join(outside, 'precious.txt'), 'precious')
  await writeFile(join(outside, 'day', 'part-001.ndjson'), 'precious')
})

afterEach(() => rm(base, { recursive: true, force: true }))

const PATH = 'ndjson/users-1-day/day'
const refused = {
  code: 'DISK_FAILED',
  message: expect.stringContaining('symbolic link') as unknown,
}

/** A finished folder, as collecting leaves it. */
async function finished(): Promise<string> {
  const folder = join(base, 'staging')
  await mkdir(folder)
  await writeFile(join(folder, 'part-001.ndjson'), 'new')
  return folder
}

async function expectUntouched(): Promise<void> {
  expect((await readdir(outside)).sort()).toEqual(['day', 'precious.txt'])
  expect(await readdir(join(outside, 'day'))).toEqual(['part-001.ndjson'])
  expect(await readFile(join(outside, 'precious.txt'), 'utf8')).toBe('precious')
  expect(await readFile(join(outside, 'day', 'part-001.ndjson'), 'utf8')).toBe('precious')
}

describe('a file', () => {
  test('appears whole, its folders made, nothing beside it, and replaces what was there', async () => {
    const place = { root: join(root, 'not', 'there'), path: 'a/manifest.json' }
    expect(await writeWhole(place, 'one')).toBe(join(place.root, 'a', 'manifest.json'))
    await writeWhole(place, 'two')
    expect(await readdir(join(place.root, 'a'))).toEqual(['manifest.json'])
    expect(await readFile(join(place.root, 'a', 'manifest.json'), 'utf8')).toBe('two')
  })

  test('has no secret when it is a text; what the version alone makes is written as it is', async () => {
    secrets.add('ghs_0a1B2c3D4e5F6g7H8i9J')
    const text = 'a ghs_0a1B2c3D4e5F6g7H8i9J b'
    const written = async (whole: string | Buffer) =>
      readFile(await writeWhole({ root, path: 'a' }, whole), 'utf8')
    expect(await written(text)).toBe('a *** b')
    expect(await written(Buffer.from(text))).toBe(text)
  })

  test('that cannot be written is named, with the reason', async () => {
    await writeFile(join(root, 'file'), '')
    const failing = writeWhole({ root: join(root, 'file'), path: 'summary.md' }, 'x')
    await expect(failing).rejects.toMatchObject({
      code: 'DISK_FAILED',
      message: expect.stringMatching(/^summary\.md could not be written \(.+\)\.$/) as unknown,
      cause: { syscall: 'mkdir' },
    })
  })

  test('goes to a root that is a link itself, since the user named it', async () => {
    await symlink(root, join(base, 'link'))
    await writeWhole({ root: join(base, 'link'), path: 'a/b' }, 'x')
    expect(await readFile(join(root, 'a', 'b'), 'utf8')).toBe('x')
  })
})

test('files of others in a folder that is replaced stay, byte for byte', async () => {
  await mkdir(join(root, PATH, 'sub'), { recursive: true })
  const others = ['README.md', 'part-1.ndjson', 'part-001.ndjson.bak', 'sub/part-001.ndjson']
  for (const name of others) await writeFile(join(root, PATH, name), name)
  await writeFile(join(root, PATH, 'part-002.ndjson'), 'old')
  await placeFolder(await finished(), { root, path: PATH })
  for (const name of others) expect(await readFile(join(root, PATH, name), 'utf8')).toBe(name)
  expect(await readFile(join(root, PATH, 'part-001.ndjson'), 'utf8')).toBe('new')
  expect(await readdir(join(root, PATH))).not.toContain('part-002.ndjson')
  expect(await readdir(join(root, dirname(PATH)))).toEqual(['day'])
})

test('a folder that is called like a file of ours stops the folder, and nothing is lost', async () => {
  const inside = join(root, PATH, 'part-001.ndjson', 'x')
  await mkdir(dirname(inside), { recursive: true })
  await writeFile(inside, 'mine')
  await expect(placeFolder(await finished(), { root, path: PATH })).rejects.toMatchObject({
    code: 'DISK_FAILED',
    message: expect.stringContaining('part-001.ndjson is a folder') as unknown,
  })
  expect(await readFile(inside, 'utf8')).toBe('mine')
})

describe('symbolic links below the output', () => {
  const levels = ['ndjson', 'ndjson/users-1-day', PATH]

  test.each(levels)('%s: a file is not written, removed or replaced through it', async (level) => {
    await mkdir(dirname(join(root, level)), { recursive: true })
    await symlink(outside, join(root, level))
    const place = { root, path: `${PATH}/precious.txt` }
    await expect(writeWhole(place, 'x')).rejects.toMatchObject(refused)
    await expect(removeFile(place)).rejects.toMatchObject(refused)
    await expectUntouched()
  })

  test.each(levels)('%s: a folder is not replaced through it', async (level) => {
    await mkdir(dirname(join(root, level)), { recursive: true })
    await symlink(level === PATH ? join(outside, 'day') : outside, join(root, level))
    await expect(placeFolder(await finished(), { root, path: PATH })).rejects.toMatchObject(refused)
    await expectUntouched()
  })

  test('in place of the file, or of the unfinished one: the link goes, what it leads to stays', async () => {
    await symlink(join(outside, 'precious.txt'), join(root, 'summary.md'))
    await symlink(join(outside, 'precious.txt'), join(root, 'summary.md.unfinished'))
    await writeWhole({ root, path: 'summary.md' }, 'page')
    expect(await readFile(join(root, 'summary.md'), 'utf8')).toBe('page')
    expect(await readdir(root)).toEqual(['summary.md'])
    await expectUntouched()
  })

  test('put there between the look and the move: refused', async () => {
    const file = await growingFile({ root, path: `${PATH}/precious.txt` })
    await file.write(Buffer.from('x'))
    await rename(join(root, 'ndjson'), join(base, 'away'))
    await mkdir(join(root, 'ndjson', 'users-1-day'), { recursive: true })
    await symlink(outside, join(root, PATH))
    await expect(file.finish()).rejects.toMatchObject(refused)
    await expectUntouched()
  })

  const held = existsSync('/proc/self/fd')
  const NO_FOLDER = join(import.meta.dirname, 'no-such-folder')
  const opened = async () => {
    const names = await readdir('/proc/self/fd')
    return Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
  }

  test.each([...(held ? ['/proc/self/fd'] : []), NO_FOLDER])(
    'put there between the look and the making of the file: nothing is written through it (%s)',
    async (handles) => {
      let swapped = false
      const swap: Disk = {
        ...{ rename, handles, pause: async () => undefined },
        async rm(path, options) {
          await rm(path, options)
          if (swapped) return
          swapped = true
          await rename(join(root, PATH), join(base, 'away'))
          await symlink(outside, join(root, PATH))
        },
      }
      await mkdir(join(root, PATH), { recursive: true })
      const growing = growingFile({ root, path: `${PATH}/new.txt` }, swap)
      if (handles === NO_FOLDER) {
        await expect(growing).rejects.toMatchObject(refused)
        expect(await readFile(join(outside, 'new.txt.unfinished'), 'utf8')).toBe('')
        await rm(join(outside, 'new.txt.unfinished'))
        if (held) expect((await opened()).filter((name) => name.includes('new.txt'))).toEqual([])
      } else {
        await (await growing).write(Buffer.from('x'))
        await expect((await growing).finish()).rejects.toMatchObject(refused)
      }
      await expectUntouched()
    },
  )

  test.each([...(held ? ['/proc/self/fd'] : []), NO_FOLDER])(
    'put there while a folder is replaced: what it leads to is not removed (%s)',
    async (handles) => {
      const above = dirname(PATH)
      await mkdir(join(root, PATH), { recursive: true })
      let moves = 0
      const swap: Disk = {
        ...{ rm, handles, pause: async () => undefined },
        async rename(from, to) {
          moves += 1
          if (moves === 1) {
            await rename(join(root, above), join(base, 'away'))
            await symlink(outside, join(root, above))
          }
          await rename(from, to)
        },
      }
      const placed = placeFolder(await finished(), { root, path: PATH }, swap)
      if (handles === NO_FOLDER) await expect(placed).rejects.toMatchObject({ code: 'DISK_FAILED' })
      else await placed
      await expectUntouched()
    },
  )

  test('inside a folder that is replaced: the link goes, what it leads to stays', async () => {
    await mkdir(join(root, PATH), { recursive: true })
    await symlink(outside, join(root, PATH, 'part-001.ndjson'))
    await placeFolder(await finished(), { root, path: PATH })
    expect(await readFile(join(root, PATH, 'part-001.ndjson'), 'utf8')).toBe('new')
    await expectUntouched()
  })
})

describe('what others hold for a moment', () => {
  function disk(fails: 'rename' | 'rm', code: string, times: number) {
    const pauses: number[] = []
    let left = times
    const failing =
      <T extends (...args: never[]) => Promise<void>>(name: string, work: T) =>
      (...args: Parameters<T>) => {
        if (name !== fails || left <= 0) return work(...args)
        left -= 1
        return Promise.reject(Object.assign(new Error(code), { code }))
      }
    const made: Disk = {
      rename: failing('rename', rename),
      rm: failing('rm', rm),
      pause: async (milliseconds) => pauses.push(milliseconds),
    }
    return { made, pauses }
  }
  const cases = (['rename', 'rm'] as const).flatMap((call) =>
    ['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY'].map((code) => [call, code] as const),
  )

  test.each(cases)('%s told %s twice is tried again', async (call, code) => {
    const { made, pauses } = disk(call, code, 2)
    await writeWhole({ root, path: 'a/b' }, 'x', made)
    expect(await readFile(join(root, 'a', 'b'), 'utf8')).toBe('x')
    expect(pauses).toEqual([20, 40])
    await mkdir(join(root, PATH), { recursive: true })
    const again = disk(call, code, 3)
    await placeFolder(await finished(), { root, path: PATH }, again.made)
    expect(await readdir(join(root, PATH))).toEqual(['part-001.ndjson'])
    expect(again.pauses).toEqual([20, 40, 80])
  })

  test.each([
    ['EPERM', 5],
    ['ENOSPC', 0],
  ])('%s for good is told after %d pauses', async (code, count) => {
    const { made, pauses } = disk('rename', code, 100)
    await expect(writeWhole({ root, path: 'b' }, 'x', made)).rejects.toMatchObject({
      code: 'DISK_FAILED',
      message: `b could not be written (${code}).`,
    })
    expect(pauses).toHaveLength(count)
    expect(await readdir(root)).toEqual([])
  })
})

describe('the output folder on Windows', () => {
  const workspace = 'D:\\a\\repo\\repo'
  test.each([
    ['/x', 'D:\\x'],
    ['reports/new', 'D:\\a\\repo\\repo\\reports\\new'],
    ['C:/data\\reports', 'C:\\data\\reports'],
    ['..\\beside', 'D:\\a\\repo\\beside'],
  ])('%s is %s: absolute, with the drive, one kind of separator', (path, absolute) => {
    expect(outputPath(path, workspace, win32)).toBe(absolute)
  })
})
