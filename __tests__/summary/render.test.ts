import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors.js'
import { type Measured } from '../../src/measure/measured.js'
import { type Day } from '../../src/model.js'
import { addDays, daysFrom } from '../../src/reports/days.js'
import { type Outcome } from '../../src/summary/outcome.js'
import { SUMMARY_LIMITS, renderSummary } from '../../src/summary/render.js'
import fc from '../random.js'
import {
  LAST,
  failedOutcomeOf,
  historyOfYear,
  measuredOf,
  outcomeOf,
  ranking,
  resultOf,
  scopeOf,
} from './fixture.js'
import {
  type Rendered,
  HOSTILE,
  RUNS,
  SCALE_FULL,
  commands,
  foreign,
  reactions,
  rendered,
} from './github.js'

const pageOf = (outcome: Outcome): string => renderSummary(outcome)
const textOf = (outcome: Outcome): string => rendered(pageOf(outcome)).text

/** A run with an archive of a year; the newest days may change. */
function withYear(): Outcome {
  const measured = measuredOf()
  const provisionalDays = [addDays(LAST, -2), addDays(LAST, -1), LAST]
  const window = measured.window && { ...measured.window, provisionalDays }
  const breakMarks = outcomeOf().measured[0]?.breakMarks ?? []
  return {
    ...outcomeOf(),
    measured: [{ ...measured, window, breakMarks }],
    history: [historyOfYear()],
  }
}

/** A run that has nothing to show. */
function emptyOutcome(error?: ActionError): Outcome {
  return {
    ...outcomeOf(),
    results: [],
    measured: [],
    artifact: undefined,
    commit: undefined,
    error,
  }
}

