import { join } from 'node:path'

import { type ActionError, toActionError } from './errors.js'
import { type Guard } from './guard.js'
import { type Settings } from './inputs/settings.js'
import { writeWhole } from './files.js'
import { filesOf, manifestText } from './manifest.js'
import { type Measured } from './measure/measured.js'
import { type ScopeHistory } from './history/groups.js'
import { metricsText } from './measure/metrics-file.js'
import { type ArtifactReceipt, type CommitReceipt, type Result, type StoredFile } from './model.js'
import { type OutputFacts } from './outputs.js'
import { type Log } from './ports.js'
import { writeHtml } from './page/publish.js'
import { DATA_PACKAGE_FILE, dataPackageText } from './reports/data-package.js'
import { type Outcome } from './summary/outcome.js'
import { renderSummary } from './summary/render.js'

/** What is told of a run when its reports are stored: the page, the artifact, the outputs. */

/** Throws what must not go out. */
type Check = () => Promise<void>

/** The effects of the end of a run. */
export interface EndingPorts {
  readonly log: Log
  /** Aborted when the run is cancelled or its time is up. */
  readonly signal: AbortSignal
  /** Where the files go. */
  readonly output: string
  /** Uploads files of the output as the artifact, unless `check` throws; undefined where there is no artifact service. */
  readonly upload: (paths: readonly string[], check: Check) => Promise<ArtifactReceipt | undefined>
  /** Uploads the page as it is, unless `check` throws; undefined where there is no artifact service. */
  readonly uploadPage: (path: string, check: Check) => Promise<ArtifactReceipt | undefined>
  /** Sets the outputs of the step; the last word counts. */
  readonly writeOutputs: (facts: OutputFacts) => void
  /** Appends to the page of the run; warns where it cannot be written. */
  readonly writeSummary: (markdown: string) => Promise<void>
  readonly dayText: string
}

/** What became of what was asked for. */
export interface Stored {
  readonly results: readonly Result[]
  readonly measured: readonly Measured[]
  /** What the archive knows day by day, as far as it may be shown. */
  readonly history: readonly ScopeHistory[]
  /** Files of history that this run made. */
  readonly derived: readonly StoredFile[]
  readonly fault?: ActionError
}

/** What the step says at its end. */
export interface Ending {
  readonly facts?: OutputFacts
  /** The one error of the run. */
  readonly error?: ActionError
}

/** All that is known of a run when its reports are stored. */
export interface Page extends Stored {
  readonly settings: Settings
  readonly ports: EndingPorts
  readonly watch: Guard
  readonly commit?: CommitReceipt
  readonly artifact?: ArtifactReceipt
  /** Where the interactive page is, on disk and on the web. */
  readonly html?: string
  readonly pageUrl?: string
}

interface Uploaded {
  readonly receipt?: ArtifactReceipt
  readonly fault?: ActionError
}

/** What `writePage` writes beside the reports. */
const WRITTEN = [DATA_PACKAGE_FILE, 'manifest.json', 'metrics.json', 'summary.md'] as const

export async function uploadFiles(page: Page): Promise<Uploaded> {
  const { settings, ports, results, derived } = page
  const files = filesOf(results, derived)
  if (settings.artifact === undefined || files.length === 0) return {}
  const pages = page.html === undefined ? [] : ['page.html']
  const paths = [...files.map(({ path }) => path), ...WRITTEN, ...pages]
  try {
    const upload = () => ports.upload(paths, () => page.watch.check('artifact'))
    return { receipt: await ports.log.group('Upload artifact', upload) }
  } catch (error) {
    return { fault: toActionError(error) }
  }
}

/** Writes `manifest.json`, `metrics.json` and `summary.md`; answers why they could not be written. */
export async function writePage(page: Page, shown: Shown): Promise<ActionError | undefined> {
  try {
    const root = page.ports.output
    const texts = {
      // No text of others stands in it, and it is long.
      [DATA_PACKAGE_FILE]: Buffer.from(dataPackageText()),
      'manifest.json': manifestText(page.results, page.derived),
      'metrics.json': metricsText(shown.measured),
      'summary.md': renderSummary(outcomeOf(page, shown)),
    } as const satisfies Record<(typeof WRITTEN)[number], string | Uint8Array>
    for (const path of WRITTEN) await writeWhole({ root, path }, texts[path])
    return undefined
  } catch (thrown) {
    return toActionError(thrown)
  }
}

/** Ends a run that was stopped: what it had committed by then is told. Throws the reason when that is nothing. */
export function stopped(page: Page): Promise<Ending> {
  const error = toActionError(page.ports.signal.reason)
  if (page.commit === undefined) throw error
  return finish(page, error)
}

/** Outputs first: a page that cannot be written hides no commit. */
export async function finish(page: Page, verdict: ActionError | undefined): Promise<Ending> {
  const { settings, ports, results, artifact, html, pageUrl } = page
  const { output } = ports
  const shown = await shownNow(page, verdict)
  const { measured, commit } = shown
  const common = { output, results, measured, artifact, commit, html, pageUrl }
  const written = {
    summaryPath: join(output, 'summary.md'),
    metricsPath: join(output, 'metrics.json'),
  }
  const facts = { ...common, ...written }
  ports.writeOutputs(facts)
  // The page on the disk may be older than what is known of who can see it.
  if (measured !== page.measured) await writeHtml(outcomeOf(page, shown), { ...settings, ...ports })
  const unwritten = await writePage(page, shown)
  const error = shown.error ?? unwritten
  if (unwritten !== undefined) ports.writeOutputs({ ...facts, summaryPath: '', metricsPath: '' })
  if (settings.summary) {
    await ports.writeSummary(renderSummary(outcomeOf(page, { ...shown, error })))
  }
  return { error, facts }
}

/** What may be told of a run to those who can see it now. */
type Shown = Pick<Outcome, 'visibility' | 'measured' | 'history' | 'commit' | 'error'>

/** Who can see the page is read right before it is written; what became public by then is not shown. */
export async function shownNow({ watch, ...page }: Page, verdict?: ActionError): Promise<Shown> {
  const errors = [verdict, ...page.results.map((result) => result.error)]
  const { visibility, refused } = await watch.page(
    errors.some((error) => error?.about.said !== undefined),
  )
  const error = verdict ?? refused
  return {
    visibility,
    measured: refused === undefined ? page.measured : [],
    history: refused === undefined ? page.history : [],
    commit: page.commit && { ...page.commit, url: watch.urlTold(page.commit.url, visibility) },
    error: error && watch.tell(error, visibility),
  }
}

/** The run as its pages show it. */
export function outcomeOf({ settings, ports, ...page }: Page, shown: Shown): Outcome {
  const { scopes, entries, repository, summaryUsers, pseudonyms } = settings
  const tell = (error: ActionError) => page.watch.tell(error, shown.visibility)
  return {
    ...shown,
    asked: { scopes, reports: entries.map(({ report }) => report), day: ports.dayText },
    results: page.results.map((result) => ({
      ...result,
      error: result.error && tell(result.error),
    })),
    artifact: page.artifact,
    pageUrl: page.pageUrl,
    repository: repository === undefined ? undefined : `${repository.owner}/${repository.repo}`,
    summaryUsers,
    pseudonyms,
  }
}
