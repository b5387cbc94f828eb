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

/** What people call a feature, editor, language, model or phase; absent for what has no name but its key. */
export function knownLabel(key: string): string | undefined {
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined
}

/** The same, or the key itself. */
export function labelOf(key: string): string {
  return knownLabel(key) ?? (key === '' ? 'Not named' : key)
}
