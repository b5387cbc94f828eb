import { ActionError } from '../../src/errors.js'
import { type ScopeHistory } from '../../src/history/groups.js'
import { type TeamDayRow } from '../../src/schema/team-rows.js'
import { findingsOf } from '../../src/measure/findings.js'
import { type Checks, type Measured, type Ranking } from '../../src/measure/measured.js'
import { type Day, type Result, type Scope, type State } from '../../src/model.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { addDays, daysFrom } from '../../src/reports/days.js'
import { TEAM } from '../../src/schema/derived-rows.js'
import { type Outcome } from '../../src/summary/outcome.js'

/** A made-up organization of about two hundred people. `foreign` takes the place of every name. */

export const LAST = '2026-11-17' as Day
export const DAYS = daysFrom(addDays(LAST, -27), LAST)

export function scopeOf(slug = 'octo-org'): Scope {
  return { kind: 'organization', slug }
}

/** A wave from 0 to 1 that is the same on every machine. */
function wave(index: number): number {
  return (Math.sin(index * 1.7) + Math.cos(index * 0.9) + 2) / 4
}

const weekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Pages of hostile text are parsed many times: they have few days. */
function spanOf(foreign?: string): readonly Day[] {
  return foreign === undefined ? DAYS : DAYS.slice(-4)
}

function series(days: readonly Day[]): Measured['series'] {
  return days.map((day, index) => ({
    day,
    dailyActiveUsers: Math.round((weekend(day) ? 22 : 118) + wave(index) * 18),
    weeklyActiveUsers: Math.round(158 + index * 0.6 + wave(index) * 4),
    monthlyActiveUsers: Math.round(176 + index * 0.4),
    monthlyActiveChatUsers: Math.round(120 + index * 0.7),
    monthlyActiveAgentUsers: Math.round(70 + index * 1.1),
    completionAcceptanceRate: 0.28 + wave(index) * 0.05,
    chatRequests: Math.round((weekend(day) ? 60 : 900) + wave(index) * 140),
    linesAdded: Math.round((weekend(day) ? 800 : 14_000) + wave(index) * 3000),
    linesDeleted: Math.round((weekend(day) ? 200 : 3900) + wave(index) * 900),
    pullRequestsCreatedByCopilot: Math.round(wave(index) * 9),
  }))
}

export function ranking(names: readonly string[], volumeOf: string, users = false): Ranking {
  const rows = names.map((name, index) => {
    const volume = Math.round(42_000 / (index + 1) ** 1.15)
    return {
      name,
      volume,
      interactions: volume >> 2,
      generations: volume,
      acceptances: volume >> 2,
      linesSuggested: volume * 3,
      linesAdded: volume * 2,
      linesDeleted: volume >> 1,
      ...(users ? { users: Math.round(170 / (index + 1)) } : {}),
    }
  })
  const named = rows.reduce((sum, row) => sum + row.volume, 0)
  const unnamed = Math.round(named * 0.04)
  const note = { title: 'Features', one: 'feature', weight: 80, drawn: true, volumeOf }
  return { ...note, total: named + unnamed, unnamed, names: names.length, rows }
}

function rankings(foreign?: string): Measured['rankings'] {
  const of = (...names: string[]): string[] => names.map((name) => foreign ?? name)
  return {
    features: {
      ...ranking(
        of(
          'code_completion',
          'agent_edit',
          'chat_panel_agent_mode',
          'chat_panel_ask_mode',
          'copilot_cli',
          'chat_inline',
          'chat_panel_plan_mode',
          'copilot_app',
        ),
        'suggestions',
      ),
      title: 'Features',
      one: 'feature',
      weight: 80,
      drawn: true,
    },
    models: {
      ...ranking(
        of(
          'claude-sonnet-4.6',
          'gpt-5.3-codex',
          'auto',
          'gpt-5-mini',
          'claude-opus-4.7',
          'gpt-4.1',
        ),
        'suggestions',
      ),
      title: 'Models',
      one: 'model',
      weight: 75,
      drawn: true,
    },
    languages: {
      ...ranking(
        of(
          'typescript',
          'python',
          'go',
          'c#',
          'c++',
          'markdown',
          'yaml',
          'bash',
          'tsx',
          'java',
          'css',
        ),
        'suggestions',
      ),
      title: 'Languages',
      one: 'language',
      weight: 74,
      drawn: true,
    },
    ides: {
      ...ranking(of('vscode', 'jetbrains', 'visualstudio', 'xcode', 'neovim'), 'suggestions', true),
      title: 'IDEs',
      one: 'IDE',
      weight: 73,
      drawn: true,
    },
    chatModes: {
      ...ranking(of('chat_panel_agent_mode', 'chat_panel_ask_mode', 'chat_inline'), 'requests'),
      title: 'Chat modes',
      one: 'mode',
      weight: 40,
      drawn: false,
    },
  }
}

