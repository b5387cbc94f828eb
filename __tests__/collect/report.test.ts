import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type RequestListener } from 'node:http'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import pLimit from 'p-limit'

import { type Fetched, fetchReport, type ReportPorts } from '../../src/collect/report.js'
import { openStaging } from '../../src/collect/staging.js'
import { ActionError } from '../../src/errors.js'
import { retryPolicy } from '../../src/net/retry.js'
import { type ApiAnswer } from '../../src/ports.js'
import { BEGIN, steppingClock } from '../net/clocks.js'
import { listening } from '../net/listening.js'
import { listeningLog } from '../results.js'
import fc from '../random.js'
import { answerOf, apiOfAnswers, requestOf } from './asking.js'

const servers = listening()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-test-'))
})
afterEach(async () => {
  servers.close()
  await rm(folder, { recursive: true, force: true })
})

const DAY = '2026-11-18'
/** What storage says to the links, by their paths and signatures: a body, or a status. */
type Storage = Readonly<Record<string, string | number>>

function storage(answers: Storage, asked: string[]): RequestListener {
  return (request, response) => {
    const url = request.url ?? ''
    asked.push(url)
    const answer = answers[url] ?? 404
    if (typeof answer === 'number') response.writeHead(answer).end()
    else response.writeHead(200, { 'content-length': answer.length }).end(answer)
  }
}

/** Fetches a report whose links are those given, each array one answer of the API. */
async function fetched(answers: Storage, ...links: readonly (readonly string[])[]) {
  const asked: string[] = []
  const base = await servers.serve(storage(answers, asked))
  const given = links.map((paths) =>
    answerOf(200, { download_links: paths.map((path) => `${base}${path}`), report_day: DAY }),
  )
  const { ports, masks } = await portsOf(given)
  const fetching = fetchReport(requestOf('users-1-day'), ports)
  return { fetching, asked, masks, base }
}

async function portsOf(answers: readonly ApiAnswer[]) {
  const { clock } = steppingClock()
  const { signal } = new AbortController()
  const { log, masks } = listeningLog()
  const { asking } = apiOfAnswers(...answers)
  const reading = { rows: 1, unreadable: [], unreadableCount: 0, illegible: false }
  const ports: ReportPorts = {
    ...asking,
    ...{ log, userAgent: 'x', format: 'ndjson' },
    connection: { agentFor: () => undefined, clock, signal },
    retry: retryPolicy(clock, signal, { deadline: BEGIN + 3_600_000 }),
    policy: (link) => ({ kind: 'allowed', url: new URL(link), known: true }),
    staging: await openStaging(folder, join(folder, 'out')),
    openReader: () => ({ write: () => undefined, end: () => reading }),
    ...{ calls: pLimit(2), downloads: pLimit(2) },
  }
  return { ports, masks }
}

async function storedOf(report: Fetched): Promise<string[]> {
  if (report.kind !== 'fetched') throw new Error(`It is ${report.kind}.`)
  const names = (await readdir(report.folder)).sort()
  expect(report.parts.map(({ file }) => basename(file))).toEqual(names)
  return Promise.all(names.map((name) => readFile(join(report.folder, name), 'utf8')))
}

describe('a report', () => {
  test('becomes a file per link, in link order, in a folder of its own', async () => {
    const parts = { '/b?sig=1': 'bb\n', '/a?sig=1': 'a\n' }
    const { fetching, masks, base } = await fetched(parts, ['/b?sig=1', '/a?sig=1'])
    const report = await fetching
    if (report.kind !== 'fetched') throw new Error(`It is ${report.kind}.`)
    expect(report.day).toBe(DAY)
    expect(report.parts.map(({ bytes }) => bytes)).toEqual([3, 2])
    expect(report.readings).toHaveLength(2)
    expect((await readdir(report.folder)).sort()).toEqual(['part-001.ndjson', 'part-002.ndjson'])
    expect(await readFile(join(report.folder, 'part-001.ndjson'), 'utf8')).toBe('bb\n')
    expect(masks).toEqual([`${base}/b?sig=1`, `${base}/a?sig=1`])
  })

  test('that is absent is that', async () => {
    const { ports } = await portsOf([answerOf(204)])
    expect(await fetchReport(requestOf('users-1-day'), ports)).toEqual({ kind: 'absent' })
  })

  test('is not kept when one part of it cannot be had', async () => {
    const parts = { '/a': 'a\n', '/b': 500 }
    const { fetching } = await fetched(parts, ['/a', '/b'])
    await expect(fetching).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' })
  })
})

