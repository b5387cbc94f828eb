import { useState } from 'preact/hooks'

import { type ScopeColumns } from './columns.js'
import { DIMENSIONS } from './labels.js'
import { useLive } from './live.js'
import { counted, dayAt } from './numbers.js'
import {
  chosenLabel,
  choicesOf,
  firstSelection,
  PERIODS,
  placesOf,
  type Selection,
  teamReason,
} from './selection.js'
import { type Dimension } from './series.js'

export interface SectionProps {
  readonly scope: ScopeColumns
  readonly selection: Selection
  readonly onChange: (change: Partial<Selection>) => void
}

interface ControlsProps extends SectionProps {
  /** Leads back to the selection, behind the address of the page. */
  readonly fragment: string
}

/** The filters. They do nothing without the script, so they are not there without it. */
export function Controls(props: ControlsProps) {
  if (!useLive()) return null
  return (
    <form class="controls" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Period {...props} />
      <TeamFilter {...props} />
      {(Object.keys(DIMENSIONS) as Dimension[]).map((dimension) => (
        <NameFilter {...props} dimension={dimension} />
      ))}
      <Actions {...props} />
    </form>
  )
}

function Period({ scope, selection, onChange }: SectionProps) {
  const last = scope.length - 1
  const ends = (days: number) => ({ from: Math.max(0, last - days + 1), to: last })
  const chosen = (days: number) => {
    const { from, to } = ends(days)
    return selection.from === from && selection.to === to
  }
  const lengths = [...PERIODS.filter((days) => days < scope.length), scope.length]
  return (
    <fieldset class="period">
      <legend>Period</legend>
      {lengths.map((days) => (
        <button type="button" aria-pressed={chosen(days)} onClick={() => onChange(ends(days))}>
          {days === scope.length ? `All ${days}` : days}
          <span class="unseen"> days</span>
        </button>
      ))}
      <DayInput {...{ scope, selection, onChange }} end="from" label="from" />
      <DayInput {...{ scope, selection, onChange }} end="to" label="to" />
      <label class="check">
        <input
          type="checkbox"
          checked={selection.weekends}
          onChange={(event) => onChange({ weekends: event.currentTarget.checked })}
        />
        weekends
      </label>
    </fieldset>
  )
}

interface DayInputProps extends SectionProps {
  readonly end: 'from' | 'to'
  readonly label: string
}

function DayInput({ scope, selection, onChange, end, label }: DayInputProps) {
  const change = (text: string) => {
    const place = Math.round((Date.parse(text) - Date.parse(scope.first)) / 86_400_000)
    if (Number.isNaN(place) || place < 0 || place >= scope.length) return
    const from = end === 'from' ? place : selection.from
    const to = end === 'to' ? place : selection.to
    onChange({ from: Math.min(from, to), to: Math.max(from, to) })
  }
  return (
    <label>
      {label}{' '}
      <input
        type="date"
        min={scope.first}
        max={dayAt(scope.first, scope.length - 1)}
        value={dayAt(scope.first, selection[end])}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </label>
  )
}

function TeamFilter({ scope, selection, onChange }: SectionProps) {
  const teams = [...scope.teams].sort((one, other) => (one.name < other.name ? -1 : 1))
  return (
    <Select
      label="Team"
      value={selection.team ?? ''}
      reason={teamReason(selection, scope)}
      options={teams.map(({ id, name }) => ({ name: id, label: name }))}
      onChange={(id) => onChange({ team: id === '' ? undefined : id })}
    />
  )
}

function NameFilter({
  scope,
  selection,
  onChange,
  dimension,
}: SectionProps & { dimension: Dimension }) {
  const { options, reason } = choicesOf(dimension, selection, scope)
  const change = (name: string) => {
    const others = Object.entries(selection.names).filter(([key]) => key !== dimension)
    onChange({ names: Object.fromEntries(name === '' ? others : [...others, [dimension, name]]) })
  }
  return (
    <Select
      label={DIMENSIONS[dimension]}
      value={selection.names[dimension] ?? ''}
      reason={reason}
      options={options}
      onChange={change}
    />
  )
}

interface SelectProps {
  readonly label: string
  readonly value: string
  /** Why nothing can be chosen. */
  readonly reason?: string
  readonly options: readonly {
    readonly name: string
    readonly label: string
    readonly reason?: string
  }[]
  readonly onChange: (name: string) => void
}

/** Options by their place, since the value of "none" must differ from every name. */
function Select({ label, value, reason, options, onChange }: SelectProps) {
  const id = `filter-${label.toLowerCase()}`
  const chosen = options.findIndex(({ name }) => name === value)
  return (
    <div class="select">
      <label for={id}>{label}</label>
      <select
        id={id}
        disabled={reason !== undefined}
        aria-describedby={reason === undefined ? undefined : `${id}-reason`}
        value={String(chosen)}
        onChange={(event) => onChange(options[Number(event.currentTarget.value)]?.name ?? '')}
      >
        <option value="-1">All</option>
        {options.map((option, index) => (
          <option value={String(index)} disabled={option.reason !== undefined}>
            {option.reason === undefined ? option.label : `${option.label} (${option.reason})`}
          </option>
        ))}
      </select>
      {reason !== undefined && <small id={`${id}-reason`}>{reason}</small>}
    </div>
  )
}

function Actions({ scope, onChange, fragment }: ControlsProps) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    // Only the fragment: the address of an opened artifact holds a signed link.
    try {
      await navigator.clipboard.writeText(fragment)
      setSaid(`Copied ${fragment}: put it behind the address of this page.`)
    } catch {
      setSaid(`Put this behind the address of the page: ${fragment}`)
    }
  }
  return (
    <div class="actions">
      <button type="button" onClick={() => onChange({ ...firstSelection(scope), team: undefined })}>
        Reset
      </button>
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status">{said}</span>
    </div>
  )
}

/** What is shown below, in one sentence; heard when it changes. */
export function Shown({ scope, selection }: Pick<SectionProps, 'scope' | 'selection'>) {
  const places = placesOf(selection, scope)
  const [from, to] = [dayAt(scope.first, selection.from), dayAt(scope.first, selection.to)]
  const chosen = chosenLabel(selection, scope)
  const weekends = selection.weekends ? '' : ', weekends left out'
  return (
    <p class="shown" role="status">
      Shown below: <b>{from}</b> to <b>{to}</b>, {counted(places.length, 'day')}
      {weekends}
      {chosen !== undefined && (
        <>
          , <b>{chosen}</b>
        </>
      )}
      . All days are UTC.
    </p>
  )
}
