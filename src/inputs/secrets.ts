import { holdsSecret } from '../text/cleaner.js'
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

/** A mistake for each input in which a secret of the run stands. `wrong`: those that are refused already. */
export function mistakesWithSecrets(raw: RawInputs, wrong: ReadonlySet<string>): string[] {
  return OPEN_INPUTS.filter((name) => !wrong.has(name) && holdsSecret(raw[name])).map(
    (name) =>
      `${name} holds a token or key of this run, which would stand in names, paths and requests`,
  )
}
