/** Rows that GitHub could send and nobody expects, in four reports of each day. */

type Json = Readonly<Record<string, unknown>>

const text = (rows: readonly Json[]) =>
  Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

const feature = (name: string | null, of: number, more: Json = {}): Json => ({
  feature: name,
  user_initiated_interaction_count: of,
  code_generation_activity_count: 10 * of,
  code_acceptance_activity_count: 3 * of,
  loc_added_sum: 7 * of,
  loc_deleted_sum: of,
  ...more,
})

/** Features that nobody knew, one without a name, counters that are null, negative, huge, or a text. */
const FEATURES: readonly Json[] = [
  feature('code_completion', 40),
  feature('chat_voice_from_next_month', 5000),
  feature('agent_swarm', 3),
  feature('agent_edit', 90, { user_initiated_interaction_count: null }),
  feature('copilot_cli', 12, { loc_added_sum: -500 }),
  feature(null, 2),
  feature('チャット', 4, { loc_added_sum: 9_000_000_000_000 }),
  feature('others', 1, { code_generation_activity_count: '25' }),
]

/** More names than a table shows, or a ranking keeps. */
const many = (count: number, named: (at: number) => Json) =>
  Array.from({ length: count }, (_, at) => named(at))

const cell = (names: Json, of: number): Json => ({ ...names, ...feature('', of), ...names })

function aggregated(day: string, at: number): Json {
  const own = { day, organization_id: '77', etl_id: 'x', daily_active_users: 40 + at }
  const users = { weekly_active_users: 60 + at, monthly_active_users: 80 + at }
  if (at === 0)
    return { ...own, ...users, totals_by_feature: [], pull_requests: null, loc_added_sum: 0 }
  if (at === 1) return { ...own, totals_by_feature: null, pull_requests: {}, loc_added_sum: null }
  return {
    ...{ ...own, ...users, monthly_active_chat_users: 0, monthly_active_agent_users: 20 },
    ...{
      ...{ weekly_active_cli_users: 0, daily_active_copilot_app_users: null },
      ...{ monthly_active_vscode_agent_users: 3, weekly_passive_copilot_code_review_users: 0 },
      loc_added_sum: -20 * at,
      loc_deleted_sum: 9_007_199_254_740,
      field_of_next_month: { a: [1] },
    },
    totals_by_feature: FEATURES,
    totals_by_ide: [
      cell({ ide: 'VSCode' }, 3),
      cell({ ide: 'vscode' }, 4),
      cell({ ide: 'Ünïcode-IDE' }, 2),
    ],
    totals_by_language_feature: [
      cell({ language: 'Ελληνικά', feature: 'code_completion' }, 5),
      cell({ language: 'ΕΛΛΗΝΙΚΆ', feature: 'agent_edit' }, 5),
      cell({ language: 'unknown', feature: 'agent_edit' }, 6),
      cell({ language: 'a, "b"', feature: 'code_completion' }, 2),
      ...many(at === 3 ? 110 : 0, (one) =>
        cell({ language: `l${one}`, feature: 'agent_edit' }, 1 + one),
      ),
    ],
    totals_by_skill: many(12, (one) => ({ skill: `s${one}`, interaction_count: one - 1 })),
    totals_by_3rd_party_agent: many(17, (one) => ({
      ...{ agent_id: `id-${one}`, agent_name: `Agent ${one} as of ${at}` },
      user_initiated_interaction_count: one === 4 ? null : one,
    })),
    totals_by_model_feature: [
      cell({ model: 'claude-4.6-sonnet', feature: 'chat_inline' }, 5),
      cell({ model: 'Claude-Sonnet-4.6', feature: 'chat_voice_from_next_month' }, 8),
      cell({ model: 'others', feature: 'chat_inline' }, 1),
    ],
    pull_requests: {
      ...{
        total_created: 50,
        total_created_by_copilot: 0,
        total_merged: 5 * at,
        total_reviewed: 0,
      },
      ...{ median_minutes_to_merge: 30.5 * at, total_reviewed_by_copilot: null },
      ...{ total_copilot_suggestions: 4, total_copilot_applied_suggestions: 9 },
    },
    totals_by_ai_adoption_phase: [
      { phase: 'Фаза', phase_number: 1, total_engaged_users: 7 },
      { phase: 'No Cohort', phase_number: 0, total_engaged_users: 3, users_in_phase_28d: 0 },
    ],
  }
}

