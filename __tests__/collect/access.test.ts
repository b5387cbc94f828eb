import { describe, expect, test } from '@jest/globals'

import { openAccess } from '../../src/collect/access.js'
import { ActionError, type ErrorCode } from '../../src/errors.js'
import { type Scope } from '../../src/model.js'

const octo: Scope = { kind: 'organization', slug: 'octo' }
const labs: Scope = { kind: 'organization', slug: 'labs' }
const enterprise: Scope = { kind: 'enterprise', slug: 'octo' }
const everywhere: readonly Scope[] = [octo, labs, enterprise]

const errorOf = (code: ErrorCode) => new ActionError(code, 'No.')

/** The scopes on which nothing more is asked. */
function closed(access: ReturnType<typeof openAccess>): Scope[] {
  return everywhere.filter((scope) => {
    try {
      access.check(scope)
      return false
    } catch {
      return true
    }
  })
}

describe('access', () => {
  test('is unknown in the beginning, and nothing is forbidden', () => {
    const access = openAccess()
    expect(everywhere.filter((scope) => access.proved(scope))).toEqual([])
    expect(closed(access)).toEqual([])
  })

  test('is proved for a scope by a call on it', () => {
    const access = openAccess()
    access.prove({ ...octo })
    expect(everywhere.filter((scope) => access.proved(scope))).toEqual([octo])
  })

  test.each([
    'TOKEN_REJECTED',
    'TOKEN_EXPIRED_DURING_RUN',
    'RATE_LIMITED',
    'TIMED_OUT',
    'CANCELLED',
  ] as const)('%s ends it everywhere, also where it was proved', (code) => {
    const access = openAccess()
    access.prove(labs)
    const first = errorOf(code)
    access.refuse(octo, first)
    access.refuse(octo, errorOf('TOKEN_REJECTED'))
    expect(closed(access)).toEqual(everywhere)
    expect(() => access.check(labs)).toThrow(first)
  })

  test.each([
    'POLICY_DISABLED',
    'ROLE_MISSING',
    'SSO_REQUIRED',
    'APP_NOT_INSTALLED',
    'GITHUB_TOKEN_USED',
    'TLS_FAILED',
    'PROXY_REFUSED',
  ] as const)('%s ends it for its scope, unless a call on that succeeds', (code) => {
    const access = openAccess()
    const error = errorOf(code)
    access.refuse(octo, error)
    expect(closed(access)).toEqual([octo])
    expect(() => access.check({ ...octo })).toThrow(error)
    access.prove(labs)
    expect(closed(access)).toEqual([octo])
    access.prove(octo)
    expect(closed(access)).toEqual([])
  })

  test.each(['NOT_FOUND', 'API_UNREACHABLE', 'DOWNLOAD_FAILED', 'REPORT_RETIRED'] as const)(
    '%s says nothing of the next call',
    (code) => {
      const access = openAccess()
      access.refuse(octo, errorOf(code))
      expect(closed(access)).toEqual([])
    },
  )
})
