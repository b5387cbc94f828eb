import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { explain } from '../../src/collect/api-errors.js'
import { ActionError, type ErrorCode, HINTS, toActionError } from '../../src/errors.js'
import { writeWhole } from '../../src/files.js'
import { writeMonth } from '../../src/formats/derived.js'
import { type HistoryRow } from '../../src/history/groups.js'
import { textsOf } from '../../src/history/months.js'
import { manifestText } from '../../src/manifest.js'
import { metricsText } from '../../src/measure/metrics-file.js'
import { type Day, type Month } from '../../src/model.js'
import { openOutputs } from '../../src/outputs.js'
import { bytesOf } from '../../src/page/base91.js'
import { writeHtml } from '../../src/page/publish.js'
import { messageOf } from '../../src/store/message.js'
import { refusalError } from '../../src/store/git-errors.js'
import { renderFailure } from '../../src/summary/failure.js'
import { name, nameInHtml, prose } from '../../src/summary/markdown.js'
import { renderSummary } from '../../src/summary/render.js'
import { clean, secrets } from '../../src/text/cleaner.js'
import { openLog } from '../../src/text/log.js'
import { answerOf, requestOf } from '../collect/asking.js'
import { result } from '../results.js'
import { LAST, outcomeOf } from '../summary/fixture.js'
import fc from '../random.js'
import { hostileText, RUNS } from './hostile.js'

/** What a run is told to hide, by what it is. */
const TOLD = {
  token: 'github_pat_11AAAAAAA0aB3cD4eF5gH6_iJ7kL8mN9oP0qR1sT2uV3wX4yZ5',
  'commit token': 'ghs_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0Gf9Ed8',
  'a token of another server': 'vault.Xa7-Yb8_Zc9Ad0Be1Cf2Dg3Eh4Fi5',
  'pseudonym key': 'correct horse battery staple & co.',
  'password of a proxy': 'p@55-w0rd+of/proxy',
}
const SIGNATURE = 'k9J8h7G6f5D4s3A2q1W0e9R8t7Y6u5I4o3P2a1S0d9F%3D'
const IN_PATH = 'Qm7Wn8Eb9Rv0Tc1Yx2Uz3'
const LINK = `https://copilot-reports.github.com/octo-org/${IN_PATH}/part.json;v=1?sv=2024-11-04&sig=${SIGNATURE}#state=Lk5Jh4Gf3Ds2Aq1Wx`
/** Every text that must be nowhere; of the link its parts. */
const SECRETS = [...Object.values(TOLD), SIGNATURE, IN_PATH, 'Lk5Jh4Gf3Ds2Aq1Wx']

const entity = (base: 10 | 16) => (text: string) =>
  [...text]
    .map((one) => `&#${base === 16 ? 'x' : ''}${(one.codePointAt(0) ?? 0).toString(base)};`)
    .join('')
const escaped = (text: string) =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

const SPELLINGS: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'percent-encoded': encodeURIComponent,
  'percent-encoded, every character': percent,
  'percent-encoded twice': (secret) => encodeURIComponent(percent(secret)),
  'escaped as in JSON': escaped,
  'a JSON string in JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  'decimal entities': entity(10),
  'hexadecimal entities': entity(16),
  'entities of marks': (secret) => secret.replaceAll('&', '&amp;').replaceAll('/', '&sol;'),
  'wide letters': (secret) =>
    secret.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  'invisible characters between': (secret) => [...secret].join('\u200b'),
  'in small letters': (secret) => secret.toLowerCase(),
  'in lines': (secret) => secret.replace(/(.{10})/g, '$1\n'),
  'parted by marks': (secret) => secret.replace(/(.{6})/g, '$1, '),
  'bytes in hexadecimal digits': (secret) => Buffer.from(secret).toString('hex'),
  'bytes parted by colons': (secret) => percent(secret).slice(1).replaceAll('%', ':'),
  'bytes as in JavaScript': (secret) => percent(secret).replaceAll('%', '\\x'),
  'octal bytes, as git quotes paths': (secret) =>
    [...Buffer.from(secret)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  'entities with zeros': (secret) => entity(10)(secret).replaceAll('#', '#00000'),
}

