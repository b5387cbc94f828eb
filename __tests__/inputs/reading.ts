/** Reads inputs as a workflow gives them, for the tests of their rules. */
import { ActionError } from '../../src/errors.js'
import { readSettings } from '../../src/inputs/settings.js'
import { INPUTS, type InputName, type Surroundings, withDefaults } from '../../src/inputs/table.js'
import { type Day } from '../../src/model.js'

export type Inputs = Partial<Record<InputName, string>>

export const TODAY = '2026-11-20' as Day

const surroundings: Surroundings = {
  apiUrl: 'https://api.github.com',
  githubToken: 'ghs_own',
  repository: 'octo-org/reports',
}

/** Each mistake begins with the name of an input; one has semicolons of its own. */
const NEXT_MISTAKE = new RegExp(`; (?=(?:${Object.keys(INPUTS).join('|')}):? )`)

/** What the inputs mean; `token` is there unless it is given. */
export function read(inputs: Inputs, around: Partial<Surroundings> = {}) {
  const given: Inputs = { token: 'ghp_secret', ...inputs }
  const where = { ...surroundings, ...around }
  return readSettings(
    withDefaults((name) => given[name] ?? '', where),
    where,
    TODAY,
  )
}

/** The mistakes that the inputs make, without the sentence around them. */
export function mistakes(inputs: Inputs, around: Partial<Surroundings> = {}): string[] {
  try {
    read(inputs, around)
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'INPUT_INVALID') throw error
    const list = /^(?:An input is|\d+ inputs are) wrong: (.*)\.$/s.exec(error.message)?.[1] ?? ''
    return list.split(NEXT_MISTAKE)
  }
  return []
}
