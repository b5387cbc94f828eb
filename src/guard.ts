import { ActionError, toActionError } from './errors.js'
import { type Settings } from './inputs/settings.js'
import { type Visibility } from './model.js'
import { type Api, type Log } from './ports.js'
import {
  countsAsPublic,
  described,
  isSame,
  type Judged,
  nameOf,
  namesOnPage,
  noted,
  type Repository,
  repositoryOf,
  unreadable,
  widest,
} from './visibility.js'

/**
 * Keeps data on users and repositories from becoming public: judged before anything is asked or written,
 * and again right before something goes out. What cannot be read counts as public.
 */

export interface GuardPorts {
  /** With `github-token`: reads the running repository, nothing else. */
  readonly github: Api
  /** With `commit-token`. */
  readonly commits: Api
  readonly log: Log
}

/** The two ways in which data leaves a run, beside its page. */
export type Way = 'artifact' | 'commit'

export interface Guard {
  /** Who may see the run, as judged first; `unreadable` where nobody had to know. */
  running(): Visibility
  /** True where nothing of people may be shown, even if it is kept elsewhere. */
  hides(): boolean
  /**
   * Judges a repository again: right before something goes there. `seen`: GitHub's description of it, where
   * one is at hand. Throws when data on users would become public, or another repository answers.
   */
  check(way: Way, seen?: unknown): Promise<void>
  /** Whether data on users may go a way, as it was judged last. */
  keeps(way: Carrier): boolean
  /**
   * Whether data on users may go a way beside the reports that were asked for. From then on the way carries
   * such data, and is judged by it.
   */
  carries(way: Carrier, what: string): boolean
  /** A report that should name nobody names somebody: data on users from now on. Throws where it must not go. */
  found(report: string): Promise<void>
  /**
   * Who can see the page, read right before it is written (`isAsked`: whatever is on it); `refused` where that has
   * become anybody, so that nothing of people may be on it. Never throws.
   */
  page(
    isAsked?: boolean,
  ): Promise<{ readonly visibility: Visibility; readonly refused?: ActionError }>
  /** The error for those who see a run of that visibility: it names no repository and quotes no server but where they may know it. */
  tell(error: ActionError, visibility: Visibility): ActionError
  /** The same for those who see the run now, where that ends it. Never throws. */
  told(error: ActionError): Promise<ActionError>
  /** The address of a commit; empty where it would name a private repository to everybody. */
  urlTold(url: string, visibility: Visibility): string
}

/** What data leaves a run by: the ways, and the page. */
export type Carrier = Way | 'page'

/** Where data goes: the running repository, or another one that is committed to. */
type Place = 'own' | 'elsewhere'

const CARRIERS: readonly Carrier[] = ['artifact', 'commit', 'page']

const WORDS: Readonly<Record<Way, string>> = { artifact: 'uploaded from', commit: 'committed to' }
interface Watch {
  readonly settings: Settings
  readonly ports: GuardPorts
  /** Reports with data on users; grows when a person is found in another one. */
  readonly reports: string[]
  readonly judged: Map<Place, Judged>
  /** What else is data on users, by the way that it goes. */
  readonly carried: ReadonlyMap<Carrier, Set<string>>
  /** The ways that are open, and where they lead. */
  readonly ways: readonly (readonly [Way, Place])[]
  /** Name of another repository that is committed to. */
  readonly elsewhere?: string
}

/** Of which reports a judgement is. */
type Judging = Omit<Watch, 'reports'> & { readonly reports: readonly string[] }

/**
 * Judges the repositories of a run, where it matters. Throws PUBLIC_REPOSITORY before any write that would
 * publish data on users, why a visibility cannot be read, INPUT_INVALID for `summary-users` on a public page.
 */
export async function guard(settings: Settings, ports: GuardPorts): Promise<Guard> {
  const { watch, refused } = await openGuard(settings, ports)
  if (refused !== undefined) throw await watch.told(refused)
  return watch
}

