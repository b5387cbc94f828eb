import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { cp, type FileHandle, lstat, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { ActionError, systemCodeOf } from './errors.js'
import { type FilePlace, inFolder, notFolder, pathOf } from './inside.js'
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
  /** See inside.ts. */
  readonly handles?: string
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
  const name = basename(pathOf(place))
  const unfinished = `${name}.unfinished`
  const hash = createHash('sha256')
  let bytes = 0
  let opened: FileHandle | undefined
  const handle = await onDisk(place, () =>
    within(place, disk, async (here) => {
      await persist(disk, () => disk.rm(join(here, unfinished), { force: true }))
      opened = await open(join(here, unfinished), FRESH, 0o644)
      return opened
    }),
  ).catch(async (error: unknown) => {
    // Refused after it was opened: the folder was another one by then.
    await opened?.close()
    throw error
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
        await within(place, disk, (here) =>
          persist(disk, () => disk.rename(join(here, unfinished), join(here, name))),
        )
        return { bytes, sha256: hash.digest('hex') }
      }),
    discard: async () => {
      await handle.close().catch(() => undefined)
      const left = { ...place, path: `${place.path}.unfinished` }
      await removeFile(left, disk).catch(() => undefined)
    },
  }
}

/**
 * Writes a small file of our own as a whole, a text without secrets, bytes as they are; answers its path.
 * Throws DISK_FAILED.
 */
export async function writeWhole(
  place: FilePlace,
  whole: string | Uint8Array,
  disk = DISK,
): Promise<string> {
  const file = await growingFile(place, disk)
  try {
    await file.write(typeof whole === 'string' ? Buffer.from(cleanFile(whole), 'utf8') : whole)
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
      const name = basename(pathOf(place))
      await inFolder(above(place, disk, false), (here) =>
        persist(disk, () => disk.rm(join(here, name))),
      )
    } catch (error) {
      if (!ABSENT.includes(systemCodeOf(error))) throw error
    }
  })
}

/** Puts a finished folder in place of what lies there, as a whole; files of others that lay there stay. */
export async function placeFolder(from: string, place: FilePlace, disk = DISK): Promise<void> {
  await onDisk(place, () =>
    within(place, disk, async (here) => {
      const to = join(here, basename(pathOf(place)))
      const old = await setAside(to, place, disk)
      await moveFolder(from, to, disk)
      if (old === undefined) return
      for (const name of (await readdir(old)).filter((one) => !isOwnName(one))) {
        await persist(disk, () => disk.rename(join(old, name), join(to, name)))
      }
      await removeFolder(dirname(old), disk)
    }),
  )
}

/** Moves what lies there into a fresh folder beside it, which is only removed when nothing of others is in it. */
async function setAside(to: string, place: FilePlace, disk: Disk): Promise<string | undefined> {
  const found = await lstat(to).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.isDirectory()) throw notFolder(place.root, pathOf(place), found.isSymbolicLink())
  const entries = await readdir(to, { withFileTypes: true })
  const blocked = entries.find((one) => isOwnName(one.name) && one.isDirectory())
  if (blocked !== undefined) throw notFile(blocked.name)
  const aside = await mkdtemp(`${to}.old-`)
  const old = join(aside, basename(to))
  await persist(disk, () => disk.rename(to, old))
  if (!(await lstat(old)).isDirectory()) throw notFolder(place.root, pathOf(place), true)
  return old
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

/** Where a file or folder is to lie: the folder above it. */
function above(place: FilePlace, { handles }: Disk, make: boolean) {
  return { root: place.root, folder: dirname(pathOf(place)), make, handles }
}

/** Works in the folder above a place, which is made. */
async function within<T>(
  place: FilePlace,
  disk: Disk,
  work: (here: string) => Promise<T>,
): Promise<T> {
  const done = await inFolder(above(place, disk, true), async (here) => ({
    value: await work(here),
  }))
  if (done === undefined) throw new Error('A folder that was made is not there.')
  return done.value
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
