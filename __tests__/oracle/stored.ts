import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { PROJECT } from '../../sandbox/run-action.js'
import { type Database, text } from '../formats/duckdb.js'

/** Stored reports as tables of DuckDB: those of docs/sql/archive.sql, which know nothing of this action's code. */

export interface StoredAt {
  /** The folder that holds `ndjson/`. */
  readonly archive: string
  readonly scope: string
  readonly slug: string
  readonly minimum: number
  /** The last day that GitHub revises no more. */
  readonly settled: string
  /** Absent: what the reports say. */
  readonly window?: readonly [string, string]
}

const STATEMENTS = readFileSync(join(PROJECT, 'docs', 'sql', 'archive.sql'), 'utf8').split(/;\n/)

export async function load(database: Database, at: StoredAt): Promise<void> {
  const [first, last] = at.window ?? []
  const variables = {
    ...{ archive: text(at.archive), scope: text(at.scope), slug: text(at.slug) },
    minimum_group_size: String(at.minimum),
    newest_settled_day: text(at.settled),
    first_day: first === undefined ? 'NULL' : text(first),
    last_day: last === undefined ? 'NULL' : text(last),
  }
  for (const [name, value] of Object.entries(variables)) {
    await database.rows(`SET VARIABLE ${name} = ${value}`)
  }
  for (const statement of STATEMENTS) {
    if (statement.trim() !== '') await database.rows(statement)
  }
}

/** The days of which there is a report, with rows or without. */
export const reportDays = (report: string) =>
  `(SELECT DISTINCT regexp_extract(file, 'report_day=([^/]+)/', 1) AS day FROM glob(getvariable('archive') || '/ndjson/${report}/scope='
     || getvariable('scope') || '/scope_slug=' || getvariable('slug') || '/**/*.ndjson*'))`

/** Days of the window on which members of teams are known, and somebody has a row. */
export const JOINED_DAYS = `
  SELECT day FROM (FROM ${reportDays('user-teams-1-day')}
    INTERSECT SELECT report_day::VARCHAR FROM stored WHERE report = 'users-1-day')
  WHERE day BETWEEN getvariable('first_day') AND getvariable('last_day')`
