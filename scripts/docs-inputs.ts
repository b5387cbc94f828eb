import { type InputName, type InputRow, INPUTS } from '../src/inputs/table.js'
import { OUTPUTS } from '../src/outputs.js'
import { ADVICE } from '../src/advice.js'
import { type ErrorCode, HINTS } from '../src/errors.js'
import { code, table } from './tables.js'

/** What the documents say of inputs, outputs and error codes, from the tables in the code. */

export function inputsTable(): string {
  const rows = Object.entries<InputRow>(INPUTS)
  return table(
    ['Input', 'Default', 'Meaning and rule'],
    rows.map(([name, row]) => [code(name), defaultOf(row), row.description]),
  )
}

/** Those that most workflows set, in the order in which one meets them. */
const COMMON = [
  ...(['token', 'slug', 'scope', 'report-type', 'day', 'commit', 'artifact', 'format'] as const),
  ...(['pseudonym-key', 'dry-run'] as const),
] satisfies readonly InputName[]

/** The few for whoever begins. */
export function commonInputsTable(): string {
  return table(
    ['Input', 'Default', 'Meaning'],
    COMMON.map((name) => [code(name), defaultOf(INPUTS[name]), INPUTS[name].description]),
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

/** A paragraph per code, under a heading that the error line links to. */
export function errorParagraphs(): string {
  const codes = Object.keys(HINTS) as ErrorCode[]
  return codes.map(paragraphOf).join('\n\n')
}

function paragraphOf(name: ErrorCode): string {
  const more = ADVICE.filter(({ codes }) => codes.includes(name))
  const cases = more.map(({ when, hint }) => `- ${when}: ${hint}`)
  return [`## ${code(name)}`, HINTS[name], cases.join('\n')].filter((part) => part).join('\n\n')
}
