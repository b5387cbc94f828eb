import {
  ACCEPTANCES,
  CHAT_FEATURES,
  COMPLETION,
  GENERATIONS,
  INTERACTIONS,
  plus,
  plusAll,
} from './columns.js'
import { ACTIVE, HAS_ROW, type UserRow } from './row.js'
import { grown } from './users.js'

/** Sums per user: for the team join (one day), and for the people tables (all days). */
export interface Detail {
  /** DETAIL_SIZE cells for every user. */
  sums: Float64Array
  flags: Uint32Array
  activeDays: Uint16Array
  lastActive: Uint16Array
  /** Only when people are wanted. */
  readonly logins?: Logins
}

/** By user, with the day of the row that a login is from. */
interface Logins {
  readonly texts: string[]
  days: Uint16Array
}

/** Cells per user: the seven counters, then these. */
export const USER_COMPLETION_GENERATIONS = 7
export const USER_COMPLETION_ACCEPTANCES = 8
export const USER_CHAT_REQUESTS = 9
export const MICRO_CREDITS = 10
export const DETAIL_SIZE = 11

/** The sums of no users; logins are kept only when asked for. */
export function noDetail(withLogins: boolean): Detail {
  const detail = {
    sums: new Float64Array(0),
    flags: new Uint32Array(0),
    activeDays: new Uint16Array(0),
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
  detail.activeDays = grown(detail.activeDays, user + 1)
  detail.lastActive = grown(detail.lastActive, user + 1)
}

/** Adds a row to its user; `number` is its day, counted from 1970. */
export function addDetail(
  detail: Detail,
  row: UserRow,
  of: { user: number; flags: number; number: number },
): void {
  reserve(detail, of.user)
  const { sums } = detail
  const at = of.user * DETAIL_SIZE
  plusAll(sums, row.counters, at)
  for (let index = 0; index < row.features.length; index++) {
    const entry = row.features.items[index]
    if (entry === undefined) continue
    if (entry.name === COMPLETION) {
      plus(sums, at + USER_COMPLETION_GENERATIONS, entry.counters[GENERATIONS] ?? NaN)
      plus(sums, at + USER_COMPLETION_ACCEPTANCES, entry.counters[ACCEPTANCES] ?? NaN)
    } else if (CHAT_FEATURES.has(entry.name)) {
      plus(sums, at + USER_CHAT_REQUESTS, entry.counters[INTERACTIONS] ?? NaN)
    }
  }
  plus(sums, at + MICRO_CREDITS, Math.round(row.credits * 1e6))
  detail.flags[of.user] = (detail.flags[of.user] ?? 0) | of.flags | HAS_ROW
  if ((of.flags & ACTIVE) !== 0) noteActive(detail, of.user, { days: 1, last: of.number })
  if (detail.logins !== undefined) {
    noteLogin(detail.logins, of.user, { login: row.login, day: of.number })
  }
}

function noteActive(detail: Detail, user: number, active: { days: number; last: number }): void {
  detail.activeDays[user] = (detail.activeDays[user] ?? 0) + active.days
  detail.lastActive[user] = Math.max(detail.lastActive[user] ?? 0, active.last)
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

/** Adds the users of another fold; `places` are their new indices. */
export function mergeDetail(target: Detail, source: Detail, places: Uint32Array): void {
  for (let user = 0; user < Math.min(places.length, source.flags.length); user++) {
    const own = places[user] ?? 0
    reserve(target, own)
    for (let index = 0; index < DETAIL_SIZE; index++) {
      plus(target.sums, own * DETAIL_SIZE + index, source.sums[user * DETAIL_SIZE + index] ?? NaN)
    }
    target.flags[own] = (target.flags[own] ?? 0) | (source.flags[user] ?? 0)
    const active = { days: source.activeDays[user] ?? 0, last: source.lastActive[user] ?? 0 }
    noteActive(target, own, active)
    const login = source.logins?.texts[user]
    if (login !== undefined && target.logins !== undefined) {
      noteLogin(target.logins, own, { login, day: source.logins?.days[user] ?? 0 })
    }
  }
}
