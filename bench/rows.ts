import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'

import { addDays } from '../src/reports/days.js'
import { type Day } from '../src/model.js'

/**
 * Made-up rows of a users-28-day report, in the shape that GitHub's files have: one row per user and
 * active day, 2.8 KB on average. The same options give the same bytes, on every machine.
 */

export interface UserRowsOptions {
  /** Folder that the part files go to; made when absent. */
  readonly folder: string
  /** Stop after this many bytes. Without it: when the days have run out. */
  readonly bytes?: number
  /** How many users; when absent as many as it takes to reach `bytes` in `days`. */
  readonly users?: number
  /** Length of the window; 28 when absent. */
  readonly days?: number
  /** Last day of the window. */
  readonly lastDay?: string
  readonly seed?: number
  /** Over how many files the rows are spread, by time as GitHub does; 1 when absent. */
  readonly parts?: number
  /** Fields that every row has besides: ones that the schema does not know. */
  readonly more?: Readonly<Record<string, unknown>>
}

export interface UserRowsWritten {
  readonly paths: readonly string[]
  readonly rows: number
  readonly bytes: number
}

const MEAN_BYTES = 2770
const ACTIVE_SHARE = 0.52
const CHUNK = 1 << 20

type Random = () => number

/** Two fields that no schema knows. */
export const NEWS = { new_count: 12, new_name: 'something' } as const

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const IDES = ['vscode', 'vscode', 'vscode', 'jetbrains', 'visualstudio', 'xcode', 'neovim']
const FEATURES = [
  'code_completion',
  'chat_panel_ask_mode',
  'chat_panel_agent_mode',
  'agent_edit',
  'chat_inline',
  'copilot_cli',
  'chat_panel_plan_mode',
]
const LANGUAGES = [
  'typescript',
  'python',
  'java',
  'go',
  'csharp',
  'markdown',
  'yaml',
  'json',
  'shellscript',
  'unknown',
]
const MODELS = ['claude-sonnet-4.6', 'gpt-5.2-codex', 'gpt-5-mini', 'gemini-3.0-pro', 'auto']

const count = (random: Random, most: number) => Math.floor(random() * random() * (most + 1))
const between = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1))
const pick = <T>(random: Random, list: readonly T[]) => list[Math.floor(random() * list.length)]

/** `many` distinct members, in the order of the list. */
function some<T>(random: Random, list: readonly T[], many: number): T[] {
  const distinct = [...new Set(list)]
  return distinct.filter((_, index) => {
    const left = distinct.length - index
    const chosen = random() * left < many
    if (chosen) many -= 1
    return chosen
  })
}

function counters(random: Random, agent = false) {
  const suggested = agent ? 0 : count(random, 400)
  return {
    user_initiated_interaction_count: agent ? 0 : count(random, 30),
    code_generation_activity_count: count(random, 120),
    code_acceptance_activity_count: agent ? 0 : count(random, 40),
    loc_suggested_to_add_sum: suggested,
    loc_suggested_to_delete_sum: 0,
    loc_added_sum: agent ? count(random, 900) : Math.floor(suggested * random()),
    loc_deleted_sum: agent ? count(random, 200) : 0,
  }
}

type Counters = ReturnType<typeof counters>

/** The counters without interactions, as arrays that split by language have them. */
function quiet(random: Random, agent = false): Partial<Counters> {
  const entry: Partial<Counters> = counters(random, agent)
  delete entry.user_initiated_interaction_count
  return entry
}

function sum(entries: readonly Counters[]): Counters {
  const total = counters(() => 0)
  for (const entry of entries)
    for (const name of Object.keys(total) as (keyof Counters)[]) total[name] += entry[name]
  return total
}

function cli(random: Random, day: string) {
  const requests = between(random, 1, 40)
  const output = requests * between(random, 300, 2500)
  const prompts = requests * between(random, 500, 4000)
  return {
    session_count: between(random, 1, 5),
    request_count: requests,
    prompt_count: between(random, 1, requests),
    token_usage: {
      output_tokens_sum: output,
      prompt_tokens_sum: prompts,
      avg_tokens_per_request: Math.round(((output + prompts) / requests) * 100) / 100,
    },
    last_known_cli_version: {
      cli_version: `1.0.${between(random, 0, 12)}`,
      sampled_at: `${day}T08:15:00.000Z`,
    },
  }
}

function ideEntries(random: Random, day: string) {
  return some(random, IDES, random() < 0.1 ? 2 : 1).map((ide) => ({
    ide,
    ...counters(random),
    last_known_plugin_version: {
      sampled_at: `${day}T07:02:11.000Z`,
      plugin: 'copilot-chat',
      plugin_version: `0.3${between(random, 1, 9)}.${between(random, 0, 5)}`,
    },
    last_known_ide_version: {
      sampled_at: `${day}T07:02:11.000Z`,
      ide_version: `1.10${between(random, 0, 9)}.${between(random, 0, 3)}`,
    },
  }))
}

