import { createHash } from 'node:crypto'

import { type GitData, type HostedRepository } from '../../sandbox/git-data.js'
import { type Run } from '../../sandbox/run-action.js'

/** What tests of the bundle ask of a run and of an archive. */

export interface ManifestFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly rows: number
  readonly format: string
  readonly scope: string
  readonly slug: string
  readonly report: string
  readonly day: string
  readonly derived?: boolean
}

export interface ResultEntry {
  readonly slug: string
  readonly report: string
  readonly day: string
  readonly state: string
}

export interface Manifest {
  readonly version: number
  readonly files: readonly ManifestFile[]
  readonly results: readonly ResultEntry[]
}

export function manifestOf(files: ReadonlyMap<string, Buffer>): Manifest {
  return JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '{}') as Manifest
}

export function resultsOf(run: Run): ResultEntry[] {
  return JSON.parse(run.outputs['results'] ?? '[]') as ResultEntry[]
}

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

export type Repository = HostedRepository['git']

/** A fresh repository with one commit. */
export async function newRepository(git: GitData, name: string): Promise<Repository> {
  const { git: repository } = await git.create(name)
  await repository.commit('main', { 'README.md': '# Archive\n' }, 'Begin')
  return repository
}

export async function pathsOf(repository: Repository): Promise<string[]> {
  return [...(await repository.files('main')).keys()].sort()
}

/** Objects of the lines of one or several files. */
export function rowsIn(...files: readonly (Buffer | undefined)[]): Record<string, unknown>[] {
  return files.flatMap((file) =>
    (file?.toString('utf8') ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  )
}
