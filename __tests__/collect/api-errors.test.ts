import { describe, expect, test } from '@jest/globals'

import { explain } from '../../src/collect/api-errors.js'
import { HINTS } from '../../src/errors.js'
import { type ReportRequest } from '../../src/model.js'
import { type ApiAnswer } from '../../src/ports.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { answerOf, requestOf } from './asking.js'

const GITHUB = 'https://github.com'
const nothingKnown = { workflowToken: false, answered: false, serverUrl: GITHUB }
const day = requestOf('users-1-day')
const enterprise = requestOf('enterprise-28-day', 'enterprise')

function inline(kind: 'organization' | 'enterprise' = 'organization'): ReportRequest {
  const entry = entryOf('legacy-usage', kind)
  if (entry === undefined) throw new Error('There is no such report.')
  return { kind: 'inline', entry, scope: { kind, slug: 'octo-org' }, named: true }
}

function code(answer: ApiAnswer, request: ReportRequest = day, known = nothingKnown): string {
  return explain(answer, request, known).code
}

const saying = (status: number, message: string) => answerOf(status, { message })
const POLICY = 'The policy must be enabled for this enterprise.'
const APP = 'Resource not accessible by integration'
const SSO = { 'x-github-sso': 'required; url=https://github.com/orgs/octo-org/sso?a=b' }

describe('a refusal is', () => {
  test('of the token, when it is 401', () => {
    expect(code(answerOf(401))).toBe('TOKEN_REJECTED')
    expect(code(answerOf(401, '', SSO), day, { ...nothingKnown, workflowToken: true })).toBe(
      'TOKEN_REJECTED',
    )
  })

  test('of a token that has expired, when it worked before', () => {
    const known = { ...nothingKnown, answered: true }
    expect(code(answerOf(401), day, known)).toBe('TOKEN_EXPIRED_DURING_RUN')
    expect(code(answerOf(403), day, known)).toBe('ROLE_MISSING')
  })

  test.each([403, 404])('of single sign-on, before anything else (%d)', (status) => {
    const known = { workflowToken: true, answered: true, serverUrl: GITHUB }
    expect(code({ ...saying(status, POLICY), headers: SSO }, enterprise, known)).toBe(
      'SSO_REQUIRED',
    )
    const partial = { 'x-github-sso': 'partial-results; organizations=1' }
    expect(code(answerOf(403, '', partial))).toBe('ROLE_MISSING')
    expect(code(answerOf(410, '', SSO))).toBe('API_REFUSED')
  })

  test('of the policy, when it says so', () => {
    expect(code(saying(403, POLICY), day, { ...nothingKnown, workflowToken: true })).toBe(
      'POLICY_DISABLED',
    )
    expect(code(saying(403, 'THE POLICY MUST BE ENABLED'))).toBe('POLICY_DISABLED')
    expect(code(saying(404, POLICY))).toBe('NOT_FOUND')
    expect(code(answerOf(403, POLICY))).toBe('ROLE_MISSING')
  })

  test.each([403, 404])("of the workflow's own token (%d)", (status) => {
    const known = { ...nothingKnown, workflowToken: true }
    expect(code(saying(status, APP), enterprise, known)).toBe('GITHUB_TOKEN_USED')
    expect(code(answerOf(422), day, known)).toBe('API_REFUSED')
  })

  test.each([403, 404])('of an app that is not installed on the enterprise (%d)', (status) => {
    expect(code(saying(status, APP), enterprise)).toBe('APP_NOT_INSTALLED')
    expect(code(saying(status, APP), day)).toBe(status === 403 ? 'ROLE_MISSING' : 'NOT_FOUND')
    expect(code(saying(422, APP), enterprise)).toBe('API_REFUSED')
    expect(code(saying(403, 'No.'), enterprise)).toBe('ROLE_MISSING')
  })

  test.each([404, 410])('of a report that is retired (%d)', (status) => {
    expect(code(answerOf(status), inline())).toBe('REPORT_RETIRED')
    expect(code(answerOf(status), day)).toBe(status === 404 ? 'NOT_FOUND' : 'API_REFUSED')
    expect(code(answerOf(403), inline())).toBe('ROLE_MISSING')
    expect(code(answerOf(422), inline())).toBe('API_REFUSED')
  })

  test.each([400, 406, 422, 451, 302])('of anything else (%d)', (status) => {
    expect(code(answerOf(status))).toBe('API_REFUSED')
  })
})