/** One row: what a user did on a day. */
export function userRow(random: Random, user: number, window: { day: Day; last: Day }) {
  const { day, last } = window
  const features = some(random, FEATURES, between(random, 1, 2) + (random() < 0.1 ? 1 : 0))
  const byFeature = features.map((feature) => ({
    feature,
    ...counters(random, feature === 'agent_edit'),
  }))
  const languages = some(random, LANGUAGES, between(random, 1, 2))
  const models = some(random, MODELS, between(random, 1, 2))
  const chat = features.some((feature) => feature.startsWith('chat_'))
  const phase = user % 4
  return {
    report_start_day: addDays(last, -27),
    report_end_day: last,
    day,
    organization_id: '4711',
    enterprise_id: '1042',
    user_id: 1_000_000 + user,
    user_login: `octo-user-${String(user).padStart(6, '0')}`,
    ...sum(byFeature),
    totals_by_ide: ideEntries(random, day),
    totals_by_feature: byFeature,
    totals_by_language_feature: features.flatMap((feature) =>
      some(random, languages, random() < 0.3 ? 2 : 1).map((language) => ({
        language,
        feature,
        ...quiet(random, feature === 'agent_edit'),
      })),
    ),
    totals_by_language_model: languages.map((language) => ({
      language,
      model: pick(random, models),
      ...quiet(random),
    })),
    totals_by_model_feature: features
      .filter((feature) => feature !== 'code_completion')
      .map((feature) => ({ model: pick(random, models), feature, ...counters(random) })),
    used_agent: features.includes('chat_panel_agent_mode'),
    used_chat: chat,
    used_cli: features.includes('copilot_cli'),
    used_copilot_coding_agent: random() < 0.05,
    used_copilot_cloud_agent: random() < 0.05,
    used_copilot_code_review_active: random() < 0.1 ? true : null,
    used_copilot_code_review_passive: null,
    ai_credits_used: Math.round(random() * 4000) / 100,
    ai_adoption_phase: {
      phase_number: phase,
      phase: phase === 0 ? 'No Cohort' : `Phase ${phase}`,
      version: 'v1',
    },
    ...(features.includes('copilot_cli') ? { totals_by_cli: cli(random, day) } : {}),
  }
}

/** The rows one after another, day by day, as JSON text without line ends. */
export function* userLines(options: Omit<UserRowsOptions, 'folder' | 'parts'>): Generator<string> {
  const { days = 28, seed = 1, bytes = Infinity, more } = options
  // The same rows, with and without.
  const besides = more === undefined ? 0 : JSON.stringify(more).length - 1
  const last = (options.lastDay ?? '2026-11-18') as Day
  const users = options.users ?? usersFor(bytes, days)
  const random = seeded(seed)
  let written = 0
  for (let ago = days - 1; ago >= 0; ago--) {
    const day = addDays(last, -ago)
    for (let user = 0; user < users; user++) {
      if (random() >= ACTIVE_SHARE) continue
      if (written >= bytes) return
      const line = JSON.stringify({ ...userRow(random, user, { day, last }), ...more })
      written += line.length + 1 - besides
      yield line
    }
  }
}

function usersFor(bytes: number, days: number): number {
  if (!Number.isFinite(bytes)) throw new Error('Name `users` or `bytes`.')
  return Math.ceil((bytes / (MEAN_BYTES * ACTIVE_SHARE * days)) * 1.03) + 1
}

/** Writes the rows to `part-001.ndjson` and so on below the folder. Parts are cut at equal size. */
export async function writeUserRows(options: UserRowsOptions): Promise<UserRowsWritten> {
  await mkdir(options.folder, { recursive: true })
  const parts = options.parts ?? 1
  const expected = options.bytes ?? sizeOf(options)
  const paths: string[] = []
  let rows = 0
  let bytes = 0
  let file = openPart(options.folder, paths)
  let waiting = ''
  for (const line of userLines(options)) {
    waiting += `${line}\n`
    bytes += line.length + 1
    rows += 1
    const full = bytes >= (expected * paths.length) / parts && paths.length < parts
    if (waiting.length < CHUNK && !full) continue
    if (!file.write(waiting)) await once(file, 'drain')
    waiting = ''
    if (full) {
      file.end()
      await finished(file)
      file = openPart(options.folder, paths)
    }
  }
  file.end(waiting)
  await finished(file)
  return { paths, rows, bytes }
}

function sizeOf({ users = 0, days = 28 }: UserRowsOptions): number {
  return users * days * ACTIVE_SHARE * MEAN_BYTES
}

function openPart(folder: string, paths: string[]) {
  const path = join(folder, `part-${String(paths.length + 1).padStart(3, '0')}.ndjson`)
  paths.push(path)
  return createWriteStream(path)
}
