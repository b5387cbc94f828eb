import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Page } from 'playwright-core'

import { findChromium } from '../../sandbox/page.js'
import { openStage, type Place, type Stage, statesOf } from '../action/archive-fixture.js'
import { type Database, openDatabase } from '../formats/duckdb.js'
import { openReader, type Reader } from '../page/browser.js'
import { type Run } from '../../sandbox/run-action.js'
import {
  allNumbers,
  type Chosen,
  comparable,
  expected,
  newestSeats,
  prepare,
  sparkOf,
} from './page-figures.js'
import { type Figures, type Shown, shownFor } from './read-page.js'
import { expectedRest, isFigure } from './page-rest.js'
import { load } from './stored.js'
import { readSummary } from './read-summary.js'
import { addArchive, archiveTeams } from './summary-archive.js'
import { type Told } from './summary-figures.js'
import { expectThisRun } from './summary-run.js'
import { expectSummary } from './summary.js'

/**
 * All reports together, kept in an archive and not, with days that lack: every figure of summary.md and of page.html, as
 * a browser shows it for each kind of filter and for several at once, against what DuckDB finds in the stored reports.
 */

const DAYS = 64
const MINIMUM = 3

let stage: Stage
let database: Database
let reader: Reader | undefined
let days: readonly string[] = []

const drawn = findChromium() === undefined ? describe.skip : describe
beforeAll(async () => {
  stage = await openStage({ days: DAYS, users: 40 })
  ;({ days } = stage.sandbox)
  database = await openDatabase()
  if (findChromium() !== undefined) reader = await openReader()
})
afterAll(async () => {
  await reader?.close()
  database.close()
  await stage.close()
})

interface Opened {
  readonly run: Run
  readonly context: Parameters<typeof expected>[0]
  /** What the page shows for a part of a selection, and what it must. */
  readonly both: (part: Part) => Promise<readonly [Shown, Figures]>
}
type Part = Partial<Chosen> & { readonly back?: readonly [number, number] }

async function opened(
  run: Run,
  of: { scope: string; slug: string; first: string; last: string },
): Promise<Opened> {
  expect(run.runner.errors).toEqual([])
  const [settled = '', last = ''] = [days.at(-4), days.at(-1)]
  const window = [days.at(-28) ?? '', last] as const
  const at = {
    archive: run.outputs['path'] ?? '',
    scope: of.scope,
    slug: of.slug,
    minimum: MINIMUM,
  }
  await load(database, { ...at, settled, window })
  await prepare(database)
  const provisional = days.at(-3) ?? ''
  const calendar = [of.first, of.last] as const
  const context = { database, provisional, calendar, minimum: MINIMUM, named: true } as const
  const teams = await database.rows('SELECT DISTINCT team, name FROM teams')
  const html = run.files().get('page.html')?.toString('utf8') ?? ''
  const page: Page | undefined = (await reader?.open(html))?.page
  return {
    ...{ run, context },
    both: async ({ back = [28, 1], ...part }) => {
      const [from = '', to = ''] = back.map((one) => days.at(-one))
      const fragment = new URLSearchParams({
        ...{ from, to },
        ...(part.weekends === false && { weekends: 'out' }),
        ...(part.team !== undefined && {
          team: String(teams.find(({ name }) => name === part.team)?.['team']),
        }),
        ...part.names,
      })
      if (page === undefined) throw new Error('No page is open.')
      const shown = await shownFor(page, fragment.toString())
      return [shown, await expected(context, { from, to, ...part })]
    },
  }
}

const absent = (report: string, back: number) =>
  stage.sandbox.situation({ report, day: days.at(-back) ?? '' }, 'absent')

