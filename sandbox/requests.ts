/** The log of every request that the sandbox saw, and the questions that tests ask of it. */
import { type IncomingHttpHeaders } from 'node:http'
import { type Host } from './http.js'

export interface Entry {
  readonly host: Host
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: IncomingHttpHeaders
  /** The known tokens that were found anywhere in the headers or the URL, by name (`reports`, `github`, ...). */
  readonly tokens: readonly string[]
  /** Milliseconds on a monotonic clock. */
  readonly startedAt: number
  endedAt: number | undefined
  /** What was answered; undefined while open, or when the connection was dropped before a status. */
  status: number | undefined
  /** The scripted fault that was played, if any. */
  fault: string | undefined
}

export interface Filter {
  readonly host?: Host
  readonly method?: string
  /** Tested against the path followed by the query. */
  readonly match?: RegExp | string
  readonly status?: number
}

export class RequestLog {
  private entries: Entry[] = []
  private listeners = new Set<(entry: Entry) => void>()

  /** Everything, in order of arrival. */
  get all(): readonly Entry[] {
    return this.entries
  }

  add(entry: Entry): void {
    this.entries.push(entry)
    for (const listener of this.listeners) listener(entry)
  }

  clear(): void {
    this.entries = []
  }

  /** Calls back on every request from now on; the result ends it. */
  onRequest(listener: (entry: Entry) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  where(filter: Filter): Entry[] {
    return this.entries.filter((entry) => fits(entry, filter))
  }

  /** Names of the tokens that a host saw. */
  tokensAt(host: Host, filter: Omit<Filter, 'host'> = {}): string[] {
    return [...new Set(this.where({ ...filter, host }).flatMap((entry) => entry.tokens))].sort()
  }

  /** Milliseconds between the arrivals of successive requests. */
  spacing(filter: Filter): number[] {
    const found = this.where(filter)
    return found.slice(1).map((entry, index) => entry.startedAt - (found[index]?.startedAt ?? 0))
  }

  /** How many requests were open at once, at most. */
  peak(filter: Filter): number {
    const edges = this.where(filter).flatMap((entry) => [
      { at: entry.startedAt, step: 1 },
      { at: entry.endedAt ?? Infinity, step: -1 },
    ])
    edges.sort((a, b) => a.at - b.at || a.step - b.step)
    let open = 0
    return edges.reduce((most, edge) => Math.max(most, (open += edge.step)), 0)
  }

  /** One line per request: `api GET /orgs/... 200`. */
  lines(filter: Filter = {}): string[] {
    return this.where(filter).map((entry) =>
      [entry.host, entry.method, entry.path, entry.status ?? '-', entry.fault ?? '']
        .join(' ')
        .trimEnd(),
    )
  }
}

function fits(entry: Entry, filter: Filter): boolean {
  const target = entry.query === '' ? entry.path : `${entry.path}?${entry.query}`
  if (filter.host !== undefined && entry.host !== filter.host) return false
  if (filter.method !== undefined && entry.method !== filter.method) return false
  if (filter.status !== undefined && entry.status !== filter.status) return false
  if (filter.match === undefined) return true
  return typeof filter.match === 'string'
    ? target.includes(filter.match)
    : filter.match.test(target)
}

/** The names of the tokens that occur in a request's URL or headers, in plain or inside a Basic credential. */
export function tokensIn(
  url: string,
  headers: IncomingHttpHeaders,
  known: Readonly<Record<string, string>>,
): string[] {
  const basic = /^basic\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  const text = [url, JSON.stringify(headers), Buffer.from(basic, 'base64').toString()].join('\n')
  return Object.keys(known).filter((name) => text.includes(known[name] ?? '\0'))
}