/** Letters and digits of a text after every decoding that a reader could make, the test's own. */
function bare(text: string): string {
  let read = text.replace(/<!-- -->|<\/?code>|`/g, '')
  for (let round = 0; round < 4; round += 1) {
    read = read
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))
      .replace(/\\u\{?([0-9a-f]{2,6})\}?/gi, (_, hex: string) =>
        String.fromCodePoint(parseInt(hex, 16)),
      )
      .replace(/&amp;|&sol;/g, ' ')
      .replace(/\\([0-3][0-7]{2})/g, (_, digits: string) =>
        String.fromCharCode(parseInt(digits, 8)),
      )
      .replace(/\\x([0-9a-f]{2})/gi, '%$1')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  }
  return read
    .normalize('NFKC')
    .replace(/\\[nrt]/g, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
}

/** How long a piece of a secret may be before it says something. */
const PIECE = 16

/** What of the secrets is in a text: whole ones, and pieces of those that were made by chance; in hexadecimal digits, too. */
function leaksIn(text: string): string[] {
  const read = bare(text)
  return SECRETS.filter((secret) =>
    [bare(secret), Buffer.from(secret).toString('hex')].some((letters) => {
      if (secret === TOLD['pseudonym key'] || letters.length < PIECE) return read.includes(letters)
      const last = letters.length - PIECE
      return Array.from({ length: last + 1 }, (_, at) => letters.slice(at, at + PIECE)).some(
        (piece) => read.includes(piece),
      )
    }),
  )
}

const said: string[] = []
const log = openLog({
  info: (text) => void said.push(text),
  debug: (text) => void said.push(text),
  warning: (text) => void said.push(text),
  startGroup: (text) => void said.push(text),
  endGroup: () => undefined,
  setSecret: () => undefined,
})
let folder = ''

beforeAll(async () => {
  for (const secret of [...Object.values(TOLD), LINK]) log.mask(secret)
  folder = await mkdtemp(join(tmpdir(), 'sinks-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the test finds what it looks for', () => {
  for (const secret of SECRETS) {
    for (const spell of Object.values(SPELLINGS))
      expect(leaksIn(`a ${spell(secret)} b`)).toEqual([secret])
  }
})

/** Everything that a run with this error writes for others, by sink. */
async function sinksOf(error: ActionError): Promise<Readonly<Record<string, string>>> {
  said.length = 0
  log.info(error.message)
  log.debug(error.message)
  log.warning(error.message)
  await log.group(error.message, async () => undefined)
  const failed = result('failed', '2026-11-18', { error, slug: error.message })
  const stored = result('stored', '2026-11-18', {
    slug: error.message,
    unreadable: [{ path: error.message, line: 1 }],
  })
  const results = [failed, stored]
  const page = renderSummary({
    asked: { scopes: [failed.scope], reports: [error.message], day: error.message },
    ...{
      results,
      measured: [],
      error,
      visibility: 'private',
      summaryUsers: true,
      pseudonyms: false,
    },
    artifact: { name: error.message, id: 1, url: error.message, digest: error.message },
    commit: {
      ...{
        repository: error.message,
        branch: error.message,
        sha: error.message,
        url: error.message,
      },
      ...{ commits: 1, added: 1, changed: 0, removed: 0 },
    },
  })
  const outputs: string[] = []
  openOutputs((_name, value) => void outputs.push(value))({
    ...{ output: error.message, summaryPath: error.message, results, measured: [] },
    artifact: { name: '', id: 1, url: error.message, digest: error.message },
  })
  const written = {
    'summary.md': await onDisk('summary.md', page),
    'manifest.json': await onDisk('manifest.json', manifestText(results)),
  }
  return {
    ...{ log: said.join('\n'), annotation: log.failure(error), summary: page },
    ...{ 'page of a failed start': renderFailure(error), outputs: outputs.join('\n') },
    ...{ 'commit message': messageOf([], error.message), ...written },
  }
}

const onDisk = async (path: string, text: string) =>
  readFile(await writeWhole({ root: folder, path }, text), 'utf8')

/** What a run writes by its own writers when that text stands wherever foreign text can stand; these make the artifact, too. */
async function filesOf(
  foreign: string,
  error: ActionError,
): Promise<Readonly<Record<string, string>>> {
  const outcome = { ...outcomeOf(foreign), error }
  const ports = { page: true, output: folder, log, minimumGroupSize: 5, today: LAST }
  const html = await readFile((await writeHtml(outcome, ports)) ?? '', 'utf8')
  const [, length = '', data = ''] = /id="data" data-bytes="(\d+)">([^<]*)</.exec(html) ?? []
  return {
    summary: renderSummary(outcome),
    'metrics.json': await onDisk('metrics.json', metricsText(outcome.measured)),
    'page.html': html.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, ''),
    'data of the page': inflateSync(bytesOf(data, Number(length))).toString('utf8'),
    ...(await historyOf(foreign)),
  }
}

/** The files of a month of history: lines and tables, and their names. */
async function historyOf(foreign: string): Promise<Record<string, string>> {
  const day = '2026-11-17' as Day
  const scope = { kind: 'organization', slug: 'octo-org' } as const
  const totals = { version: 1, from: foreign, by_language: [[foreign, 4, 2]], [foreign]: 1 }
  const team = { day, team_id: 1, slug: foreign, members: 9, users: 8, active_users: 7 }
  const rows = [{ day, groups: { totals }, teams: [team] }] as unknown as HistoryRow[]
  const month = '2026-11' as Month
  const written = await writeMonth({ root: folder, scope, month, rows, texts: textsOf(rows) }, [
    'ndjson',
    'csv',
  ])
  const paths = [...written.values()].flat().map(({ path }) => path)
  expect(paths.map((path) => path.split('/')[0])).toEqual(
    expect.arrayContaining(['csv', 'derived']),
  )
  const texts = paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>
}

describe('no secret, in any spelling, reaches any sink', () => {
  const spellings = Object.entries(SPELLINGS)
  const codes = Object.keys(HINTS) as ErrorCode[]

  test.each(codes)('of %s', async (code) => {
    for (const [spelling, spell] of spellings) {
      const foreign = [...SECRETS, LINK].map(spell).join(' and ')
      const error = new ActionError(code, `It said ${foreign}.`, { hint: `Do ${foreign}.` })
      for (const [sink, text] of Object.entries(await sinksOf(error))) {
        expect({ spelling, sink, leaks: leaksIn(text) }).toEqual({ spelling, sink, leaks: [] })
      }
    }
  })

  // Whole pages take their time: each code and each spelling once or twice, not each code in each.
  test.each(codes)('of %s, in files', async (code) => {
    const [spelling = '', spell = String] = spellings[codes.indexOf(code) % spellings.length] ?? []
    for (const secret of [SECRETS.map(spell).join(' and '), spell(TOLD.token)]) {
      const error = new ActionError(code, `It said ${secret}.`)
      for (const [file, text] of Object.entries(await filesOf(secret, error)))
        expect({ spelling, file, leaks: leaksIn(text) }).toEqual({ spelling, file, leaks: [] })
    }
  })

  const spelled = fc
    .tuple(fc.constantFrom(...SECRETS, LINK), fc.constantFrom(...Object.values(SPELLINGS)))
    .map(([secret, spell]) => spell(secret))
  const text = fc
    .array(fc.oneof(hostileText, spelled, fc.constantFrom('"', '%', '\\', '&', '&#', '=')), {
      maxLength: 8,
    })
    .map((pieces) => pieces.join(''))

  test('wherever it stands, and wherever the text is cut', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 400 }), (foreign, cap) => {
        for (const shown of [
          ...[name(foreign, cap), nameInHtml(foreign, cap), prose(foreign, cap)],
          ...[clean(foreign).slice(0, cap), clean(foreign).slice(cap)],
        ]) {
          expect(leaksIn(shown)).toEqual([])
        }
      }),
      { numRuns: RUNS },
    )
  })

  test('when the server that quotes it has cut it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(TOLD.token, TOLD['commit token'], SIGNATURE),
        fc.nat(60),
        fc.integer({ min: PIECE, max: 60 }),
        (secret, from, length) => {
          expect(leaksIn(clean(`${secret.slice(from, from + length)}…`))).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('quoted at the end of what is shown of an answer', () => {
    for (let before = 200; before <= 300; before += 1) {
      const message = `${'x'.repeat(before)} ${TOLD.token}`
      const answer = answerOf(403, { message: clean(message) })
      const known = { workflowToken: false, answered: false, serverUrl: 'https://github.com' }
      expect(leaksIn(explain(answer, requestOf('users-1-day'), known).message)).toEqual([])
      expect(
        leaksIn(
          refusalError(answerOf(422, { message }), { what: 'GitHub refused', repository: 'o/r' })
            .message,
        ),
      ).toEqual([])
    }
  })

  test('in the error of a library', () => {
    expect(leaksIn(toActionError(new Error(`at ${TOLD.token}`)).message)).toEqual([])
  })
})

test('what is no secret stays', () => {
  for (const words of [
    'organization/octo-org',
    'https://github.com/octo-org/reports/commit/0123456789012345678901234567890123456789',
    'ndjson/users-1-day/scope=organization/scope_slug=octo-org/report_day=2026-11-18/part-001.ndjson',
    '{"files":[{"sha256":"' + 'ab12'.repeat(16) + '"}]}',
  ]) {
    expect(clean(words)).toBe(words)
  }
})

test('a megabyte of what has to be decoded comes back in time', () => {
  for (const piece of ['%25', '&#37;', '\\u0025', '\u200b', TOLD.token.slice(0, 11)]) {
    expect(secrets.redact(piece.repeat((1 << 20) / piece.length)).length).toBeGreaterThan(0)
  }
})
