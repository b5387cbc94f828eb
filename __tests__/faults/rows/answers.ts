import { fault, type Answer, type Fault } from '../../../sandbox/sandbox.js'
import { type Bench } from '../row.js'

/** Words for the rows: which request goes wrong, and how an answer is changed. */

export const REPORTS = /\/copilot\/metrics\/reports\//

/** Faults of the calls that ask for links; the last one repeats for ever when `times` is Infinity. */
export const onLinks =
  (script: readonly Fault[], times?: number) =>
  ({ sandbox }: Bench) =>
    sandbox.fault({ on: 'reports', match: REPORTS, script, times: times ?? script.length })

export const onParts =
  (script: readonly Fault[], times?: number, match?: RegExp) =>
  ({ sandbox }: Bench) =>
    sandbox.fault({ on: 'storage', script, times: times ?? script.length, match })

export const onArtifact =
  (match: string, script: readonly Fault[], times?: number) =>
  ({ sandbox }: Bench) =>
    sandbox.fault({ on: 'artifact', match, script, times: times ?? script.length })

export const EVER = Number.POSITIVE_INFINITY

/** The true answer with other fields in its envelope. */
export const envelope = (
  change: (body: { download_links: string[] }) => Record<string, unknown>,
  headers: Record<string, string> = {},
): Fault =>
  fault.rewrite((answer: Answer) => ({
    ...answer,
    headers: { ...answer.headers, ...headers },
    body: change(answer.body as { download_links: string[] }),
  }))

/** The true answer with further headers. */
export const headed = (headers: Record<string, string>): Fault =>
  envelope((body) => ({ ...body }), headers)

export const json = (body: string): Fault =>
  fault.answer(200, { 'content-type': 'application/json' }, body)

/** How often links were asked for. */
export const asked = ({ sandbox }: Bench): number =>
  sandbox.requests.where({ host: 'api', match: REPORTS }).length

/** How often parts were asked for. */
export const fetched = ({ sandbox }: Bench): number =>
  sandbox.requests.where({ host: 'storage', method: 'GET' }).length
