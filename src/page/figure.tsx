import { type ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'

import { csvOf } from './csv.js'
import { useLive } from './live.js'
import { count } from './numbers.js'
import { saveCsv, saveSvg } from './save.js'

/** A column of a table: the value as it is, and how it reads. */
export interface Column<Row> {
  readonly title: string
  readonly value: (row: Row) => string | number | null | undefined
  readonly text?: (row: Row) => string
}

export interface TableData<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** A table whose first column names its rows. Wide ones scroll by themselves, by keyboard too. */
export function Table<Row>({ title, table }: { title: string; table: TableData<Row> }) {
  const { columns, rows } = table
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`Table: ${title}`}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th class={isNumber(column, rows[0]) ? 'number' : undefined} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column, index) => (
                <Cell column={column} row={row} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isNumber = <Row,>(column: Column<Row>, row: Row | undefined) =>
  row !== undefined && typeof column.value(row) !== 'string'

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const value = column.value(row)
  const text = column.text?.(row) ?? (typeof value === 'string' ? value : count(value))
  if (first) return <th scope="row">{text}</th>
  return <td class={typeof value === 'string' ? 'text' : undefined}>{text}</td>
}

/** Saves a table as CSV. */
export function CsvButton<Row>({ title, table }: { title: string; table: TableData<Row> }) {
  const save = () => {
    const rows = table.rows.map((row) => table.columns.map((column) => column.value(row)))
    saveCsv(
      title,
      csvOf(
        table.columns.map((column) => column.title),
        rows,
      ),
    )
  }
  return (
    <button type="button" class="quiet" onClick={save} aria-label={`Save as CSV: ${title}`}>
      CSV
    </button>
  )
}

interface FigureProps<Row> {
  readonly title: string
  /** What is drawn, how it is counted, and what it does not say. */
  readonly text: ComponentChildren
  readonly table: TableData<Row>
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A chart with its title, what it says in words, its table, and both to save. */
export function Figure<Row>({ title, text, table, wide, children }: FigureProps<Row>) {
  const live = useLive()
  const figure = useRef<HTMLElement>(null)
  const draw = () => {
    const svg = figure.current?.querySelector<SVGSVGElement>('svg.chart')
    if (svg) saveSvg(title, svg)
  }
  return (
    <figure ref={figure} class={wide === true ? 'wide' : undefined}>
      <figcaption>
        <h3>{title}</h3>
        <p>{text}</p>
      </figcaption>
      {children}
      <Folded label={`Table: ${title}`} content={() => <Table title={title} table={table} />} />
      {live && (
        <div class="tools">
          <CsvButton title={title} table={table} />
          <button type="button" class="quiet" onClick={draw} aria-label={`Save as SVG: ${title}`}>
            SVG
          </button>
        </div>
      )}
    </figure>
  )
}

/** Folded content. Where the script runs it is made when it is opened: a filter does not wait for it. */
export function Folded({ label, content }: { label: string; content: () => ComponentChildren }) {
  const live = useLive()
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {(open || !live) && content()}
    </details>
  )
}

/** One number with what it is called and what is to be known of it. */
export function Fact({ label, value, note }: { label: string; value: string; note?: string }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        <b>{value}</b> {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  )
}
