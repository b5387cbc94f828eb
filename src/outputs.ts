import { filesOf, resultEntries } from './manifest.js'
import { type Measured } from './measure/measured.js'
import { type ArtifactReceipt, type CommitReceipt, type Result } from './model.js'
import { clean, cleanFile } from './text/cleaner.js'
import { LONGEST_TEXT } from './text/redact.js'

/** What outputs are computed from. */
export interface OutputFacts {
  readonly output: string
  readonly summaryPath: string
  /** Absent where nothing was written. */
  readonly metricsPath?: string
  /** Where the interactive page is, on disk and on the web. */
  readonly html?: string
  readonly pageUrl?: string
  readonly results: readonly Result[]
  readonly measured: readonly Measured[]
  readonly artifact?: ArtifactReceipt
  readonly commit?: CommitReceipt
}

/** A run that only looked. */
export const NOTHING_STORED: OutputFacts = {
  output: '',
  summaryPath: '',
  results: [],
  measured: [],
}

interface OutputRow {
  readonly description: string
  readonly value: (facts: OutputFacts) => string
}

/** A job may hand on 1 MiB of outputs; the list of results takes a small part of it. */
const RESULTS_LIMIT = 64 * 1024

/** THE table of outputs. An output that does not apply is an empty string. */
export const OUTPUTS = {
  path: { description: 'Absolute path of the files.', value: ({ output }) => output },
  'summary-path': {
    description: 'Absolute path of `summary.md`, the same Markdown as the job summary.',
    value: ({ summaryPath }) => summaryPath,
  },
  'page-path': {
    description: 'Absolute path of `page.html`, the interactive page.',
    value: ({ html }) => html ?? '',
  },
  'page-url': {
    description:
      'Address of the page as an un-zipped artifact, for people who are signed in and may read the repository.',
    value: ({ pageUrl }) => pageUrl ?? '',
  },
  'metrics-path': {
    description:
      'Absolute path of `metrics.json`: the metrics with what each rests on, their changes, and the findings of the checks.',
    value: ({ metricsPath }) => metricsPath ?? '',
  },
  files: {
    description: 'How many files were stored in this run.',
    value: (facts) => String(stored(facts).length),
  },
  bytes: {
    description: 'How many bytes they have.',
    value: (facts) => String(sum(stored(facts).map(({ bytes }) => bytes))),
  },
  rows: {
    description: "How many rows of GitHub's were stored; of an aggregate the number of its days.",
    value: (facts) => String(sum(raw(stored(facts)).map(({ rows }) => rows))),
  },
  results: {
    description:
      'JSON array of `{ slug, report, day, state }`: `failed` first, then `no-report`, `not-ready`, `stored`, `unchanged`, by day; cut after 64 KiB of whole entries.',
    value: ({ results }) => capped(resultEntries(results)),
  },
  'latest-day': {
    description: 'Newest day that is `stored` or `unchanged`.',
    value: ({ results }) =>
      ofUsage(results)
        .filter(({ state }) => state === 'stored' || state === 'unchanged')
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '',
  },
  'unavailable-days': {
    description: 'JSON array of the days that ended `not-ready` or `no-report`.',
    value: ({ results }) =>
      days(results.filter(({ state }) => state === 'not-ready' || state === 'no-report')),
  },
  'revised-days': {
    description: 'JSON array of the days whose rows differ from what the archive had.',
    value: ({ results }) => days(ofUsage(results).filter(({ revised }) => revised)),
  },
  'artifact-id': {
    description: 'Id of the artifact.',
    value: ({ artifact }) => (artifact === undefined ? '' : String(artifact.id)),
  },
  'artifact-url': {
    description:
      'Address of the artifact, for people who are signed in and may read the repository.',
    value: ({ artifact }) => artifact?.url ?? '',
  },
  'artifact-digest': {
    description: 'SHA-256 of the artifact.',
    value: ({ artifact }) => artifact?.digest ?? '',
  },
  changed: {
    description: '`true` if a commit was made, else `false`.',
    value: ({ commit }) => String(commit !== undefined),
  },
  'commit-sha': {
    description: 'Id of the (last) commit.',
    value: ({ commit }) => commit?.sha ?? '',
  },
  'commit-url': {
    description: 'Address of the (last) commit.',
    value: ({ commit }) => commit?.url ?? '',
  },
  metrics: {
    description: 'JSON object of the numbers per `<scope>/<slug>`; see the table of metrics.',
    value: ({ measured }) =>
      JSON.stringify(
        Object.fromEntries(
          measured.map(({ scope, metrics }) => [`${scope.kind}/${scope.slug}`, metrics]),
        ),
      ),
  },
} as const satisfies Record<string, OutputRow>

export type OutputName = keyof typeof OUTPUTS

/** Every output with its value. */
export function outputsOf(facts: OutputFacts): [OutputName, string][] {
  const names = Object.keys(OUTPUTS) as OutputName[]
  return names.map((name) => [name, OUTPUTS[name].value(facts)])
}

/** What the last line of the log tells: how much, and where it is. */
export function resultLine(facts: OutputFacts): string {
  const values: Readonly<Record<string, string>> = Object.fromEntries(outputsOf(facts))
  const settled = facts.results.filter(({ state }) => state === 'stored' || state === 'unchanged')
  const count = (name: string, number: number) => `${number} ${name}${number === 1 ? '' : 's'}`
  const places = PLACES.flatMap(([name, output]) => {
    const address = values[output] ?? ''
    return address === '' ? [] : [`${name} ${address}`]
  })
  const amounts = [
    count('day', new Set(settled.map(({ day }) => day)).size),
    count('file', Number(values['files'])),
    count('byte', Number(values['bytes'])),
  ]
  return [`Result: ${amounts.join(', ')}`, ...places].join(' · ')
}

/** Addresses that the last line names, by the output that has each. */
const PLACES = [
  ['artifact', 'artifact-url'],
  ['page', 'page-url'],
  ['commit', 'commit-url'],
] as const

/** What takes an output: the runner. */
type SetOutput = (name: OutputName, value: string) => void

/** Opens the one door to the outputs: no value passes with a secret in it. */
export function openOutputs(set: SetOutput): (facts: OutputFacts) => void {
  return (facts) => {
    for (const [name, value] of outputsOf(facts)) {
      // Half a JSON is none: what is too long to look for shapes in is not cut, and known secrets are taken out.
      set(name, value.length > LONGEST_TEXT ? cleanFile(value) : clean(value))
    }
  }
}

function stored({ results }: OutputFacts) {
  return filesOf(results.filter(({ state }) => state === 'stored'))
}

function raw(files: ReturnType<typeof stored>) {
  return files.filter(({ format, derived }) => format.startsWith('ndjson') && derived !== true)
}

/** Results of days with usage: a snapshot is of the day on which it was taken, whatever was used then. */
function ofUsage(results: readonly Result[]): readonly Result[] {
  return results.filter(({ entry }) => entry.period !== 'snapshot')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function days(results: readonly Result[]): string {
  return JSON.stringify([...new Set(results.map(({ day }) => day))].sort())
}

/** The JSON of as many whole entries as fit the limit. */
function capped(entries: readonly unknown[]): string {
  let bytes = 2
  const kept: string[] = []
  for (const entry of entries) {
    const text = JSON.stringify(entry)
    bytes += Buffer.byteLength(text) + 1
    if (bytes > RESULTS_LIMIT) break
    kept.push(text)
  }
  return `[${kept.join(',')}]`
}
