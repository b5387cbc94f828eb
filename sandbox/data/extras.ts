/** The optional blocks of a user row: CLI, app, agents window, third-party agents, customizations. */
import { type Random } from './random.js'
import { type Signals } from './activity.js'
import { type Person } from './world.js'

export interface Tokens {
  readonly session_count: number
  readonly request_count: number
  readonly prompt_count: number
  readonly token_usage: {
    readonly output_tokens_sum: number
    readonly prompt_tokens_sum: number
    readonly avg_tokens_per_request: number | null
  }
}

/** Sums of sessions, requests and tokens; the average is made from the sums. */
export function tokensOf(
  parts: readonly Pick<
    Tokens,
    'session_count' | 'request_count' | 'prompt_count' | 'token_usage'
  >[],
): Tokens {
  const sum = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((all, part) => all + of(part), 0)
  const requests = sum((part) => part.request_count)
  const output = sum((part) => part.token_usage.output_tokens_sum)
  const prompt = sum((part) => part.token_usage.prompt_tokens_sum)
  return {
    session_count: sum((part) => part.session_count),
    request_count: requests,
    prompt_count: sum((part) => part.prompt_count),
    token_usage: {
      output_tokens_sum: output,
      prompt_tokens_sum: prompt,
      avg_tokens_per_request:
        requests === 0 ? null : Math.round((100 * (output + prompt)) / requests) / 100,
    },
  }
}

function sessions(prompts: number, random: Random): Tokens {
  const requests = prompts * random.between(2, 6)
  return tokensOf([
    {
      session_count: Math.max(1, Math.round(prompts / 5)),
      request_count: requests,
      prompt_count: prompts,
      token_usage: {
        output_tokens_sum: requests * random.between(150, 700),
        prompt_tokens_sum: requests * random.between(900, 5200),
        avg_tokens_per_request: null,
      },
    },
  ])
}

export interface NamedCount {
  readonly name: string
  readonly count: number
}

/** The five customization arrays: field, key of an entry, names that occur. */
export const CUSTOMIZATIONS = [
  {
    field: 'totals_by_skill',
    key: 'skill',
    distinct: 'distinct_skill_use_count',
    names: ['other'],
  },
  {
    field: 'totals_by_custom_agent',
    key: 'custom_agent',
    distinct: 'distinct_custom_agent_use_count',
    names: ['general-purpose', 'other'],
  },
  {
    field: 'totals_by_mcp',
    key: 'mcp',
    distinct: 'distinct_mcp_use_count',
    names: ['github-mcp-server', 'other'],
  },
  {
    field: 'totals_by_slash_cmd',
    key: 'slash_cmd',
    distinct: 'distinct_slash_cmd_use_count',
    names: ['/plan', '/review', 'custom'],
  },
  {
    field: 'totals_by_plugin',
    key: 'plugin',
    distinct: 'distinct_plugin_use_count',
    names: ['other'],
  },
] as const

export const THIRD_PARTY_AGENTS = [
  { agent_id: '2246796', agent_name: 'Claude (Anthropic)' },
  { agent_id: '2248422', agent_name: 'Codex (OpenAI)' },
] as const

function customizations(random: Random): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const { field, key, distinct, names } of CUSTOMIZATIONS) {
    const used = names.filter(() => random.flip(0.5))
    fields[field] = used.map((name) => ({ [key]: name, interaction_count: random.between(1, 9) }))
    fields[distinct] = used.length === 0 ? 0 : used.length + random.between(0, 2)
  }
  return fields
}

/** The blocks that a day's signals call for, by their names in the row. */
export function extrasOf(
  person: Person,
  signals: Signals,
  { random, day }: { random: Random; day: string },
): Record<string, unknown> {
  const extras: Record<string, unknown> = {}
  if (signals.cli) {
    const version = {
      cli_version: `1.0.${random.between(4, 39)}`,
      sampled_at: `${day}T0${random.between(7, 9)}:12:43.000Z`,
    }
    extras.totals_by_cli = {
      ...sessions(random.between(1, 18), random),
      last_known_cli_version: version,
    }
    Object.assign(extras, customizations(random))
  }
  if (signals.app) extras.totals_by_copilot_app = sessions(random.between(1, 6), random)
  if (signals.vscodeAgent) {
    const session_count = random.between(1, 4)
    extras.totals_by_vscode_agent = {
      session_count,
      total_user_messages: session_count * random.between(1, 6),
    }
  }
  if (signals.cloudAgent && random.flip(0.3)) {
    extras.totals_by_3rd_party_agent = THIRD_PARTY_AGENTS.slice(0, random.between(1, 2)).map(
      (agent) => ({
        ...agent,
        user_initiated_interaction_count: random.between(1, 4),
      }),
    )
  }
  // Not in any description: readers have to let it pass.
  if (person.number % 5 === 0)
    extras.preview_signals = { cohort: 'blue', weights: [0.25, 0.75], note: null }
  return extras
}
