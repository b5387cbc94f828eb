import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { ActionError } from '../errors.js'

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

/** Where a file lies: below the output folder, with `/`. */
export interface FilePlace {
  readonly root: string
  readonly path: string
}

/** The file is not there, or a part of its path is no folder. */
const ABSENT: readonly string[] = ['ENOENT', 'ENOTDIR']

/** Opens a file, its folders included. Every failure is ActionError DISK_FAILED that names the path. */
export async function growingFile(place: FilePlace): Promise<GrowingFile> {
  const whole = join(place.root, ...place.path.split('/'))
  const unfinished = `${whole}.unfinished`
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await onDisk(place, async () => {
    await mkdir(dirname(whole), { recursive: true })
    return open(unfinished, 'w')
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
        await rename(unfinished, whole)
        return { bytes, sha256: hash.digest('hex') }
      }),
    discard: async () => {
      await handle.close().catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

/** Removes a file that an earlier run left at this place. */
export async function removeFile(place: FilePlace): Promise<void> {
  await onDisk(place, async () => {
    try {
      await unlink(join(place.root, ...place.path.split('/')))
    } catch (error) {
      if (!ABSENT.includes(reasonOf(error))) throw error
    }
  })
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
    throw new ActionError(
      'DISK_FAILED',
      `The file ${path} cannot be written (${reasonOf(error)}).`,
      {
        cause: error,
      },
    )
  }
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason'
}