describe('an archive of all reports', () => {
  let page: Opened
  let place: Place
  beforeAll(async () => {
    place = await stage.place()
    for (const back of [20, 37]) absent('organization-1-day', back)
    for (const back of [9, 41]) absent('users-1-day', back)
    const run = await stage.run(place, {
      'report-type':
        'organization-1-day, organization-28-day, users-1-day, users-28-day, user-teams-1-day, repos-1-day, seats, legacy-usage',
      ...{ day: 'missing', since: days[0] ?? '', 'minimum-group-size': String(MINIMUM) },
      ...{ 'seat-price': '19.99 EUR', 'summary-users': 'true' },
    })
    const { today } = stage.sandbox
    page = await opened(run, {
      ...{ scope: 'organization', slug: 'octo-org', first: days[0] ?? '', last: today },
    })
  })

  test('has a summary with nothing but its figures', async () => {
    const asked = { minimum: MINIMUM, named: true, price: 19.99, archive: true }
    await expectSummary(database, page.run, { scope: 'organization/octo-org', ...asked })
    await expectThisRun(database, page.run, 'organization')
  })

  test('tells the next night of the weeks and teams that it knows', async () => {
    const next = await stage.run(place, {
      'report-type': 'organization-1-day, users-1-day, user-teams-1-day',
      ...{ day: 'missing', since: days[0] ?? '', 'minimum-group-size': String(MINIMUM) },
    })
    const { tables, sentences } = readSummary(next.summary)
    const { head, rows, note } = await archiveTeams(database)
    expect(tables[head]).toEqual(rows)
    expect(sentences).toContain(note)
    const must: Told = { tables: {}, sentences: [], charts: [] }
    await addArchive(database, must)
    expect(tables).toMatchObject(must.tables)
    expect(readSummary(next.summary).charts).toEqual(expect.arrayContaining(must.charts))
  })

  drawn('on the page (skipped where there is no Chromium)', () => {
    test.each<[string, Part]>([
      ['nothing: the window of the metrics', {}],
      ['all days', { back: [DAYS, 1] }],
      ['weekdays', { weekends: false }],
      ['a team', { team: 'web' }],
      ['a team, on weekdays, of five weeks', { team: 'web', weekends: false, back: [40, 6] }],
      ['an IDE', { names: { ide: 'xcode' } }],
      ['a feature', { names: { feature: 'code_completion' } }],
      ['a language, of two weeks', { names: { language: 'python' }, back: [20, 7] }],
      ['a model, on weekdays', { names: { model: 'gpt-5.2' }, weekends: false }],
      [
        'a language and a feature',
        { names: { language: 'python', feature: 'code_completion' }, back: [45, 3] },
      ],
      [
        'a language and a model, on weekdays',
        { names: { language: 'go', model: 'auto' }, weekends: false },
      ],
      [
        'a model and a feature',
        { names: { model: 'auto', feature: 'chat_panel_ask_mode' }, back: [60, 10] },
      ],
    ])('filtered by %s', async (_name, part) => {
      const [shown, must] = await page.both(part)
      expect(comparable(shown)).toEqual(comparable(must))
    })

    test('has the numbers of metrics.json, and its own of the window are the same', async () => {
      const [shown] = await page.both({})
      const file = page.run.files().get('metrics.json')?.toString('utf8') ?? '{}'
      const told = allNumbers(file, 'organization/octo-org')
      expect(shown.tables['answers/All numbers']).toEqual(told.table)
      expect(shown.cards).toEqual(told.cards)
      expect(shown.changed).toBe(told.changed)
      const value = (section: string) => shown.facts[section]?.value
      for (const [key, section] of SAME)
        expect([key, value(section)]).toEqual([key, told.values[key]])
    })

    test('tells of seats what the list and the rows say, and counts each unused one once', async () => {
      const [{ tables, facts }] = await page.both({})
      const { title, table, unused, seats } = await newestSeats(database)
      expect(tables[`unused/${title}`]).toEqual(table)
      const money = (amount: number) => `${amount.toFixed(2).replace(/\.00$/, '')} EUR`
      expect(facts['cost/Seats without use, a month']?.value).toBe(money(unused * 19.99))
      expect(facts['cost/All seats, a month']?.value).toBe(money(seats * 19.99))
    })

    test('draws the line of each card as the days go', async () => {
      const [{ sparks }] = await page.both({})
      const of = (name: string) => `SELECT day, value FROM figures WHERE series = '${name}'`
      const agents = "row->>'monthly_active_agent_users'"
      const queries = {
        'Are we growing?': of('Monthly users'),
        'On a working day?': of('Daily users'),
        'What does it cost?': of('credits'),
        'How deep?': `SELECT day, (${agents})::DOUBLE AS value FROM aggregates WHERE ${agents} IS NOT NULL`,
        'What comes of it?': of('Created by Copilot'),
      }
      expect(Object.keys(sparks)).toEqual(Object.keys(queries))
      for (const [question, query] of Object.entries(queries))
        expect([question, sparks[question]]).toEqual([question, await sparkOf(page.context, query)])
    })

    test('has no number beside these that is not made of them', async () => {
      const [{ rest }, figures] = await page.both({})
      const { context, run } = page
      const told = JSON.parse(run.files().get('metrics.json')?.toString('utf8') ?? '{}') as Record<
        string,
        { findings: { code: string; text: string; names?: string[] }[] }
      >
      const findings = told['organization/octo-org']?.findings ?? []
      const states = statesOf(run).map(({ state }) => state)
      const ended = [...new Set(states)].map(
        (state) => `${states.filter((one) => one === state).length} ${state}`,
      )
      const said = [
        `answers/${days.at(-28)} to ${days.at(-1)}, 28 days with data, from the 28-day report. The filters below do not change these.`,
        'quality/Of 1 day only rows of users are stored, no report of the whole: their totals are not shown, since they count people in another way.',
        ...findings.map(
          ({ code, text, names }) =>
            `quality/${text}${names === undefined ? '' : `: ${names.join(', ')}.`} ${code}`,
        ),
        `run/${ended.sort().join(', ')}`,
      ]
      const chosen = { from: days.at(-28) ?? '', to: days.at(-1) ?? '' }
      const must = expectedRest({ ...context, figures, chosen, said })
      const isOwn = (text: string) => !/^run\/([0-9a-f]{7}$|organization-1-day, )/.test(text)
      expect(rest.filter(isFigure).filter(isOwn).sort()).toEqual([...new Set(must)].sort())
    })
  })
})

