import { basename } from 'node:path'

import { type RawFormat, type StoredFile, type UnreadableLine } from '../model.js'
import { type PartitionKey, partName, rawFolder } from '../reports/layout.js'
import { type WrittenPart } from './part.js'
import { type Staging } from './staging.js'

/** Puts the finished parts of one (report, scope, slug, day) in place and says what they are. */
export async function keepParts(
  staging: Staging,
  folder: string,
  kept: { key: PartitionKey; parts: readonly WrittenPart[]; format: RawFormat },
): Promise<{ files: StoredFile[]; unreadable: UnreadableLine[] }> {
  const { key, parts, format } = kept
  const path = rawFolder(key)
  await staging.place(folder, path)
  const files = parts.map((part) => ({
    path: `${path}/${basename(part.file)}`,
    bytes: part.bytes,
    sha256: part.sha256,
    rows: part.reading.rows,
    format,
    scope: key.scope.kind,
    slug: key.scope.slug,
    report: key.entry.report,
    day: key.day,
  }))
  return { files, unreadable: parts.flatMap((part, index) => unreadableOf(part, pathOf(index))) }

  function pathOf(index: number): string {
    return `${path}/${partName(index, format)}`
  }
}

function unreadableOf(part: WrittenPart, path: string): UnreadableLine[] {
  return part.reading.unreadable.map((line) => ({ path, line }))
}
