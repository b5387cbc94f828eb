import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

import { ActionError } from '../errors.js'
import { type ReportRequest } from '../model.js'
import { type PartReading } from '../ports.js'
import { partName } from '../reports/layout.js'
import { explain } from './api-errors.js'
import { type Asking } from './links.js'
import { writeRows, type WrittenPart } from './part.js'
import { type ReportPorts } from './report.js'
import { readSeatPage, type SeatPage } from './seat-page.js'

/**
 * The list of seats, from its pages to one file. People get and lose seats while it is read: what does not
 * fit together is read anew, and stored whole or not at all.
 */

const PER_PAGE = 100
/** A million seats; ends a server that pages for ever. */
const MOST_PAGES = 10_000
/** How often the list is read before it counts as incomplete, and the pause in between. */
const READINGS = 3
const PAUSE = 1000
/** Pages held per call slot, so that a slow one does not keep the other slots idle. */
const PAGES_PER_SLOT = 4
/** Seats that are read between two looks at what has arrived. */
const STEP = 20

export type SnapshotRequest = Extract<ReportRequest, { kind: 'snapshot' }>

export interface FetchedSeats {
  readonly folder: string
  readonly parts: readonly WrittenPart[]
  readonly readings: readonly PartReading[]
}

/** The list in a fresh folder. Throws ActionError; REPORT_INCOMPLETE when no reading fits together. */
export async function fetchSeats(
  request: SnapshotRequest,
  ports: ReportPorts,
): Promise<FetchedSeats> {
  const { clock, signal } = ports.connection
  for (let reading = 1; ; reading += 1) {
    try {
      const folder = await ports.staging.folder()
      const part = await writeRows(seatLines(request, ports), {
        file: join(folder, partName(0, ports.format)),
        reader: ports.openReader({
          entry: request.entry,
          scope: request.scope,
          day: request.day,
          index: 0,
        }),
        gzip: ports.format === 'ndjson.gz',
        transform: ports.transform,
        rows: request.entry.rows,
      })
      return { folder, parts: [part], readings: [part.reading] }
    } catch (error) {
      const moved = error instanceof ActionError && error.code === 'REPORT_INCOMPLETE'
      if (!moved || reading === READINGS) throw error
      await clock.sleep(clock.scaled(PAUSE), signal)
    }
  }
}

/** The pages in order, as lines; several are asked for at once. Throws REPORT_INCOMPLETE at what does not fit. */
async function* seatLines(request: SnapshotRequest, ports: ReportPorts): AsyncGenerator<Buffer> {
  const first = await askSeats(request, { page: 1 }, ports)
  const pages = Math.max(first.last, Math.ceil(first.total / (first.size || PER_PAGE)))
  const queue = openQueue(pages, ports.calls.concurrency * PAGES_PER_SLOT, (number) =>
    askSeats(request, { page: number }, ports),
  )
  const seen = new Set<string>()
  let count = 0
  try {
    for (let number = 1, page = first; ; page = await queue.take(++number)) {
      if (number > MOST_PAGES || pages > MOST_PAGES) throw tooMany(request)
      const misfit = misfitOf(page, first, { more: number < pages, seen })
      if (misfit !== undefined) throw incomplete(request, `page ${number} ${misfit}`)
      count += page.size
      yield* inSteps(page.lines())
      if (number >= pages && !(page.next ?? page.size >= PER_PAGE)) break
    }
  } finally {
    await queue.close()
  }
  // In an enterprise more than the total: people are listed once for each organization or team.
  if (count >= first.total) return
  throw incomplete(request, `its pages hold ${count} of ${first.total} seats`)
}

/** A few lines at a time: in between, what has arrived is taken note of, so that the next pages are asked for. */
async function* inSteps(lines: readonly string[]): AsyncGenerator<Buffer> {
  for (let index = 0; index < lines.length; index += STEP) {
    await setImmediate()
    yield Buffer.from(lines.slice(index, index + STEP).join(''), 'utf8')
  }
}

/** How a page shows that the list changed while it was read, or that a page came twice. Notes its seats. */
function misfitOf(
  page: SeatPage,
  first: SeatPage,
  { more, seen }: { more: boolean; seen: Set<string> },
): string | undefined {
  if (page.total !== first.total) return `tells of ${page.total} seats, page 1 of ${first.total}`
  const size = page.size
  if (more && (size === 0 || size !== first.size)) return `holds ${size} seats`
  const repeated = page.names.some((name) => seen.has(name))
  for (const name of page.names) seen.add(name)
  return repeated ? 'repeats seats of an earlier page' : undefined
}

interface PageQueue {
  take(number: number): Promise<SeatPage>
  /** Nothing more is asked; resolves when nothing is on its way. */
  close(): Promise<void>
}

/** Asks for pages ahead of the one that is taken, at most `held` of them. */
function openQueue(
  pages: number,
  held: number,
  ask: (number: number) => Promise<SeatPage>,
): PageQueue {
  const asked = new Map<number, Promise<SeatPage>>()
  const start = (number: number) => {
    const page = asked.get(number) ?? ask(number)
    // Who takes the page is told; a page that nobody takes fails in silence.
    void page.catch(() => undefined)
    asked.set(number, page)
    return page
  }
  return {
    take(number) {
      const page = start(number)
      const end = Math.min(pages, number + held - 1)
      for (let next = number + 1; next <= end; next += 1) void start(next)
      asked.delete(number)
      return page
    },
    async close() {
      await Promise.allSettled(asked.values())
    },
  }
}

/** One page of the list. Throws ActionError: the API's faults, an explained refusal, REPORT_INCOMPLETE behind page 1. */
export async function askSeats(
  request: SnapshotRequest,
  { page, size = PER_PAGE }: { page: number; size?: number },
  ports: Asking & Pick<ReportPorts, 'calls'>,
): Promise<SeatPage> {
  const { entry, scope } = request
  const read: { page?: SeatPage | undefined } = {}
  const answer = await ports.calls(() =>
    ports.api.request(
      entry.route,
      { slug: scope.slug, page, per_page: size },
      { expect: (seen) => (read.page = readSeatPage(seen)) !== undefined },
    ),
  )
  if (answer.status === 200 && read.page !== undefined) return read.page
  // Page 1 was answered: this is no lack of a permission.
  if (page > 1 && (answer.status === 403 || answer.status === 404)) {
    throw incomplete(request, `page ${page} was answered with HTTP ${answer.status}`)
  }
  throw explain(answer, request, { ...ports, answered: ports.answered() || page > 1 })
}

function incomplete({ entry, scope }: SnapshotRequest, what: string): ActionError {
  const about = { report: entry.report, slug: scope.slug }
  return new ActionError(
    'REPORT_INCOMPLETE',
    `The list of seats changed while it was read, ${READINGS} times: ${what}.`,
    { about },
  )
}

function tooMany({ entry, scope }: SnapshotRequest): ActionError {
  const about = { report: entry.report, slug: scope.slug }
  return new ActionError('LIMIT_EXCEEDED', `There are more than ${MOST_PAGES} pages.`, { about })
}