/** What is both a metric and a figure of a section. */
const SAME = [
  ['lines_added', 'use/Lines added'],
  ['lines_deleted', 'use/Lines deleted'],
  ['completion_acceptance_rate', 'use/Completions accepted'],
  ['weekday_active_users', 'growing/Daily users, mean of settled weekdays'],
  ['monthly_active_users', 'growing/Monthly users'],
  ['pull_requests_created', 'effect/Pull requests created'],
  ['pull_requests_created_by_copilot', 'effect/Created by Copilot'],
  ['pull_requests_merged', 'effect/Merged'],
  ['pull_requests_reviewed_by_copilot', 'effect/Reviewed by Copilot'],
] as const

const CHART = '```mermaid\n%%{init: {}}%%\nxychart-beta\n  bar [1, 2]\n```'

describe('all reports of an enterprise without an archive', () => {
  let page: Opened
  beforeAll(async () => {
    stage.sandbox.reset()
    for (const report of ['users-1-day', 'enterprise-1-day']) absent(report, 4)
    const run = await stage.run(await stage.place(), {
      ...{ commit: 'false', scope: 'enterprise', slug: 'octo', 'summary-users': 'true' },
      ...{ day: `${days.at(-9)}..${days.at(-1)}`, 'if-no-report': 'ignore' },
      ...{ 'minimum-group-size': String(MINIMUM), 'seat-price': '19.99 EUR' },
      'report-type':
        'enterprise-1-day, enterprise-28-day, users-1-day, users-28-day, user-teams-1-day, repos-1-day, seats, legacy-usage',
    })
    const { today } = stage.sandbox
    const of = { scope: 'enterprise', slug: 'octo' }
    page = await opened(run, { ...of, first: days.at(-28) ?? '', last: today })
  })

  test('have a summary with nothing but its figures', async () => {
    const asked = { minimum: MINIMUM, named: true, price: 19.99 }
    await expectSummary(database, page.run, { scope: 'enterprise/octo', ...asked })
    await expectThisRun(database, page.run, 'enterprise')
    // A figure that nothing here knows of fails this test.
    for (const news of ['| New | Figure |\n| --- | --- |\n| a | 1 |', 'A new 1 of 2.', CHART]) {
      const summary = page.run.summary.replace(/^## What does/m, `${news}\n\n## What does`)
      const run = { ...page.run, summary }
      const told = expectSummary(database, run, { scope: 'enterprise/octo', ...asked })
      await expect(told).rejects.toThrow()
    }
  })

  drawn('on the page (skipped where there is no Chromium)', () => {
    test.each<[string, Part]>([
      ['nothing', {}],
      ['a feature, of a fortnight', { names: { feature: 'agent_edit' }, back: [14, 1] }],
      ['a language and a model', { names: { language: 'python', model: 'auto' } }],
    ])('filtered by %s', async (_name, part) => {
      const [shown, must] = await page.both(part)
      expect(comparable(shown)).toEqual(comparable(must))
    })
  })
})