function tiles(): Measured['tiles'] {
  const change = (recent: number, previous: number) => ({
    change: {
      ...{ recent, previous, days: 14, pairs: 14, n: 120, of: 'users' as const },
      ...{ lastDay: '2026-11-14' as Day, relative: recent / previous - 1 },
    },
  })
  const users = { unit: 'users' } as const
  const share = { unit: 'share' } as const
  const lines = { unit: 'lines' } as const
  return [
    {
      key: 'daily_active_users',
      label: 'Daily active users',
      value: 127,
      ...users,
      ...change(127, 121),
    },
    {
      key: 'weekly_active_users',
      label: 'Weekly active users',
      value: 176,
      ...users,
      ...change(176, 166),
    },
    {
      key: 'monthly_active_users',
      label: 'Monthly active users',
      value: 187,
      ...users,
      ...change(187, 181),
    },
    {
      key: 'completion_acceptance_rate',
      label: 'Completion acceptance rate',
      value: 0.3127,
      ...share,
      ...change(0.3181, 0.307),
    },
    {
      key: 'agent_adoption',
      label: 'Agent adoption',
      value: 100 / 187,
      ...share,
      ...change(0.535, 0.471),
    },
    {
      key: 'chat_adoption',
      label: 'Chat adoption',
      value: 139 / 187,
      ...share,
      ...change(0.743, 0.751),
    },
    {
      key: 'lines_added',
      label: 'Lines added',
      value: 341_882,
      ...lines,
      ...change(12_455, 11_980),
    },
    {
      key: 'lines_deleted',
      label: 'Lines deleted',
      value: 93_310,
      ...lines,
      ...change(3411, 3255),
    },
    {
      key: 'pull_requests_created_by_copilot',
      label: 'PRs created by Copilot',
      value: 129,
      unit: 'pull requests',
      ...change(4.9, 4.3),
    },
    { key: 'ai_credits_used', label: 'AI credits used', value: 48_213.5, unit: 'credits' },
  ]
}

function teams(foreign?: string): Measured['teams'] {
  const names = ['platform', 'mobile', 'data', 'web', 'security', 'payments', 'docs']
  return {
    firstDay: DAYS[0] ?? LAST,
    lastDay: LAST,
    days: 26,
    rows: names.map((slug, index) => ({
      id: String(index),
      slug: foreign ?? slug,
      days: 26 - index,
      users: 44 - index * 5,
      activeUsers: 41 - index * 5,
      interactions: 4000 - index * 300,
      generations: 9000 - index * 700,
      acceptances: 2500 - index * 200,
      linesSuggested: 30_000,
      linesAdded: 61_000 - index * 5000,
      linesDeleted: 9000,
      completionsSuggested: index === 6 ? 12 : 7000 - index * 600,
      completionsAccepted: index === 6 ? 4 : 2100 - index * 190,
      chatRequests: 3400 - index * 280,
      aiCreditsUsed: 9000 - index * 800,
    })),
    belowMinimum: 2,
    minimumGroupSize: 5,
    usersInSeveralTeams: 9,
    uncoveredUsers: 23,
    uncoveredUserShare: 23 / 187,
    uncoveredActivityShare: 0.087,
  }
}

