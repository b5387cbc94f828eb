import { type Day } from '../../src/model.js'
import {
  type PageCell,
  type PageChange,
  type PageCounters,
  type PageDay,
  type PageMetric,
  type PageModel,
  type PageScope,
  type PageTeamDay,
} from '../../src/page/model.js'
import { addDays, daysFrom } from '../../src/reports/days.js'
import { FEATURES } from './vocabulary.js'
import { randomOf } from './random.js'

/** A page of made-up data: an organization that grows for a year. The same options give the same model. */
export interface PageOptions {
  readonly days?: number
  readonly users?: number
  readonly teams?: number
  readonly last?: string
  readonly seed?: string
  /** Stands in for every foreign name: slug, teams, features, languages, models. */
  readonly name?: (kind: string, index: number) => string | undefined
}

const IDES = ['vscode', 'intellij', 'visualstudio', 'eclipse', 'xcode', 'neovim']
const LANGUAGES = [
  ...['typescript', 'python', 'java', 'go', 'csharp', 'javascript', 'yaml', 'sql', 'markdown'],
  ...['rust', 'kotlin', 'ruby', 'php', 'terraform', 'shellscript', 'cpp', 'html', 'css', 'others'],
]
const MODELS = [
  ...['claude-sonnet-4.5', 'gpt-5', 'gpt-4.1', 'claude-opus-4.5', 'gemini-3-pro', 'gpt-5-mini'],
  ...['claude-haiku-4.5', 'others'],
]
const TEAMS = [
  ...['checkout', 'platform', 'data', 'mobile', 'search', 'identity', 'payments', 'web', 'ops'],
  ...['design-systems', 'research', 'support-tools'],
]
const PHASES = ['No Cohort', 'Phase 1', 'Phase 2', 'Phase 3', 'Phase 4']
/** The newest days, which GitHub still revises. */
const PROVISIONAL = 3
/** Cells of a pair that a day holds. */
const MOST_CELLS = 30

interface World {
  readonly options: Required<Omit<PageOptions, 'name'>> & Pick<PageOptions, 'name'>
  readonly days: readonly Day[]
  readonly names: (kind: string, list: readonly string[]) => readonly string[]
}

export function pageModel(given: PageOptions = {}): PageModel {
  const options = { days: 365, users: 200, teams: 10, last: '2026-11-21', seed: 'page', ...given }
  const last = options.last as Day
  const days = daysFrom(addDays(last, 1 - options.days), last)
  const names = (kind: string, list: readonly string[]) =>
    list.map((name, index) => options.name?.(kind, index) ?? name)
  const world: World = { options, days, names }
  return {
    names: 'none',
    minimumGroupSize: 5,
    scopes: [scopeOf(world)],
    run: [
      { label: 'Asked for', text: 'organization-1-day, users-1-day, user-teams-1-day, seats' },
      { label: 'Days', text: `2 stored, 1 unchanged, 1 not ready` },
      { label: 'Made from', text: 'made-up data' },
    ],
  }
}

function scopeOf(world: World): PageScope {
  const days = world.days.map((day, index) => dayOf(world, day, index))
  const last = days.at(-1)?.day ?? ('2026-11-21' as Day)
  const first = addDays(last, -27)
  return {
    scope: { kind: 'organization', slug: world.names('slug', ['octo-org'])[0] ?? '' },
    window: { firstDay: first, lastDay: last, days: 28, source: '28-day report' },
    metrics: metricsOf(days, first),
    days,
    teams: teamsOf(world),
    marks: [
      { day: '2026-04-10' as Day, note: 'Copilot CLI counts in the totals and in the breakdowns.' },
      {
        day: '2026-07-28' as Day,
        note: 'The GitHub Copilot app counts in the active users and lines of code.',
      },
      {
        day: '2026-10-06' as Day,
        note: 'IDEs that moved to the Copilot SDK count too little agent activity until they are updated.',
      },
    ],
    provisionalFrom: addDays(last, 1 - PROVISIONAL),
    findings: [
      {
        code: 'EDITOR_LOSES_AGENT',
        text: '14 users have an editor version that loses agent activity.',
      },
      { code: 'FIELDS_NEW', text: 'One field is new in user rows: it is kept, not counted.' },
    ],
    seatPrice: { amount: 19, currency: 'USD' },
  }
}

/** How many people are active, by the season and the day of the week. */
function crowd({ options, days }: World, day: Day, index: number): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const grown = 0.45 + 0.4 * (index / Math.max(1, days.length - 1))
  const holiday = /-12-2[4-9]|-12-3|-01-01/.test(day) ? 0.25 : 1
  const week = weekday === 0 || weekday === 6 ? 0.14 : 1
  const noise = 0.94 + 0.12 * randomOf(options.seed, day, 'crowd').next()
  return Math.round(options.users * grown * holiday * week * noise * 0.8)
}

