import { type Names, namesOf } from '../rows/names.js'
import { type UserRow } from '../rows/row.js'
import { ACTIVE, breakdownOf, HAS_ROW, placeOf } from '../schema/slots.js'
import { isChat, isCompletion } from '../schema/values.js'
import { ACCEPTANCES, COUNTERS, GENERATIONS, INTERACTIONS, plus } from './day-facts.js'
import { grown } from './users.js'

/** Sums per user: for the team join (one day), and for the people tables (all days). */
export interface Detail {
  /** DETAIL_SIZE cells for every user. */
  sums: Float64Array
  flags: Uint32Array
  lastActive: Uint16Array
  /** Only when people are wanted. */
  readonly logins?: Logins
}

/** By user, with the day of the row that a login is from. */
interface Logins {
  readonly texts: string[]
  days: Uint16Array
}

/** Cells per user: the activity counters, in the order of COUNTERS, then these. */
export const USER_COMPLETION_GENERATIONS = COUNTERS.length
export const USER_COMPLETION_ACCEPTANCES = COUNTERS.length + 1
export const USER_CHAT_REQUESTS = COUNTERS.length + 2
export const MICRO_CREDITS = COUNTERS.length + 3
export const DETAIL_SIZE = COUNTERS.length + 4

const COUNTER_PLACES = COUNTERS.map(placeOf)
const CREDITS = placeOf('ai_credits_used')
const FEATURES = breakdownOf('totals_by_feature')

/** The sums of no users; logins are kept only when asked for. */
export function noDetail(withLogins: boolean): Detail {
  const detail = {
    sums: new Float64Array(0),
    flags: new Uint32Array(0),
    lastActive: new Uint16Array(0),
  }
  return withLogins ? { ...detail, logins: { texts: [], days: new Uint16Array(0) } } : detail
}

/** The cells of one user. */
export function sumsOf(detail: Detail, user: number): Float64Array {
  return detail.sums.subarray(user * DETAIL_SIZE, (user + 1) * DETAIL_SIZE)
}

function reserve(detail: Detail, user: number): void {
  const before = detail.sums.length
  detail.sums = grown(detail.sums, (user + 1) * DETAIL_SIZE)
  detail.sums.fill(NaN, before)
  detail.flags = grown(detail.flags, user + 1)
  detail.lastActive = grown(detail.lastActive, user + 1)
}

/** Adds a row to its user; `number` is its day, counted from 1970. */
export function addDetail(
  detail: Detail,
  row: UserRow,
  of: { user: number; flags: number; number: number; names: Names },
): void {
  reserve(detail, of.user)
  const { sums } = detail
  const at = of.user * DETAIL_SIZE
  COUNTER_PLACES.forEach((place, index) => plus(sums, at + index, row.numbers[place] ?? NaN))
  addFeatures(sums, at, { row, names: of.names })
  plus(sums, at + MICRO_CREDITS, row.numbers[CREDITS] ?? NaN)
  detail.flags[of.user] = (detail.flags[of.user] ?? 0) | of.flags | HAS_ROW
  if ((of.flags & ACTIVE) !== 0) noteActive(detail, of.user, of.number)
  if (detail.logins !== undefined) {
    noteLogin(detail.logins, of.user, { login: row.login, day: of.number })
  }
}

function addFeatures(
  sums: Float64Array,
  at: number,
  { row, names }: { readonly row: UserRow; readonly names: Names },
): void {
  const features = row.lists[FEATURES]
  for (let index = 0; index < (features?.length ?? 0); index++) {
    const entry = features?.items[index]
    if (entry === undefined) continue
    const [feature] = namesOf(names, entry.names[0] ?? 0)
    if (isCompletion(feature)) {
      plus(sums, at + USER_COMPLETION_GENERATIONS, entry.numbers[GENERATIONS] ?? NaN)
      plus(sums, at + USER_COMPLETION_ACCEPTANCES, entry.numbers[ACCEPTANCES] ?? NaN)
    } else if (isChat(feature)) {
      plus(sums, at + USER_CHAT_REQUESTS, entry.numbers[INTERACTIONS] ?? NaN)
    }
  }
}

function noteActive(detail: Detail, user: number, day: number): void {
  detail.lastActive[user] = Math.max(detail.lastActive[user] ?? 0, day)
}

/** The login of the latest row, since logins change. */
function noteLogin(logins: Logins, user: number, noted: { login: string; day: number }): void {
  logins.days = grown(logins.days, user + 1)
  const day = logins.days[user] ?? 0
  const login = logins.texts[user] ?? ''
  if (noted.login === '' || day > noted.day) return
  if (login !== '' && day === noted.day && login <= noted.login) return
  logins.texts[user] = noted.login
  logins.days[user] = noted.day
}

/** Adds the users of another part; `places` are their new indices. */
export function mergeDetail(target: Detail, source: Detail, places: Uint32Array): void {
  for (let user = 0; user < Math.min(places.length, source.flags.length); user++) {
    const own = places[user] ?? 0
    reserve(target, own)
    for (let index = 0; index < DETAIL_SIZE; index++) {
      plus(target.sums, own * DETAIL_SIZE + index, source.sums[user * DETAIL_SIZE + index] ?? NaN)
    }
    target.flags[own] = (target.flags[own] ?? 0) | (source.flags[user] ?? 0)
    noteActive(target, own, source.lastActive[user] ?? 0)
    const login = source.logins?.texts[user]
    if (login !== undefined && target.logins !== undefined) {
      noteLogin(target.logins, own, { login, day: source.logins?.days[user] ?? 0 })
    }
  }
}
