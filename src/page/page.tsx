import { type ComponentChildren } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'

import { Answers } from './answers.js'
import { type Columns, type ScopeColumns } from './columns.js'
import { Controls, Shown } from './controls.js'
import { writeFragment } from './fragment.js'
import { Live, useLive } from './live.js'
import { type PageMetric } from './model.js'
import { count, written } from './numbers.js'
import { People, Quality, ThisRun } from './section-data.js'
import { Growing, Overview, Unused } from './section-people.js'
import { Teams } from './section-teams.js'
import { Use } from './section-use.js'
import { Used } from './section-used.js'
import { Cost } from './section-cost.js'
import { Effect } from './section-effect.js'
import { firstSelection, fragmentOf, type Selection, selectionOf } from './selection.js'

const NAMES = {
  none: 'Contains no names of people.',
  names: 'Contains names of people: share it with care.',
  pseudonyms: 'Contains pseudonyms of people: share it with care.',
} as const

/** The whole page, as the action draws it and as it lives in the browser. */
export function Page({ columns, live }: { columns: Columns; live: boolean }) {
  const [at, setAt] = useState(0)
  const scope = columns.scopes[at]
  return (
    <Live.Provider value={live}>
      <header>
        <p class="kicker">GitHub Copilot usage</p>
        <h1>
          {columns.scopes.length === 1 && scope !== undefined
            ? scope.slug
            : `${count(columns.scopes.length)} ${scope?.kind ?? 'scope'}s`}
        </h1>
        <p class="privacy">
          <b>{NAMES[columns.names]}</b>
          {columns.minimumGroupSize > 1 &&
            ` Teams and other groups below ${columns.minimumGroupSize} people are left out.`}
        </p>
      </header>
      <main>
        {columns.scopes.length > 1 && <Scopes {...{ columns, at, onChoose: setAt }} />}
        {scope === undefined ? (
          <p class="nothing">This run has no numbers to show.</p>
        ) : (
          <ScopePage key={at} {...{ columns, scope, at, onScope: setAt }} />
        )}
        <ThisRun columns={columns} />
      </main>
    </Live.Provider>
  )
}

const LEAD = [
  'monthly_active_users',
  'weekday_active_users',
  'seats',
  'ai_credits_used',
  'pull_requests_created_by_copilot',
]

interface ScopesProps {
  readonly columns: Columns
  readonly at: number
  readonly onChoose: (at: number) => void
}

/** Several scopes side by side; the one that is chosen follows. */
function Scopes({ columns: { scopes }, at, onChoose }: ScopesProps) {
  const live = useLive()
  const metric = (scope: ScopeColumns, key: string) => scope.metrics.find((one) => one.key === key)
  const leads = LEAD.flatMap((key) => scopes.flatMap((scope) => metric(scope, key) ?? [])[0] ?? [])
  const nameOf = (scope: ScopeColumns, index: number) =>
    live ? (
      <button type="button" aria-pressed={index === at} onClick={() => onChoose(index)}>
        {scope.slug}
      </button>
    ) : (
      `${scope.slug}${index === 0 ? ' (below)' : ''}`
    )
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Table: all scopes">
      <table>
        <thead>
          <tr>
            {['Shown below', ...leads.map(({ label }) => label)].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scopes.map((scope, index) => (
            <tr>
              <th scope="row">{nameOf(scope, index)}</th>
              {leads.map(({ key }) => (
                <td>{valueOf(metric(scope, key))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const valueOf = (metric: PageMetric | undefined) =>
  metric === undefined ? 'n/a' : written(metric.value, metric.unit)

interface ScopePageProps {
  readonly columns: Columns
  readonly scope: ScopeColumns
  readonly at: number
  readonly onScope: (at: number) => void
}

function ScopePage({ columns, scope, at, onScope }: ScopePageProps) {
  const { fragment, ...chosen } = useFragment(scope, { columns, at, onScope })
  const props = { scope, ...chosen }
  const { selection } = chosen
  const days = [scope, selection.from, selection.to, selection.weekends]
  return (
    <>
      <Kept by={[scope]}>{() => <Answers scope={scope} />}</Kept>
      <Kept by={days}>{() => <Overview {...props} />}</Kept>
      <Controls {...props} fragment={fragment} />
      <Shown {...props} />
      <Growing {...props} />
      <Unused {...props} />
      <Use {...props} />
      <Kept by={[...days, selection.compare]}>
        {() => <Teams {...props} minimum={columns.minimumGroupSize} />}
      </Kept>
      <Cost {...props} minimum={columns.minimumGroupSize} />
      <Effect {...props} />
      <Used {...props} />
      <Kept by={days}>{() => <Quality {...props} />}</Kept>
      <People scope={scope} />
    </>
  )
}

/** Content that is drawn anew only when one of these changed: what it hangs on of the selection. */
function Kept({ by, children }: { by: readonly unknown[]; children: () => ComponentChildren }) {
  return <>{useMemo(children, [...by])}</>
}

/** The selection, which the fragment of the address holds: nothing else of the reader's is kept. */
function useFragment(scope: ScopeColumns, { columns, at, onScope }: Omit<ScopePageProps, 'scope'>) {
  const [selection, setSelection] = useState(() => firstSelection(scope))
  const prefix = columns.scopes.length > 1 ? `scope=${encodeURIComponent(scope.slug)}&` : ''
  const fragment = (of: Selection) => `#${prefix}${fragmentOf(of, scope)}`
  useEffect(() => {
    const read = () => {
      const wanted = new URLSearchParams(location.hash.slice(1)).get('scope')
      const index = columns.scopes.findIndex(({ slug }) => slug === wanted)
      if (index >= 0 && index !== at) onScope(index)
      else setSelection(selectionOf(location.hash, scope))
    }
    if (location.hash.length > 1) read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [scope])
  const change = useCallback(
    (part: Partial<Selection>) =>
      setSelection((before) => {
        const next = { ...before, ...part }
        writeFragment(fragment(next))
        return next
      }),
    [scope],
  )
  return { selection, onChange: change, fragment: fragment(selection) }
}
