/** The twelve report endpoints: who may ask, what a day's situation is, and the links to its parts. */
import { dayOf } from './data/days.js'
import { isKnown, type ScopeKind, type World } from './data/world.js'
import { type Answer, type Route, type SandboxRequest } from './http.js'

/** How the sandbox answers for a report and day. */
export type Situation =
  | 'present'
  /** 204 */
  | 'absent'
  /** 200 with the body `""` */
  | 'empty-string'
  /** 200 without a body */
  | 'empty-body'
  /** 200 with the body `null` */
  | 'null'
  | 'empty-links'
  /** 200 with a sentence as JSON string */
  | 'json-string'
  | 'not-found'
  /** Links, behind which the storage has nothing. */
  | 'missing-blobs'
  /** Absent until asked for this many times. */
  | { readonly lateBy: number }
  /** Present; from the second time on with other numbers. */
  | 'revised'

/** Which reports a situation is about; what is left out matches everything. */
export interface Where {
  readonly report?: string
  readonly scope?: ScopeKind
  readonly slug?: string
  /** One day or several; undefined matches every day and the 28-day reports. */
  readonly day?: string | readonly string[]
}

export interface ReportName {
  readonly report: string
  readonly scope: ScopeKind
  readonly slug: string
  /** Undefined for the 28-day reports. */
  readonly day: string | undefined
}

export interface ReportStore {
  readonly world: World
  situationOf(name: ReportName): Situation
  /** The bytes of the parts: those that a test put, else generated ones. */
  parts(name: ReportName): readonly Buffer[]
  /** From now on with other numbers. */
  revise(name: ReportName): void
  /** Counts this request; how often the report was asked for, this time included. */
  asked(name: ReportName): number
  /** Signed, absolute links to the parts, which are uploaded first unless `upload` is false. */
  link(name: ReportName, upload: boolean): Promise<string[]>
}

interface Offer {
  readonly scope: ScopeKind
  readonly prefix: string
  readonly daily: readonly string[]
  readonly window: readonly string[]
}

const ROWS: readonly Offer[] = [
  {
    scope: 'enterprise',
    prefix: '/enterprises/{slug}',
    daily: [
      'enterprise-1-day',
      'users-1-day',
      'user-teams-1-day',
      'repos-1-day',
      // Enterprises: newer ones above this line.
    ],
    window: ['enterprise-28-day', 'users-28-day'],
  },
  {
    scope: 'organization',
    prefix: '/orgs/{slug}',
    daily: [
      'organization-1-day',
      'users-1-day',
      'user-teams-1-day',
      'repos-1-day',
      // Organizations: newer ones above this line.
    ],
    window: ['organization-28-day', 'users-28-day'],
  },
]

/** Before these days GitHub has nothing: organizations came later than enterprises, teams and repositories later still. */
const FIRST_DAYS: readonly (readonly [RegExp, string])[] = [
  [/ repos-1-day$/, '2026-07-17'],
  [/ user-teams-1-day$/, '2026-05-14'],
  [/^organization /, '2025-12-12'],
]

/** The first day that a report has data of. */
export function firstDayOf({ scope, report }: Pick<ReportName, 'scope' | 'report'>): string {
  const row = FIRST_DAYS.find(([pattern]) => pattern.test(`${scope} ${report}`))
  return row?.[1] ?? '2025-10-10'
}

export const notFound = (): Answer => ({
  status: 404,
  body: {
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest/copilot',
    status: '404',
  },
})

/** The routes of all reports. */
export function reportRoutes(store: ReportStore): Route[] {
  const route = (row: Offer, report: string, latest: boolean): Route => ({
    method: 'GET',
    pattern: `${row.prefix}/copilot/metrics/reports/${report}${latest ? '/latest' : ''}`,
    access: 'reports',
    handle: (request) => answerReport(store, request, { report, scope: row.scope, latest }),
  })
  return ROWS.flatMap((row) => [
    ...row.daily.map((report) => route(row, report, false)),
    ...row.window.map((report) => route(row, report, true)),
  ])
}

async function answerReport(
  store: ReportStore,
  request: SandboxRequest,
  row: { report: string; scope: ScopeKind; latest: boolean },
): Promise<Answer> {
  const slug = (request.params.slug ?? '').toLowerCase()
  if (!isKnown(store.world, row.scope, slug)) return notFound()
  const day = row.latest ? undefined : (request.query.get('day') ?? '')
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    return {
      status: 400,
      body: { message: 'day is not a date', status: '400' },
      undocumented: 'a wrong request',
    }
  }
  const name: ReportName = { report: row.report, scope: row.scope, slug, day }
  return SITUATIONS[stage(store, name)](store, name)
}

type Stage = Exclude<Situation, object>

/** The situation at this very request. */
function stage(store: ReportStore, name: ReportName): Stage {
  const asked = store.asked(name)
  const situation = store.situationOf(name)
  if (typeof situation === 'object') return asked > situation.lateBy ? 'present' : 'absent'
  if (situation === 'revised' && asked === 2) store.revise(name)
  return situation
}

const seen = 'seen in the wild, not described'

const SITUATIONS: Readonly<
  Record<Stage, (store: ReportStore, name: ReportName) => Promise<Answer> | Answer>
> = {
  present: (store, name) => links(store, name, true),
  revised: (store, name) => links(store, name, true),
  'missing-blobs': (store, name) => links(store, name, false),
  absent: () => ({ status: 204, undocumented: seen }),
  'empty-string': () => ({ status: 200, body: '""', undocumented: seen }),
  'empty-body': () => ({ status: 200, body: '', undocumented: seen }),
  null: () => ({ status: 200, body: 'null', undocumented: seen }),
  'json-string': () => ({ status: 200, body: '"No report for this day"', undocumented: seen }),
  'empty-links': ({ world }, name) => ({
    status: 200,
    body: { download_links: [], ...periodOf(world, name) },
  }),
  'not-found': notFound,
}

function periodOf(world: World, name: ReportName): Record<string, string> {
  if (name.day !== undefined) return { report_day: name.day }
  return { report_start_day: dayOf(world.last - 27), report_end_day: dayOf(world.last) }
}

async function links(store: ReportStore, name: ReportName, upload: boolean): Promise<Answer> {
  const download_links = await store.link(name, upload)
  return { status: 200, body: { download_links, ...periodOf(store.world, name) } }
}
