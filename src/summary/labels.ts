import { knownLabel } from '../schema/labels.js'
import { type Markdown, name, own, safe } from './markdown.js'

/** What people call a key of GitHub's, and the key itself: `Chat: agent` with `chat_panel_agent_mode`. */
export function called(key: string): Markdown {
  const label = knownLabel(key)
  return label === undefined ? name(key) : safe`${own(label)} ${name(key)}`
}
