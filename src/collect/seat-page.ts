import { type ApiAnswer } from '../ports.js'
import { isJsonObject } from '../text/json.js'

/**
 * One page of the list of seats, with each seat as GitHub's text has it: numbers and escapes included.
 * https://docs.github.com/en/rest/copilot/copilot-user-management#list-all-copilot-seat-assignments-for-an-organization
 */
export interface SeatPage {
  readonly total: number
  /** A text of one line per seat. */
  readonly seats: readonly string[]
  /** What tells the seats apart that have a person: who, from whom, since when. It does not change with use. */
  readonly names: readonly string[]
  /** Whether another page follows, and the last one's number, as far as the header Link tells. */
  readonly next: boolean | undefined
  readonly last: number
}

/** The page; undefined for an answer of another shape. */
export function readSeatPage({ body, headers }: ApiAnswer): SeatPage | undefined {
  const value = parsed(body)
  if (!isJsonObject(value)) return undefined
  const { total_seats: total, seats } = value
  if (!Number.isSafeInteger(total) || Number(total) < 0) return undefined
  if (!Array.isArray(seats) || !seats.every(isJsonObject)) return undefined
  const texts = seatTexts(body)
  if (texts.length !== seats.length) return undefined
  const { link } = headers
  return {
    total: Number(total),
    seats: texts.map(onOneLine),
    names: seats.flatMap(nameOf),
    next: link === undefined ? undefined : /rel="next"/.test(link),
    last: Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? '')?.[1] ?? 0),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function nameOf(seat: Readonly<Record<string, unknown>>): string[] {
  const { assignee, organization, assigning_team: team, created_at: since } = seat
  const [who, where, by] = [assignee, organization, team].map((one) =>
    isJsonObject(one) ? (one['id'] ?? one['login'] ?? one['slug']) : undefined,
  )
  return who === undefined ? [] : [JSON.stringify([who, where, by, since])]
}

const TOKENS = /"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\]]/g

/** The elements of the list `seats` in a body that is valid JSON; of several such lists the last, as for JSON.parse. */
function seatTexts(body: string): string[] {
  let texts: string[] = []
  let [depth, begin, key, inSeats] = [0, 0, '', false]
  for (const { 0: token, index } of body.matchAll(TOKENS)) {
    if (token.startsWith('"')) {
      if (depth === 1) key = token
    } else if (token === '{' || token === '[') {
      depth += 1
      if (depth === 2 && JSON.parse(key) === 'seats') {
        inSeats = true
        texts = []
      }
      if (depth === 3) begin = index
    } else {
      if (depth === 3 && inSeats) texts.push(body.slice(begin, index + 1))
      depth -= 1
      if (depth === 1) inSeats = false
    }
  }
  return texts
}

/** JSON has line ends only where white space means nothing. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, '')
}