/** The same, with the reason why nothing may go there as a value. Throws CANCELLED and TIMED_OUT only. */
export async function openGuard(
  settings: Settings,
  ports: GuardPorts,
): Promise<{ readonly watch: Guard; readonly refused?: ActionError }> {
  const watch = watchOf(settings, ports)
  const own = isWatched(watch) ? await read(watch, 'own') : undefined
  const refused = await judge(watch, watch.reports)
  if (refused !== undefined) return { watch: guardOf(watch), refused }
  const named = own !== undefined && settings.summaryUsers && countsAsPublic(own.visibility)
  return { watch: guardOf(watch), refused: named ? namesOnPage(own) : undefined }
}

function guardOf(watch: Watch): Guard {
  const { settings, reports, judged } = watch
  return {
    running: () => running(watch),
    hides: () => !settings.allowPublicRepository && countsAsPublic(running(watch)),
    keeps: (way) => keeps(watch, way),
    carries(way, what) {
      if (keeps(watch, way)) watch.carried.get(way)?.add(what)
      return keeps(watch, way)
    },
    check: (way, seen) => check(watch, way, seen),
    async found(report) {
      if (!judged.has('own')) await read(watch, 'own')
      const refused = await judge(watch, [report])
      if (refused !== undefined) throw refused
      if (!reports.includes(report)) reports.push(report)
    },
    page: (isAsked) => pageNow(watch, isAsked),
    tell: (error, visibility) => tell(watch, error, visibility),
    async told(error) {
      const { repository, said } = error.about
      const isOpen =
        said === undefined && (repository === undefined || watch.elsewhere === undefined)
      const { visibility } = isOpen ? { visibility: running(watch) } : await pageNow(watch, true)
      return tell(watch, error, visibility)
    },
    urlTold: (url, visibility) => (mustHide(watch, visibility) ? '' : url),
  }
}

function watchOf(settings: Settings, ports: GuardPorts): Watch {
  const { repository, commit, artifact, entries } = settings
  const other = commit !== undefined && !isSame(nameOf(commit.repository), nameOf(repository))
  const ways: (readonly [Way, Place])[] = []
  if (artifact !== undefined) ways.push(['artifact', 'own'])
  if (commit !== undefined) ways.push(['commit', other ? 'elsewhere' : 'own'])
  const reports = entries.filter(({ personal }) => personal).map(({ report }) => report)
  const elsewhere = other ? nameOf(commit.repository) : undefined
  const carried = new Map(CARRIERS.map((way) => [way, new Set<string>()]))
  return { settings, ports, reports, judged: new Map(), carried, ways, elsewhere }
}

function keeps(watch: Watch, way: Carrier): boolean {
  const isSeen = countsAsPublic(widest(watch.judged.get(placeOf(watch, way))?.said))
  return !isSeen || watch.settings.allowPublicRepository
}

function placeOf({ ways }: Watch, way: Carrier): Place {
  return ways.find(([one]) => one === way)?.[1] ?? 'own'
}

/** What goes that way and is data on users. */
function reportsOn({ reports, carried }: Watch, way: Carrier): readonly string[] {
  return [...new Set([...reports, ...(carried.get(way) ?? [])])]
}

/** A commit elsewhere is linked to only from a page that not everybody can read. */
function isWatched({ settings, reports, elsewhere }: Judging): boolean {
  return reports.length > 0 || settings.summaryUsers || elsewhere !== undefined
}

function running({ judged }: Pick<Watch, 'judged'>): Visibility {
  return widest(judged.get('own')?.said)
}

/** Judges all ways; of several refusals that of a repository known to be public is told. */
async function judge(watch: Watch, reports: readonly string[]): Promise<ActionError | undefined> {
  if (reports.length === 0) return undefined
  const refusals: ActionError[] = []
  for (const [way, place] of watch.ways) {
    const now = watch.judged.get(place)?.first ?? (await read(watch, place))
    const refused = refusal({ ...watch, reports }, way, now)
    if (refused === undefined) warnOfInternal({ ...watch, reports }, way, now)
    else if (now.visibility === 'public') refusals.unshift(refused)
    else refusals.push(refused)
  }
  return refusals[0]
}

