import { z } from 'zod'

import { type Day, type DaySelection, type Format, FORMATS, TABLE_FORMATS } from '../model.js'
import { downloadHostProblem } from '../collect/targets.js'
import { daysBetween, daysFrom, isDay } from '../reports/days.js'
import { clean } from '../text/cleaner.js'

/**
 * Single values: text to what it means, each as a zod schema whose messages say the rule. No message
 * quotes a secret; other values are quoted shortened.
 */

const LONGEST_RANGE = 366

/** Shortened, quoted foreign value for a message. */
export function quoted(text: string): string {
  const shown = clean(text)
  return JSON.stringify(shown.length > 60 ? `${shown.slice(0, 60)}…` : shown)
}

type Check<T> = (text: string) => T | { readonly mistake: string }

/** A value by its check, as a zod schema. */
export function parsed<T>(check: Check<T>) {
  return z.string().transform((text, context): T => {
    const value = check(text)
    if (typeof value === 'object' && value !== null && 'mistake' in value) {
      context.addIssue({ code: 'custom', message: value.mistake })
      return z.NEVER
    }
    return value
  })
}

/** Entries of a comma or newline separated list, without blank ones. */
export function listEntries(text: string): string[] {
  return text
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** YAML 1.2 core schema. https://yaml.org/spec/1.2.2/#10212-boolean */
export const boolean = parsed<boolean>((text) => {
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  return { mistake: `must be true or false, not ${quoted(text)}` }
})

/** A whole number in decimal digits from `least` to `most`, at most six digits. */
export function wholeNumber(least: number, most: number) {
  return parsed<number>((text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN
    if (value >= least && value <= most) return value
    return { mistake: `must be a whole number from ${least} to ${most}, not ${quoted(text)}` }
  })
}

/** Minutes above 0 and at most `most`, with up to three decimals. */
export function minutes(most: number) {
  return parsed<number>((text) => {
    const value = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : NaN
    if (value > 0 && value <= most) return value
    return { mistake: `must be a number of minutes above 0, at most ${most}, not ${quoted(text)}` }
  })
}

/** One of the choices, spelled exactly so. */
export function oneOf<const T extends string>(choices: readonly T[]) {
  return parsed<T>((text) => {
    const choice = choices.find((candidate) => candidate === text)
    return choice ?? { mistake: `must be one of ${choices.join(', ')}, not ${quoted(text)}` }
  })
}

function notOneOf(wrong: readonly string[], choices: readonly string[]): string {
  const what = wrong.length === 1 ? 'which is not one of' : 'none of which is one of'
  return `has ${quoted(wrong.join(', '))}, ${what} ${choices.join(', ')}`
}

/** A list of choices, each once, in the order written; an empty text is an empty list. */
export function listOf<const T extends string>(choices: readonly T[]) {
  return parsed<readonly T[]>((text) => {
    const entries = listEntries(text)
    const wrong = entries.filter((entry) => !choices.includes(entry as T))
    if (wrong.length === 0) return [...new Set(entries)] as T[]
    return { mistake: notOneOf(wrong, choices) }
  })
}

/** Formats in a fixed order: the raw form first, which is `ndjson` unless `ndjson.gz` is named. */
export const formats = parsed<readonly Format[]>((text) => {
  const entries = [...new Set(listEntries(text))]
  const wrong = entries.filter((entry) => !FORMATS.includes(entry as Format))
  if (wrong.length > 0) return { mistake: notOneOf(wrong, FORMATS) }
  const raw: Format = entries.includes('ndjson.gz') ? 'ndjson.gz' : 'ndjson'
  return [raw, ...TABLE_FORMATS.filter((format) => entries.includes(format))]
})

/** A day that exists, as YYYY-MM-DD; empty is undefined. */
export const optionalDay = parsed<Day | undefined>((text) => {
  if (text === '') return undefined
  return isDay(text)
    ? text
    : { mistake: `must be a day that exists, as YYYY-MM-DD, not ${quoted(text)}` }
})

/** `latest`, `missing`, or days and ranges. Whether GitHub can have them is judged elsewhere. */
export const days = parsed<'missing' | Exclude<DaySelection, { kind: 'missing' }>>((text) => {
  const entries = listEntries(text)
  if (entries.length === 1 && text.toLowerCase() === 'latest') return { kind: 'latest' }
  if (entries.length === 1 && text.toLowerCase() === 'missing') return 'missing'
  const all = new Set<Day>()
  for (const entry of entries) {
    const range = rangeOf(entry)
    if ('mistake' in range) return range
    for (const day of range) all.add(day)
  }
  return { kind: 'named', days: [...all].sort() }
})

function rangeOf(entry: string): Day[] | { mistake: string } {
  const [first = '', last = first, ...more] = entry.split('..').map((end) => end.trim())
  const wrong = [first, last].find((end) => !isDay(end))
  if (wrong !== undefined || more.length > 0) {
    return {
      mistake: `has ${quoted(entry)}; it takes latest, missing, days that exist as YYYY-MM-DD, and ranges as YYYY-MM-DD..YYYY-MM-DD`,
    }
  }
  if (!isDay(first) || !isDay(last)) return []
  if (first > last) return { mistake: `has the range ${entry}, whose end precedes its start` }
  if (daysBetween(first, last) >= LONGEST_RANGE) {
    return { mistake: `has the range ${entry}, which is longer than a year` }
  }
  return daysFrom(first, last)
}

/** Rules of the artifact service for names. */
export const artifactName = parsed<string | undefined>((text) => {
  if (text === '') return undefined
  if (/["":<>|*?\r\n\\/]/.test(text)) {
    return { mistake: 'must not contain any of " : < > | * ? \\ / or a line break' }
  }
  return text.length <= 256 ? text : { mistake: 'must be at most 256 characters long' }
})

/**
 * A version of GitHub's API, which is a date: YYYY-MM-DD.
 * https://docs.github.com/en/rest/about-the-rest-api/api-versions
 */
export const apiVersion = parsed<string>((text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : { mistake: `must be YYYY-MM-DD, not ${quoted(text)}` },
)

/**
 * True for `localhost` and the loopback addresses themselves, in any case: a local GitHub to test against.
 * Names below `localhost` are not (see `isLoopbackOrBelow`).
 */
export function isExactLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(host)
}

/** Base URL of an API without a trailing slash. Plain http only to this machine. */
export const apiUrl = parsed<string>((text) => {
  const url = URL.parse(text)
  if (url === null || `${url.search}${url.hash}${url.username}${url.password}` !== '') {
    return { mistake: `must be a URL such as https://api.github.com, not ${quoted(text)}` }
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isExactLoopback(url.hostname))) {
    return { mistake: 'must begin with https://' }
  }
  if (/\/api\/v\d+\/?$/.test(url.pathname)) {
    return {
      mistake:
        'names a GitHub Enterprise Server, which has no Copilot usage reports; use https://api.github.com or https://api.SUBDOMAIN.ghe.com',
    }
  }
  return url.href.replace(/\/+$/, '')
})

