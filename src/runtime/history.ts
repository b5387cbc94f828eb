import { type Guard } from '../guard.js'
import { type History, openHistory } from '../history/history.js'
import { type Settings } from '../inputs/settings.js'
import { toldByFiles } from '../measure/told.js'
import { type Log } from '../ports.js'
import { noNames } from '../rows/names.js'

/** A chunk of the bundle, read by a run that writes history. */
const loadDerived = () => import('../formats/derived.js')

export interface HistoryWiring {
  readonly settings: Settings
  readonly output: string
  readonly log: Log
  readonly collecting: AbortSignal
  readonly watch: Guard
}

/** The history of a run, made of the parts that know rows, files and who may see what. */
export function historyOf({
  settings,
  output: root,
  log,
  collecting,
  watch,
}: HistoryWiring): History {
  const { scopes, today, minimumGroupSize, formats } = settings
  const names = noNames()
  return openHistory({
    ...{ scopes, today, minimumGroupSize, signal: collecting },
    mayKeep: (asked) =>
      asked === 'now' ? watch.carries('commit', 'daily-teams') : watch.keeps('commit'),
    warn: (text) => log.warning(text),
    tell: (unit) => toldByFiles(unit, { minimum: minimumGroupSize, names }),
    async write(scope, { month, rows, texts }) {
      const { writeMonth } = await loadDerived()
      return writeMonth({ root, scope, month, rows, texts }, formats)
    },
  })
}