const versioned = (version: string) => ({ last_known_ide_version: { ide_version: version } })
/** As they are, by person. */
const VERSIONS = ['', 'v1.138', '1.139.0', '1.138.9-insider', '2.0', 'of next year', '1.2.3']
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** Twelve people; one in two organizations, one twice in the same, one active by nothing but a passive review. */
function users(day: string, at: number): Json[] {
  const person = (id: number, { version, ...more }: Json & { version?: Json } = {}): Json => ({
    ...{ user_id: id, user_login: `pérson-${id}`, day, organization_id: '77' },
    ...{ user_initiated_interaction_count: id, loc_added_sum: 10 * id, ai_credits_used: 0.1 * id },
    totals_by_feature: [feature('code_completion', id), feature('chat_voice_from_next_month', 1)],
    ...{
      totals_by_ide: [cell({ ide: id < 8 ? 'vscode' : 'VsCode', ...version }, id)],
      used_agent: id % 2 === 0,
    },
    ...more,
  })
  const nothing = {
    user_initiated_interaction_count: 0,
    loc_added_sum: 0,
    totals_by_feature: [],
    used_agent: null,
  }
  return [
    ...[1, 2, 3, 4, 5, 6].map((id) => person(id, { version: versioned(VERSIONS[id] ?? '') })),
    // Of the day before, in the report of this day.
    ...(at === 1 ? [person(13, { day: dayBefore(day) })] : []),
    person(2, { organization_id: '78', ai_credits_used: 5, version: versioned('1.140.0') }),
    person(4, { organization_id: '78', version: versioned('1.99.9') }),
    person(3, { ai_credits_used: 99, loc_added_sum: 99 }),
    person(7, { ...nothing, ai_credits_used: null, used_copilot_code_review_passive: true }),
    person(8, {
      ...nothing,
      totals_by_ide: null,
      ai_credits_used: 0,
      used_field_of_next_month: true,
    }),
    person(9, { ai_credits_used: -50, loc_added_sum: -1 }),
    person(900, { user_id: null, user_login: null }),
    person(1, { user_id: null, user_login: 'a-login-alone', team_id: 3, repo_id: 4 }),
    ...(at % 2 === 0 ? [person(10), person(11), person(12, { totals_by_feature: undefined })] : []),
  ]
}

function members(day: string): Json[] {
  const member = (id: number, team: number, slug: string): Json => ({
    ...{ user_id: id, user_login: `pérson-${id}`, day, team_id: team, slug, organization_id: '77' },
  })
  return [
    ...[1, 2, 3, 4].map((id) => member(id, 1, 'größe')),
    member(4, 1, 'größe'),
    { ...member(1, 1, 'größe'), team_id: null },
    ...[7, 8, 9].map((id) => member(id, 2, 'quiet')),
    ...[5, 6].map((id) => member(id, 3, 'few')),
    ...[2, 9, 10, 11, 12].map((id) => member(id, 4, 'core')),
  ]
}

/** The bytes of the reports of a day; the aggregated one comes twice in its file, the second time otherwise. */
export const oddReports = (day: string, at: number): Readonly<Record<string, Buffer>> => ({
  'organization-1-day': text([aggregated(day, at), { ...aggregated(day, at), loc_added_sum: 1 }]),
  'users-1-day': text(users(day, at)),
  'user-teams-1-day': text(members(day)),
})
