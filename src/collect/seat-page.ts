import { type ApiAnswer } from '../ports.js'
import { isJsonObject } from '../text/json.js'

/**
 * One page of the list of seats. What tells whether it fits is known at once; the texts are cut from it when
 * they are wanted, so that the next page is asked for first.
 * https://docs.github.com/en/rest/copilot/copilot-user-management#list-all-copilot-seat-assignments-for-an-organization
 */
export interface SeatPage {
  readonly total: number
  /** How many seats it holds. */
  readonly size: number
  /** What tells the seats apart that have a person: who, from whom, since when. It does not change with use. */
  readonly names: readonly string[]
  /** Whether another page follows, and the last one's number, as far as the header Link tells. */
  readonly next: boolean | undefined
  readonly last: number
  /** A line per seat, as GitHub's text has it: numbers and escapes included. */
  readonly lines: () => string[]
}

/** The page; undefined for an answer of another shape. */
export function readSeatPage({ body, headers }: ApiAnswer): SeatPage | undefined {
  const value = parsed(body)
  if (!isJsonObject(value)) return undefined
  const { total_seats: total, seats } = value
  if (!Number.isSafeInteger(total) || Number(total) < 0) return undefined
  if (!Array.isArray(seats) || !seats.every(isJsonObject)) return undefined
  const { link } = headers
  return {
    total: Number(total),
    size: seats.length,
    names: seats.flatMap(nameOf),
    next: link === undefined ? undefined : /rel="next"/.test(link),
    last: Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? '')?.[1] ?? 0),
    lines: () => seatTexts(body).map(lineOf),
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

const [QUOTE, BACKSLASH] = [0x22, 0x5c]

/** The elements of the list `seats` in a body that is valid JSON; of several such lists the last, as for JSON.parse. */
function seatTexts(body: string): string[] {
  let texts: string[] = []
  let [depth, begin, key, inSeats] = [0, 0, '', false]
  for (let index = 0; index < body.length; index += 1) {
    const unit = body.charCodeAt(index)
    if (unit === QUOTE) {
      const end = endOfString(body, index)
      if (depth === 1) key = body.slice(index, end + 1)
      index = end
    } else if (isBracket(unit, '[')) {
      depth += 1
      if (depth === 2 && JSON.parse(key) === 'seats') {
        inSeats = true
        texts = []
      }
      if (depth === 3) begin = index
    } else if (isBracket(unit, ']')) {
      if (depth === 3 && inSeats) texts.push(body.slice(begin, index + 1))
      depth -= 1
      if (depth === 1) inSeats = false
    }
  }
  return texts
}

/** Also the brace: it differs from the bracket in one bit, which no other character that JSON has outside strings shares. */
const isBracket = (unit: number, bracket: '[' | ']') => (unit & ~0x20) === bracket.charCodeAt(0)

/** Where the string ends that begins at the index. */
function endOfString(body: string, start: number): number {
  let end = body.indexOf('"', start + 1)
  while (isEscaped(body, end)) end = body.indexOf('"', end + 1)
  return end
}

function isEscaped(body: string, index: number): boolean {
  let first = index
  while (body.charCodeAt(first - 1) === BACKSLASH) first -= 1
  return (index - first) % 2 === 1
}

/** JSON has line ends only where white space means nothing. */
const lineOf = (text: string) =>
  `${/[\r\n]/.test(text) ? text.replace(/\s*[\r\n]\s*/g, '') : text}\n`
