import { type Visibility } from './model.js'

/** True when anyone may be able to read the repository: what could not be read counts as public. */
export function countsAsPublic(visibility: Visibility): boolean {
  return visibility === 'public' || visibility === 'unreadable'
}
