import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { ActionError, systemCodeOf } from '../errors.js'

/**
 * Where files grow until they are whole: a fresh folder of the run, away from the output. A day's
 * folder appears in the output in one move.
 */
export interface Staging {
  /** A new empty folder; its absolute path. */
  folder(): Promise<string>
  /** Puts a finished folder in place of `path` (relative to the output), as a whole. */
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
    async place(folder, path) {
      const target = join(output, ...path.split('/'))
      try {
        await mkdir(dirname(target), { recursive: true })
        await rm(target, { recursive: true, force: true })
        await moved(folder, target)
      } catch (error) {
        const code = systemCodeOf(error)
        throw new ActionError('DISK_FAILED', `The files could not be put at ${path} (${code}).`, {
          cause: error,
        })
      }
    },
    async clear() {
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** Renames; across file systems it copies beside the target first, so that the last step is a rename too. */
async function moved(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (systemCodeOf(error) !== 'EXDEV') throw error
    const beside = `${to}.partial`
    await rm(beside, { recursive: true, force: true })
    await cp(from, beside, { recursive: true })
    await rename(beside, to)
    await rm(from, { recursive: true, force: true })
  }
}