describe('links that are refused', () => {
  test('are asked for again; what was there already is not fetched twice', async () => {
    const parts = { '/a?1': 'a\n', '/b?1': 403, '/b?2': 'b\n' }
    const { fetching, asked } = await fetched(parts, ['/a?1', '/b?1'], ['/a?2', '/b?2'])
    expect(await fetching).toMatchObject({ kind: 'fetched', parts: [{ bytes: 2 }, { bytes: 2 }] })
    expect([...asked].sort()).toEqual(['/a?1', '/b?1', '/b?2'])
  })

  test('are asked for twice at most', async () => {
    const parts = { '/a?1': 403, '/a?2': 403, '/a?3': 403, '/a?4': 'a\n' }
    const links = ['/a?1', '/a?2', '/a?3', '/a?4'].map((link) => [link])
    const { fetching, asked } = await fetched(parts, ...links)
    await expect(fetching).rejects.toMatchObject({
      code: 'LINK_EXPIRED',
      message:
        'Storage refused 1 of 1 parts, also after fresh links were asked for (127.0.0.1: HTTP 403).',
    })
    expect(asked).toEqual(['/a?1', '/a?2', '/a?3'])
  })

  /** What is stored when part a came of the first answer, and b was refused. */
  const second = async (...links: readonly string[]) => {
    const parts = { '/a?1': 'old\n', '/b?1': 410, '/a?2': 'a\n', '/b?2': 'b\n', '/c?2': 'c\n' }
    const { fetching } = await fetched(parts, ['/a?1', '/b?1'], links)
    return storedOf(await fetching)
  }

  test.each([
    ['the same files', ['/a?2', '/b?2'], ['old\n', 'b\n']],
    ['one more', ['/a?2', '/b?2', '/c?2'], ['a\n', 'b\n', 'c\n']],
    ['one less', ['/b?2'], ['b\n']],
    ['another order', ['/b?2', '/a?2'], ['b\n', 'a\n']],
    ['as many others', ['/a?2', '/c?2'], ['a\n', 'c\n']],
  ])('that name %s', async (_, links, expected) => {
    expect(await second(...links)).toEqual(expected)
  })

  test.each(['report_start_day', 'report_end_day'])(
    'of another window begin anew (%s)',
    async (field) => {
      const asked: string[] = []
      const parts = { '/a?1': 'old\n', '/b?1': 403, '/a?2': 'a\n', '/b?2': 'b\n' }
      const base = await servers.serve(storage(parts, asked))
      const envelope = { report_start_day: '2026-10-22', report_end_day: DAY }
      const answer = (sign: number, more: object) =>
        answerOf(200, {
          download_links: [`${base}/a?${sign}`, `${base}/b?${sign}`],
          ...{ ...envelope, ...more },
        })
      const { ports } = await portsOf([answer(1, {}), answer(2, { [field]: '2026-11-19' })])
      const report = await fetchReport(requestOf('organization-28-day'), ports)
      expect(await storedOf(report)).toEqual(['a\n', 'b\n'])
    },
  )

  test('all of them, as not there, mean that there is no report', async () => {
    const gone = { '/a': 404, '/b': 404 }
    const { fetching } = await fetched(gone, ['/a', '/b'], ['/a', '/b'], ['/a', '/b'])
    expect(await fetching).toEqual({ kind: 'absent' })
  })

  test.each([
    [{ '/a': 'a\n', '/b': 404 }, 'REPORT_INCOMPLETE', '1 of 2 parts'],
    [{ '/a': 410, '/b': 404 }, 'REPORT_INCOMPLETE', '2 of 2 parts'],
    [{ '/a': 403, '/b': 404 }, 'LINK_EXPIRED', '2 of 2 parts'],
    [{ '/a': 401, '/b': 401 }, 'LINK_EXPIRED', 'HTTP 401'],
  ])('in other ways are a failure (%j)', async (parts, code, said) => {
    const { fetching } = await fetched(parts, ['/a', '/b'], ['/a', '/b'], ['/a', '/b'])
    await expect(fetching).rejects.toMatchObject({
      code,
      message: expect.stringContaining(said) as unknown,
    })
  })

  test('and then no report any more mean that', async () => {
    const { fetching } = await fetched({ '/a': 403 }, ['/a'], [])
    expect(await fetching).toEqual({ kind: 'absent' })
  })
})

/** An answer of the API: the files that its links name, in order, and which of them storage refuses. */
const ANSWER = fc.record({
  files: fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      host: fc.constantFrom(0, 1),
      refused: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(401, 403, 404, 410) },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  end: fc.constantFrom('2026-11-18', '2026-11-19'),
})

describe('a report that is cut, ordered and signed anew in between', () => {
  test('is of one answer, or it is none', async () => {
    /** What every link leads to, by its path: its answer, its file and what that holds. */
    const answers: Record<string, string | number> = {}
    const hosts = [
      await servers.serve(storage(answers, [])),
      await servers.serve(storage(answers, [])),
    ]
    let runs = 0
    await fc.assert(
      fc.asyncProperty(fc.array(ANSWER, { minLength: 3, maxLength: 3 }), async (given) => {
        runs += 1
        // Two answers of one version lead to the same bytes, others to other ones; a file named twice counts once.
        const versions = given.map(({ files, end }) =>
          JSON.stringify([end, [...new Set(files.map(({ name, host }) => `${host} ${name}`))]]),
        )
        const expected = given.map(({ files }, answer) => {
          const first = versions.indexOf(versions[answer] ?? '')
          const bodies = files.map(({ name, host, refused }, place) => {
            const body = `${runs} ${first} ${host} ${name}\n`
            answers[`/${name}?${runs}-${answer}-${place}`] = refused ?? body
            return body
          })
          return [...new Set(bodies)]
        })
        const { ports } = await portsOf(
          given.map(({ files, end }, answer) =>
            answerOf(200, {
              download_links: files.map(
                ({ name, host }, place) =>
                  `${hosts[host] ?? ''}/${name}?${runs}-${answer}-${place}`,
              ),
              report_end_day: end,
            }),
          ),
        )
        const report = await fetchReport(requestOf('organization-28-day'), ports).catch(
          (error: unknown) => error as ActionError,
        )
        if (report instanceof ActionError) {
          expect(['LINK_EXPIRED', 'REPORT_INCOMPLETE']).toContain(report.code)
        } else if (report.kind === 'fetched') {
          expect(expected).toContainEqual(await storedOf(report))
        } else expect(report.kind).toBe('absent')
      }),
      { numRuns: 150 },
    )
  })
})
