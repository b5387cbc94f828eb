import { type Dimension } from './series.js'

/** What people call GitHub's keys. A key that is not listed is shown as it is. */
const NAMES: Readonly<Record<string, string>> = {
  code_completion: 'Code completion',
  chat_inline: 'Inline chat',
  chat_panel_ask_mode: 'Chat: ask',
  chat_panel_edit_mode: 'Chat: edit',
  chat_panel_plan_mode: 'Chat: plan',
  chat_panel_custom_mode: 'Chat: custom agent',
  chat_panel_agent_mode: 'Chat: agent',
  chat_panel_unknown_mode: 'Chat: other modes',
  agent_edit: 'Agent edits',
  copilot_cli: 'Copilot CLI',
  copilot_app: 'Copilot app',
  vscode: 'VS Code',
  visualstudio: 'Visual Studio',
  intellij: 'JetBrains IDEs',
  eclipse: 'Eclipse',
  xcode: 'Xcode',
  neovim: 'Neovim',
  others: 'Others',
  unknown: 'Unknown',
  'No Cohort': 'No phase',
}

/** The name of a feature, editor, language, model or phase. */
export function labelOf(key: string): string {
  return (Object.hasOwn(NAMES, key) ? NAMES[key] : undefined) ?? (key === '' ? 'Not named' : key)
}

/** What each filter is called; `NOUNS` within a sentence. */
export const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  feature: 'Feature',
  ide: 'IDE',
  language: 'Language',
  model: 'Model',
}

export const NOUNS: Readonly<Record<Dimension, string>> = {
  feature: 'feature',
  ide: 'IDE',
  language: 'language',
  model: 'model',
}
