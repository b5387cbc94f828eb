/** What the report endpoints serve from: situations, given bytes, generated parts, signed links. */
import { createHash } from 'node:crypto'
import { partsOf } from './data/reports.js'
import { numberOf } from './data/days.js'
import { type World } from './data/world.js'
import { type SandboxOptions } from './options.js'
import { firstDayOf, type ReportName, type ReportStore, type Situation } from './reports.js'
import { matches, nameKey, type State } from './state.js'
import { REPORTS, type Storage } from './storage.js'

/** The parts of a sandbox that links are made of. */
export interface Shelf {
  readonly options: SandboxOptions
  readonly id: string
  readonly world: World
  readonly storage: Storage
  readonly origins: { readonly storage: string }
  /** Blobs that the storage has; their names tell their content. */
  readonly uploaded: Set<string>
  /** Names of the blobs of generated reports, by report and edition. */
  readonly stock: Map<string, readonly string[]>
  /** Parts made lately, so that asking twice is cheap. */
  readonly made: Map<string, readonly Buffer[]>
  state: State
}

/** How many generated reports are kept at hand. */
const KEPT = 24

const versionKey = (name: ReportName) => `${name.report} ${name.day ?? 'latest'}`

function addTo(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1
  counts.set(key, count)
  return count
}

/** The edition of a report: 1, and one more for every time that it, or its day as a whole, was revised. */
function versionOf({ state: { versions } }: Shelf, name: ReportName): number {
  return 1 + (versions.get(versionKey(name)) ?? 0) + (versions.get(name.day ?? 'latest') ?? 0)
}

function madeParts(shelf: Shelf, name: ReportName): readonly Buffer[] {
  const { world, made, options } = shelf
  const version = versionOf(shelf, name)
  const key = `${nameKey(name)} ${version}`
  const day = name.day === undefined ? world.last : numberOf(name.day)
  const parts =
    made.get(key) ?? partsOf(world, { ...name, day, version }, options.parts?.[name.report])
  made.delete(key)
  made.set(key, parts)
  const [oldest] = made.keys()
  if (made.size > KEPT && oldest !== undefined) made.delete(oldest)
  return parts
}

/** The store of a sandbox. */
export function storeOf(shelf: Shelf): ReportStore {
  const { world, storage } = shelf
  return {
    world,
    situationOf: (name) => situationOf(shelf, name),
    parts: (name) => shelf.state.given.get(nameKey(name)) ?? madeParts(shelf, name),
    revise: (name) => addTo(shelf.state.versions, versionKey(name)),
    asked: (name) => addTo(shelf.state.asked, nameKey(name)),
    link: async (name, upload) => {
      const blobs = upload ? await stocked(shelf, name) : absentBlobs(shelf, name)
      return blobs.map((blob) =>
        issued(shelf, storage.sign(REPORTS, blob, { life: nextLife(shelf) })),
      )
    },
  }
}

/** Names of the blobs of a report, which are uploaded first unless the storage has them. */
export async function stocked(shelf: Shelf, name: ReportName): Promise<readonly string[]> {
  const given = shelf.state.given.get(nameKey(name))
  const key = `${nameKey(name)} ${versionOf(shelf, name)}`
  const known = given === undefined ? shelf.stock.get(key) : undefined
  if (known !== undefined) return known
  const parts = given ?? madeParts(shelf, name)
  const blobs = parts.map((part, index) => blobName(shelf.id, name, { part, index }))
  const fresh = parts.map((part, index) => [blobs[index] ?? '', part] as const)
  await Promise.all(
    fresh.map(async ([blob, part]) => {
      if (!shelf.uploaded.has(blob)) await shelf.storage.put(REPORTS, blob, part)
      shelf.uploaded.add(blob)
    }),
  )
  if (given === undefined) shelf.stock.set(key, blobs)
  return blobs
}

const absentBlobs = (shelf: Shelf, name: ReportName) =>
  madeParts(shelf, name).map((part, index) => `gone/${blobName(shelf.id, name, { part, index })}`)

/** An absolute link, which is remembered. */
export function issued(shelf: Shelf, pathAndQuery: string): string {
  const link = `${shelf.origins.storage}${pathAndQuery}`
  shelf.state.links.push(link)
  return link
}

function nextLife(shelf: Shelf): number {
  const { life } = shelf.state
  const special = life.special
  if (special === undefined || special.left <= 0) return life.usual
  special.left -= 1
  return special.seconds
}

const blobName = (
  id: string,
  { report, slug, day }: ReportName,
  { part, index }: { part: Buffer; index: number },
) => {
  const digest = createHash('sha256').update(part).digest('hex').slice(0, 32)
  return `${id}/${report}-report/green/v1/${day ?? 'latest'}/${slug}/part-${String(index).padStart(5, '0')}-${digest}.json`
}

function situationOf({ state, world }: Shelf, name: ReportName): Situation {
  const told = state.situations.findLast(({ where }) => matches(where, name))
  if (told !== undefined) return told.situation
  if (name.day === undefined || state.given.has(nameKey(name))) return 'present'
  const number = numberOf(name.day)
  const first = Math.max(world.first, numberOf(firstDayOf(name)))
  return number >= first && number <= world.last ? 'present' : 'absent'
}