function repositories(foreign?: string): Measured['repositories'] {
  const names = ['website', 'api', 'ios-app', 'infrastructure', 'secret-plans']
  return {
    firstDay: DAYS[0] ?? LAST,
    lastDay: LAST,
    days: 28,
    rows: names.map((name, index) => ({
      id: String(index),
      owner: 'octo-org',
      name: foreign ?? name,
      visibility: index === 0 ? 'PUBLIC' : index === 1 ? 'INTERNAL' : 'PRIVATE',
      created: 120 - index * 22,
      createdByCopilot: 22 - index * 4,
      merged: 101 - index * 20,
      reviewed: 140 - index * 25,
      reviewedByCopilot: 88 - index * 15,
      minutesToMerge: 90 + index * 900,
      minutesToFirstReview: 30 + index * 45,
    })),
  }
}

export function legacyOf(team?: string): Measured['legacy'][number] {
  const rows = DAYS.slice(-3).map((day) => ({
    day,
    activeUsers: 12,
    suggestions: 900,
    acceptances: 270,
    acceptanceRate: 0.3,
    linesAccepted: 410,
  }))
  return team === undefined ? { rows } : { team, rows }
}

/** Checks that found something of each kind. */
function checksOf(of: (own: string) => string): Checks {
  return {
    identities: [
      { label: 'interactions', expected: 48_100, actual: 48_100, holds: true },
      { label: 'suggestions', expected: 140_220, actual: 140_200, holds: false },
    ],
    distinctUsers: [{ day: LAST, dailyActiveUsers: 127, users: 125 }],
    unreadable: [],
    drift: [
      {
        kind: 'user row',
        newFields: [of('used_teleporter')],
        missingFields: [of('used_chat')],
        knownAsOf: '2026-10-06',
      },
    ],
    affectedIdes: [
      {
        ide: of('vscode'),
        fixedIn: '1.139.0',
        users: 18,
        versions: [{ version: of('1.138.2'), users: 18 }],
      },
    ],
    duplicateRows: 3,
    rowsOfAnotherDay: 0,
    negativeValues: 0,
    unknownRows: 0,
    values: [
      { what: 'feature', unknown: [of('chat_of_next_year')], unknownShare: 0.1, unnamedShare: 0 },
    ],
  }
}

