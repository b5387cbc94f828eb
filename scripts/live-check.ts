import { targetPolicy } from '../src/collect/targets.js'
import { type Day } from '../src/model.js'
import { CATALOGUE, type CatalogueEntry } from '../src/reports/catalogue.js'
import { addDays, dayOf } from '../src/reports/days.js'
import { newsIn } from './live-check-rows.js'

/**
 * `npm run live-check -- organization octo-org`, for whoever has a tenant and a token (`COPILOT_METRICS_TOKEN`):
 * asks reading endpoints only, stores nothing, and prints what cannot be seen from outside, to be pasted into an
 * issue. What servers say is never printed: only words of this file, numbers, and names of fields and features.
 */

const [scope = '', slug = ''] = process.argv.slice(2)
const token = process.env.COPILOT_METRICS_TOKEN ?? ''
const api = process.env.GITHUB_API_URL ?? 'https://api.github.com'
const TIME = 60_000
/** As much of a part is read, to look at its rows. */
const LIMIT = 32 * 1024 * 1024
const targetOf = targetPolicy({ hosts: [], apiUrl: api })

const say = (text = '') => void process.stdout.write(`${text}\n`)

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await fetch(url, {
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIME),
  })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    chunks.push(chunk)
    size += (chunk as Uint8Array).length
    if (size > LIMIT) break
  }
  const body = Buffer.concat(chunks).toString('utf8')
  return { status: answer.status, headers: answer.headers, body }
}

/** Asks for a report; the token goes to the API and nowhere else. */
function ask({ route }: CatalogueEntry, query: string): Promise<Answer> {
  const path = route.replace('GET ', '').replace('{slug}', encodeURIComponent(slug))
  return get(`${api}${path}${query}`, {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'user-agent': 'copilot-usage-reports-live-check',
    'x-github-api-version': '2026-03-10',
  })
}

/** What kind of answer it is, in words of our own. */
function kindOf({ status, body }: Answer): string {
  const told = (what: string) => `HTTP ${status}, ${what}`
  if (body === '') return told('empty body')
  try {
    const value = JSON.parse(body) as unknown
    if (typeof value !== 'object' || value === null) return told(`JSON ${typeof value}`)
    const links = linksOf(body)
    return links === undefined ? told('object without links') : told(`${links.length} links`)
  } catch {
    return told('no JSON')
  }
}

function linksOf(body: string): string[] | undefined {
  try {
    const { download_links: links } = JSON.parse(body) as { download_links?: unknown }
    if (!Array.isArray(links)) return undefined
    return links.filter((link) => typeof link === 'string')
  } catch {
    return undefined
  }
}

/** The names that links lead to, without what is signed. */
const filesOf = (links: readonly string[]) =>
  links.map((link) => (URL.canParse(link) ? new URL(link).pathname : ''))

/** How long a link of the usual kinds of storage lives, in minutes. */
function lifeOf(link: string): string {
  const { searchParams } = new URL(link)
  const end = Date.parse(searchParams.get('se') ?? '') || Number(searchParams.get('Expires')) * 1000
  if (!(end > 0)) return 'not told by its address'
  return `${Math.round((end - Date.now()) / 60_000)} minutes`
}

/** Headers of the storage that the action could use; whether they are there, not what they say. */
const HEADERS = ['content-length', 'content-md5', 'etag', 'last-modified', 'accept-ranges']

async function lookAt(entry: CatalogueEntry, links: readonly string[]): Promise<void> {
  const [link] = links
  const target = link === undefined ? undefined : targetOf(link)
  if (link === undefined || target === undefined) return
  say(
    `- host of the links: ${target.kind === 'refused' ? 'refused by the rules' : target.known ? 'known' : 'public, not in the list'}`,
  )
  if (target.kind === 'refused') return
  say(`- life of a link: ${lifeOf(link)}`)
  const file = await get(link)
  const there = HEADERS.filter((name) => file.headers.has(name))
  say(`- storage: HTTP ${file.status}; headers: ${there.join(', ') || 'none of those looked for'}`)
  say(
    `- encoding: ${/^(gzip|br|deflate|identity)$/.exec(file.headers.get('content-encoding') ?? '')?.[0] ?? 'none'}`,
  )
  if (file.status === 200) for (const line of newsIn(entry.rows, file.body)) say(`- ${line}`)
}

async function check(entry: CatalogueEntry, today: Day): Promise<void> {
  say(`\n### ${entry.report}`)
  if (entry.period === 'snapshot') {
    say(`- answer: ${kindOf(await ask(entry, '?per_page=1'))}`)
    return
  }
  const query = (day: Day) => (entry.period === 'day' ? `?day=${day}` : '')
  const [first, second] = [
    await ask(entry, query(addDays(today, -4))),
    await ask(entry, query(addDays(today, -4))),
  ]
  const [links, again] = [linksOf(first.body) ?? [], linksOf(second.body) ?? []]
  say(`- answer: ${kindOf(first)}`)
  if (links.length > 0) {
    const same = filesOf(links).join('\n') === filesOf(again).join('\n')
    say(`- asked twice: ${same ? 'the same files' : 'other files'}`)
    await lookAt(entry, links)
  }
  if (entry.period !== 'day') return
  say(`- a day that is not over: ${kindOf(await ask(entry, query(today)))}`)
  say(
    `- a day before the first one: ${kindOf(await ask(entry, query(addDays(entry.firstDay, -1))))}`,
  )
}

async function main(): Promise<number> {
  if (token === '' || slug === '' || (scope !== 'enterprise' && scope !== 'organization')) {
    say('Usage: COPILOT_METRICS_TOKEN=… npm run live-check -- enterprise|organization SLUG')
    return 2
  }
  const today = dayOf(new Date())
  say(`## Live check of ${today}, ${scope}, Node ${process.versions.node}`)
  for (const entry of CATALOGUE.filter((one) => one.scope === scope && one.period !== 'inline')) {
    try {
      await check(entry, today)
    } catch (thrown) {
      const code = thrown instanceof Error ? thrown.name : 'unknown'
      say(`- could not be asked: ${/^\w{1,40}$/.test(code) ? code : 'unknown'}`)
    }
  }
  say('\n### For you to answer')
  say(
    '- Open the un-zipped page of a run (`page-url`): do its filters work, or is it text and charts only?',
  )
  return 0
}

process.exitCode = await main()
