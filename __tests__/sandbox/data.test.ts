import { describe, expect, test } from '@jest/globals'
import { COUNTERS, type Counters } from '../../sandbox/data/counters.js'
import { dayOf, numberOf, weekdayOf } from '../../sandbox/data/days.js'
import { partsOf } from '../../sandbox/data/reports.js'
import { worldOf, type ScopeKind } from '../../sandbox/data/world.js'

const last = numberOf('2026-11-19')
const world = worldOf({
  seed: 'octo',
  last,
  days: 60,
  users: 60,
  enterprise: 'octo',
  organizations: ['octo-org', 'octo-labs'],
})

type Row = Record<string, unknown> & Counters
interface Where {
  scope?: ScopeKind
  day?: number
  version?: number
}

const slugs = { organization: 'octo-org', enterprise: 'octo' }

function parts(
  report: string,
  { scope = 'organization', day = last, version = 1 }: Where = {},
): Buffer[] {
  return partsOf(world, { report, scope, slug: slugs[scope], day, version })
}

const rowsIn = (buffers: readonly Buffer[]): Row[] =>
  Buffer.concat([...buffers])
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)

const rows = (report: string, where: Where = {}) => rowsIn(parts(report, where))
const list = (row: Row, field: string) => (row[field] ?? []) as Row[]
const sum = (all: readonly Row[], name: keyof Counters) =>
  all.reduce((total, row) => total + (row[name] ?? 0), 0)
const sums = (all: readonly Row[]) =>
  Object.fromEntries(COUNTERS.map((name) => [name, sum(all, name)]))
const own = (row: Row) => Object.fromEntries(COUNTERS.map((name) => [name, row[name]]))

const isReduced = (row: Row) => !('used_agent' in row)
const isActive = (row: Row) =>
  isReduced(row) ||
  COUNTERS.some((name) => row[name] > 0) ||
  Object.entries(row).some(
    ([name, value]) =>
      name.startsWith('used_') && name !== 'used_copilot_code_review_passive' && value === true,
  )

const days = Array.from({ length: 8 }, (_, index) => last - index)

describe.each(['organization', 'enterprise'] as const)('identities of the %s', (scope) => {
  const aggregate = (day: number) => {
    const [row] = rows(`${scope}-1-day`, { scope, day })
    if (row === undefined) throw new Error('No aggregate')
    return row
  }

  test.each(days)('day %i: features and languages sum to the whole, and the users do', (day) => {
    const row = aggregate(day)
    const users = rows('users-1-day', { scope, day })
    expect(sums(list(row, 'totals_by_feature'))).toEqual(own(row))
    expect(sums(users)).toEqual(own(row))
    // Entries by language carry no interactions.
    const counted = { ...own(row), user_initiated_interaction_count: 0 }
    expect(sums(list(row, 'totals_by_language_feature'))).toEqual(counted)
    for (const user of users) expect(sums(list(user, 'totals_by_feature'))).toEqual(own(user))
  })

  test.each(days)(
    'day %i: active users are the distinct active rows, those without breakdowns included',
    (day) => {
      const users = rows('users-1-day', { scope, day })
      const active = new Set(users.filter(isActive).map(({ user_id }) => user_id))
      expect(aggregate(day).daily_active_users).toBe(active.size)
      expect(new Set(users.map(({ user_id }) => user_id)).size).toBe(users.length)
    },
  )

  test('weekly and monthly users are distinct over their windows', () => {
    const window = rows('users-28-day', { scope })
    const distinct = (length: number) => {
      const inside = window.filter(({ day }) => numberOf(String(day)) > last - length)
      return new Set(inside.filter(isActive).map(({ user_id }) => user_id)).size
    }
    const row = aggregate(last)
    expect(row.weekly_active_users).toBe(distinct(7))
    expect(row.monthly_active_users).toBe(distinct(28))
    expect(distinct(7)).toBeLessThan(distinct(28))
  })

  test('the wrapper holds the aggregated days', () => {
    const [wrapper] = rows(`${scope}-28-day`, { scope })
    if (wrapper === undefined) throw new Error('No wrapper')
    const totals = list(wrapper, 'day_totals')
    expect(totals.map(({ day }) => day).sort()).toEqual(
      Array.from({ length: 28 }, (_, index) => dayOf(last - 27 + index)),
    )
    expect(totals.find(({ day }) => day === dayOf(last))).toEqual(aggregate(last))
    expect(wrapper).toMatchObject({
      report_start_day: dayOf(last - 27),
      report_end_day: dayOf(last),
    })
  })

  test('pull requests of the day are those of its repositories', () => {
    const pulls = rows('repos-1-day', { scope }).map(
      (row) => row.pull_requests as { total_created: number },
    )
    const created = pulls.reduce((total, { total_created }) => total + total_created, 0)
    expect(created).toBeGreaterThan(0)
    expect(aggregate(last).pull_requests).toMatchObject({ total_created: created })
  })
})

