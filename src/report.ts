import { collect, type CollectPorts } from './collect/collect.js'
import { type AccessPorts } from './check-access.js'
import { type ActionError, toActionError } from './errors.js'
import {
  type Ending,
  type EndingPorts,
  finish,
  outcomeOf,
  type Page,
  shownNow,
  stopped,
  type Stored,
  uploadFiles,
  writePage,
} from './ending.js'
import { type Guard, type GuardPorts } from './guard.js'
import { type History } from './history/history.js'
import { ofOneSource } from './history/shown.js'
import { type Settings } from './inputs/settings.js'
import { type Evidence, judge, remarks } from './judge.js'
import { openStore } from './store/store.js'
import { historyOf } from './runtime/history.js'
import { deriver } from './runtime/derive.js'
import { type OpenApart } from './measure/apart.js'
import { type Measurement, openMeasurement } from './measure/measurement.js'
import { type Unit } from './model.js'
import { untilAborted } from './net/until-aborted.js'
import { NOTHING_STORED } from './outputs.js'
import { describePlan } from './reports/describe.js'
import { uploadHtml, writeHtml } from './page/publish.js'
import { type ArchivedDays, planUnits } from './reports/plan.js'
import { archivedDays, type Archive, type ArchiveOptions, openArchive } from './store/archive.js'
import { type Progress } from './runtime/progress.js'

/** The effects of a run. */
export interface RunPorts extends EndingPorts {
  readonly progress: Progress
  /** Aborted already when the time is up that collecting may take. */
  readonly collecting: AbortSignal
  readonly guard: GuardPorts
  /** Takes the output folder away again, unless the user named it: nobody is told of it. */
  readonly discard: () => Promise<void>
  /** What reports are asked for with. */
  readonly asking: () => AccessPorts['asking']
  /** Reads large parts on other threads, where there are some. */
  readonly apart: OpenApart
  readonly collect: (measurement: Measurement) => Promise<CollectPorts>
  readonly archiving: Omit<ArchiveOptions, 'repository' | 'branch' | 'path' | 'message' | 'output'>
}

/**
 * The story of a guarded run: plan, collect and store, upload, measure, render, judge. Throws ActionError for what
 * stops it before it stored anything; everything later is told in the ending.
 */
export async function report(settings: Settings, ports: RunPorts, watch: Guard): Promise<Ending> {
  // Before anything is collected nothing is worth the time that storing gets on top.
  const inTime = <T>(work: () => Promise<T>) => {
    ports.collecting.throwIfAborted()
    return untilAborted(work(), ports.collecting)
  }
  const history = historyOf({ ...ports, settings, watch })
  const archive = await inTime(() => archiveOf({ ...ports, settings, watch, history }))
  const units = planUnits(settings, await inTime(() => heldDays(settings, archive)))
  if (settings.mode === 'dry-run') return dryRun(units, settings, ports)

  const stored = await collectAndStore(units, settings, { ...ports, archive, watch, history })
  const page: Page = { settings, ports, watch, ...stored, commit: archive?.receipt() }
  if (ports.signal.aborted) return stopped(page)
  for (const remark of remarks(evidenceOf(page, []))) ports.log.warning(remark)
  // The artifact holds the page, with the error as far as it is known; `finish` writes it again, since the
  // page of the job also names the artifact.
  const shown = await shownNow(page, judge(evidenceOf(page, [])))
  const html = await writeHtml(outcomeOf(page, shown), { ...settings, ...ports })
  const unwritten = await writePage(page, shown)
  const artifact =
    unwritten === undefined ? await uploadFiles({ ...page, html }) : { fault: unwritten }
  const isUploaded =
    settings.artifact !== undefined && artifact.fault === undefined && page.measured.length > 0
  const check = () => watch.check('artifact')
  const pageUrl = isUploaded ? await uploadHtml(html, { ...ports, check }) : undefined
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

type Opening = RunPorts & Pick<Keeping, 'watch' | 'history'> & { readonly settings: Settings }

async function archiveOf(opening: Opening): Promise<Archive | undefined> {
  const { settings, archiving, output, watch, history } = opening
  const { commit } = settings
  if (commit === undefined) return undefined
  const check = (seen?: unknown) => watch.check('commit', seen)
  return openArchive({
    ...{ ...archiving, ...commit, output, check },
    beforeMove: () => check(),
    follow: (after) => history.follow(after),
  })
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
  ports.writeOutputs(NOTHING_STORED)
  return { facts: NOTHING_STORED }
}

/** What a run keeps, and who may see it. */
interface Keeping {
  readonly archive?: Archive | undefined
  readonly history: History
  readonly watch: Guard
}

async function collectAndStore(
  units: readonly Unit[],
  settings: Settings,
  ports: RunPorts & Keeping,
): Promise<Stored> {
  const { minimumGroupSize, seatPrice, summaryUsers: wantPeople, formats, today, days } = settings
  const { log, output, archive, progress, watch, history, apart } = ports
  const aggregatesOnly = () => watch.hides()
  const found = (report: string) => watch.found(report)
  // An archive goes on from day to day; days that are named are told by themselves.
  const rolling = settings.commit !== undefined && days.kind !== 'named'
  const rules = { minimumGroupSize, seatPrice, today, rolling }
  const measurement = openMeasurement({ ...rules, wantPeople, aggregatesOnly, apart })
  const store = openStore({
    derive: deriver({ measurement, history, output, formats }),
    archive,
    onResult: (result) => progress.kept(result),
  })
  const collecting = await ports.collect(measurement)
  try {
    await log.group('Fetch reports', () =>
      progress.during(units, async () => {
        await collect(units, { ...collecting, ...settings, found }, async (unit) => {
          for (const { collected } of unit) progress.collected(collected)
          await store.add(unit)
        })
      }),
    )
    const remark = collecting.remark?.()
    if (remark !== undefined) log.warning(remark)
    const { results, fault } = await log.group('Store', async () => {
      await healed(ports)
      return store.close()
    })
    progress.stored()
    const { known, ...told } = toldOf(history, watch)
    return { results, fault, measured: await measurement.result(known), ...told }
  } finally {
    await collecting.staging.clear()
  }
}

/** What history tells: of people, where that may be on the page and in the artifact, which are judged by it then. */
function toldOf(history: History, watch: Guard) {
  const carries = () =>
    (['page', 'artifact'] as const).every((way) => watch.carries(way, 'daily-teams'))
  const people = history.hasPeople() ? carries() : !watch.hides()
  const known = history.known(people)
  return { known, history: known.map(ofOneSource), derived: history.files(people) }
}

/** Days that lack in the history are read from the archive, or nothing is: then the next run does it. */
async function healed({ archive, history, log }: RunPorts & Keeping): Promise<void> {
  try {
    if (archive === undefined) await history.alone()
    else await history.heal(await archive.view())
  } catch (thrown) {
    const { message } = toActionError(thrown)
    log.warning(`The history was not completed from stored reports: ${message}`)
  }
}
