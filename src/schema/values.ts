/**
 * Values of names that were seen in GitHub's files and documentation so far. All of these lists are open:
 * a value that is not here counts like any other, and is told of as a finding.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

/** What stands for "no name": in totals, never ranked. */
export const UNNAMED: ReadonlySet<string> = new Set(['', 'unknown', 'others'])

const COMPLETION = 'code_completion'
const AGENT_EDIT = 'agent_edit'
/** What is no editor's. */
const ELSEWHERE = ['copilot_cli', 'copilot_app']

export const FEATURES: ReadonlySet<string> = new Set([
  COMPLETION,
  'chat_inline',
  'chat_panel_ask_mode',
  'chat_panel_edit_mode',
  'chat_panel_agent_mode',
  'chat_panel_plan_mode',
  'chat_panel_custom_mode',
  'chat_panel_unknown_mode',
  AGENT_EDIT,
  ...ELSEWHERE,
])

export const isCompletion = (feature: string) => feature === COMPLETION
export const isAgentEdit = (feature: string) => feature === AGENT_EDIT
/** GitHub's dashboard counts editors only. */
export const isOnDashboard = (feature: string) => !ELSEWHERE.includes(feature)
export const isAgent = (feature: string) => isAgentEdit(feature) || !isOnDashboard(feature)
/** Chat features are told by how GitHub calls them, so that a new one counts. */
export const isChat = (feature: string) => feature.startsWith('chat_')

/** In lower case, product names of JetBrains included. */
export const IDES: ReadonlySet<string> = new Set([
  ...['vscode', 'visualstudio', 'eclipse', 'xcode', 'neovim', 'vim', 'emacs', 'zed'],
  ...['jetbrains', 'intellij', 'pycharm', 'goland', 'webstorm', 'phpstorm', 'rubymine', 'clion'],
  ...['rider', 'rustrover', 'datagrip', 'dataspell', 'androidstudio', 'android-studio'],
])

const CLAUDE = /^claude-(\d[\d.]*)-(opus|sonnet|haiku)(.*)$/

/** One spelling for what GitHub spells in several ways: `claude-4.6-sonnet` is `claude-sonnet-4.6`. */
export function spelled(what: string, name: string): string {
  if (what === 'feature') return name
  const lower = name.toLowerCase()
  return what === 'model' ? lower.replace(CLAUDE, 'claude-$2-$1$3') : lower
}