function dayOf(world: World, day: Day, index: number): PageDay {
  const { options, days } = world
  if (randomOf(options.seed, day, 'gap').flip(0.008)) return { day }
  const daily = crowd(world, day, index)
  const around = (from: number, to: number) =>
    Math.max(
      ...days
        .slice(Math.max(0, index - from), index + 1)
        .map((one, at) => crowd(world, one, Math.max(0, index - from) + at)),
    ) * to
  const monthly = Math.min(options.users, Math.round(around(27, 1.2)))
  const random = randomOf(options.seed, day)
  const agent = Math.round(monthly * (0.2 + (0.45 * index) / days.length))
  const counters = countersFor(random, daily * 14)
  const seats = Math.round(options.users * (0.8 + (0.2 * index) / days.length))
  return {
    day,
    counters,
    users: {
      daily,
      weekly: Math.round(around(6, 1.1)),
      monthly,
      monthlyChat: Math.round(monthly * 0.8),
      monthlyAgent: agent,
    },
    completions: {
      suggested: daily * 42,
      accepted: Math.round(daily * 42 * (0.27 + 0.04 * random.next())),
    },
    chatRequests: daily * random.between(6, 9),
    cells: cellsFor(world, day, daily),
    pullRequests: pullRequests(random, daily, index / days.length),
    phases: { fromUsers: false, rows: phases(world, monthly, index / days.length) },
    ...(index > days.length * 0.3
      ? { credits: { used: daily * random.between(18, 30), users: Math.round(daily * 0.7) } }
      : {}),
    ...(index > days.length * 0.6
      ? {
          seats: {
            total: seats,
            active: Math.min(seats, monthly),
            neverUsed: Math.round(seats * 0.06),
            idle30: Math.max(0, Math.round(seats * 0.94) - monthly),
            idle60: Math.round(seats * 0.04),
            idle90: Math.round(seats * 0.025),
          },
        }
      : {}),
  }
}

function countersFor(random: ReturnType<typeof randomOf>, volume: number): Required<PageCounters> {
  const interactions = random.around(volume)
  const generations = random.around(volume * 2.6)
  return {
    interactions,
    generations,
    acceptances: Math.round(generations * (0.2 + 0.1 * random.next())),
    linesAdded: random.around(volume * 7),
    linesDeleted: random.around(volume * 2),
  }
}

function pullRequests(random: ReturnType<typeof randomOf>, daily: number, time: number) {
  const created = random.around(daily * 0.5)
  const createdByCopilot = Math.round(created * (0.05 + 0.25 * time))
  return {
    created,
    createdByCopilot,
    merged: Math.round(created * 0.8),
    mergedByCopilot: Math.round(createdByCopilot * 0.7),
    reviewedByCopilot: Math.round(created * (0.2 + 0.4 * time)),
    minutesToMerge: random.around(1400 - 400 * time),
    minutesToMergeByCopilot: random.around(700),
  }
}

function phases({ options, names }: World, monthly: number, time: number) {
  const weights = [0.1, 0.42 - 0.25 * time, 0.28, 0.15 + 0.12 * time, 0.05 + 0.13 * time]
  return names('phase', PHASES).map((name, number) => ({
    number,
    name,
    users: number === 0 ? options.users - monthly : Math.round(monthly * (weights[number] ?? 0)),
  }))
}

type Cells = NonNullable<PageDay['cells']>

function cellsFor({ options, names }: World, day: Day, daily: number): Cells {
  const features = names('feature', [...Object.keys(FEATURES)])
  const ides = names('ide', IDES)
  const languages = names('language', LANGUAGES)
  const models = names('model', MODELS)
  const single = (kind: string, list: readonly string[], chat: boolean) =>
    list.map((name, index) =>
      cellOf(options.seed, [kind, day], {
        names: [name],
        volume: (daily * 60) / (index + 1.5) / list.length,
        chat,
      }),
    )
  const pairs = (kind: string, one: readonly string[], other: readonly string[]) =>
    one
      .flatMap((first, row) =>
        other.map((second, column) => ({
          names: [first, second],
          volume: (daily * 60) / (row + 1.5) / (column + 1.5) / 8,
          chat: kind === 'model+feature',
        })),
      )
      .sort((a, b) => b.volume - a.volume)
      .slice(0, MOST_CELLS)
      .map((cell) => cellOf(options.seed, [kind, day], cell))
  return {
    feature: single('feature', features, true),
    ide: single('ide', ides, true),
    language: single('language', languages, false),
    model: single('model', models, true),
    'language+feature': pairs('language+feature', languages, features),
    'language+model': pairs('language+model', languages, models),
    'model+feature': pairs('model+feature', models, features),
  }
}

function cellOf(
  seed: string,
  keys: readonly string[],
  { names, volume, chat }: { names: string[]; volume: number; chat: boolean },
): PageCell {
  const { interactions, ...rest } = countersFor(randomOf(seed, ...keys, ...names), volume)
  return { names, ...rest, ...(chat ? { interactions } : {}) }
}

