import { join } from 'node:path'

import { collect, type CollectPorts } from './collect/collect.js'
import { type ActionError, toActionError } from './errors.js'
import { guard, type GuardPorts } from './guard.js'
import { type Settings } from './inputs/settings.js'
import { type Evidence, judge, remarks } from './judge.js'
import { openStore } from './store/store.js'
import { deriver } from './runtime/derive.js'
import { writeWhole } from './files.js'
import { filesOf, manifestText } from './manifest.js'
import { type Measured } from './measure/measured.js'
import { type Measurement, openMeasurement } from './measure/measurement.js'
import { type ArtifactReceipt, type CommitReceipt, type Result, type Unit } from './model.js'
import { untilAborted } from './net/until-aborted.js'
import { type OutputFacts } from './outputs.js'
import { type Log } from './ports.js'
import { describePlan } from './reports/describe.js'
import { uploadHtml, writeHtml } from './page/publish.js'
import { type ArchivedDays, planUnits } from './reports/plan.js'
import { archivedDays, type Archive, type ArchiveOptions, openArchive } from './store/archive.js'
import { type Outcome } from './summary/outcome.js'
import { renderSummary } from './summary/render.js'
import { type Progress } from './runtime/progress.js'

/** The effects of a run. */
export interface RunPorts {
  readonly log: Log
  readonly progress: Progress
  /** Aborted when the run is cancelled or its time is up. */
  readonly signal: AbortSignal
  /** Aborted already when the time is up that collecting may take. */
  readonly collecting: AbortSignal
  readonly guard: GuardPorts
  /** Where the files go. */
  readonly output: string
  /** Takes the output folder away again, unless the user named it: nobody is told of it. */
  readonly discard: () => Promise<void>
  readonly collect: (measurement: Measurement) => Promise<CollectPorts>
  readonly archiving: Omit<ArchiveOptions, 'repository' | 'branch' | 'path' | 'message' | 'output'>
  /** Uploads files of the output as the artifact; undefined where there is no artifact service. */
  readonly upload: (paths: readonly string[]) => Promise<ArtifactReceipt | undefined>
  /** Uploads the page as it is; undefined where there is no artifact service. */
  readonly uploadPage: (path: string) => Promise<ArtifactReceipt | undefined>
  /** Sets the outputs of the step; the last word counts. */
  readonly writeOutputs: (facts: OutputFacts) => void
  /** Appends to the page of the run; warns where it cannot be written. */
  readonly writeSummary: (markdown: string) => Promise<void>
  readonly dayText: string
}

export interface Ending {
  readonly facts?: OutputFacts
  /** The one error of the run. */
  readonly error?: ActionError
}

/**
 * The story: guard, plan, collect and store, upload, measure, render, judge. Throws ActionError for what
 * stops a run before it stored anything; everything later is told in the ending.
 */
export async function run(settings: Settings, ports: RunPorts): Promise<Ending> {
  // Before anything is collected nothing is worth the time that storing gets on top.
  const inTime = <T>(work: () => Promise<T>) => {
    ports.collecting.throwIfAborted()
    return untilAborted(work(), ports.collecting)
  }
  const visibility = await inTime(() => guard(settings, ports.guard))
  const archive = await inTime(() => archiveOf(settings, ports))
  const units = planUnits(settings, await inTime(() => heldDays(settings, archive)))
  if (settings.dryRun) return dryRun(units, settings, ports)

  const stored = await collectAndStore(units, settings, { ...ports, archive })
  const page: Page = { settings, ports, visibility, ...stored, commit: archive?.receipt() }
  if (ports.signal.aborted) return stopped(page)
  for (const remark of remarks(evidenceOf(page, []))) ports.log.warning(remark)
  // The artifact holds the page, with the error as far as it is known; `finish` writes it again, since the
  // page of the job also names the artifact.
  const html = await writeHtml(outcomeOf(page, undefined), { ...settings, ...ports })
  const unwritten = await writePage(page, judge(evidenceOf(page, [])))
  const artifact =
    unwritten === undefined ? await uploadFiles({ ...page, html }) : { fault: unwritten }
  const told = artifact.fault === undefined && page.measured.length > 0
  const pageUrl = told ? await uploadHtml(html, ports) : undefined
  const error = judge(evidenceOf(page, [artifact.fault]))
  return finish({ ...page, html, pageUrl, artifact: artifact.receipt }, error)
}

function evidenceOf(page: Page, faults: readonly (ActionError | undefined)[]): Evidence {
  const { results, fault, settings } = page
  return {
    results,
    ifNoReport: settings.ifNoReport,
    faults: [fault, ...faults].flatMap((one) => one ?? []),
  }
}

