import { type BigIntStats } from 'node:fs'
import { lstat, mkdir, realpath } from 'node:fs/promises'
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

/** Makes the folders below the root one by one, none of them a link; the root may be one. */
export async function makeFolder(root: string, folder: string): Promise<void> {
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
export async function isFolder(root: string, folder: string): Promise<boolean> {
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
export async function checkInside(root: string, folder: string): Promise<void> {
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