const UNRESOLVED = { mistake: 'holds an expression that was not resolved' }

/** A token: printable ASCII without blanks. The messages never quote it. */
export const token = parsed<string>((text) => {
  if (text === '') {
    return {
      mistake:
        'is empty. Set it to a secret; secrets are empty in runs from forks and of Dependabot, and when their name is misspelled',
    }
  }
  if (text.includes('${{')) return UNRESOLVED
  return /^[!-~]+$/.test(text) ? text : { mistake: 'holds white space or characters no token has' }
})

const SHORTEST_KEY = 16

/** A key that cannot be guessed, or none. The message never quotes it. */
export const pseudonymKey = parsed<string>((text) => {
  if (text.includes('${{')) return UNRESOLVED
  if (text === '' || Array.from(text).length >= SHORTEST_KEY) return text
  return {
    mistake: `has fewer than ${SHORTEST_KEY} characters and could be guessed. A long one comes from \`openssl rand -base64 32\``,
  }
})

/** A value by the rules of somebody else's check; an empty one stays empty. */
export function checked(
  check: (text: string) => { ok: true; value: string } | { ok: false; problem: string },
) {
  return parsed<string>((text) => {
    if (text === '') return ''
    const result = check(text)
    return result.ok ? result.value : { mistake: `${result.problem}: ${quoted(text)}` }
  })
}

/** Host names, in which `*` stands for a part of one label. */
export const hosts = parsed<readonly string[]>((text) => {
  const entries = listEntries(text)
  const problems = entries.map((entry) => [entry, downloadHostProblem(entry)] as const)
  const [wrong, problem] = problems.find(([, found]) => found !== undefined) ?? []
  if (wrong === undefined) return entries.map((entry) => entry.toLowerCase())
  return { mistake: `has ${quoted(wrong)}, which ${problem}` }
})

/** An empty value stays undefined, another one is judged by the schema. */
export function optional<T>(schema: z.ZodType<T, string>) {
  return z.string().transform((text, context): T | undefined => {
    if (text === '') return undefined
    const result = schema.safeParse(text)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      context.addIssue({ code: 'custom', message: issue.message })
    }
    return z.NEVER
  })
}
