import { type Result, type State } from '../../model.js'
import { bullets, details, listed, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, own, prose, safe } from '../markdown.js'
import { bytes, count, counted } from '../numbers.js'
import { type Outcome } from '../outcome.js'
import { rangesOf } from './ranges.js'

/** Failed first, then what is missing. */
const STATES: readonly { state: State; label: Markdown }[] = [
  { state: 'failed', label: safe`**failed**` },
  { state: 'no-report', label: safe`no&nbsp;report` },
  { state: 'not-ready', label: safe`not&nbsp;ready` },
  { state: 'stored', label: safe`stored` },
  { state: 'unchanged', label: safe`unchanged` },
]

/** Graphemes of the input `day`, which can be a long list. */
const DAY_CAP = 120

/** The results of one report that ended alike. */
interface Group {
  readonly first: Result
  readonly results: readonly Result[]
}

/** What was asked for and what became of it: a row per report and state, however many days. */
export function askedFor(outcome: Outcome): Section {
  return {
    title: 'What was asked for',
    value: 'essential',
    render: ({ rows, folded }) => {
      const groups = groupsOf(outcome.results)
      const several = new Set(outcome.results.map((result) => result.scope.slug)).size > 1
      const shown = table(several ? [SLUG, ...COLUMNS] : COLUMNS, groups, {
        order: safe`failed first, then what is missing, then what is stored`,
        cap: rows * 3,
      })
      if (shown === undefined) return undefined
      return stack(
        safe`### What was asked for and what became of it`,
        shown,
        reasons(outcome.results, rows),
        revised(outcome.results),
        unreadable(outcome, rows),
        groups.length < outcome.results.length ? everyDay(outcome.results, folded) : undefined,
        askedLine(outcome),
      )
    },
  }
}

const SLUG = { title: safe`Slug`, cell: ({ first }: Group) => name(first.scope.slug) }
const COLUMNS = [
  { title: safe`Report`, cell: ({ first }: Group) => reportOf(first) },
  { title: safe`Day`, cell: ({ results }: Group) => rangesOf(results.map((one) => one.day)) },
  { title: safe`State`, cell: ({ first }: Group) => labelOf(first.state) },
  ...sizeColumns((group: Group) => group.results),
]

/** Files, rows and size of the results behind a row. */
function sizeColumns<Row>(of: (row: Row) => readonly Result[]) {
  const right = { align: 'right' as const }
  return [
    {
      title: safe`Files`,
      ...right,
      cell: (row: Row) => unlessNone(of(row), count(filesOf(of(row)).length)),
    },
    {
      title: safe`Rows`,
      ...right,
      cell: (row: Row) => unlessNone(of(row), count(rowsOf(of(row)))),
    },
    {
      title: safe`Size`,
      ...right,
      cell: (row: Row) => unlessNone(of(row), bytes(sizeOf(of(row)))),
    },
  ]
}

/** Nothing was stored: a dash is calmer than three zeros. */
function unlessNone(results: readonly Result[], text: Markdown): Markdown {
  return filesOf(results).length === 0 ? safe`–` : text
}

function filesOf(results: readonly Result[]) {
  return results.flatMap((result) => result.files)
}

/** Of the files as GitHub sent them; the same rows in other formats do not count twice. */
function rowsOf(results: readonly Result[]): number {
  return filesOf(results)
    .filter((file) => file.derived !== true && file.format.startsWith('ndjson'))
    .reduce((sum, file) => sum + file.rows, 0)
}

function sizeOf(results: readonly Result[]): number {
  return filesOf(results).reduce((sum, file) => sum + file.bytes, 0)
}

function reportOf(result: Result): Markdown {
  const report = name(result.entry.report)
  return result.team === undefined ? report : safe`${report} team ${name(result.team)}`
}

function labelOf(state: State): Markdown {
  return STATES.find((row) => row.state === state)?.label ?? own(state)
}

function groupsOf(results: readonly Result[]): Group[] {
  const groups = new Map<string, Result[]>()
  for (const result of results) {
    const rank = STATES.findIndex((row) => row.state === result.state)
    const key = JSON.stringify([rank, result.scope, result.entry.report, result.team ?? ''])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [result])
    else group.push(result)
  }
  const rank = ({ first }: Group) => STATES.findIndex((row) => row.state === first.state)
  return [...groups.values()]
    .flatMap((all) => (all[0] === undefined ? [] : [{ first: all[0], results: all }]))
    .sort((one, other) => rank(one) - rank(other))
}

/** Each reason for a failure once, with how many it hit. */
function reasons(results: readonly Result[], rows: number): Markdown | undefined {
  const seen = new Map<string, Result[]>()
  for (const result of results) {
    if (result.error === undefined) continue
    const key = `${result.error.code} ${result.error.reason}`
    const hit = seen.get(key)
    if (hit === undefined) seen.set(key, [result])
    else hit.push(result)
  }
  const items = [...seen.values()].flatMap((hit) => {
    const [{ error } = {}] = hit
    return error === undefined
      ? []
      : [safe`${name(error.code)} (${counted(hit.length, 'day')}): ${prose(error.reason)}`]
  })
  const rest = items.length - rows
  return bullets(rest > 0 ? [...items.slice(0, rows), safe`… and ${count(rest)} more`] : items)
}

function revised(results: readonly Result[]): Markdown | undefined {
  const days = results.filter((result) => result.revised).map((result) => result.day)
  if (days.length === 0) return undefined
  return safe`**Revised by GitHub** since they were stored: ${rangesOf(days)}.`
}

function unreadable({ results, pseudonyms }: Outcome, rows: number): Markdown | undefined {
  const all = results.flatMap((result) => result.unreadable)
  if (all.length === 0) return undefined
  const left = all.length - rows
  // What cannot be read may name a person.
  const fate = pseudonyms ? safe`left out` : safe`kept as received`
  return stack(
    safe`**${counted(all.length, 'unreadable line')}**, ${fate} and not counted:`,
    bullets([
      ...all.slice(0, rows).map(({ path, line }) => safe`${name(path, 200)} line ${count(line)}`),
      ...(left > 0 ? [safe`… and ${count(left)} more`] : []),
    ]),
  )
}

function everyDay(results: readonly Result[], folded: number): Markdown | undefined {
  const newest = [...results].sort(byDay).slice(0, folded)
  const left = results.length - newest.length
  const rows = table(
    [
      {
        title: safe`Slug`,
        cell: (one: Result) => name(one.scope.slug),
      },
      { title: safe`Report`, cell: reportOf },
      { title: safe`Day`, cell: (one: Result) => own(one.day) },
      { title: safe`State`, cell: (one: Result) => labelOf(one.state) },
      ...sizeColumns((one: Result) => [one]),
    ],
    newest,
    {
      order: safe`newest day first`,
      remark: left > 0 ? safe`… and ${count(left)} more, in manifest.json.` : undefined,
    },
  )
  return rows && details(safe`Every day`, rows)
}

function byDay(one: Result, other: Result): number {
  return one.day < other.day ? 1 : one.day > other.day ? -1 : 0
}

/** What the inputs said, in small print. */
function askedLine({ asked }: Outcome): Markdown {
  const reports = listed(asked.reports.map((report) => name(report)))
  return note(safe`Asked for ${reports}, day ${name(asked.day, DAY_CAP)}.`)
}
