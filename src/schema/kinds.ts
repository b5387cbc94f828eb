import { type Fields } from './fields.js'
import { AGGREGATED_DAY, WRAPPER } from './days.js'
import { DAY_TOTALS, TEAM } from './derived-rows.js'
import { LEGACY } from './legacy.js'
import { REPOSITORY } from './repositories.js'
import { SEAT } from './seats.js'
import { MEMBERSHIP, USER_ROW } from './users.js'

/** What a row of a report's files is about. */
export type RowKind = 'aggregate' | 'user' | 'membership' | 'repository' | 'seat' | 'legacy'

/** Kinds of rows that are told apart in a file: those, and the wrapper that holds days. */
export type FileRow = RowKind | 'wrapper'

export interface RowSchema {
  /** How the page calls such a row. */
  readonly label: string
  readonly fields: Fields
  /** A row that has one of these, and is of no kind above it, is of this kind. */
  readonly toldBy: readonly string[]
  /** What the table of the rows themselves is called, and what a row of it is. */
  readonly table: { readonly name: string; readonly about: string }
  /** Columns that the tables below take over from the row, to join on. */
  readonly keys: readonly string[]
}

const OWNERS = ['organization_id', 'enterprise_id']
const REPOSITORY_KEYS = ['day', 'repo_id', 'repo_owner_name', 'repo_name', ...OWNERS]

/** THE table of rows: a row is told by its keys; the first kind that fits, of those that its report holds, counts. */
export const ROWS: Readonly<Record<FileRow, RowSchema>> = {
  wrapper: {
    label: 'wrapper',
    fields: WRAPPER,
    toldBy: ['day_totals'],
    table: {
      name: 'window',
      about: 'One row per 28-day window, with what GitHub computes for the window as a whole.',
    },
    keys: ['day', ...OWNERS],
  },
  repository: {
    label: 'repository day',
    fields: REPOSITORY,
    toldBy: ['repo_id'],
    table: { name: 'rows', about: 'One row per repository and day.' },
    keys: REPOSITORY_KEYS,
  },
  membership: {
    label: 'membership',
    fields: MEMBERSHIP,
    toldBy: ['team_id'],
    table: {
      name: 'rows',
      about: 'One row per user and team that the user belonged to on the day.',
    },
    keys: [],
  },
  user: {
    label: 'user row',
    fields: USER_ROW,
    toldBy: ['user_id', 'user_login'],
    table: { name: 'rows', about: 'One row per user and day: what was used, counters, credits.' },
    keys: ['day', 'user_id', 'user_login', ...OWNERS],
  },
  seat: {
    label: 'seat',
    fields: SEAT,
    toldBy: ['assignee', 'assigning_team', 'plan_type', 'last_activity_at'],
    table: {
      name: 'rows',
      about: 'One row per seat, as GitHub lists it; in an enterprise a person can have several.',
    },
    keys: [],
  },
  legacy: {
    label: 'legacy day',
    fields: LEGACY,
    toldBy: ['breakdown', 'total_suggestions_count'],
    table: { name: 'rows', about: 'One row per day of the retired usage endpoint.' },
    keys: ['day'],
  },
  aggregate: {
    label: 'aggregated day',
    fields: AGGREGATED_DAY,
    toldBy: ['day', 'daily_active_users'],
    table: { name: 'rows', about: 'One row per day: active users and counters.' },
    keys: ['day', ...OWNERS],
  },
}

export const FILE_ROWS = Object.keys(ROWS) as readonly FileRow[]

/**
 * Which kinds of rows a report's files hold, by what the report is about. A person's row that names nobody is
 * no aggregated day, and one that names a team or a repository next year is still a person's. Rows of people
 * have been met in files of aggregated days.
 */
export const HELD: Readonly<Record<RowKind, readonly FileRow[]>> = {
  aggregate: ['wrapper', 'user', 'aggregate'],
  user: ['wrapper', 'user'],
  membership: ['membership'],
  repository: ['repository'],
  seat: ['seat'],
  legacy: ['legacy'],
}

/** Rows that the action derives; they are in no file of GitHub's. */
export const DERIVED_ROWS = {
  totals: {
    label: 'day of history',
    fields: DAY_TOTALS,
    toldBy: [],
    table: {
      name: 'rows',
      about: 'One row per day: active users, counters, pull requests, AI credits, seats.',
    },
    keys: ['day'],
  },
  team: {
    label: 'team',
    fields: TEAM,
    toldBy: [],
    table: {
      name: 'rows',
      about: 'One row per team and day, summed over the distinct users of the team on that day.',
    },
    keys: [],
  },
} as const satisfies Readonly<Record<string, RowSchema>>

/** The day of the documentation that the fields were compared with. */
export const KNOWN_AS_OF = '2026-10-06'

const isThere = (value: unknown) => value !== undefined && value !== null

/** The kind of a row, of those that its report holds; absent when it is none of them. */
export function kindOf(
  row: Readonly<Record<string, unknown>>,
  held: readonly FileRow[] = FILE_ROWS,
): FileRow | undefined {
  return held.find((kind) => {
    const { fields, toldBy } = ROWS[kind]
    return toldBy.some((name) =>
      fields[name]?.kind === 'list' ? Array.isArray(row[name]) : isThere(row[name]),
    )
  })
}
