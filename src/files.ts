import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { cp, type FileHandle, mkdtemp, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { ActionError, systemCodeOf } from './errors.js'
import { checkInside, type FilePlace, isFolder, makeFolder, pathOf } from './inside.js'
import { isOwnName } from './reports/layout.js'
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
    const opened = await open(unfinished, FRESH, 0o644)
    try {
      // Nothing is written before it is known where.
      await checkInside(place.root, dirname(whole))
      return opened
    } catch (error) {
      await opened.close()
      await disk.rm(unfinished, { force: true })
      throw error
    }
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

/** Puts a finished folder in place of what lies there, as a whole; files of others that lay there stay. */
export async function placeFolder(from: string, place: FilePlace, disk = DISK): Promise<void> {
  const to = pathOf(place)
  await onDisk(place, async () => {
    await makeFolder(place.root, dirname(to))
    if (!(await isFolder(place.root, to))) return moveFolder(from, to, disk)
    const entries = await readdir(to, { withFileTypes: true })
    const blocked = entries.find((one) => isOwnName(one.name) && one.isDirectory())
    if (blocked !== undefined) throw notFile(blocked.name)
    const old = await setAside(place, disk)
    await moveFolder(from, to, disk)
    for (const name of (await readdir(old)).filter((one) => !isOwnName(one))) {
      await persist(disk, () => disk.rename(join(old, name), join(to, name)))
    }
    await removeFolder(dirname(old), disk)
  })
}

/**
 * Moves a folder into a fresh one beside it, and only what really lies inside the root: the fresh one is looked
 * at once it is there, and would not be there if the way to it became another.
 */
async function setAside(place: FilePlace, disk: Disk): Promise<string> {
  const to = pathOf(place)
  const aside = await mkdtemp(`${to}.old-`)
  const old = join(aside, basename(to))
  try {
    await checkInside(place.root, aside)
    await persist(disk, () => disk.rename(to, old))
    return old
  } catch (error) {
    await rmdir(aside).catch(() => undefined)
    throw error
  }
}

async function moveFolder(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await persist(disk, () => disk.rename(from, to))
  } catch (error) {
    if (systemCodeOf(error) !== 'EXDEV') throw error
    // Across file systems it is copied beside the target first, so that the last step is a rename too.
    const beside = `${to}.unfinished`
    await removeFolder(beside, disk)
    await cp(from, beside, { recursive: true })
    await persist(disk, () => disk.rename(beside, to))
    await removeFolder(from, disk)
  }
}

/** Removes a folder of the run's own making. */
export async function removeFolder(path: string, disk = DISK): Promise<void> {
  await persist(disk, () => disk.rm(path, { recursive: true, force: true }))
}

function notFile(name: string): Error {
  const code = `${name} is a folder, where a file is needed`
  return Object.assign(new Error(code), { code })
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
