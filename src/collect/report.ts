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

/** Throws ActionError; then nothing of the report is left in the output. */
export async function fetchReport(request: LinkRequest, ports: ReportPorts): Promise<Fetched> {
  const ask = () => ports.calls(() => askLinks(request, ports))
  let answer = await ask()
  if (answer.kind !== 'links') return answer
  let folder = await ports.staging.folder()
  let parts = await downloadAll(answer.links, [], { request, folder, ports })
  for (let fresh = 0; fresh < FRESH_LINKS && parts.some(isStale); fresh += 1) {
    answer = await ask()
    if (answer.kind !== 'links') return answer
    const same = answer.links.length === parts.length
    if (!same) folder = await ports.staging.folder()
    parts = await downloadAll(answer.links, same ? parts : [], { request, folder, ports })
  }
  const stale = parts.filter(isStale)
  if (stale.length > 0) return refusedParts(stale, parts.length)
  const written = parts.flatMap((part) => (part.kind === 'written' ? [part.part] : []))
  const readings = written.map((part) => part.reading)
  return { kind: 'fetched', day: answer.day, folder, parts: written, readings }
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
      task.ports.log.mask(link)
      return task.ports.downloads(() => downloadPart(link, () => targetOf(index, task), task.ports))
    }),
  )
  const failure = results.find((result) => result.status === 'rejected')
  if (failure !== undefined) throw failure.reason
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

function targetOf(index: number, { request, folder, ports }: Task): PartTarget {
  const { entry, scope } = request
  const day = request.kind === 'day' ? request.day : undefined
  return {
    file: join(folder, partName(index, ports.format)),
    reader: ports.openReader({ entry, scope, day, index }),
    gzip: ports.format === 'ndjson.gz',
    transform: ports.transform,
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
