import { join } from 'node:path'
import { Readable } from 'node:stream'

import { ActionError } from '../errors.js'
import { type Day, type ReportRequest } from '../model.js'
import { type ApiAnswer, type PartReading } from '../ports.js'
import { isDay } from '../reports/days.js'
import { partName } from '../reports/layout.js'
import { elementsOf, isJsonObject } from '../text/json.js'
import { explain } from './api-errors.js'
import { type Asking, isNothing, refuseFuture } from './links.js'
import { writeRows, type WrittenPart } from './part.js'
import { type ReportPorts } from './report.js'

/**
 * The retired usage API answers rows instead of links, page by page. They become files like any
 * other: one folder per day, one JSON object per line.
 * https://github.com/github/rest-api-description (copilot/usage, until February 2025)
 */

const PER_PAGE = 28
/** Far more than any server keeps; ends a server that pages for ever. */
const MOST_PAGES = 200

export type InlineRequest = Extract<ReportRequest, { kind: 'inline' }>

/** A row as the server wrote it, and its day. */
interface Row {
  readonly day: Day
  readonly text: string
}

export interface InlineDay {
  readonly day: Day
  readonly folder: string
  readonly parts: readonly WrittenPart[]
  readonly readings: readonly PartReading[]
}

/** The days that the server has, ascending, each with its file. Throws ActionError. */
export async function fetchInline(
  request: InlineRequest,
  ports: ReportPorts,
): Promise<InlineDay[]> {
  const rows = await allRows(request, ports)
  const wanted = request.days === undefined ? undefined : new Set<string>(request.days)
  const days = [...rows.keys()].filter((day) => wanted?.has(day) ?? true).sort()
  const written: InlineDay[] = []
  for (const day of days) {
    written.push(await writeDay({ request, day, text: rows.get(day) ?? '' }, ports))
  }
  return written
}

/** The text of every row once, by its day; the first of a day wins. */
async function allRows(request: InlineRequest, ports: ReportPorts): Promise<Map<Day, string>> {
  const rows = new Map<Day, string>()
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await askRows(request, { page }, ports)
    const found = readPage(answer) ?? []
    for (const { day, text } of found) {
      refuseFuture(day, answer, ports.today)
      if (!rows.has(day)) rows.set(day, text)
    }
    if (found.length < PER_PAGE && !/rel="next"/.test(answer.headers['link'] ?? '')) return rows
  }
  throw new ActionError('LIMIT_EXCEEDED', `The report has more than ${MOST_PAGES} pages.`)
}

/** The answer with one page of rows. Throws ActionError: the API's faults, an explained refusal. */
export async function askRows(
  request: InlineRequest,
  { page, size = PER_PAGE }: { page: number; size?: number },
  ports: Asking & Pick<ReportPorts, 'calls'>,
): Promise<ApiAnswer> {
  const { entry, scope, team } = request
  const route = team === undefined ? entry.route : (entry.teamRoute ?? entry.route)
  const parameters = {
    slug: scope.slug,
    ...(team === undefined ? {} : { team }),
    ...bounds(request),
  }
  const answer = await ports.calls(() =>
    ports.api.request(
      route,
      { ...parameters, page, per_page: size },
      { expect: (seen) => readPage(seen) !== undefined },
    ),
  )
  if (answer.status === 200 || answer.status === 204) return answer
  throw explain(answer, request, { ...ports, answered: ports.answered() })
}

/** `since` and `until` cover the days asked for, both included. */
function bounds(request: InlineRequest): { since?: string; until?: string } {
  const first = request.days?.[0]
  const last = request.days?.at(-1)
  if (first === undefined || last === undefined) return {}
  return { since: `${first}T00:00:00Z`, until: `${last}T23:59:59Z` }
}

/** The rows of a page; undefined for an answer of another shape. No content means no rows. */
function readPage(answer: ApiAnswer): Row[] | undefined {
  if (answer.status === 204 || answer.body.trim() === '') return []
  const days = daysOf(answer.body)
  if (days === undefined) return undefined
  const texts = elementsOf(answer.body)
  return days.map((day, index) => ({ day, text: texts[index] ?? '' }))
}

/** The day that each row of a page names; undefined when one of them names none. */
function daysOf(body: string): Day[] | undefined {
  try {
    const rows: unknown = JSON.parse(body)
    if (isNothing(rows)) return []
    if (!Array.isArray(rows)) return undefined
    const days = rows.map((row: unknown) => (isJsonObject(row) ? row['day'] : undefined))
    return days.every((day): day is Day => typeof day === 'string' && isDay(day)) ? days : undefined
  } catch {
    return undefined
  }
}

async function writeDay(
  { request, day, text }: { request: InlineRequest; day: Day; text: string },
  ports: ReportPorts,
): Promise<InlineDay> {
  const folder = await ports.staging.folder()
  const { entry, scope } = request
  const part = await writeRows(Readable.from([Buffer.from(`${text}\n`)]), {
    file: join(folder, partName(0, ports.format)),
    reader: ports.openReader({ entry, scope, day, index: 0 }),
    gzip: ports.format === 'ndjson.gz',
    transform: ports.transform,
    rows: entry.rows,
  })
  return { day, folder, parts: [part], readings: [part.reading] }
}
