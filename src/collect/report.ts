import { join } from 'node:path'

import { type LimitFunction } from 'p-limit'

import { ActionError } from '../errors.js'
import { type Day, type RawFormat } from '../model.js'
import { type OpenReader, type PartReading } from '../ports.js'
import { partName } from '../reports/layout.js'
import { type Downloaded, downloadPart, type Downloading } from './download.js'
import { type Asking, askLinks, type LinkRequest, type LinksAnswer } from './links.js'
import { type PartTarget, type WrittenPart } from './part.js'
import { type Staging } from './staging.js'

/**
 * One report from its links to files on the disk. The links are asked for and used inside this one
 * task; a refused link is asked for again, since it lives for about an hour only.
 */

/** How often fresh links are asked for before storage is believed. */
const FRESH_LINKS = 2

/** Changes the rows of a part before anything sees them. */
export type Transform = PartTarget['transform']

export interface ReportPorts extends Asking, Downloading {
  readonly staging: Staging
  readonly openReader: OpenReader
  readonly transform?: Transform
  readonly format: RawFormat
  /** Bounds the calls, and the downloads, that run at once. */
  readonly calls: LimitFunction
  readonly downloads: LimitFunction
}

export type Fetched =
  | {
      readonly kind: 'fetched'
      readonly day: Day
      readonly folder: string
      readonly parts: readonly WrittenPart[]
      readonly readings: readonly PartReading[]
    }
  | Exclude<LinksAnswer, { kind: 'links' }>

/**
 * Throws ActionError; then nothing of the report is left in the output. What was fetched through earlier
 * links is kept only if the fresh ones are of the same version: all parts are of one answer.
 */
export async function fetchReport(request: LinkRequest, ports: ReportPorts): Promise<Fetched> {
  let version: string | undefined
  let folder = ''
  let parts: readonly Downloaded[] = []
  for (let refused = 0; ; refused += 1) {
    const answer = await ports.calls(() => askLinks(request, ports))
    if (answer.kind !== 'links') return answer
    if (answer.version !== version) {
      folder = await ports.staging.folder()
      parts = []
      version = answer.version
    }
    parts = await downloadAll(answer.links, parts, { request, folder, ports })
    const stale = parts.filter(isStale)
    if (stale.length === 0) {
      const written = parts.flatMap((part) => (part.kind === 'written' ? [part.part] : []))
      const readings = written.map((part) => part.reading)
      return { kind: 'fetched', day: answer.day, folder, parts: written, readings }
    }
    if (refused === FRESH_LINKS) return refusedParts(stale, parts.length)
  }
}

interface Task {
  readonly request: LinkRequest
  readonly folder: string
  readonly ports: ReportPorts
}

/** Downloads the parts that are not there yet; one that fails stops the others from being kept. */
async function downloadAll(
  links: readonly string[],
  before: readonly Downloaded[],
  task: Task,
): Promise<Downloaded[]> {
  const results = await Promise.allSettled(
    links.map(async (link, index) => {
      const earlier = before[index]
      if (earlier?.kind === 'written') return earlier
      return task.ports.downloads(() =>
        downloadPart(link, (bytes) => targetOf(index, bytes, task), task.ports),
      )
    }),
  )
  const failure = results.find((result) => result.status === 'rejected')
  if (failure !== undefined) throw failure.reason
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

function targetOf(index: number, bytes: number, { request, folder, ports }: Task): PartTarget {
  const { entry, scope } = request
  const day = request.kind === 'day' ? request.day : undefined
  return {
    file: join(folder, partName(index, ports.format)),
    reader: ports.openReader({ entry, scope, day, index, bytes }),
    gzip: ports.format === 'ndjson.gz',
    transform: ports.transform,
    rows: entry.rows,
  }
}

function isStale(part: Downloaded): part is Extract<Downloaded, { kind: 'stale' }> {
  return part.kind === 'stale'
}

/** Links that storage refuses although they are fresh: no report, part of a report, or no access. */
function refusedParts(
  stale: readonly Extract<Downloaded, { kind: 'stale' }>[],
  parts: number,
): Fetched {
  if (stale.length === parts && stale.every(({ status }) => status === 404)) {
    return { kind: 'absent' }
  }
  const missing = stale.every(({ status }) => status === 404 || status === 410)
  throw new ActionError(
    missing ? 'REPORT_INCOMPLETE' : 'LINK_EXPIRED',
    `Storage refused ${stale.length} of ${parts} parts, also after fresh links were asked for.`,
    { about: { host: stale[0]?.host, status: stale[0]?.status } },
  )
}
