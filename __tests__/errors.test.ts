import { existsSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'

import { ADVICE } from '../src/advice.js'
import { type About, ActionError, describeError, type ErrorCode, HINTS } from '../src/errors.js'
import { INPUTS } from '../src/inputs/table.js'
import { OUTPUTS } from '../src/outputs.js'
import { openLog } from '../src/text/log.js'
import fc from './random.js'

/** What a person reads (contract, section 6), for every code there is. */

const CODES = Object.keys(HINTS) as ErrorCode[]
const DOCS = 'https://github.com/octo/action/blob/HEAD/docs/troubleshooting.md'
const ABOUT: Required<About> = {
  report: 'users-1-day',
  slug: 'octo-org',
  day: '2026-11-16',
  repository: 'octo/archive',
  host: 'copilot-reports.github.com',
  status: 500,
  fault: 'ECUT',
  tries: 5,
  request: 'AB:12',
  said: 'mona of octo/archive is gone',
  accepted: 'accepted scopes: read:org',
}
const nothing = () => undefined
const log = openLog({
  ...{ info: nothing, debug: nothing, warning: nothing },
  ...{ startGroup: nothing, endGroup: nothing, setSecret: nothing },
})

describe.each(CODES)('%s', (code) => {
  const error = new ActionError(code, 'Something happened.', { about: ABOUT })

  test('is told with where it happened, what to do and where to read more, in one line', () => {
    const place = 'users-1-day of octo-org, 2026-11-16'
    const exchange =
      'copilot-reports.github.com: HTTP 500, 5 tries; accepted scopes: read:org; request AB:12'
    const rest = `${error.hint} See ${DOCS}#${code.toLowerCase()}`
    expect(log.failure(error, DOCS)).toBe(
      `${code}: Something happened (${place}; ${exchange}). ${rest}`,
    )
    expect(log.failure(error.named(), DOCS)).toBe(
      `${code}: Something happened (${place}, octo/archive; ${exchange}). ${rest}`,
    )
    expect(log.failure(error.quoted(), DOCS)).toBe(
      `${code}: Something happened: "mona of octo/archive is gone" (${place}, octo/archive; ${exchange}). ${rest}`,
    )
  })

  test('has advice in whole sentences', () => {
    const hints = [
      HINTS[code],
      ...ADVICE.flatMap((row) => (row.codes.includes(code) ? row.hint : [])),
    ]
    for (const hint of hints) expect(hint).toMatch(/^[A-Z`][^\n]*\.$/)
  })

  test('without anything known about it is its sentence alone, and links nowhere without an address', () => {
    const bare = new ActionError(code, 'Something happened.')
    expect(describeError(bare)).toBe(`${code}: Something happened. ${HINTS[code]}`)
  })
})

test('a repository, and what its server said, is told to nobody by oversight', () => {
  const request = 'octo/archive'
  const error = new ActionError('COMMIT_FAILED', 'No.', { about: { ...ABOUT, request } })
  const all = [error, error.with({ day: '2026-11-17' }), error.with({}, 'Of two, no.')]
  for (const one of all) {
    const told = (of: ActionError) => [of.message, of.reason, of.sentence, describeError(of)]
    expect(told(one).join()).not.toContain('archive')
    for (const text of told(one.named())) expect(text).not.toContain('mona')
    for (const text of told(one.quoted())) expect(text).toContain('mona of octo/archive is gone')
  }
})

test('advice names inputs, documents and outputs that there are', () => {
  const names = new Set([...Object.keys(INPUTS), ...Object.keys(OUTPUTS)])
  const advice = [...Object.values(HINTS), ...ADVICE.map((row) => row.hint)].join('\n')
  const kebab = [...advice.matchAll(/`([a-z]+(?:-[a-z]+)*)(?:: [^`]*)?`/g)].map(
    ([, one = '']) => one,
  )
  const others = new Set(['seats', 'permissions', 'contents'])
  expect(kebab.filter((name) => !names.has(name) && !others.has(name))).toEqual([])
  const documents = [...advice.matchAll(/docs\/[\w.-]+\.md/g)].map(([path]) => path)
  expect(documents.length).toBeGreaterThan(0)
  expect(documents.filter((path) => !existsSync(path))).toEqual([])
})

describe('advice', () => {
  const hint = (code: ErrorCode, about: About) => new ActionError(code, 'No.', { about }).hint

  test('does not send anybody to the firewall when the server is failing', () => {
    for (const code of ['API_UNREACHABLE', 'DOWNLOAD_FAILED'] as const) {
      for (const status of [500, 502, 503, 504, 599]) {
        expect(hint(code, { status })).toMatch(/run again later/i)
        expect(hint(code, { status })).not.toMatch(/firewall/)
      }
      expect(hint(code, { fault: 'ECONNREFUSED' })).toMatch(/firewall/)
      expect(hint(code, { fault: 'ENOTFOUND' })).toMatch(/DNS/)
      expect(hint(code, { fault: 'ECUT' })).toMatch(/broke off/)
    }
  })

  test('follows what becomes known later, unless the place that failed knew better', () => {
    const late = new ActionError('DOWNLOAD_FAILED', 'No.').with({ status: 503 })
    expect(late.hint).toBe(hint('DOWNLOAD_FAILED', { status: 503 }))
    const own = new ActionError('DOWNLOAD_FAILED', 'No.', { hint: 'Mine.' })
    expect(own.with({ status: 503 }).hint).toBe('Mine.')
  })
})

test('many things to tell are a line each, none lost to the cap of an annotation', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 400 }), { minLength: 2, maxLength: 60 }),
      (told) => {
        const lines = told.map((text, index) => `${index} ${text.replaceAll(/\s/g, '_')}`)
        const text = log.failure(new ActionError('INPUT_INVALID', 'Wrong:', { lines }), DOCS)
        expect(text.length).toBeLessThanOrEqual(4096)
        const shown = text.split('\n')
        expect(shown).toHaveLength(lines.length + 2)
        lines.forEach((_, index) => expect(shown[index + 1]).toMatch(new RegExp(`^- ${index} `)))
      },
    ),
  )
})
