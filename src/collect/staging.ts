import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'

import { placeFolder, removeFolder } from '../files.js'

/**
 * Where files grow until they are whole: a fresh folder of the run, away from the output. A day's
 * folder appears in the output in one move.
 */
export interface Staging {
  /** A new empty folder; its absolute path. */
  folder(): Promise<string>
  /** Puts a finished folder in place of `path` (relative to the output), as a whole. Throws DISK_FAILED. */
  place(folder: string, path: string): Promise<void>
  /** Takes away everything that was not placed. */
  clear(): Promise<void>
}

/** `temporary`, `output`: absolute folders; the output is made when something is placed. */
export async function openStaging(temporary: string, output: string): Promise<Staging> {
  const root = await mkdtemp(join(temporary, 'copilot-usage-reports-staging-'))
  let folders = 0
  return {
    async folder() {
      folders += 1
      const folder = join(root, String(folders))
      await mkdir(folder)
      return folder
    },
    place: (folder, path) => placeFolder(folder, { root: output, path }),
    clear: () => removeFolder(root),
  }
}
