import { type ReportDay, TABLE_FORMATS } from '../model.js'
import { partitionFolder, rawDataset } from '../reports/layout.js'
import { joined, listingAt, type Shelves, type Snapshot } from './tree-cache.js'
import { type Listing } from './git-objects.js'

/** Folders of tables and derived files that belong to one day of a report, whatever run wrote them. */

export interface StoredFolder {
  /** Below the archive's root. */
  readonly path: string
  readonly old: Listing
}

/**
 * The table folders that the archive has of a day, over all formats and tables, and those of the dataset
 * folders named in `derived`.
 */
export async function staleFolders(
  view: Shelves & { snapshot: Snapshot | undefined; root: string },
  day: ReportDay,
  derived: readonly string[],
): Promise<StoredFolder[]> {
  const own = rawDataset(day.entry, day.team).replace(/^ndjson\//, '')
  const datasets = [...derived]
  for (const format of TABLE_FORMATS) {
    const tables = await listingAt(view, view.snapshot, joined(view.root, `${format}/${own}`))
    for (const [table, { type }] of tables ?? []) {
      if (type === 'tree') datasets.push(`${format}/${own}/${table}`)
    }
  }
  const folders: StoredFolder[] = []
  for (const dataset of datasets) {
    const path = partitionFolder(dataset, day)
    const old = await listingAt(view, view.snapshot, joined(view.root, path))
    if (old !== undefined) folders.push({ path, old })
  }
  return folders
}
