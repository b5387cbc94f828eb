import { type InputRow, INPUTS } from '../src/inputs/table.js'
import { OUTPUTS } from '../src/outputs.js'
import { type ErrorCode, HINTS } from '../src/errors.js'
import { code, table } from './tables.js'

/** What the README says of inputs, outputs and error codes, from the tables in the code. */

export function inputsTable(): string {
  const rows = Object.entries<InputRow>(INPUTS)
  return table(
    ['Input', 'Default', 'Meaning and rule'],
    rows.map(([name, row]) => [code(name), defaultOf(row), row.description]),
  )
}

function defaultOf({ fallback = '', shown, required }: InputRow): string {
  if (required === true) return '**required**'
  if (shown !== undefined) return shown
  return fallback === '' ? 'none' : code(fallback)
}

export function outputsTable(): string {
  return table(
    ['Output', 'Value'],
    Object.entries(OUTPUTS).map(([name, { description }]) => [code(name), description]),
  )
}

export function errorsTable(): string {
  const codes = Object.keys(HINTS) as ErrorCode[]
  return table(
    ['Code', 'What to do'],
    codes.map((name) => [code(name), HINTS[name]]),
  )
}
