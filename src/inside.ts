import { type BigIntStats, constants, existsSync } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import { systemCodeOf } from './errors.js'

/** What really lies inside the output folder, whatever links somebody put there. */

/** Where a file or folder lies: below the output folder, with `/`. */
export interface FilePlace {
  readonly root: string
  readonly path: string
}

/** The absolute path. */
export function pathOf({ root, path }: FilePlace): string {
  return join(root, ...path.split('/'))
}

/** What is known of a file; undefined where there is none, or a link leads to it from the root. */
export async function fileInside(place: FilePlace): Promise<BigIntStats | undefined> {
  try {
    const found = await lstat(pathOf(place), { bigint: true })
    await checkInside(place.root, pathOf(place))
    return found.isFile() ? found : undefined
  } catch {
    return undefined
  }
}

/** A folder below the root. */
interface Wanted {
  readonly root: string
  readonly folder: string
  /** What of the way to it is not there is made; else there is nothing to do. */
  readonly make: boolean
  /** Where a system shows what a process holds open, for tests. */
  readonly handles?: string | undefined
}

/** On Linux: paths that lead to what is held open, wherever its name leads by then. */
const HANDLES = '/proc/self/fd'

/**
 * Works in a folder, by the path that it is told; undefined where there is none. The root may be a link, and
 * nothing below it. Where the system has such handles, the folder is held open meanwhile: no link comes between.
 */
export async function inFolder<T>(
  wanted: Wanted,
  work: (here: string) => Promise<T>,
): Promise<T | undefined> {
  const opened: FileHandle[] = []
  try {
    const here = await wayTo(wanted, opened)
    if (here === undefined) return undefined
    const done = await work(here)
    // Without handles, it must be the same folder still.
    if (opened.length === 0) await checkInside(wanted.root, here)
    return done
  } finally {
    await Promise.all(opened.map((handle) => handle.close()))
  }
}

async function wayTo(wanted: Wanted, opened: FileHandle[]): Promise<string | undefined> {
  const { root, folder, make, handles = HANDLES } = wanted
  const isHeld = existsSync(handles)
  const step = async (path: string, flag: number) => {
    if (!isHeld) return (await lstat(path)).isDirectory() || flag === 0 ? path : undefined
    const handle = await open(path, constants.O_RDONLY | constants.O_DIRECTORY | flag)
    opened.push(handle)
    return join(handles, String(handle.fd))
  }
  if (make) await mkdir(root, { recursive: true })
  let [here, told]: [string | undefined, string] = [await step(root, 0), root]
  for (const name of namesBelow(root, folder)) {
    if (here === undefined) return undefined
    const next = join(here, name)
    told = join(told, name)
    here = await step(next, constants.O_NOFOLLOW).catch(() => undefined)
    if (here !== undefined) continue
    if (make) await mkdir(next).catch(unless('EEXIST'))
    const found = await lstat(next).catch(unless('ENOENT'))
    if (found?.isDirectory() === false) throw notFolder(root, told, found.isSymbolicLink())
    if (found !== undefined) here = await step(next, constants.O_NOFOLLOW)
  }
  if (!isHeld && here !== undefined) await checkInside(root, here)
  return here
}

function unless(code: string) {
  return (error: unknown) => {
    if (systemCodeOf(error) !== code) throw error
    return undefined
  }
}

async function checkInside(root: string, folder: string): Promise<void> {
  const [real, top] = [await realpath(folder), await realpath(root)]
  if (real === top || real.startsWith(top.endsWith(sep) ? top : top + sep)) return
  throw notFolder(root, folder, true)
}

/** An error of the system's kind: its code is what the message tells. */
export function notFolder(root: string, path: string, isLink: boolean): Error {
  const kind = isLink ? 'symbolic link, and none is followed' : 'file, where a folder is needed'
  const code = `${relative(root, path)} is a ${kind}`
  return Object.assign(new Error(code), { code })
}

function namesBelow(root: string, folder: string): string[] {
  return relative(root, folder)
    .split(sep)
    .filter((name) => name !== '')
}