function teamsOf(world: World): PageTeamDay[] {
  const { options, days, names } = world
  const list = Array.from({ length: options.teams }, (_, index) => TEAMS[index] ?? `team-${index}`)
  return names('team', list).flatMap((name, index) =>
    days.slice(Math.round(days.length * 0.3)).map((day, at) => {
      const random = randomOf(options.seed, day, 'team', index)
      const members = 6 + ((index * 7) % 26)
      const share = crowd(world, day, at + Math.round(days.length * 0.3)) / options.users
      const active = Math.min(
        members,
        Math.round(members * Math.min(1, share * (0.7 + 0.09 * index))),
      )
      return {
        day,
        id: `${1000 + index}`,
        name,
        members,
        active,
        ...countersFor(random, active * 14),
        chatRequests: active * 7,
        credits: active * random.between(18, 30),
      }
    }),
  )
}

const isWeekend = ({ day }: PageDay) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

const shareOfAgents = ({ users }: PageDay) =>
  users?.monthlyAgent === undefined || !users.monthly
    ? undefined
    : users.monthlyAgent / users.monthly

/** As the action tells a change: the newest 14 settled days against the 14 before, where both have a value. */
function changeOf(
  days: readonly PageDay[],
  of: (day: PageDay) => number | undefined,
  least: number,
): PageChange {
  const settled = days.slice(0, -PROVISIONAL)
  const from = settled.length - 14
  const pairs = settled.slice(-14).flatMap((day, index) => {
    const [recent, previous] = [of(day), of(settled[from - 14 + index] ?? day)]
    return recent === undefined || previous === undefined ? [] : [{ recent, previous }]
  })
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const recent = mean(pairs.map((pair) => pair.recent))
  const previous = mean(pairs.map((pair) => pair.previous))
  if (Math.min(recent, previous) < least) return { reason: `fewer than ${least}: chance` }
  return { recent, previous, against: 'the 14 days before the newest 14 settled ones' }
}

function metricsOf(days: readonly PageDay[], first: Day): PageMetric[] {
  const own = days.filter(({ day }) => day >= first)
  const last = own.at(-1)
  const total = (of: (day: PageDay) => number | undefined) =>
    own.reduce((sum, day) => sum + (of(day) ?? 0), 0)
  const common = {
    source: '28-day report',
    firstDay: first,
    lastDay: last?.day,
    n: '28 of 28 days',
  }
  const monthly = last?.users?.monthly ?? 0
  const weekdays = own.filter((day) => !isWeekend(day))
  const daily = Math.round(
    weekdays.reduce((sum, { users }) => sum + (users?.daily ?? 0), 0) /
      Math.max(1, weekdays.length),
  )
  const credits = total((day) => day.credits?.used)
  const created = total((day) => day.pullRequests?.createdByCopilot)
  return [
    {
      ...common,
      key: 'monthly_active_users',
      label: 'Monthly active users',
      value: monthly,
      unit: 'users',
      change: changeOf(days, ({ users }) => users?.monthly, 30),
    },
    {
      ...common,
      key: 'weekday_active_users',
      label: 'Weekday active users',
      value: daily,
      unit: 'users',
      change: changeOf(days, (day) => (isWeekend(day) ? undefined : day.users?.daily), 30),
      provisional: true,
    },
    {
      ...common,
      key: 'agent_adoption',
      label: 'Agent adoption',
      value: (last?.users?.monthlyAgent ?? 0) / monthly,
      unit: 'share',
      n: `${monthly} users`,
      change: changeOf(days, shareOfAgents, 0),
      notes: ['IDE agent mode only.'],
    },
    {
      ...common,
      key: 'chat_requests',
      label: 'Chat requests',
      value: total((day) => day.chatRequests),
      unit: 'requests',
      change: changeOf(days, (day) => day.chatRequests, 30),
    },
    {
      ...common,
      key: 'lines_added',
      label: 'Lines added',
      value: total((day) => day.counters?.linesAdded),
      unit: 'lines',
      change: changeOf(days, (day) => day.counters?.linesAdded, 30),
    },
    {
      ...common,
      key: 'pull_requests_created',
      label: 'Pull requests created',
      value: total((day) => day.pullRequests?.created),
      unit: 'pull requests',
      change: changeOf(days, (day) => day.pullRequests?.created, 0),
    },
    {
      ...common,
      key: 'pull_requests_created_by_copilot',
      label: 'Pull requests created by Copilot',
      value: created,
      unit: 'pull requests',
      change: changeOf(days, (day) => day.pullRequests?.createdByCopilot, 0),
    },
    {
      ...common,
      key: 'ai_credits_used',
      label: 'AI credits used',
      value: credits,
      unit: 'credits',
      change: changeOf(days, (day) => day.credits?.used, 30),
    },
    {
      ...common,
      key: 'ai_credits_users',
      label: 'People with AI credits',
      value: Math.round(monthly * 0.8),
      unit: 'users',
    },
    { ...common, key: 'seats', label: 'Seats', value: last?.seats?.total ?? 0, unit: 'seats' },
    {
      ...common,
      key: 'seats_never_used',
      label: 'Seats never used',
      value: last?.seats?.neverUsed ?? 0,
      unit: 'seats',
      change: { reason: 'fewer than 30 users: chance' },
    },
    {
      ...common,
      key: 'seats_idle_30_days',
      label: 'Seats idle for 30 days',
      value: last?.seats?.idle30 ?? 0,
      unit: 'seats',
    },
  ]
}
