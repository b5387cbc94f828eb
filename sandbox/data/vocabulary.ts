/** What occurs in the data: features and their habits, kinds of people, languages, models, editors, names. */

/** What one unit of volume of a feature leads to. Shapes after GitHub's own description of the counters. */
interface Habit {
  readonly interactions: number
  readonly generations: number
  /** Accepted per generation. */
  readonly accepted: number
  /** Lines per generation. */
  readonly suggested: number
  readonly suggestedToDelete: number
  readonly added: number
  readonly deleted: number
}

const habit = (
  numbers: readonly [number, number, number, number, number, number, number],
): Habit => {
  const [interactions, generations, accepted, suggested, suggestedToDelete, added, deleted] =
    numbers
  return { interactions, generations, accepted, suggested, suggestedToDelete, added, deleted }
}

export const FEATURES: Readonly<Record<string, Habit>> = {
  code_completion: habit([0, 6, 0.29, 1.7, 0.02, 0.52, 0.01]),
  chat_inline: habit([1, 1.2, 0.35, 6, 0.5, 2.1, 0]),
  chat_panel_ask_mode: habit([1, 1.6, 0.12, 9, 0, 1.1, 0]),
  chat_panel_edit_mode: habit([1, 1.4, 0.2, 11, 0.4, 2.4, 0]),
  chat_panel_plan_mode: habit([1, 0.8, 0.02, 5, 0, 0.1, 0]),
  chat_panel_custom_mode: habit([1, 1.3, 0.05, 8, 0, 0.3, 0]),
  chat_panel_agent_mode: habit([1, 2.2, 0.01, 10, 0, 0.2, 0]),
  agent_edit: habit([0, 3, 0, 0, 0, 13, 4.5]),
  copilot_cli: habit([1, 2.6, 0.98, 0, 0, 7, 2.2]),
  copilot_app: habit([1, 2, 0.9, 5, 0.6, 5, 1.1]),
}

/** Features that happen inside an editor, and so appear under totals_by_ide. */
export const inEditor = (feature: string): boolean => !/^copilot_/.test(feature)
export const isChat = (feature: string): boolean => feature.startsWith('chat_')
export const isAgent = (feature: string): boolean =>
  feature === 'agent_edit' || feature === 'chat_panel_agent_mode'

interface Persona {
  readonly name: string
  readonly share: number
  readonly phase: number
  /** Feature -> [probability on an active day, mean volume]. The first is used on every active day. */
  readonly uses: readonly (readonly [string, number, number])[]
  readonly cloudAgent: number
  readonly activeReview: number
}

export const PERSONAS: readonly Persona[] = [
  {
    name: 'completer',
    share: 0.27,
    phase: 1,
    uses: [
      ['code_completion', 1, 9],
      ['chat_inline', 0.25, 3],
      ['chat_panel_ask_mode', 0.3, 3],
    ],
    cloudAgent: 0,
    activeReview: 0.04,
  },
  {
    name: 'asker',
    share: 0.25,
    phase: 1,
    uses: [
      ['chat_panel_ask_mode', 1, 7],
      ['code_completion', 0.8, 6],
      ['chat_panel_edit_mode', 0.3, 3],
      ['chat_panel_plan_mode', 0.15, 2],
    ],
    cloudAgent: 0.02,
    activeReview: 0.1,
  },
  {
    name: 'agent',
    share: 0.26,
    phase: 2,
    uses: [
      ['agent_edit', 1, 9],
      ['chat_panel_agent_mode', 0.95, 8],
      ['code_completion', 0.6, 4],
      ['chat_panel_custom_mode', 0.15, 3],
      ['chat_panel_plan_mode', 0.3, 2],
    ],
    cloudAgent: 0.15,
    activeReview: 0.25,
  },
  {
    name: 'terminal',
    share: 0.14,
    phase: 3,
    uses: [
      ['copilot_cli', 1, 11],
      ['agent_edit', 0.35, 5],
      ['chat_panel_agent_mode', 0.35, 4],
      ['copilot_app', 0.3, 4],
      ['code_completion', 0.3, 3],
    ],
    cloudAgent: 0.35,
    activeReview: 0.35,
  },
  // Known to GitHub's servers only: rows without breakdowns and without used_*.
  { name: 'server-side', share: 0.03, phase: 0, uses: [], cloudAgent: 0, activeReview: 0 },
  // A licence that is hardly used.
  {
    name: 'idle',
    share: 0.05,
    phase: 0,
    uses: [['code_completion', 1, 2]],
    cloudAgent: 0,
    activeReview: 0,
  },
]

export const LANGUAGES = [
  'typescript', 'python', 'go', 'java', 'csharp', 'c#', 'javascript', 'tsx', 'rust', 'markdown', 'yaml', 'json',
  'shell', 'bash', 'hcl', 'sql', 'html', 'css', 'dockerfile', 'unknown', 'others',
] as const // prettier-ignore

/** Ids as they occur, two spellings of one family included. */
export const MODELS = [
  'auto', 'claude-sonnet-4.6', 'claude-4.6-sonnet', 'gpt-5.2', 'gpt-5.3-codex', 'gpt-5-mini', 'claude-haiku-4.5',
  'claude-opus-4.7', 'gemini-3.0-pro', 'gpt-4.1', 'unknown', 'others',
] as const // prettier-ignore

export const EDITORS = [
  { ide: 'vscode', share: 0.62, version: '1.13', plugin: 'copilot-chat', pluginVersion: '0.4' },
  { ide: 'intellij', share: 0.18, version: '2026.', plugin: 'copilot', pluginVersion: '1.6' },
  { ide: 'visualstudio', share: 0.1, version: '18.', plugin: '', pluginVersion: '18.' },
  { ide: 'neovim', share: 0.06, version: '0.1', plugin: 'copilot', pluginVersion: '1.5' },
  { ide: 'xcode', share: 0.04, version: '17.', plugin: 'copilot', pluginVersion: '0.4' },
] as const

const SYLLABLES = ['mo', 'na', 'hu', 'bo', 'li', 'sa', 'ka', 'ri', 'te', 'vo', 'du', 'mi', 'pa', 'lo', 'zu', 'ne'] as const // prettier-ignore
const ENDINGS = [
  'cat',
  'dev',
  'codes',
  'squid',
  'reef',
  'kelp',
  'coral',
  'wave',
  'ink',
  'tide',
] as const

/** A made-up login that no other number has. */
export function loginOf(number: number): string {
  const syllable = (shift: number) =>
    SYLLABLES[(number * 7 + shift * (5 + (number >> 4))) % SYLLABLES.length]
  const ending = ENDINGS[(number * 3) % ENDINGS.length]
  return `${syllable(0)}${syllable(1)}${syllable(3)}-${ending}${number}`
}

export const TEAM_NAMES = [
  'platform',
  'payments',
  'search',
  'mobile',
  'data',
  'web',
  'security',
  'docs',
] as const
export const REPOSITORY_NAMES = [
  'reef-api', 'tide-web', 'kelp-mobile', 'coral-ui', 'ink-search', 'harbour', 'lighthouse', 'octo-docs', 'anchor-cli',
  'buoy', 'compass', 'driftwood', 'estuary', 'fathom',
] as const // prettier-ignore
