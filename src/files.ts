import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { cp, type FileHandle, lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { ActionError, systemCodeOf } from './errors.js'
import { cleanFile } from './text/cleaner.js'

/**
 * The one way to the disk for all that a run leaves in its output: a file or folder appears whole or not at
 * all, and nothing outside the output is written or removed, whatever links lie in it.
 */

/** What is known of a file once it stands at its place. */
export interface WrittenFile {
  readonly bytes: number
  readonly sha256: string
}

/** A file that appears whole or not at all: written under another name, renamed at the end. */
export interface GrowingFile {
  /** The bytes may be used again once the promise is resolved. */
  write(bytes: Uint8Array): Promise<void>
  finish(): Promise<WrittenFile>
  /** Takes the unfinished file away. */
  discard(): Promise<void>
}

/** Where a file or folder lies: below the output folder, with `/`. */
export interface FilePlace {
  readonly root: string
  readonly path: string
}

/** What may fail for a moment, and waiting for it. */
export interface Disk {
  readonly rename: typeof rename
  readonly rm: typeof rm
  readonly pause: (milliseconds: number) => Promise<unknown>
}

const DISK: Disk = { rename, rm, pause }

/** On Windows, a scanner or an indexer that holds a file for a moment. */
const HELD: readonly string[] = ['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY']
const TRIES = 6
const FIRST_PAUSE = 20

/** The file is not there, or a part of its path is no folder. */
const ABSENT: readonly string[] = ['ENOENT', 'ENOTDIR']

/** Never through a link, never into a file that somebody else put there. */
const FRESH =
  constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0)

/** Opens a file, its folders included. Every failure is ActionError DISK_FAILED that names the path. */
export async function growingFile(place: FilePlace, disk = DISK): Promise<GrowingFile> {
  const whole = pathOf(place)
  const unfinished = `${whole}.unfinished`
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await onDisk(place, async () => {
    await makeFolder(place.root, dirname(whole))
    await persist(disk, () => disk.rm(unfinished, { force: true }))
    return open(unfinished, FRESH, 0o644)
  })
  return {
    write: (chunk) =>
      onDisk(place, async () => {
        hash.update(chunk)
        await writeAll(handle, chunk)
        bytes += chunk.byteLength
      }),
    finish: () =>
      onDisk(place, async () => {
        await handle.close()
        await makeFolder(place.root, dirname(whole))
        await persist(disk, () => disk.rename(unfinished, whole))
        return { bytes, sha256: hash.digest('hex') }
      }),
    discard: async () => {
      await handle.close().catch(() => undefined)
      await disk.rm(unfinished, { force: true }).catch(() => undefined)
    },
  }
}

/** Writes a small file of our own as a whole, without secrets; answers its path. Throws DISK_FAILED. */
export async function writeWhole(place: FilePlace, text: string, disk = DISK): Promise<string> {
  const file = await growingFile(place, disk)
  try {
    await file.write(Buffer.from(cleanFile(text), 'utf8'))
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
  return pathOf(place)
}

/** Removes a file that an earlier run left at this place. */
export async function removeFile(place: FilePlace, disk = DISK): Promise<void> {
  await onDisk(place, async () => {
    try {
      if (!(await isFolder(place.root, dirname(pathOf(place))))) return
      await persist(disk, () => disk.rm(pathOf(place)))
    } catch (error) {
      if (!ABSENT.includes(systemCodeOf(error))) throw error
    }
  })
}

/** Puts a finished folder in place of what lies there, as a whole. */
export async function placeFolder(from: string, place: FilePlace, disk = DISK): Promise<void> {
  const to = pathOf(place)
  const remove = (path: string) =>
    persist(disk, () => disk.rm(path, { recursive: true, force: true }))
  await onDisk(place, async () => {
    await makeFolder(place.root, dirname(to))
    if (await isFolder(place.root, to)) await remove(to)
    try {
      await persist(disk, () => disk.rename(from, to))
    } catch (error) {
      if (systemCodeOf(error) !== 'EXDEV') throw error
      // Across file systems it is copied beside the target first, so that the last step is a rename too.
      const beside = `${to}.unfinished`
      await remove(beside)
      await cp(from, beside, { recursive: true })
      await persist(disk, () => disk.rename(beside, to))
      await remove(from)
    }
  })
}

/** Removes a folder of the run's own making. */
export async function removeFolder(path: string, disk = DISK): Promise<void> {
  await persist(disk, () => disk.rm(path, { recursive: true, force: true }))
}

/** Makes the folders below the root one by one, none of them a link; the root may be one. */
async function makeFolder(root: string, folder: string): Promise<void> {
  await mkdir(root, { recursive: true })
  let here = root
  for (const name of namesBelow(root, folder)) {
    here = join(here, name)
    await mkdir(here).catch((error: unknown) => {
      if (systemCodeOf(error) !== 'EEXIST') throw error
    })
    await checkFolder(root, here)
  }
  await checkInside(root, folder)
}

/** Whether there is a folder; every part of its path below the root is looked at, none of them a link. */
async function isFolder(root: string, folder: string): Promise<boolean> {
  let here = root
  for (const name of namesBelow(root, folder)) {
    here = join(here, name)
    try {
      await checkFolder(root, here)
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return false
      throw error
    }
  }
  await checkInside(root, folder)
  return true
}

async function checkFolder(root: string, path: string): Promise<void> {
  const found = await lstat(path)
  if (!found.isDirectory()) throw notFolder(root, path, found.isSymbolicLink())
}

/** What was looked at part by part must be one whole still: somebody may change it meanwhile. */
async function checkInside(root: string, folder: string): Promise<void> {
  const [real, top] = [await realpath(folder), await realpath(root)]
  if (real === top || real.startsWith(top.endsWith(sep) ? top : top + sep)) return
  throw notFolder(root, folder, true)
}

/** An error of the system's kind: its code is what the message tells. */
function notFolder(root: string, path: string, isLink: boolean): Error {
  const kind = isLink ? 'symbolic link, and none is followed' : 'file, where a folder is needed'
  const code = `${relative(root, path)} is a ${kind}`
  return Object.assign(new Error(code), { code })
}

function namesBelow(root: string, folder: string): string[] {
  return relative(root, folder)
    .split(sep)
    .filter((name) => name !== '')
}

function pathOf({ root, path }: FilePlace): string {
  return join(root, ...path.split('/'))
}

/** Again, a few times, when something is held by somebody else. */
async function persist(disk: Disk, work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work()
    } catch (error) {
      if (tried >= TRIES || !HELD.includes(systemCodeOf(error))) throw error
      await disk.pause(FIRST_PAUSE * 2 ** (tried - 1))
    }
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength;) {
    const { bytesWritten } = await handle.write(chunk, done)
    done += bytesWritten
  }
}

async function onDisk<T>({ path }: FilePlace, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const message = `${path} could not be written (${systemCodeOf(error)}).`
    throw new ActionError('DISK_FAILED', message, { cause: error })
  }
}
