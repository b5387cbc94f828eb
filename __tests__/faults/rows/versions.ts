import { expect } from '@jest/globals'
import { fault } from '../../../sandbox/sandbox.js'
import { type Row, type Seen } from '../row.js'
import { asked, envelope, fetched, onLinks, onParts } from './answers.js'

/** Links that are asked for again and then lead elsewhere; reports of times that cannot be; rows that came inline. */

const partsOf = ({ run }: Seen): string[] =>
  [...run.files()]
    .filter(([name]) => name.startsWith('ndjson/'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, bytes]) => bytes.toString('utf8'))

/** The parts of the day as the sandbox has them. */
const whole = ({ sandbox, day }: Seen): string[] =>
  sandbox.parts('users-1-day', 'organization', 'octo-org', day).map((part) => part.toString('utf8'))

type Links = (links: readonly string[]) => string[]

/** The first answer is true, of one part its link is refused; the fresh answer names other links. */
const again =
  (links: Links, part = /part-00001/): Row['arrange'] =>
  (bench) => {
    onLinks(['ok', envelope((body) => ({ ...body, download_links: links(body.download_links) }))])(
      bench,
    )
    onParts([fault.expiredLink()], 1, part)(bench)
  }

const WINDOW = { 'report-type': 'users-28-day', day: undefined }
const TOMORROW = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
const USAGE =
  '[ {"day": "2026-11-18", "total_suggestions_count": 9007199254740993, "__proto__": {"a": 1.50},\n   "breakdown": [ ]} ]'

// prettier-ignore
export const VERSIONS: readonly Row[] = [
  { id: 'V01', what: 'fresh links in another order', ends: 'green', meddled: true, arrange: again((links) => [...links].reverse()), check: (seen) => { expect(partsOf(seen)).toEqual(whole(seen).reverse()); expect(fetched(seen)).toBe(4) } },
  { id: 'V02', what: 'fresh links that name the first part twice and lose the second', ends: 'green', meddled: true, arrange: again(([first = '']) => [first, `${first}&again=1`]), warns: [/names a part twice/], check: (seen) => expect(partsOf(seen)).toEqual(whole(seen).slice(0, 1)) },
  { id: 'V03', what: 'fresh links in the same order: what is there is kept', ends: 'green', arrange: again((links) => [...links]), check: (seen) => expect(fetched(seen)).toBe(3) },
  { id: 'V04', what: 'a file under two signatures is one part', ends: 'green', arrange: onLinks([envelope((body) => ({ ...body, download_links: body.download_links.flatMap((link) => [link, `${link}&again=1`]) }))]), warns: [/names 2 parts twice/], check: (seen) => expect(fetched(seen)).toBe(2) },
  { id: 'V05', what: 'fresh links of another window', ends: 'green', inputs: WINDOW, meddled: true, arrange: (bench) => { onLinks(['ok', envelope((body) => ({ ...body, report_end_day: bench.sandbox.days.at(-2) }))])(bench); onParts([fault.expiredLink()], 1, /part-00001/)(bench) }, check: (seen) => { const parts = seen.sandbox.parts('users-28-day', 'organization', 'octo-org', undefined).length; expect(fetched(seen)).toBe(2 * parts); expect(asked(seen)).toBe(2); expect([...seen.run.files().keys()].filter((name) => name.startsWith('ndjson/')).every((name) => name.includes(`report_day=${seen.sandbox.days.at(-2) ?? ''}/`))).toBe(true) } },
  { id: 'V06', what: 'a window in the future', ends: 'REPORT_MISMATCH', inputs: WINDOW, arrange: onLinks([envelope((body) => ({ ...body, report_end_day: TOMORROW }))]), says: [/in the future/], check: (seen) => expect(fetched(seen)).toBe(0) },
  { id: 'V07', what: 'usage of a day in the future', ends: 'REPORT_MISMATCH', inputs: { 'report-type': 'legacy-usage', day: undefined }, arrange: ({ sandbox }) => sandbox.fault({ on: 'reports', match: '/copilot/usage', script: [fault.answer(200, {}, `[{"day":"${TOMORROW}"}]`)] }), says: [/in the future/] },
  { id: 'V08', what: 'usage whose numbers no double holds, and whose names no object keeps', ends: 'green', inputs: { 'report-type': 'legacy-usage', day: '2026-11-18' }, meddled: true, arrange: ({ sandbox }) => sandbox.fault({ on: 'reports', match: '/copilot/usage', script: [fault.answer(200, {}, USAGE)] }), check: (seen) => expect(partsOf(seen)).toEqual(['{"day": "2026-11-18", "total_suggestions_count": 9007199254740993, "__proto__": {"a": 1.50},"breakdown": [ ]}\n']) },
  { id: 'V09', what: 'a clock that is nine years late', ends: 'green', states: undefined, meddled: true, inputs: WINDOW, arrange: onLinks([envelope((body) => ({ ...body }), { date: new Date(Date.now() + 9 * 365.25 * 86_400_000).toUTCString() })]), warns: [/clock of this runner is 9 years behind GitHub's/] },
]