async function check(watch: Watch, way: Way, seen: unknown): Promise<void> {
  const reports = reportsOn(watch, way)
  if (seen === undefined && reports.length === 0) return
  const now = await read(watch, placeOf(watch, way), seen)
  const other = now.fault?.code === 'API_ANSWER_INVALID' ? now.fault : undefined
  const wrong = other ?? refusal({ ...watch, reports }, way, now)
  if (wrong !== undefined) throw wrong
}

async function pageNow(watch: Watch, isAsked = false): ReturnType<Guard['page']> {
  const reports = reportsOn(watch, 'page')
  if (!isAsked && !isWatched({ ...watch, reports })) return { visibility: running(watch) }
  const now = await read(watch, 'own').catch((thrown: unknown) =>
    unreadable(nameOf(watch.settings.repository), toActionError(thrown)),
  )
  const { name, visibility, fault } = now
  const first = watch.judged.get('own')?.first.visibility ?? 'unreadable'
  const opened = countsAsPublic(visibility) && !countsAsPublic(first)
  if (!opened || watch.settings.allowPublicRepository || reports.length === 0) return { visibility }
  const what = `${reports.join(', ')} would be on the page of a repository that became public during the run`
  const became = new ActionError('PUBLIC_REPOSITORY', `${what}: ${name} is public.`)
  return { visibility, refused: fault ?? became }
}

/** Why data on users must not go there. */
function refusal(
  { settings, reports }: Judging,
  way: Way,
  now: Repository,
): ActionError | undefined {
  if (settings.allowPublicRepository || reports.length === 0) return undefined
  if (!countsAsPublic(now.visibility)) return undefined
  if (now.fault !== undefined) return now.fault
  const also = settings.summaryUsers ? ' And summary-users would name people on a page.' : ''
  const what = `${reports.join(', ')} would be ${WORDS[way]} a public repository: ${now.name} is public.${also}`
  return new ActionError('PUBLIC_REPOSITORY', what)
}

function warnOfInternal(watch: Judging, way: Way, { name, visibility }: Repository): void {
  if (visibility !== 'internal') return
  const hidden = isSame(name, watch.elsewhere) && mustHide(watch, running(watch))
  const where = hidden ? 'a repository' : name
  const what = `${watch.reports.join(', ')} will be ${WORDS[way]} ${where}, which is internal`
  watch.ports.log.warning(`${what}: everybody in the enterprise can read it.`)
}

/** Reads a repository, or what was `seen` of it; the first answer is the one that later ones must agree with. */
async function read(watch: Watch, place: Place, seen?: unknown): Promise<Repository> {
  const { settings, ports, judged } = watch
  const [asked, api] =
    place === 'own'
      ? [settings.repository, ports.github]
      : [settings.commit?.repository, ports.commits]
  const now = seen === undefined ? await described(asked, api) : repositoryOf(nameOf(asked), seen)
  const known: Judged = judged.get(place) ?? { first: now, said: new Set() }
  judged.set(place, known)
  return noted(known, now)
}

/** What a server said may name people, as a private run without pseudonyms may. */
function tell(watch: Watch, error: ActionError, by: Visibility): ActionError {
  if (mustHide(watch, by)) return error
  return countsAsPublic(by) || watch.settings.pseudonyms ? error.named() : error.quoted()
}

/** True where everybody sees the run, and not the other repository that it commits to. */
function mustHide({ elsewhere, judged }: Pick<Watch, 'elsewhere' | 'judged'>, by: Visibility) {
  const said = [...(judged.get('elsewhere')?.said ?? [])]
  const isKnown = said.length > 0 && said.every((one) => one === 'public')
  return elsewhere !== undefined && countsAsPublic(by) && !isKnown
}
