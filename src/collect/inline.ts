import { join } from 'node:path'

import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type Day, type ReportRequest } from '../model.js'
import { type ApiAnswer, type PartReading } from '../ports.js'
import { isDay } from '../reports/days.js'
import { partName } from '../reports/layout.js'
import { explain } from './explain.js'
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

const ROWS = z.array(z.looseObject({ day: z.string().refine(isDay) }))

type Row = Readonly<Record<string, unknown>>

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
    written.push(await writeDay({ request, day, row: rows.get(day) ?? {} }, ports))
  }
  return written
}

/** Every row once, by its day; the first of a day wins. */
async function allRows(request: InlineRequest, ports: ReportPorts): Promise<Map<Day, Row>> {
  const rows = new Map<Day, Row>()
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await ports.calls(() => askPage(request, page, ports))
    const found = readPage(answer) ?? []
    for (const row of found) {
      if (isDay(row.day) && !rows.has(row.day)) rows.set(row.day, row)
    }
    if (found.length < PER_PAGE && !/rel="next"/.test(answer.headers['link'] ?? '')) return rows
  }
  throw new ActionError('LIMIT_EXCEEDED', `The report has more than ${MOST_PAGES} pages.`)
}

async function askPage(
  request: InlineRequest,
  page: number,
  ports: ReportPorts,
): Promise<ApiAnswer> {
  const { entry, scope, team } = request
  const route = team === undefined ? entry.route : (entry.teamRoute ?? entry.route)
  const parameters = {
    slug: scope.slug,
    ...(team === undefined ? {} : { team }),
    ...bounds(request),
  }
  const answer = await ports.api.request(
    route,
    { ...parameters, page, per_page: PER_PAGE },
    { expect: (seen) => readPage(seen) !== undefined },
  )
  if (answer.status === 200 || answer.status === 204) return answer
  const { workflowToken } = ports
  throw explain(answer, request, { workflowToken, answered: ports.answered() })
}

/** `since` and `until` cover the days asked for, both included. */
function bounds(request: InlineRequest): { since?: string; until?: string } {
  const first = request.days?.[0]
  const last = request.days?.at(-1)
  if (first === undefined || last === undefined) return {}
  return { since: `${first}T00:00:00Z`, until: `${last}T23:59:59Z` }
}

/** The rows of a page; undefined for an answer of another shape. No content means no rows. */
function readPage(answer: ApiAnswer): z.infer<typeof ROWS> | undefined {
  if (answer.status === 204 || answer.body.trim() === '') return []
  try {
    const result = ROWS.safeParse(JSON.parse(answer.body))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

async function writeDay(
  { request, day, row }: { request: InlineRequest; day: Day; row: Row },
  ports: ReportPorts,
): Promise<InlineDay> {
  const folder = await ports.staging.folder()
  const { entry, scope } = request
  const part = await writeRows(line(row), {
    file: join(folder, partName(0, ports.format)),
    reader: ports.openReader({ entry, scope, day, index: 0 }),
    gzip: ports.format === 'ndjson.gz',
  })
  return { day, folder, parts: [part], readings: [part.reading] }
}

async function* line(row: Row): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(row)}\n`, 'utf8')
}
