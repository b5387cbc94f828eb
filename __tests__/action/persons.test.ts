import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { fault } from '../../sandbox/fault-presets.js'
import { type GitData, openGitData } from '../../sandbox/git-data.js'
import { REPOSITORY } from '../../sandbox/run-environment.js'
import { type Run, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { bytesOf } from '../../src/page/base91.js'
import { type Database, openDatabase, text } from '../formats/duckdb.js'
import { manifestOf, newRepository } from './runs.js'

/** Rows that try to bring a person's name, login or id past the key, in every report, through the bundle. */

type Row = Readonly<Record<string, unknown>>
type Hostile = readonly [string, (of: { login: string; id: number; name: string }) => Row]

const user: readonly Hostile[] = [
  [
    'another case and blanks',
    ({ login, id }) => ({ user_login: ` ${login.toUpperCase()} `, user_id: id }),
  ],
  ['an id as text', ({ id }) => ({ user_id: `000${id}` })],
  ['a login as id', ({ login }) => ({ user_id: login })],
  ['a map by login', ({ login }) => ({ by_user: { [login]: { [login]: 1 } } })],
  ['a map by id', ({ id }) => ({ totals_by_user: { [id]: 3 } })],
  ['a known list as map', ({ login }) => ({ totals_by_ide: { [login]: { ide: 'vscode' } } })],
  ['a new field called like a person', ({ login }) => ({ [login]: true })],
  ['a flag called like a person', ({ login }) => ({ [`used_${login}`]: true })],
  ['etl_id', ({ login }) => ({ etl_id: `job-of-${login}` })],
  ['day_partition', ({ name }) => ({ day_partition: name })],
  ['entity_id_partition', ({ id }) => ({ entity_id_partition: id })],
  ['created_at', ({ login }) => ({ created_at: login })],
  ['profile_url', ({ login }) => ({ profile_url: `https://github.com/${login}` })],
  ['avatar_url', ({ id }) => ({ avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4` })],
  ['display_name', ({ name }) => ({ display_name: name })],
  ['owner', ({ login }) => ({ owner: login })],
  ['owner as object', ({ login, id }) => ({ owner: { login, id } })],
  ['seat_assignee', ({ login, id }) => ({ seat_assignee: { login, id, type: 'User' } })],
  ['contributors', ({ login, name }) => ({ contributors: [login, { name }] })],
  ['upn', ({ login }) => ({ upn: `${login}@corp.example` })],
  ['userid', ({ id }) => ({ userid: id })],
  ['userId', ({ id }) => ({ userId: `${id}` })],
  ['manager', ({ name }) => ({ manager: { deep: [{ er: { name } }] } })],
  ['an id as organization', ({ id }) => ({ user_id: id, organization_id: id })],
  [
    'an id as agent',
    ({ id }) => ({ user_id: id, totals_by_3rd_party_agent: [{ agent_id: `${id}` }] }),
  ],
  [
    'an id as model',
    ({ id }) => ({ user_id: id, totals_by_model_feature: [{ model: `m-${id}` }] }),
  ],
  ['a login as language', ({ login }) => ({ totals_by_language_feature: [{ language: login }] })],
  [
    'a login in a phase',
    ({ login }) => ({ ai_adoption_phase: { phase_number: 1, phase: `${login}!` } }),
  ],
  [
    'a skill of a person',
    ({ login }) => ({ totals_by_skill: [{ skill: `${login}_skill`, interaction_count: 1 }] }),
  ],
  [
    'an agent of a person',
    ({ login }) => ({ totals_by_custom_agent: [{ custom_agent: `the ${login} bot` }] }),
  ],
  [
    'an entry with a person',
    ({ login, id }) => ({ totals_by_feature: [{ feature: 'agent_edit', by: login, id }] }),
  ],
  ['a name in a list of entries', ({ login }) => ({ totals_by_feature: [login, [login]] })],
  ['a name in place of a count', ({ login }) => ({ loc_added_sum: login })],
  ['an id as text in place of a count', ({ id }) => ({ loc_added_sum: `${id}` })],
  ['a name in place of a flag', ({ name }) => ({ used_chat: name })],
  [
    'a name in place of a version',
    ({ name }) => ({
      totals_by_ide: [{ ide: 'vscode', last_known_ide_version: { ide_version: [name] } }],
    }),
  ],
  [
    'a name in place of a time',
    ({ name }) => ({ totals_by_cli: { last_known_cli_version: { sampled_at: name } } }),
  ],
  ['an object in place of a login', ({ login }) => ({ user_login: { login } })],
  ['__proto__', ({ login }) => JSON.parse(`{"__proto__":{"user_login":"${login}"}}`) as Row],
  [
    'escaped letters',
    ({ login }) => ({
      note: [...login].map((letter) => `\\u${letter.charCodeAt(0)}`).join(''),
      user_login: login,
    }),
  ],
]
const members: readonly Hostile[] = [
  ['a team of one', ({ login }) => ({ slug: `team-${login}` })],
  ['a maintainer', ({ login }) => ({ maintainer: login, parent: { slug: login } })],
  ['a member as object', ({ login, id }) => ({ member: { login, id } })],
]
const repositories: readonly Hostile[] = [
  ['repo_owner_name', ({ login }) => ({ repo_owner_name: login, repo_name: 'dotfiles' })],
  [
    'a page of a person',
    ({ login }) => ({ repo_owner_name: login, repo_name: `${login}.github.io` }),
  ],
  [
    'who reviewed',
    ({ login }) => ({ pull_request_review_times: [{ authored_by: login, reviewed_by: 'human' }] }),
  ],
  [
    'top contributor',
    ({ login, name }) => ({ top_contributor: login, html_url: `https://x/${login}`, name }),
  ],
]
const aggregated: readonly Hostile[] = [
  ['most active', ({ login, id }) => ({ most_active: [{ login, id }] })],
  ['by user', ({ login }) => ({ totals_by_user: { [login]: 7 } })],
]
const legacy: readonly Hostile[] = [
  ['users', ({ login, id }) => ({ users: [{ login, id }], by: { [login]: id } })],
  [
    'in an entry',
    ({ login }) => ({
      breakdown: [{ language: 'go', editor: 'vim', user: login, seats: [login] }],
    }),
  ],
  ['a name in place of a count', ({ name }) => ({ total_suggestions_count: name })],
]
const window: readonly Hostile[] = [
  ['a map beside the days', ({ login, id }) => ({ by: { [login]: { id } }, owner: login })],
  [
    'a member named in another member',
    ({ login, id }) => ({ organization_id: login, approved_by: { login, id } }),
  ],
]
const seats: readonly Hostile[] = [
  ['who assigned it', ({ login, id, name }) => ({ assigning_user: { login, id, name } })],
  [
    'a team of one',
    ({ login, id }) => ({ assigning_team: { id, slug: `${login}_team`, name: login } }),
  ],
  ['an editor', ({ login, id }) => ({ last_activity_editor: `vscode/${login}_${id}` })],
  ['an address', ({ login }) => ({ upn: `${login}@corp.example`, plan_type: login })],
  ['percent-encoded', ({ login }) => ({ plan_type: login.replaceAll('-', '%2D') })],
]
const nextYear: readonly Hostile[] = [
  ['of another kind', ({ login }) => ({ schema: 3, person: { handle: login } })],
  ['of no kind', ({ login }) => ({ [login]: login })],
]

const everybody: string[] = []

/** A person per row, so that what leaks says which row it was. */
function rowsOf(hostile: readonly Hostile[], base: (id: number, login: string) => Row): Row[] {
  return hostile.map(([, made]) => {
    const number = everybody.length / 3
    const of = {
      login: `mona-lisa-${100 + number}x`,
      id: 583_231_000 + number,
      name: `Mona${100 + number} Lisa`,
    }
    everybody.push(of.login, String(of.id), of.name)
    return { ...base(of.id, of.login), ...made(of) }
  })
}

let sandbox: Sandbox
let git: GitData
let database: Database
const env = { COPILOT_REPORTS_TIME_SCALE: '0.05', RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' }

beforeAll(async () => {
  git = await openGitData()
  database = await openDatabase()
  sandbox = await startSandbox({ users: 5, days: 6, routes: git.routes })
  await git.create(REPOSITORY)
})
afterAll(async () => {
  database.close()
  await sandbox.stop()
  await git.close()
})

function putHostileRows(): string {
  const day = sandbox.days.at(-1) ?? ''
  const put = (report: string, rows: readonly Row[]) =>
    sandbox.put(report, 'organization', 'octo-org', day, [
      Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    ])
  const person = (user_id: number, user_login: string) => ({ day, user_id, user_login })
  const rows = [...rowsOf(user, person), ...rowsOf(nextYear, () => ({}))]
  put('users-1-day', [...rows, { day, user_id: 1_000_001, user_login: 'x', used_chat: true }])
  put(
    'user-teams-1-day',
    rowsOf(members, (...of) => ({ ...person(...of), team_id: 7, slug: 't' })),
  )
  put(
    'repos-1-day',
    rowsOf(repositories, (repo_id) => ({
      ...{ day, repo_id: repo_id - 500_000_000, repo_owner_name: 'octo-org', repo_name: 'r' },
      repo_visibility: 'PRIVATE',
    })),
  )
  put(
    'organization-1-day',
    rowsOf(aggregated, () => ({ day, daily_active_users: 9 })),
  )
  putWindows(day)
  putSeats(day)
  const usage = rowsOf(legacy, () => ({ day, total_chat_turns: 3 }))
  sandbox.fault({
    on: 'api',
    match: /\/copilot\/usage/,
    script: [
      fault.rewrite((answer) => ({ ...answer, body: [Object.assign({}, ...usage)], headers: {} })),
    ],
    times: 9,
  })
  return day
}

function putWindows(day: string): void {
  const put = (report: string, row: Row) =>
    sandbox.put(report, 'organization', 'octo-org', undefined, [
      Buffer.from(`${JSON.stringify(row)}\n`),
    ])
  const ends = { report_start_day: day, report_end_day: day }
  const days = rowsOf(user, (user_id, user_login) => ({ day, user_id, user_login, ...ends }))
  const [around] = rowsOf(window.slice(0, 1), () => ends)
  put('users-28-day', { ...around, day_totals: days })
  const [other] = rowsOf(window.slice(1), () => ends)
  const totals = rowsOf(aggregated, () => ({ day, daily_active_users: 9 }))
  put('organization-28-day', { ...other, day_totals: totals })
}

function putSeats(day: string): void {
  const rows = rowsOf(seats, (id, login) => ({
    ...{ created_at: `${day}T00:00:00Z`, plan_type: 'business', assignee: { id, login } },
  }))
  sandbox.fault({
    on: 'api',
    match: /billing\/seats/,
    script: [
      fault.rewrite((answer) => ({
        ...answer,
        body: { total_seats: rows.length, seats: rows },
        headers: {},
      })),
    ],
    times: 9,
  })
}

async function placesOf(result: Run): Promise<[string, string][]> {
  const files = [
    ...result.temp.map((name) => join(result.paths.temp, name)),
    ...result.workspace.map((name) => join(result.paths.workspace, name)),
  ]
  const texts = files.map((path): [string, string] => [path, readFileSync(path).toString('latin1')])
  for (const path of files.filter((name) => name.endsWith('.parquet'))) {
    const rows = await database.rows(
      `SELECT to_json(x)::VARCHAR AS row FROM read_parquet(${text(path)}) x`,
    )
    texts.push([`rows of ${path}`, rows.map((row) => String(row['row'])).join('\n')])
  }
  return [
    ...texts,
    ...texts.flatMap(([path, html]): [string, string][] =>
      dataOf(html).map((data) => [path, data]),
    ),
    ['stdout', result.stdout],
    ['stderr', result.stderr],
    ['summary', result.summary],
    ['outputs', JSON.stringify(result.outputs)],
  ]
}

/** What is embedded in a page, where nobody sees it. */
function dataOf(html: string): string[] {
  const embedded = html.matchAll(/id="data" data-bytes="(\d+)">([^<]*)</g)
  return Array.from(embedded, ([, length, data = '']) =>
    inflateSync(bytesOf(data, Number(length))).toString('latin1'),
  )
}

function found(places: readonly (readonly [string, string])[]): string[] {
  const names = new RegExp(everybody.join('|'), 'gi')
  return places.flatMap(([place, said]) =>
    [...said.matchAll(names)].map(([name]) => `${name} in ${place}`),
  )
}

describe('hostile rows under a key', () => {
  test('no name, login or id in any byte', async () => {
    const archive = await newRepository(git, 'octo-org/hidden')
    const day = putHostileRows()
    expect(everybody.length / 3).toBeGreaterThanOrEqual(100)
    const result = await runAction({
      sandbox,
      inputs: {
        'report-type':
          'users-1-day, users-28-day, user-teams-1-day, repos-1-day, organization-1-day, organization-28-day, seats, legacy-usage',
        day,
        'pseudonym-key': 'a key of more than sixteen letters',
        format: 'ndjson, csv, parquet',
        'summary-users': 'true',
        'minimum-group-size': '1',
        'commit-repository': 'octo-org/hidden',
        'commit-token': sandbox.tokens.commit,
        commit: 'true',
      },
      env,
    })
    expect(result.runner.errors).toEqual([])
    const committed = await Promise.all(
      [...(await archive.files('main')).keys()].map(
        async (path) =>
          [path, (await archive.read('main', path))?.toString('latin1') ?? ''] as const,
      ),
    )
    expect(committed.length).toBeGreaterThan(8)
    const rows = new Map<string, number>()
    for (const { report, rows: more, format } of manifestOf(result.files()).files) {
      if (format === 'ndjson') rows.set(report, (rows.get(report) ?? 0) + more)
    }
    expect(Object.fromEntries(rows)).toMatchObject({
      ...{ 'users-1-day': user.length + 1, 'users-28-day': user.length, seats: seats.length },
      ...{ 'user-teams-1-day': members.length, 'repos-1-day': repositories.length },
      ...{ 'organization-1-day': 2, 'organization-28-day': 2, 'legacy-usage': 1 },
    })
    const log = JSON.stringify(await archive.log('main'))
    const artifact = await result.unzipArtifact('copilot-usage-reports-octo-org')
    const zipped = [...artifact].map(([name, bytes]) => [name, bytes.toString('latin1')] as const)
    const places = [...(await placesOf(result)), ...committed, ...zipped, ['log', log] as const]
    expect(places.filter(([, said]) => said.includes('octo-org')).length).toBeGreaterThan(9)
    expect(places.flatMap(([, said]) => dataOf(said))[0]).toContain('octo-org')
    expect(found(places)).toEqual([])
    const remarks = result.runner.annotations.filter(({ message }) => /pseudonym-key/.test(message))
    expect(remarks).toHaveLength(1)
    expect(remarks[0]?.message).toMatch(/: \d+ values of fields and 2 rows of a kind /)
  })

  test('nor in what GitHub says of a refusal', async () => {
    sandbox.reset()
    const said = 'The user mona-lisa-100x (id 583231000) has no seat.'
    sandbox.fault({
      on: 'api',
      match: /billing\/seats/,
      script: [fault.apiError(422, said)],
      times: 9,
    })
    const result = await runAction({
      sandbox,
      inputs: {
        ...{ 'report-type': 'seats', artifact: 'false' },
        'pseudonym-key': 'a key of more than sixteen letters',
      },
      env,
    })
    expect(result.runner.errors).toEqual([expect.stringContaining('API_REFUSED')])
    expect(found(await placesOf(result))).toEqual([])
  })
})
