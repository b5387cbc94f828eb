import { type Result, type State, type StoredFile } from './model.js'

/** What lies beside the reports on the runner: `manifest.json` and `summary.md`. */

/** The order in which results are listed: what needs attention first. */
const ORDER: readonly State[] = ['failed', 'no-report', 'not-ready', 'stored', 'unchanged']

export interface ResultEntry {
  readonly slug: string
  readonly report: string
  readonly day: string
  readonly state: State
}

/** Results as the manifest and the output `results` list them: by state, then day, slug, report. */
export function resultEntries(results: readonly Result[]): ResultEntry[] {
  return results
    .map(({ scope, entry, day, state }) => ({ slug: scope.slug, report: entry.report, day, state }))
    .sort((one, other) => compare(sortKey(one), sortKey(other)))
}

function sortKey({ slug, report, day, state }: ResultEntry): string {
  return [ORDER.indexOf(state), day, slug, report].join('\n')
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Every file of the run once, sorted by path. */
export function filesOf(
  results: readonly Result[],
  derived: readonly StoredFile[] = [],
): StoredFile[] {
  const all = [...results.flatMap(({ files }) => files), ...derived]
  const byPath = new Map(all.map((file) => [file.path, file]))
  return [...byPath.values()].sort((one, other) => compare(one.path, other.path))
}

/** The text of `manifest.json`: no time stamps, no links; the same run gives the same bytes. */
export function manifestText(
  results: readonly Result[],
  derived: readonly StoredFile[] = [],
): string {
  const files = filesOf(results, derived).map((file) => ({
    path: file.path,
    bytes: file.bytes,
    sha256: file.sha256,
    rows: file.rows,
    format: file.format,
    scope: file.scope,
    slug: file.slug,
    report: file.report,
    day: file.day,
    ...(file.derived === true ? { derived: true } : {}),
  }))
  return `${JSON.stringify({ version: 1, files, results: resultEntries(results) }, undefined, 2)}\n`
}