export function measuredOf(slug = 'octo-org', foreign?: string): Measured {
  const of = (name: string): string => foreign ?? name
  const checks = checksOf(of)
  return {
    scope: scopeOf(foreign ?? slug),
    window: {
      source: '28-day report',
      firstDay: DAYS[0] ?? LAST,
      lastDay: LAST,
      days: 28,
      missingDays: [],
      settledDays: DAYS,
      provisionalDays: [],
    },
    metrics: {},
    tiles: tiles(),
    series: series(spanOf(foreign)),
    rankings: rankings(foreign),
    surfaces: {
      cli: {
        daily: 31,
        use: {
          ...{ sessions: 1204, requests: 18_230, prompts: 4410 },
          ...{ outputTokens: 5_100_000, promptTokens: 61_000_000 },
        },
      },
      app: {
        daily: 6,
        use: { sessions: 88, requests: 940, outputTokens: 210_000, promptTokens: 2_300_000 },
      },
      cloudAgent: { daily: 9, weekly: 21, monthly: 44 },
      codeReview: { daily: 30, weekly: 66, monthly: 97 },
      passiveCodeReview: { daily: 12, monthly: 40 },
      vscodeAgent: { use: { sessions: 41, messages: 388 } },
    },
    pullRequests: {
      created: 812,
      createdByCopilot: 129,
      merged: 690,
      mergedCreatedByCopilot: 98,
      reviewed: 1020,
      reviewedByCopilot: 611,
      copilotSuggestions: 1480,
      copilotAppliedSuggestions: 522,
      minutesToMerge: 412.5,
      minutesToMergeCopilotAuthored: 188,
    },
    phases: {
      day: LAST,
      rows: ['No Cohort', 'Phase 1', 'Phase 2', 'Phase 3'].map((name, number) => ({
        number,
        name: of(name),
        users: [31, 84, 47, 25][number] ?? 0,
        counts: 'population' as const,
        pullRequestsMerged: [20, 210, 260, 200][number] ?? 0,
      })),
    },
    engagement: {
      activeUsers: 187,
      rows: ['code_completion', 'agent_edit', 'copilot_cli'].map((feature, index) => ({
        feature: of(feature),
        users: 160 - index * 60,
      })),
    },
    credits: {
      used: 48_213.5,
      days: 28,
      firstDay: DAYS[0] ?? LAST,
      lastDay: LAST,
      users: 142,
      median: 210.5,
      topShare: 0.08,
    },
    customization: {
      thirdPartyAgents: [{ id: '2246796', name: of('Claude (Anthropic)'), requests: 214 }],
      skills: [{ name: of('code-review'), count: 81 }],
      mcp: [{ name: of('github-mcp-server'), count: 420 }],
      slashCommands: [{ name: of('/plan'), count: 133 }],
      customAgents: [{ name: of('general-purpose'), count: 19 }],
      plugins: [],
    },
    teams: teams(foreign),
    repositories: repositories(foreign),
    legacy: foreign === undefined ? [] : [legacyOf(foreign)],
    people: {
      users: 200,
      activeUsers: 187,
      mostActive: ['mona', 'hubot', 'octo_cat'].map((login, index) => ({
        login: of(login),
        activeDays: 27 - index,
        interactions: 900 - index * 120,
        generations: 2400,
        acceptances: 800,
        linesAdded: 9000,
        linesDeleted: 1200,
        aiCreditsUsed: 700,
        lastActiveDay: LAST,
      })),
      idle: [
        {
          login: of('idle-one'),
          activeDays: 0,
          interactions: 0,
          generations: 0,
          acceptances: 0,
          linesAdded: 0,
          linesDeleted: 0,
        },
      ],
      idleUsers: 13,
    },
    checks,
    findings: findingsOf(checks),
    breakMarks: [],
  }
}

export function resultOf(
  report: string,
  day: Day,
  state: State,
  options: { foreign?: string; slug?: string } = {},
): Result {
  const entry = entryOf(report, 'organization')
  if (entry === undefined) throw new Error(`No such report: ${report}`)
  const slug = options.foreign ?? options.slug ?? 'octo-org'
  const stored = state === 'stored' || state === 'unchanged'
  const file = (index: number) =>
    ({
      path: `ndjson/${report}/scope=organization/scope_slug=octo-org/report_day=${day}/part-00${index}.ndjson`,
      bytes: 480_000 * index,
      sha256: '0'.repeat(64),
      rows: 130 * index,
      format: 'ndjson',
      scope: 'organization',
      slug,
      report,
      day,
    }) as const
  return {
    entry,
    scope: scopeOf(slug),
    day,
    named: true,
    state,
    revised: state === 'stored' && day === DAYS[20],
    files: stored ? [file(1), file(2)] : [],
    unreadable: day === DAYS[3] && stored ? [{ path: file(1).path, line: 17 }] : [],
    milliseconds: 812,
    ...(state === 'failed'
      ? {
          error: new ActionError(
            'DOWNLOAD_FAILED',
            `The storage host of ${options.foreign ?? 'octo-org'} answered 503.`,
          ),
        }
      : {}),
  }
}

function results(foreign?: string): Result[] {
  const daily = ['users-1-day', 'user-teams-1-day', 'repos-1-day'].flatMap((report) =>
    spanOf(foreign).map((day) => {
      const index = DAYS.indexOf(day)
      const state =
        index === 27
          ? 'not-ready'
          : index === 11 && report === 'repos-1-day'
            ? 'no-report'
            : 'stored'
      return resultOf(report, day, state, { foreign })
    }),
  )
  return [resultOf('organization-28-day', LAST, 'stored', { foreign }), ...daily]
}

