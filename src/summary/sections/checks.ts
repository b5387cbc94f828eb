import { type AffectedIde, type Checks, type Drift, type Measured } from '../../measure/measured.js'
import { bullets, cappedTable, details, listed, stack } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, nameInHtml, own, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'

/** How many names are listed in a sentence. */
const NAMED = 8

/** What was checked, folded; findings are counted in the line that stays visible. */
export function checks(measured: Measured): Section {
  return {
    title: 'Checks',
    value: 35,
    render: ({ rows }) => {
      const found = measured.checks
      const findings = findingsOf(found)
      if (findings.length === 0 && found.identities.length === 0) return undefined
      const state =
        findings.length === 0 ? safe`nothing to report` : counted(findings.length, 'finding')
      return details(
        safe`Checks of ${nameInHtml(measured.scope.slug)}: ${state}`,
        stack(bullets(findings), identities(found, rows)),
      )
    },
  }
}

function findingsOf(found: Checks): Markdown[] {
  const broken = found.identities.filter((identity) => !identity.holds).length
  return [
    ...(broken > 0
      ? [safe`${counted(broken, 'sum')} of the features differ from the top level.`]
      : []),
    ...distinctUsers(found),
    ...counts(found),
    ...found.affectedIdes.filter((ide) => ide.users > 0).map(affected),
    ...found.drift.flatMap(drift),
  ]
}

function distinctUsers(found: Checks): Markdown[] {
  const differ = found.distinctUsers.filter((day) => day.users !== day.dailyActiveUsers)
  const [first] = differ
  if (first === undefined) return []
  return [
    safe`Active users in the user rows differ from the daily active users on ${counted(differ.length, 'day')}, for example ${own(first.day)}: ${count(first.users)} and ${count(first.dailyActiveUsers)}. A few are normal: GitHub counts signals that the rows do not show.`,
  ]
}

function counts(found: Checks): Markdown[] {
  const rows = [
    [found.duplicateRows, safe`came again with the same key and did not count`],
    [found.rowsOfAnotherDay, safe`name another day than asked for and count under their own`],
    [found.unknownRows, safe`are no known kind of row`],
  ] as const
  return rows.flatMap(([times, what]) =>
    times > 0 ? [safe`${counted(times, 'row')} ${what}.`] : [],
  )
}

function affected(ide: AffectedIde): Markdown {
  return safe`${counted(ide.users, 'user')} on ${name(ide.ide)} before ${name(ide.fixedIn)}, which loses agent activity (GitHub's notice of 2026-10-06).`
}

function drift(of: Drift): Markdown[] {
  const say = (fields: readonly string[], what: Markdown): Markdown[] => {
    if (fields.length === 0) return []
    const names = listed(fields.slice(0, NAMED).map((field) => name(field)))
    const rest = fields.length - NAMED
    const more = rest > 0 ? safe` and ${count(rest)} more` : safe``
    return [safe`${what} in ${own(of.kind)} (known as of ${own(of.knownAsOf)}): ${names}${more}.`]
  }
  return [
    ...say(of.newFields, safe`New fields`),
    ...say(of.missingFields, safe`Fields gone missing`),
  ]
}

function identities(found: Checks, rows: number): Markdown | undefined {
  return cappedTable(
    [
      {
        title: safe`Sum of the features`,
        cell: (check) => own(check.label),
      },
      { title: safe`Top level`, align: 'right', cell: (check) => count(check.expected) },
      { title: safe`Features`, align: 'right', cell: (check) => count(check.actual) },
      { title: safe`Equal`, cell: (check) => (check.holds ? safe`yes` : safe`**no**`) },
    ],
    found.identities,
    rows,
  )
}
