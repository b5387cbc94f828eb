import { type StoreItem } from './store.js'

/** Which reports of a batch go into one commit: as few requests as the limits of the APIs want. */

/** What all who used it found to hold; GitHub documents no limit but refuses 40 MiB. */
export const MOST_FILES = 90
const MOST_BYTES = 18 * 1024 * 1024
/** From so many files that are no text on, the one request is worth that the branch moves with it. */
const WORTHWHILE = 10
/** Files of a tree request, and commit and branch that follow it. */
const FILES_OF_A_TREE = 100
const WRITES_OF_A_COMMIT = 2

/** Reports that are committed together: whole days. `atOnce`: by the one mutation, if the branch allows it. */
export interface Group {
  readonly items: readonly StoreItem[]
  readonly atOnce: boolean
}

/** Splits a batch so that it costs few requests; never a day of a scope. */
export function groupsOf(batch: readonly StoreItem[]): Group[] {
  const whole = [{ items: batch, atOnce: false }]
  if (filesOf(batch).filter(isBinary).length < WORTHWHILE) return whole
  const days = new Map<string, StoreItem[]>()
  for (const item of batch) {
    const { scope, day } = item.collected
    const key = `${scope.kind} ${scope.slug.toLowerCase()} ${day}`
    days.set(key, [...(days.get(key) ?? []), item])
  }
  const groups: Group[] = []
  let rest: StoreItem[] = []
  for (const items of days.values()) {
    const last = groups.at(-1)
    if (!fits(items)) rest = [...rest, ...items]
    else if (last !== undefined && fits([...last.items, ...items])) {
      groups.splice(-1, 1, { items: [...last.items, ...items], atOnce: true })
    } else groups.push({ items, atOnce: true })
  }
  if (rest.length > 0) groups.unshift({ items: rest, atOnce: false })
  const cost = groups.reduce((sum, group) => sum + (group.atOnce ? 1 : writesOf(group.items)), 0)
  return cost < writesOf(batch) ? groups : whole
}

/** An empty file may be refused as no content at all, so a day of absences only goes the other way. */
function fits(items: readonly StoreItem[]): boolean {
  const files = filesOf(items)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const empty = files.length === 0 || files.some((file) => file.bytes === 0)
  return !empty && files.length < MOST_FILES && bytes <= MOST_BYTES
}

function writesOf(items: readonly StoreItem[]): number {
  const files = filesOf(items)
  const trees = Math.ceil(files.length / FILES_OF_A_TREE)
  return files.filter(isBinary).length + trees + WRITES_OF_A_COMMIT
}

const filesOf = (items: readonly StoreItem[]) => items.flatMap(({ files }) => files)
const isBinary = ({ format }: { format: string }) => format === 'parquet' || format === 'ndjson.gz'
