import { grown } from './users.js'

/**
 * The latest known version of an IDE per user, for the IDEs of which GitHub says that older versions
 * lose agent activity.
 */
export interface Versions {
  /** Versions by text; 0 stands for none. */
  readonly texts: Map<string, number>
  /** Per user: the version, and the day (days since 1970) of the row it is from. */
  version: Uint16Array
  day: Uint16Array
}

/**
 * IDEs that moved to the Copilot SDK and lost agent attribution until the named version; the other IDEs
 * are to follow by November 2026, without a version named.
 * https://github.blog/changelog/ (notice of 2026-10-06)
 */
export const AFFECTED: readonly { readonly ide: string; readonly fixedIn: string }[] = [
  { ide: 'vscode', fixedIn: '1.139.0' },
  { ide: 'visualstudio', fixedIn: '18.12' },
]

/** Different versions that are told apart at most; later ones count as unknown. */
const MOST_VERSIONS = 4_000
const LONGEST_VERSION = 60

/** No version known of anybody. */
export function noVersions(): Versions {
  return { texts: new Map(), version: new Uint16Array(64), day: new Uint16Array(64) }
}

/** Notes the version of a user's row of that day; of two days the later one counts. */
export function noteVersion(
  versions: Versions,
  user: number,
  noted: { readonly text: string; readonly day: number },
): void {
  if (noted.text === '') return
  const id = versionId(versions, noted.text.slice(0, LONGEST_VERSION))
  versions.version = grown(versions.version, user + 1)
  versions.day = grown(versions.day, user + 1)
  const before = versions.day[user] ?? 0
  if (id === 0 || noted.day < before) return
  const known = versions.version[user] ?? 0
  // Several on one day: the first of the alphabet, whatever the order of the rows.
  if (noted.day === before && known !== 0 && (known === id || textOf(versions, known) < noted.text))
    return
  versions.version[user] = id
  versions.day[user] = noted.day
}

const textOf = ({ texts }: Versions, id: number) => [...texts.keys()][id - 1] ?? ''

function versionId(versions: Versions, text: string): number {
  const found = versions.texts.get(text)
  if (found !== undefined) return found
  if (versions.texts.size >= MOST_VERSIONS) return 0
  versions.texts.set(text, versions.texts.size + 1)
  return versions.texts.size
}

/** Adds another part's; `places` are the new indices of its users. */
export function mergeVersions(target: Versions, source: Versions, places: Uint32Array): void {
  const texts = ['', ...source.texts.keys()]
  for (let user = 0; user < Math.min(places.length, source.version.length); user++) {
    const text = texts[source.version[user] ?? 0] ?? ''
    noteVersion(target, places[user] ?? 0, { text, day: source.day[user] ?? 0 })
  }
}

/** Users by version; those whose latest row is from before a day are left out. */
export function usersByVersion(versions: Versions, since: string): Map<string, number> {
  const texts = ['', ...versions.texts.keys()]
  const first = Date.parse(since) / 86_400_000
  const totals = new Map<string, number>()
  for (const [user, id] of versions.version.entries()) {
    if (id === 0 || (versions.day[user] ?? 0) < first) continue
    const text = texts[id] ?? ''
    totals.set(text, (totals.get(text) ?? 0) + 1)
  }
  return totals
}

/** True when a dotted version is older than another; what has no leading number is not. */
export function isOlder(version: string, than: string): boolean {
  const one = numbersOf(version)
  const other = numbersOf(than)
  if (one.length === 0) return false
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

function numbersOf(version: string): number[] {
  const match = /^v?(\d+(?:\.\d+)*)/.exec(version)
  return match?.[1]?.split('.').map(Number) ?? []
}