function archiveOf(settings: Settings, ports: RunPorts): Promise<Archive | undefined> {
  const { commit } = settings
  if (commit === undefined) return Promise.resolve(undefined)
  return openArchive({ ...ports.archiving, ...commit, output: ports.output })
}

async function heldDays(
  settings: Settings,
  archive: Archive | undefined,
): Promise<ArchivedDays | undefined> {
  if (archive === undefined || settings.days.kind !== 'missing') return undefined
  return archivedDays(settings, archive)
}

/** Prints what would be asked for and stored; asks nothing, writes nothing. */
function dryRun(units: readonly Unit[], settings: Settings, ports: RunPorts): Ending {
  for (const line of describePlan(units, settings)) ports.log.info(line)
  const facts = { output: '', summaryPath: '', results: [], measured: [] }
  ports.writeOutputs(facts)
  return { facts }
}

interface Stored {
  readonly results: readonly Result[]
  readonly measured: readonly Measured[]
  readonly fault?: ActionError
}

async function collectAndStore(
  units: readonly Unit[],
  settings: Settings,
  ports: RunPorts & { readonly archive?: Archive },
): Promise<Stored> {
  const { minimumGroupSize, summaryUsers: wantPeople, formats } = settings
  const measurement = openMeasurement({ minimumGroupSize, wantPeople })
  const { log, output, archive, progress } = ports
  const store = openStore({
    derive: deriver({ measurement, output, formats }),
    archive,
    onResult: (result) => progress.kept(result),
  })
  const collecting = await ports.collect(measurement)
  try {
    await log.group('Fetch reports', () =>
      progress.during(units, async () => {
        await collect(units, { ...collecting, ...settings }, async (unit) => {
          for (const { collected } of unit) progress.collected(collected)
          await store.add(unit)
        })
      }),
    )
    const remark = collecting.remark?.()
    if (remark !== undefined) log.warning(remark)
    const { results, fault } = await log.group('Store', () => store.close())
    progress.stored()
    return { results, fault, measured: measurement.result() }
  } finally {
    await collecting.staging.clear()
  }
}

interface Page extends Stored {
  readonly settings: Settings
  readonly ports: RunPorts
  readonly visibility: Outcome['visibility']
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

async function uploadFiles(page: Page): Promise<Uploaded> {
  const { settings, ports, results } = page
  const files = filesOf(results)
  if (settings.artifact === undefined || files.length === 0) return {}
  const pages = page.html === undefined ? ['summary.md'] : ['summary.md', 'page.html']
  const paths = [...files.map(({ path }) => path), 'manifest.json', ...pages]
  try {
    return { receipt: await ports.log.group('Upload artifact', () => ports.upload(paths)) }
  } catch (error) {
    return { fault: toActionError(error) }
  }
}

/** Writes `manifest.json` and `summary.md`; answers why they could not be written. */
async function writePage(page: Page, error?: ActionError): Promise<ActionError | undefined> {
  try {
    const root = page.ports.output
    const markdown = renderSummary(outcomeOf(page, error))
    await writeWhole({ root, path: 'manifest.json' }, manifestText(page.results))
    await writeWhole({ root, path: 'summary.md' }, markdown)
    return undefined
  } catch (thrown) {
    return toActionError(thrown)
  }
}

/** Ends a run that was stopped: what it had committed by then is told. Throws the reason when that is nothing. */
function stopped(page: Page): Promise<Ending> {
  const error = toActionError(page.ports.signal.reason)
  if (page.commit === undefined) throw error
  return finish(page, error)
}

/** Outputs first: a page that cannot be written hides no commit. */
async function finish(page: Page, error: ActionError | undefined): Promise<Ending> {
  const { settings, ports, results, measured, artifact, commit, html, pageUrl } = page
  const { output } = ports
  const common = { output, results, measured, artifact, commit, html, pageUrl }
  const facts = { ...common, summaryPath: join(output, 'summary.md') }
  ports.writeOutputs(facts)
  const unwritten = await writePage(page, error)
  const verdict = error ?? unwritten
  if (unwritten !== undefined) ports.writeOutputs({ ...facts, summaryPath: '' })
  if (settings.summary) await ports.writeSummary(renderSummary(outcomeOf(page, verdict)))
  return { error: verdict, facts }
}

function outcomeOf(page: Page, error: ActionError | undefined): Outcome {
  const { settings, ports, results, measured, visibility, artifact, commit, pageUrl } = page
  const { scopes, entries, repository, summaryUsers, pseudonyms } = settings
  return {
    asked: { scopes, reports: entries.map(({ report }) => report), day: ports.dayText },
    results,
    measured,
    artifact,
    commit,
    pageUrl,
    error,
    repository: repository === undefined ? undefined : `${repository.owner}/${repository.repo}`,
    visibility,
    summaryUsers,
    pseudonyms,
  }
}
