import { type RepositoryName } from '../model.js'
import { canNameFolder } from '../reports/layout.js'
import { listEntries, parsed, quoted } from './values.js'

/** Names of what GitHub has: enterprises, organizations, teams, repositories. */

const SLUG = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})$/

/** Slugs of enterprises or organizations; the same one in another case counts once. */
export const slugs = parsed<readonly string[]>((text) => {
  const entries = listEntries(text)
  const wrong = entries.filter((entry) => !SLUG.test(entry))
  if (wrong.length > 0) {
    return {
      mistake: `has ${quoted(wrong.join(', '))}, which is not a slug: letters, digits, hyphens and underscores, as in the address of the enterprise or organization`,
    }
  }
  const lower = entries.map((entry) => entry.toLowerCase())
  return entries.filter((_, index) => lower.indexOf(lower[index] ?? '') === index)
})

/** Team slugs; those of enterprise teams have a colon. Each is the name of a folder in the end. */
export const team = parsed<string | undefined>((text) => {
  if (text === '') return undefined
  if (/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/.test(text) && canNameFolder(text)) return text
  const rule = 'must be a team slug, without a dot at its end and short enough for a folder name'
  return { mistake: `${rule}, not ${quoted(text)}` }
})

/** An amount and a currency, `19 USD`; empty is undefined. */
export const seatPrice = parsed<{ amount: number; currency: string } | undefined>((text) => {
  if (text === '') return undefined
  const [, amount = '', currency = ''] = /^(\d{1,9}(?:\.\d{1,4})?) ([A-Z]{3})$/.exec(text) ?? []
  if (Intl.supportedValuesOf('currency').includes(currency)) {
    return { amount: Number(amount), currency }
  }
  return {
    mistake: `must be a number, a blank and an ISO 4217 code, such as 19 USD, not ${quoted(text)}`,
  }
})

/** `owner/name`; empty is undefined. */
export const repository = parsed<RepositoryName | undefined>((text) => {
  if (text === '') return undefined
  const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9_-]*)\/([A-Za-z0-9._-]+)$/.exec(text) ?? []
  if (owner === undefined || repo === undefined || /^\.{1,2}$/.test(repo)) {
    // Not repeated: it may name a private repository, and who sees the run is not known yet.
    return { mistake: 'must be owner/name, without a host and without anything behind the name' }
  }
  return { owner, repo }
})