describe('shapes that readers stumble over', () => {
  test('the same user is in several parts of the 28-day report, dealt out by day', () => {
    const [first = [], second = []] = parts('users-28-day').map((part) => rowsIn([part]))
    const ids = new Set(first.map(({ user_id }) => user_id))
    expect(second.some(({ user_id }) => ids.has(user_id))).toBe(true)
  })

  test('a wrapper in three parts: three wrappers that share the days', () => {
    const key = { scope: 'organization' as const, slug: 'octo-org', day: last, version: 1 }
    const dealt = rowsIn(partsOf(world, { ...key, report: 'organization-28-day' }, 3))
    const [whole] = rows('organization-28-day')
    expect(dealt).toHaveLength(3)
    expect(dealt.flatMap((wrapper) => list(wrapper, 'day_totals'))).toEqual(
      list(whole ?? ({} as Row), 'day_totals'),
    )
    expect(dealt.map(({ report_end_day }) => report_end_day)).toEqual(
      [1, 2, 3].map(() => dayOf(last)),
    )
  })

  test('reduced rows, rows without one breakdown, unknown fields, null and false flags', () => {
    const window = rows('users-28-day')
    expect(window.some(isReduced)).toBe(true)
    expect(window.some((row) => !isReduced(row) && !('totals_by_language_model' in row))).toBe(true)
    expect(window.some((row) => 'preview_signals' in row)).toBe(true)
    expect(
      window.some((row) => row.used_copilot_code_review_passive === true && !isActive(row)),
    ).toBe(true)
    expect(window.some((row) => row.used_copilot_code_review_active === null)).toBe(true)
    expect(window.some((row) => 'totals_by_cli' in row && 'totals_by_mcp' in row)).toBe(true)
    expect(window.some((row) => 'totals_by_3rd_party_agent' in row)).toBe(true)
  })

  test('two spellings of one model, a file of an organization with two ids', () => {
    const [day] = rows('organization-1-day')
    const models = list(day ?? ({} as Row), 'totals_by_model_feature').map(({ model }) => model)
    expect(models).toEqual(
      expect.arrayContaining(['claude-sonnet-4.6', 'claude-4.6-sonnet', 'auto', 'unknown']),
    )
    expect(day).toMatchObject({
      organization_id: expect.stringMatching(/^\d+$/),
      enterprise_id: expect.any(String),
    })
    expect(rows('enterprise-1-day', { scope: 'enterprise' })[0]).not.toHaveProperty(
      'organization_id',
    )
  })

  test('agents edit without being asked, suggesting or being accepted', () => {
    const [day] = rows('organization-1-day')
    const agent = list(day ?? ({} as Row), 'totals_by_feature').find(
      ({ feature }) => feature === 'agent_edit',
    )
    expect(agent).toMatchObject({
      user_initiated_interaction_count: 0,
      code_acceptance_activity_count: 0,
      loc_suggested_to_add_sum: 0,
    })
    expect(agent?.loc_added_sum).toBeGreaterThan(0)
  })

  test('weekends are quiet, and use grows', () => {
    const active = (day: number) =>
      Number(rows('organization-1-day', { day })[0]?.daily_active_users)
    const sunday = days.find((day) => weekdayOf(day) === 0) ?? last
    const tuesday = days.find((day) => weekdayOf(day) === 2) ?? last
    expect(active(sunday)).toBeLessThan(active(tuesday) / 2)
    expect(active(tuesday - 49)).toBeLessThan(active(tuesday))
  })
})

describe('teams', () => {
  const members = (day: number) => {
    const teams = new Map<number, Set<unknown>>()
    for (const { user_id, slug } of rows('user-teams-1-day', { day })) {
      const id = Number(user_id)
      teams.set(id, (teams.get(id) ?? new Set()).add(slug))
    }
    return teams
  }

  test('some people are in two, some change over time, the smallest is left out', () => {
    const now = members(last)
    const before = members(last - 40)
    expect([...now.values()].some((slugs) => slugs.size === 2)).toBe(true)
    expect(
      [...before].some(([id, slugs]) => [...slugs].some((slug) => !now.get(id)?.has(slug))),
    ).toBe(true)
    expect([...now.values()].some((slugs) => slugs.has('tiny'))).toBe(false)
  })

  test('enterprise teams carry a colon in their slug', () => {
    expect(rows('user-teams-1-day', { scope: 'enterprise' })[0]?.slug).toMatch(/^ent:/)
  })
})

describe('the seed', () => {
  const again = (seed: string) => worldOf({ ...world, seed, days: 60 })
  const bytes = (of: typeof world) =>
    Buffer.concat(
      partsOf(of, {
        report: 'users-1-day',
        scope: 'organization',
        slug: 'octo-org',
        day: last,
        version: 1,
      }),
    )

  test('decides every byte', () => {
    expect(bytes(again('octo')).equals(bytes(world))).toBe(true)
    expect(bytes(again('squid')).equals(bytes(world))).toBe(false)
  })

  test('another edition of a day has the same people with other numbers', () => {
    const [first, second] = [rows('users-1-day'), rows('users-1-day', { version: 2 })]
    expect(second.map(({ user_id }) => user_id)).toEqual(first.map(({ user_id }) => user_id))
    expect(sums(second)).not.toEqual(sums(first))
  })

  test('a year is there on demand', () => {
    expect(rows('users-1-day', { day: last - 364 }).length).toBeGreaterThan(0)
  })
})