/** A run that went well. With `foreign` that text stands wherever foreign text can stand. */
export function outcomeOf(foreign?: string): Outcome {
  return {
    asked: {
      scopes: [scopeOf(foreign ?? 'octo-org')],
      reports: ['organization-28-day', 'users-1-day', 'user-teams-1-day', 'repos-1-day'],
      day: foreign ?? '2026-10-21..2026-11-17',
    },
    results: results(foreign),
    measured: [
      {
        ...measuredOf('octo-org', foreign),
        breakMarks: [
          {
            day: '2026-11-06' as Day,
            note: 'some IDEs lost agent activity; it comes back with newer versions.',
          },
        ],
      },
    ],
    artifact: {
      name: foreign ?? 'copilot-usage-reports-octo-org',
      id: 7,
      url: 'https://github.com/octo-org/metrics/actions/runs/42/artifacts/7',
      digest: '0c1f'.repeat(16),
    },
    commit: {
      repository: foreign ?? 'octo-org/metrics',
      branch: foreign ?? 'main',
      sha: 'abcdef0123456789abcdef0123456789abcdef01',
      url: 'https://github.com/octo-org/metrics/commit/abcdef0123456789abcdef0123456789abcdef01',
      commits: 2,
      added: 120,
      changed: 6,
      removed: 1,
    },
    repository: 'octo-org/metrics',
    visibility: 'private',
    summaryUsers: true,
    pseudonyms: false,
  }
}

/** The same run stopped by an error, with what it had until then. */
export function failedOutcomeOf(foreign?: string): Outcome {
  const failed = DAYS.slice(0, 3).map((day) => resultOf('users-1-day', day, 'failed', { foreign }))
  const outcome = outcomeOf(foreign)
  return {
    ...outcome,
    results: [...outcome.results, ...failed],
    error: new ActionError(
      'DOWNLOAD_FAILED',
      foreign ?? 'The storage host answered 503 for users-1-day of octo-org, 2026-10-21.',
    ),
  }
}

/** What an archive knows of a year that ends with the window: users, phases, credits, teams, seats once a week. */
export function historyOfYear(days = 365): ScopeHistory {
  const rows = daysFrom(addDays(LAST, 1 - days), LAST).map((day, index) => {
    const growth = Math.round(index / 6)
    const users = {
      daily_active_users: weekend(day) ? 20 : 60 + growth,
      weekly_active_users: 90 + growth,
      monthly_active_users: 120 + growth,
    }
    const phases = ['No Cohort', 'Phase 1', 'Phase 2', 'Phase 3'].map((phase, number) => ({
      ...{
        phase_number: number,
        phase,
        users_in_phase_28d: 50 - number * 8 + number * growth,
      },
    }))
    const seats = { seats: 230, seats_active: 180, seats_new: 2, seats_never_used: 12 }
    const idle = { seats_idle_30_days: 20, seats_idle_60_days: 11, seats_idle_90_days: 5 }
    const kept = (from: string) => ({ version: 1, from: `${from}/${day}/0123456789abcdef` })
    return {
      day,
      groups: {
        totals: {
          ...kept('organization-1-day'),
          ...{ ...users, totals_by_ai_adoption_phase: phases },
        },
        credits: { ...kept('users-1-day'), ai_credits_used: 400 + index, users: 80 },
        ...(index % 7 === 0 ? { seats: { ...kept('seats'), ...seats, ...idle } } : {}),
      },
      teams: ['platform', 'mobile', 'data'].map((slug, at) => teamDayOf(day, { slug, at, index })),
    }
  })
  return { scope: scopeOf(), rows, daysLeft: 0, isKept: true }
}

function teamDayOf(day: Day, of: { slug: string; at: number; index: number }): TeamDayRow {
  const none = Object.fromEntries(Object.keys(TEAM).map((name) => [name, 0])) as object
  return {
    ...none,
    ...{ day, team_id: of.at, slug: of.slug, members: 40 - 5 * of.at, users: 30 },
    active_users: weekend(day) ? 3 : 12 + Math.round(of.index / 30) - 3 * of.at,
    ...{ chat_request_count: 30, completion_generation_count: 90, completion_acceptance_count: 30 },
    ...{ loc_added_sum: 900, ai_credits_used: 12.5 },
  } as TeamDayRow
}
