import { type Follow, followingChanges, viewAfter } from './follow.js'
import { type Plan, planOf, type PlanView } from './plan.js'
import { rootChanges } from './root-files.js'
import { type StoreItem } from './store.js'

/** What has to change for the days, and for what lies beside them: seen to in one commit with the days. */
export async function wholePlan(
  follow: Follow | undefined,
  items: readonly StoreItem[],
  view: PlanView,
): Promise<Plan> {
  const plan = await planOf(items, view)
  const changes = [...plan.changes]
  if (follow !== undefined) {
    const scopes = items.length === 0 ? undefined : items.map(({ collected }) => collected.scope)
    const followed = await follow(await viewAfter(view, plan, scopes))
    changes.push(...(await followingChanges(view, followed)))
  }
  if (changes.length > 0) changes.push(...(await rootChanges(view, view.snapshot, view.root)))
  return { ...plan, changes }
}