describe('the sentence', () => {
  test('says what was asked for, of whom, and what came', () => {
    expect(explain(answerOf(404), day, nothingKnown).message).toBe(
      'GitHub gave no report of the organization (users-1-day of octo-org, 2026-11-18; HTTP 404).',
    )
    const refused = explain(saying(403, 'No.'), enterprise, nothingKnown)
    // Its words may name somebody: they are for those who may read that.
    expect(refused.message).toBe(
      'GitHub gave no report of the enterprise (enterprise-28-day of octo; HTTP 403).',
    )
    expect(refused.quoted().message).toBe(
      'GitHub gave no report of the enterprise: "No." (enterprise-28-day of octo; HTTP 403).',
    )
  })

  test('has the headers that help, those that are there', () => {
    const headers = {
      'x-github-request-id': 'AB:12',
      'x-accepted-github-permissions': 'copilot=read',
      'x-accepted-oauth-scopes': 'read:org',
      'x-other': 'no',
    }
    const message = (given: ApiAnswer['headers']) =>
      explain(answerOf(403, '', given), enterprise, nothingKnown).message
    expect(message(headers)).toMatch(
      /HTTP 403; accepted permissions: copilot=read; accepted scopes: read:org; request AB:12\)\.$/,
    )
    expect(message({ ...headers, 'x-accepted-github-permissions': '' })).toMatch(
      /HTTP 403; accepted scopes: read:org; request AB:12\)\.$/,
    )
    for (const odd of ['octocat', 'read:org, octocat', 'mona lisa', 'x=read octocat']) {
      const odds = { 'x-accepted-oauth-scopes': odd, 'x-accepted-github-permissions': odd }
      expect(message(odds)).not.toContain('accepted')
    }
    expect(message({})).toMatch(/enterprise \(enterprise-28-day of octo; HTTP 403\)\.$/)
  })

  test.each([
    ['one\n two\t\t three ', 'one two three'],
    [` ${'x'.repeat(300)} `, 'x'.repeat(300)],
    ['x'.repeat(301), `${'x'.repeat(300)}…`],
  ])('quotes %j on one line, shortened', (said, quoted) => {
    expect(explain(saying(422, said), day, nothingKnown).quoted().message).toContain(
      `: "${quoted}" (`,
    )
  })

  test.each(['<html>no</html>', '"text"', 'null', '7', '{}', '{"message":7}', '{"message":" "}'])(
    'quotes nothing of %s',
    (body) => {
      expect(explain(answerOf(422, body), day, nothingKnown).quoted().message).toBe(
        'GitHub gave no report of the organization (users-1-day of octo-org, 2026-11-18; HTTP 422).',
      )
    },
  )
})

describe('the advice', () => {
  const hint = (answer: ApiAnswer, request: ReportRequest = day) =>
    explain(answer, request, nothingKnown).hint

  test('is that of the table where nothing more is known', () => {
    expect(hint(answerOf(422))).toBe(HINTS.API_REFUSED)
    expect(hint(answerOf(401))).toBe(HINTS.TOKEN_REJECTED)
  })

  test('is of the scope that was asked, and of no other', () => {
    for (const body of ['', '{"message":"The policy must be enabled"}']) {
      expect(hint(answerOf(403, body))).toMatch(/organization/)
      expect(hint(answerOf(403, body))).not.toMatch(/enterprise"|read:enterprise/)
      expect(hint(answerOf(403, body), enterprise)).toMatch(/enterprise/)
      expect(hint(answerOf(403, body), enterprise)).not.toMatch(/organization/)
    }
  })

  test.each(['organization', 'enterprise'] as const)('names the reports to use (%s)', (kind) => {
    expect(hint(answerOf(410), inline(kind))).toBe(
      `GitHub has retired the usage API. Use report-type ${kind}-28-day, or ${kind}-1-day for single days.`,
    )
  })

  test('names where to authorize a token, without its query', () => {
    expect(hint(answerOf(403, '', SSO))).toBe(
      'Authorize the token for SAML single sign-on at https://github.com/orgs/octo-org/sso.',
    )
    expect(hint(answerOf(403, '', { 'x-github-sso': 'required' }))).toBe(HINTS.SSO_REQUIRED)
    const plain = { 'x-github-sso': 'required; url=http://github.com/sso' }
    expect(hint(answerOf(403, '', plain))).toBe(HINTS.SSO_REQUIRED)
  })

  test.each([
    'https://evil.example/orgs/octo-org/sso',
    'https://github.com.evil.example/orgs/octo-org/sso',
    'https://github.com@evil.example/orgs/octo-org/sso',
    'https://user:pw@github.com/orgs/octo-org/sso',
    'https://github.com:8443/orgs/octo-org/sso',
    'https://github.com/orgs/%22%3e%3cscript%3e',
    'javascript:alert(1)',
  ])('never sends a reader to another site (%s)', (url) => {
    const headers = { 'x-github-sso': `required; url=${url}` }
    expect(hint(answerOf(403, '', headers))).toBe(HINTS.SSO_REQUIRED)
  })

  test('sends to the site of a tenant where that is the server', () => {
    const serverUrl = 'https://octo.ghe.com'
    const headers = { 'x-github-sso': 'required; url=https://octo.ghe.com/orgs/a/sso?token=x' }
    const known = { ...nothingKnown, serverUrl }
    expect(explain(answerOf(403, '', headers), day, known).hint).toMatch(
      / at https:\/\/octo\.ghe\.com\/orgs\/a\/sso\.$/,
    )
  })

  test('asks whether the scope is the right one, and names the permission', () => {
    expect(hint(answerOf(404))).toBe(
      'Either the slug is wrong (is "octo-org" the organization, or is it an enterprise?), or the token may not see it: it needs "Organization Copilot metrics" (read), or classic `read:org`. GitHub answers 404 in both cases.',
    )
    expect(hint(answerOf(404), enterprise)).toBe(
      'Either the slug is wrong (is "octo" the enterprise, or is it an organization?), or the token may not see it: it needs "Enterprise Copilot metrics" (read), or classic `read:enterprise`. GitHub answers 404 in both cases.',
    )
  })
})
