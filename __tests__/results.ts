/** Results, files and a log for the tests of what a run says in the end. */
import { type ActionError } from '../src/errors.js'
import {
  type Day,
  type Result,
  type Scope,
  type State,
  type StoredFile,
  type UnreadableLine,
} from '../src/model.js'
import { type Log } from '../src/ports.js'
import { entryOf } from '../src/reports/catalogue.js'

const SCOPE: Scope = { kind: 'organization', slug: 'octo-org' }

export interface Given {
  readonly report?: string
  readonly slug?: string
  readonly named?: boolean
  readonly revised?: boolean
  readonly files?: readonly StoredFile[]
  readonly unreadable?: readonly UnreadableLine[]
  readonly error?: ActionError
}

/** One result, of `users-1-day` of an organization unless said otherwise. */
export function result(state: State, day = '2026-11-18', given: Given = {}): Result {
  const { report = 'users-1-day', slug = SCOPE.slug, error } = given
  const entry = entryOf(report, SCOPE.kind)
  if (entry === undefined) throw new Error(`There is no report ${report}.`)
  return {
    ...{ entry, scope: { ...SCOPE, slug }, day: day as Day, state },
    ...{ named: given.named ?? true, revised: given.revised ?? false },
    ...{ files: given.files ?? [], unreadable: given.unreadable ?? [], milliseconds: 1 },
    ...(error === undefined ? {} : { error }),
  }
}

/** A stored file; only its path must be said. */
export function file(path: string, given: Partial<StoredFile> = {}): StoredFile {
  return {
    ...{ path, bytes: 10, sha256: 'ab12', rows: 3, format: 'ndjson' },
    ...{ scope: SCOPE.kind, slug: SCOPE.slug, report: 'users-1-day', day: '2026-11-18' as Day },
    ...given,
  }
}

/** A log that remembers what it was told to warn of and to hide. */
export function listeningLog() {
  const warnings: string[] = []
  const masks: string[] = []
  const log: Log = {
    info: () => undefined,
    debug: () => undefined,
    warning: (text) => void warnings.push(text),
    group: (_name, work) => work(),
    mask: (secret) => void masks.push(secret),
    redact: (text) => text,
  }
  return { log, warnings, masks }
}
