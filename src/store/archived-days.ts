import { type Settings } from '../inputs/settings.js'
import { type Day } from '../model.js'
import { type ArchivedDays } from '../reports/plan.js'
import { type Archive } from './archive.js'

/** Reads which days the archive holds of every daily report that is asked for. Throws COMMIT_*. */
export async function archivedDays(settings: Settings, archive: Archive): Promise<ArchivedDays> {
  const held = new Map<string, ReadonlyMap<Day, 'stored' | 'no-report'>>()
  for (const scope of settings.scopes) {
    for (const entry of settings.entries.filter(({ period }) => period === 'day')) {
      const days = await archive.daysOf({ entry, scope })
      const states = [...days].map(
        ([day, { noReport }]) => [day, noReport ? 'no-report' : 'stored'] as const,
      )
      held.set(`${scope.slug}/${entry.report}`, new Map(states))
    }
  }
  return (entry, scope) => held.get(`${scope.slug}/${entry.report}`) ?? new Map()
}
