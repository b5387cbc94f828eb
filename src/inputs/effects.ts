import { type Facts } from './rules.js'
import { type InputName, type InputRow, INPUTS, type RawInputs } from './table.js'

/** Inputs that have no effect beside the others: said as warnings, since the run does what it can. */

interface Row {
  readonly inputs: readonly InputName[]
  readonly idle: (facts: Facts) => boolean
  readonly why: string
}

const withoutMissing = ({ values }: Facts) => values.day !== 'missing'
const without = (name: 'commit' | 'artifact') => (facts: Facts) => !facts.values[name]

const ROWS: readonly Row[] = [
  {
    inputs: ['since', 'refresh-days'],
    idle: withoutMissing,
    why: 'it goes with day: missing',
  },
  {
    inputs: ['if-no-report'],
    idle: (facts) => !withoutMissing(facts),
    why: 'with day: missing a day without a report is never an error',
  },
  {
    inputs: ['day'],
    idle: ({ entries }) => entries.every((entry) => entry?.period === 'window'),
    why: '28-day reports always cover the latest 28 days',
  },
  {
    inputs: ['day'],
    idle: ({ entries }) =>
      entries.some((entry) => entry?.period === 'snapshot') &&
      entries.every((entry) => entry?.period === 'snapshot' || entry?.period === 'window'),
    why: 'seats are listed as they are now, and 28-day reports cover the latest 28 days',
  },
  {
    inputs: ['summary-users'],
    idle: ({ entries }) =>
      !entries.some((entry) => entry?.rows === 'user' || entry?.rows === 'seat'),
    why: 'none of the reports has rows of users or seats',
  },
  {
    inputs: ['seat-price'],
    idle: ({ entries }) => !entries.some((entry) => entry?.rows === 'seat'),
    why: 'no seats are asked for',
  },
  {
    inputs: [
      'artifact-name',
      'artifact-overwrite',
      'artifact-retention-days',
      'artifact-compression-level',
    ],
    idle: without('artifact'),
    why: 'with artifact: false nothing is uploaded',
  },
  {
    inputs: ['artifact'],
    idle: ({ values }) => values.artifact === 'page' && !values.page,
    why: 'with page: false there is no page to upload',
  },
  {
    inputs: ['commit-repository', 'commit-branch', 'commit-path', 'commit-message', 'commit-token'],
    idle: without('commit'),
    why: 'nothing is committed without commit: true',
  },
  {
    inputs: ['check-access'],
    idle: ({ values }) => values['dry-run'] && values['check-access'],
    why: 'with dry-run: true no report is asked for',
  },
]

/** A warning for each input that was given, and has no effect beside the others. */
export function inputsWithoutEffect(raw: RawInputs, facts: Facts): string[] {
  return ROWS.flatMap(({ inputs, idle, why }) => {
    const given = inputs.filter((name) => raw[name] !== fallbackOf(name))
    if (given.length === 0 || !idle(facts)) return []
    return given.map((name) => `The input ${name} has no effect here: ${why}.`)
  })
}

function fallbackOf(name: InputName): string {
  const row: InputRow = INPUTS[name]
  return row.fallback ?? ''
}
