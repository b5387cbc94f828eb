/** Reads inputs as a workflow gives them, for the tests of their rules. */
import { ActionError } from '../../src/errors.js'
import { readSettings } from '../../src/inputs/settings.js'
import { type InputName, type Surroundings, withDefaults } from '../../src/inputs/table.js'
import { type Day } from '../../src/model.js'

export type Inputs = Partial<Record<InputName, string>>

export const TODAY = '2026-11-20' as Day

const surroundings: Surroundings = {
  apiUrl: 'https://api.github.com',
  githubToken: 'ghs_own',
  repository: 'octo-org/reports',
}

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
    if (error.lines.length > 0) return [...error.lines]
    return [/^An input is wrong: (.*)\.$/s.exec(error.message)?.[1] ?? '']
  }
  return []
}