describe('the summary', () => {
  test('answers the questions in their order, the headline before everything else', () => {
    const text = pageOf(outcomeOf())
    const order = [
      'Copilot usage',
      '2026-10-21 to 2026-11-17',
      'Monthly active users',
      '## Is it growing?',
      '## Who does not use it?',
      '## Which teams use it?',
      '## What does it cost?',
      '## What happens to pull requests?',
      'It does not show what Copilot caused',
      '## How deep does it go?',
      '## What is used?',
      '<summary>Features</summary>',
      '## Can it be trusted?',
      'Checks of',
      '## This run',
      'What was asked for',
      'Where the files are',
    ]
    const places = order.map((title) => text.indexOf(title))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect([...places].sort((one, other) => one - other)).toEqual(places)
  })

  test('says when the run failed, why, and what to do, before the numbers', () => {
    const text = textOf(failedOutcomeOf())
    expect(text).toContain('The run failed: The storage host answered 503')
    expect(text).toContain('DOWNLOAD_FAILED')
    expect(text).toContain('What to do:')
    expect(text).toContain('What was fetched until then is kept: 81 of 88 reports.')
    expect(text.indexOf('The run failed')).toBeLessThan(text.indexOf('Monthly active users'))
  })

  test('is written when the run failed before any data', () => {
    const text = textOf(
      emptyOutcome(new ActionError('TOKEN_REJECTED', 'GitHub refused the token (401).')),
    )
    expect(text).toContain('TOKEN_REJECTED')
    expect(text).toContain('Create a new one')
    expect(text).toContain('Nothing was stored.')
  })

  test('is written when nothing was asked for', () => {
    expect(textOf(emptyOutcome())).toContain('no day was missing')
  })

  test('says when no report is there yet', () => {
    const outcome = { ...emptyOutcome(), results: [resultOf('users-1-day', LAST, 'not-ready')] }
    expect(textOf(outcome)).toContain('Not ready yet (not-ready)')
  })

  test('has no place for NaN, undefined or [object Object]', () => {
    for (const outcome of [outcomeOf(), failedOutcomeOf(), emptyOutcome()]) {
      expect(pageOf(outcome)).not.toMatch(/NaN|undefined|\[object|Infinity/)
    }
  })

  test('writes n/a for what was not measured', () => {
    const [measured] = outcomeOf().measured
    if (measured === undefined) throw new Error('The fixture has one slug.')
    const series = measured.series.map((point, index) =>
      index === 5 ? { ...point, chatRequests: undefined } : point,
    )
    expect(textOf({ ...outcomeOf(), measured: [{ ...measured, series }] })).toContain('n/a')
  })

  test('says of few people how many they are', () => {
    const measured = measuredOf()
    const last = {
      day: LAST,
      monthlyActiveUsers: 6,
      monthlyActiveAgentUsers: 2,
      dailyActiveUsers: 3,
    }
    const tiles: Measured['tiles'] = [
      { key: 'agent_adoption', label: 'Agent adoption', unit: 'share', value: 2 / 6 },
    ]
    const text = textOf({ ...outcomeOf(), measured: [{ ...measured, series: [last], tiles }] })
    expect(text).toContain('33.3% (2 of 6)')
  })

  test('says what a figure rests on, why it has no change, and which days may change', () => {
    const measured = measuredOf()
    const basis: NonNullable<Measured['tiles'][number]['basis']> = {
      n: 1234,
      of: 'suggestions',
      source: '28-day report',
      firstDay: LAST,
      lastDay: LAST,
      days: 1,
      provisional: true,
    }
    const noChange = { reason: 'No day is settled yet.' }
    const tiles: Measured['tiles'] = [
      {
        ...{ key: 'completion_acceptance_rate', label: 'Acceptance', unit: 'share', value: 0.3 },
        ...{ basis, noChange },
      },
      {
        ...{ key: 'monthly_active_users', label: 'Monthly', unit: 'users', value: 187 },
        ...{ basis: { ...basis, n: 187, of: 'users' }, noChange },
      },
    ]
    const window = measured.window && { ...measured.window, provisionalDays: [LAST] }
    const text = textOf({ ...outcomeOf(), measured: [{ ...measured, window, tiles }] })
    // The tile says it in its own line, the table of the other figures in a column.
    expect(text).not.toContain('n = 187')
    expect(text).toMatch(/Acceptance\s+30\.0%\s+1,234 suggestions\s+No day is settled yet\./)
    expect(text).toContain('No change told. Monthly: No day is settled yet.')
    expect(text).toContain(`Provisional, as GitHub may still revise them: ${LAST}.`)
  })

  test('shows the weeks that the archive knows, newest first', () => {
    const { scope } = measuredOf()
    const rows = daysFrom(addDays(LAST, -22), addDays(LAST, -9)).map((day, index) => ({
      day,
      groups: {
        totals: {
          ...{ version: 1, from: 'a file' },
          daily_active_users: 10 + index,
          weekly_active_users: 40 + index,
          monthly_active_users: 90 + index,
        },
      },
      teams: [],
    }))
    const known = { scope, rows, daysLeft: 3, isKept: true }
    const text = textOf({ ...outcomeOf(), history: [known] })
    expect(text).toContain('2 weeks of the archive')
    expect(text).toMatch(/2026-11-02\s+19\s+53\s+103\s+7\s+2026-10-26\s+12\s+46\s+96\s+7\s/)
    expect(text).toContain('3 stored days not read yet')
    const other = { ...scope, slug: 'another' }
    expect(textOf({ ...outcomeOf(), history: [{ ...known, scope: other }] })).not.toContain(
      'of the archive',
    )
    const oneWeek = [{ scope, rows: rows.slice(0, 7), daysLeft: 0, isKept: true }]
    expect(textOf({ ...outcomeOf(), history: oneWeek })).not.toContain('of the archive')
  })

  test('leads with five figures of real size, each with what it is of', () => {
    const page = pageOf(withYear())
    expect(page.match(/<td [^>]*><sub>[^<]*<\/sub><h3>/g)).toHaveLength(5)
    const tiles = textOf(withYear()).slice(0, 1200)
    expect(tiles).toContain('187of 230 people with a seat on 2026-11-17+3.3%')
    expect(tiles).toContain('127of 187 monthly users+5.0%')
    expect(tiles).toContain('53.5%of 187 monthly users18 with an editor that loses it+6.4 pp')
    expect(tiles).toContain('48,214by 142 people, median 210.5')
    const unknown = textOf(outcomeOf()).slice(0, 900)
    expect(unknown).toContain('187of an unknown number of seats')
  })

  test('shows days and a year of the archive, with the changes of counting of both', () => {
    const page = pageOf(withYear())
    const axes = [...page.matchAll(/xychart-beta\n {2}x-axis \[(.*)\]/g)].map(([, axis]) =>
      (axis ?? '').split(', '),
    )
    expect(axes.map((axis) => axis.length)).toEqual([28, 13])
    expect(axes[0]?.slice(0, 2)).toEqual(['"Oct 21"', '"22"'])
    expect(axes[0]?.[16]).toBe('"6*"')
    expect(axes[1]?.[0]).toBe('"Nov 24"')
    expect(axes[1]?.filter((label) => label.endsWith('*"'))).toHaveLength(4)
    const text = textOf(withYear())
    expect(text).toContain('The archive, 2025-11-24 to 2026-11-17')
    expect(text.match(/From 2026-11-06 on:/g)).toHaveLength(1)
    expect(text).toContain('* From 2026-04-10 on: Copilot CLI counts')
    expect(text).toContain('The palest bars are provisional.')
    expect(text).toContain(`${LAST} (provisional)`)
    expect(text).not.toContain('The days of this run only')
  })

  test('says in one line how to get a history', () => {
    expect(textOf(outcomeOf())).toContain(
      'The days of this run only. With an archive (commit: true) this page shows a year.',
    )
  })

  test('tells seats out of the archive when no list was fetched, or how to get one', () => {
    expect(textOf(withYear())).toMatch(/230 people with a seat · active: 78\.3% · never used: 12/)
    expect(textOf(withYear())).toContain('People of the list of 2026-11-17')
    expect(textOf(outcomeOf())).toContain(
      'the list of seats (report-type: seats) knows who has one and does not use it: this page has none',
    )
  })

  test('tells phases over time, as far back as the archive knows them', () => {
    const [measured] = withYear().measured
    const text = textOf({ ...withYear(), measured: measured ? [measured] : [] })
    expect(text).toMatch(/No phase No Cohort\s+31\s+16\.6%\s+50\s+50\s+50\s+50\s+20/)
    expect(textOf(outcomeOf())).not.toContain('weeks before')
    const fewer = { ...withYear(), history: [historyOfYear(60)] }
    expect(textOf(fewer)).toContain('8 weeks before')
    expect(textOf(fewer)).not.toContain('12 weeks before')
  })

  test('tells teams with their trend: distinct people of this run, else the days of the archive', () => {
    const [measured] = withYear().measured
    if (measured?.teams === undefined) throw new Error('The fixture has teams.')
    const whole = { ...measured, teams: { ...measured.teams, days: 28 } }
    const text = textOf({ ...withYear(), measured: [whole] }).replace(/\s+/g, ' ')
    expect(text).toMatch(/platform 44 41 █{8} 23 → 24 3,400 30\.0% 61,000 9,000 mobile/)
    expect(text).toContain('Order: active, most first.')
    const nightly = { ...measured, teams: { ...measured.teams, days: 3 } }
    const archived = textOf({ ...withYear(), measured: [nightly] }).replace(/\s+/g, ' ')
    expect(archived).toMatch(/Team Members Active a day Weeks Chats/)
    expect(archived).toMatch(/platform 40 23\.7 █{8} 23 → 24 840 33\.3% 25,200 350 mobile/)
    expect(archived).toContain('28 of 28 days of the window, joined day by day.')
    expect(archived).not.toContain('smaller ones')
    const history = (withYear().history ?? []).map((one) => ({ ...one, teamsLeftOut: 1900 }))
    const large = textOf({ ...withYear(), measured: [nightly], history }).replace(/\s+/g, ' ')
    expect(large).toContain('keeps the teams with the most members: up to 1,900 smaller ones')
    const none = textOf({ ...outcomeOf(), measured: [{ ...measured, teams: undefined }] })
    expect(none).toContain('(users-1-day and user-teams-1-day): no day of this page has both')
  })

  test('tells the credits of each week, and that people are not known of all days', () => {
    const [measured] = withYear().measured
    if (measured === undefined) throw new Error('The fixture has one slug.')
    const credits = { used: 1234, days: 27, firstDay: LAST, lastDay: LAST }
    const text = textOf({ ...withYear(), measured: [{ ...measured, credits }] })
    expect(text).toMatch(/1,234 AI credits from .* on 27 of 28 days\. How many people that were/)
    expect(text).toMatch(/Monthly\s+Days\s+AI credits/)
    expect(text).toMatch(/2026-11-16\s+121\s+151\s+181\s+2\s+1,527/)
    const none = textOf({ ...outcomeOf(), measured: [{ ...measured, credits: undefined }] })
    expect(none).toContain('(users-1-day or users-28-day): the days of this page have none')
  })

  test('says the order of every table', () => {
    const page = pageOf(withYear())
    const tables = page.match(/^\| ---/gm)?.length ?? 0
    expect(tables).toBeGreaterThan(15)
    expect(page.match(/<sub>Order: /g)).toHaveLength(tables)
  })

  test('gives names of people to keys, and the keys in the table', () => {
    const text = textOf(outcomeOf())
    expect(text).toMatch(/Chat: agent chat_panel_agent_mode/)
    expect(pageOf(outcomeOf())).toMatch(/x-axis \[.*"Chat agent: /)
    expect(text).toMatch(/Feature\s+Suggestions\s+Share/)
  })

  test('links to the artifact and the commit, and to nothing else', () => {
    const links = [...pageOf(outcomeOf()).matchAll(/\]\(([^)]*)\)/g)].map(([, url]) => url)
    expect(links).toEqual([
      'https://github.com/octo-org/metrics/actions/runs/42/artifacts/7',
      'https://github.com/octo-org/metrics/commit/abcdef0123456789abcdef0123456789abcdef01',
    ])
  })

  test('shows the dates from which on GitHub counts differently', () => {
    expect(textOf(outcomeOf())).toContain('From 2026-11-06 on:')
  })
})

describe('what was asked for', () => {
  test('is one row per report and state, failed first', () => {
    const text = textOf(failedOutcomeOf())
    const part = text.slice(text.indexOf('What was asked for'))
    expect(part.indexOf('failed')).toBeLessThan(part.indexOf('no report'))
    expect(part.indexOf('no report')).toBeLessThan(part.indexOf('not ready'))
    expect(part).toContain('2026-10-21 to 2026-11-16 (27 days)')
    expect(part).toContain('Revised by GitHub since they were stored: 2026-11-10.')
    expect(part).toContain('3 unreadable lines')
    expect(part).toContain('part-001.ndjson line 17')
  })

  test('of a year of days stays short', () => {
    const days = daysFrom(addDays(LAST, -364), LAST)
    const reports = ['organization-1-day', 'users-1-day', 'user-teams-1-day', 'repos-1-day']
    const results = reports.flatMap((report) => days.map((day) => resultOf(report, day, 'stored')))
    const page = pageOf({ ...emptyOutcome(), results })
    const folded = page.indexOf('<details>')
    expect(page.slice(0, folded).split('\n').length).toBeLessThan(30)
    expect(page.length).toBeLessThan(60_000)
  })

  test('counts the rows of other formats once', () => {
    const [result] = [resultOf('users-1-day', LAST, 'stored')]
    const csv = { ...result.files[0], path: 'csv/x.csv', format: 'csv' as const }
    const files = result.files.flatMap((file) => [file, { ...file, ...csv }])
    const text = textOf({ ...emptyOutcome(), results: [{ ...result, files }] })
    expect(text).toMatch(/stored\s+4\s+390\s/)
  })
})

describe('a page that anyone can read', () => {
  const open = (visibility: Outcome['visibility']): string => textOf({ ...outcomeOf(), visibility })

  test.each(['public', 'unreadable'] as const)(
    'names nobody and nothing private: %s',
    (visibility) => {
      const text = open(visibility)
      for (const secret of [
        'mona',
        'hubot',
        'idle-one',
        'secret-plans',
        'octo-org/api',
        'platform',
      ])
        expect(text).not.toContain(secret)
      expect(text).toContain('octo-org/website')
      expect(text).toContain('4 repositories, not public')
      // What is not to be told is not asked for either.
      expect(text).not.toMatch(/of this page ha|this page has none|unknown number of seats/)
    },
  )

  test.each(['private', 'internal'] as const)(
    'one that only members read names them: %s',
    (visibility) => {
      const text = open(visibility)
      for (const known of ['mona', 'idle-one', 'secret-plans', 'platform'])
        expect(text).toContain(known)
    },
  )

  test('names people only when asked to', () => {
    expect(textOf({ ...outcomeOf(), summaryUsers: false })).not.toContain('mona')
  })

  test('says that names are pseudonyms', () => {
    expect(textOf({ ...outcomeOf(), pseudonyms: true })).toContain('Names are pseudonyms.')
  })

  test('does not name another repository that the files were committed to', () => {
    const outcome: Outcome = { ...outcomeOf(), visibility: 'public', repository: 'octo-org/site' }
    expect(pageOf(outcome)).not.toContain('octo-org/metrics/commit')
    expect(textOf(outcome)).toContain('Committed to another repository')
  })
})

describe('foreign text anywhere on the page', () => {
  const blocks = (page: Rendered): string[] =>
    page.tags.filter((tag) => !/^<\/?(em|strong)>/.test(tag))
  const calm = blocks(rendered(pageOf(outcomeOf('x'))))
  const calmFailure = blocks(rendered(pageOf(failedOutcomeOf('x'))))

  /** Several strings of the list in one: a page takes long to parse, and all fields are the same here. */
  const MIXED = Array.from({ length: 8 }, (_, index) =>
    HOSTILE.filter((text, place) => place % 8 === index && text.length < 30).join(' '),
  )

  function check(text: string): void {
    const page = looked(pageOf(outcomeOf(text)))
    expect(blocks(page)).toEqual(calm)
    if (text.trim() === '') return
    expect(blocks(looked(pageOf(failedOutcomeOf(text))))).toEqual(calmFailure)
  }

  function looked(markdown: string): Rendered {
    const page = rendered(markdown)
    const links = page.tags.filter((tag) => tag.startsWith('<a '))
    expect(links.filter((tag) => !tag.includes('"https://github.com/octo-org/'))).toEqual([])
    expect(reactions(page)).toEqual([])
    expect(commands(markdown)).toEqual([])
    return page
  }

  test('stays text: the strings of the list', () => {
    for (const text of SCALE_FULL ? HOSTILE : MIXED) check(text)
  })

  test('stays text, whatever it is', () => {
    fc.assert(fc.property(foreign, check), { numRuns: Math.ceil(RUNS / 50) })
  })
})

describe('a page of an enormous organization', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `<${index}>${'|'.repeat(60)}`)

  function huge(slug: string): Measured {
    const measured = measuredOf(slug)
    const [team] = measured.teams?.rows ?? []
    if (measured.teams === undefined || team === undefined)
      throw new Error('The fixture has teams.')
    const many = ranking(names, 'generations')
    const rows = Array.from({ length: 2000 }, (_, index) => ({
      ...team,
      id: String(index),
      slug: names[index] ?? '',
    }))
    return {
      ...measured,
      scope: scopeOf(slug),
      rankings: { features: many, models: many, languages: many, ides: many },
      teams: { ...measured.teams, rows },
    }
  }

  test('stays short, and says how much is not shown', () => {
    const page = pageOf({ ...outcomeOf(), measured: [huge('octo-org')] })
    expect(Buffer.byteLength(page)).toBeLessThan(100_000)
    expect(page).toContain('… and 4,985 more')
    expect(page).toContain('… and 1,985 more')
  })

  test.each([100_000, 300_000, SUMMARY_LIMITS.bytes])(
    'of many slugs holds %d bytes, whole',
    (limit) => {
      const slugs = Array.from({ length: 60 }, (_, index) => `org-${index}`)
      const measured = slugs.map((slug) => huge(slug))
      const results = slugs.flatMap((slug) =>
        daysFrom(addDays(LAST, -30), LAST).map((day: Day) =>
          resultOf('users-1-day', day, 'stored', { slug }),
        ),
      )
      const page = renderSummary({ ...outcomeOf(), measured, results }, { bytes: limit })
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(limit)
      expect(page.match(/```/g)?.length ?? 0).toBe((page.match(/```mermaid/g)?.length ?? 0) * 2)
      for (const tag of ['details', 'table', 'sub', 'code', 'summary']) {
        expect(page.split(`<${tag}>`).length).toBe(page.split(`</${tag}>`).length)
      }
      expect(page).toContain('What was asked for')
      expect(reactions(rendered(page))).toEqual([])
    },
  )
})
