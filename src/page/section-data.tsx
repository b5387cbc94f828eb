import { type Columns, type ScopeColumns } from './columns.js'
import { type SectionProps } from './controls.js'
import { type Column, CsvButton, Table } from './figure.js'
import { useLive } from './live.js'
import { type PagePerson } from './model.js'
import { count, counted, dayAt } from './numbers.js'
import { Section } from './section.js'
import { placesOf } from './selection.js'

/** What the numbers can be doubted for. */
export function Quality({ scope, selection }: SectionProps) {
  const places = placesOf(selection, scope)
  const lacking = places
    .filter((place) => !knows(scope, place))
    .map((place) => dayAt(scope.first, place))
  const provisional = scope.length - scope.provisionalAt
  return (
    <Section id="quality" title="Can it be trusted?">
      <ul>
        {scope.lacking !== undefined && <li>{scope.lacking}</li>}
        <li>
          {lacking.length === 0
            ? 'Every chosen day has data.'
            : `${counted(lacking.length, 'chosen day')} without data: ${rangesOf(lacking)}.`}
        </li>
        {provisional > 0 && (
          <li>{`The days from ${dayAt(scope.first, scope.provisionalAt)} on, on tinted ground in the charts, are provisional: GitHub still revises them.`}</li>
        )}
        {scope.findings.map(({ code, text }) => (
          <li>
            {text} <code>{code}</code>
          </li>
        ))}
      </ul>
      {scope.marks.length > 0 && (
        <>
          <h3>Where GitHub counts differently</h3>
          <p>A line across one of these days is no trend. The charts mark them by number.</p>
          <ol>
            {scope.marks.map(({ day, note }) => (
              <li>
                <b>{day}</b>: {note}
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}

function knows({ series, counters }: ScopeColumns, place: number): boolean {
  return [...Object.values(series), ...Object.values(counters)].some(
    (one) => (one[place] ?? null) !== null,
  )
}

/** `2026-11-01 to 2026-11-03, 2026-11-07`, at most ten pieces. */
function rangesOf(days: readonly string[]): string {
  const ranges: [string, string][] = []
  for (const day of days) {
    const last = ranges.at(-1)
    if (last !== undefined && dayAt(last[1], 1) === day) last[1] = day
    else ranges.push([day, day])
  }
  const said = ranges
    .slice(0, 10)
    .map(([first, last]) => (first === last ? first : `${first} to ${last}`))
  return `${said.join(', ')}${ranges.length > 10 ? ` and ${ranges.length - 10} more` : ''}`
}

const PERSON: readonly Column<PagePerson>[] = [
  { title: 'Person', value: ({ login }) => login },
  { title: 'Active days', value: ({ activeDays }) => activeDays },
  { title: 'Requests', value: ({ interactions }) => interactions },
  { title: 'Lines added', value: ({ linesAdded }) => linesAdded },
  { title: 'AI credits', value: ({ credits }) => credits },
  { title: 'Last active', value: ({ lastActiveDay }) => lastActiveDay ?? '' },
]

/** People, only where the workflow asked for names. */
export function People({ scope }: { scope: ScopeColumns }) {
  const { people } = scope
  if (people === undefined) return null
  return (
    <Section id="people" title="People">
      <PeopleTable title="Most active" rows={people.mostActive} />
      <PeopleTable title="No recorded activity" rows={people.idle} />
    </Section>
  )
}

function PeopleTable({ title, rows }: { title: string; rows: readonly PagePerson[] }) {
  const table = { columns: PERSON, rows }
  return (
    <>
      <h3>{title}</h3>
      {useLive() && <CsvButton title={title} table={table} />}
      <Table title={title} table={table} />
    </>
  )
}

/** Addresses of GitHub's own pages; anything else is text. */
const PAGE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?\/[A-Za-z0-9._~/-]*$/

export function ThisRun({ columns }: { columns: Columns }) {
  return (
    <Section id="run" title="This run">
      <dl class="run">
        {columns.run.map(({ label, text, link }) => (
          <>
            <dt>{label}</dt>
            <dd>
              {link !== undefined && PAGE.test(link) ? (
                <a href={link} rel="noreferrer noopener">
                  {text}
                </a>
              ) : (
                text
              )}
            </dd>
          </>
        ))}
      </dl>
      {columns.leftOut.length > 0 && (
        <p>{`Left out, so that the page stays small: ${columns.leftOut.join('; ')}.`}</p>
      )}
      <p>
        {columns.minimumGroupSize > 1
          ? `Groups of fewer than ${count(columns.minimumGroupSize)} people are left out wherever GitHub's reports list people.`
          : 'Small groups are shown too: minimum-group-size is 1.'}
      </p>
    </Section>
  )
}
