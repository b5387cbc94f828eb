import { holdsSecret } from '../text/cleaner.js'
import { holding } from '../text/redact.js'
import { type InputName, INPUTS, type RawInputs } from './table.js'

/** Inputs that are secrets, and those that must hold none. */

const NAMES = Object.keys(INPUTS) as InputName[]

/** Names of the inputs whose values are secrets. */
export const SECRET_INPUTS: readonly InputName[] = NAMES.filter(
  (name) => name.endsWith('token') || name === 'pseudonym-key',
)

/** The message of a commit is a text, and is cleared like one; all others are for names, paths and requests. */
export const OPEN_INPUTS: readonly InputName[] = NAMES.filter(
  (name) => !SECRET_INPUTS.includes(name) && name !== 'commit-message',
)

const KEY = 'pseudonym-key'
const TOKENS = SECRET_INPUTS.filter((name) => name !== KEY)

/** A mistake for each input in which a secret of the run stands. `wrong`: those that are refused already. */
export function mistakesWithSecrets(raw: RawInputs, wrong: ReadonlySet<string>): string[] {
  const right = (name: InputName) => !wrong.has(name)
  const mistakes = OPEN_INPUTS.filter((name) => right(name) && holdsSecret(raw[name])).map(
    (name) =>
      `${name} holds a token or key of this run, which would stand in names, paths and requests`,
  )
  // Whoever has the token could undo the pseudonyms, and a new token would give new ones.
  if (right(KEY) && holding(TOKENS.map((name) => raw[name]))(raw[KEY]))
    mistakes.push(`${KEY} holds a token of this run: make it a secret of its own`)
  return mistakes
}
