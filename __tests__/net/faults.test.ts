import { describe, expect, test } from '@jest/globals'

import { ActionError } from '../../src/errors.js'
import {
  type Fault,
  faultOfError,
  faultOfStatus,
  resetAfter,
  retryAfter,
  SECONDARY_LIMIT_WAIT,
  TransportError,
  TRIES,
} from '../../src/net/faults.js'

const NOW = Date.parse('2026-11-20T06:00:00Z')
const time = { now: NOW, own: (milliseconds: number) => milliseconds / 10 }

function ofStatus(status: number, headers: Record<string, string> = {}, body = '') {
  return faultOfStatus({ status, headers, body }, time)
}

function coded(code: string, message = 'it broke'): Error {
  return Object.assign(new Error(message), { code })
}

/** The error of a fault that is final. */
function statedOf(fault: Fault): ActionError {
  if (fault.kind !== 'stated') throw new Error(`The fault is ${fault.kind}.`)
  return fault.error
}

describe('a status', () => {
  test.each([408, 429, 500, 502, 503, 504])('%d may pass', (status) => {
    const what = `HTTP ${status}`
    expect(ofStatus(status)).toEqual({ kind: 'transient', what, tries: 5, floor: 0 })
  })

  test.each([200, 204, 301, 400, 401, 403, 404, 407, 409, 410, 422, 451, 501, 505])(
    '%d is an answer',
    (status) => {
      expect(ofStatus(status)).toBeUndefined()
    },
  )

  test.each([
    [500, { 'retry-after': '7' }, 7000],
    [503, { 'retry-after': 'Fri, 20 Nov 2026 06:01:00 GMT' }, 60_000],
    [503, { 'retry-after': 'soon' }, 0],
    [503, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 9) }, 0],
  ])('%d with %j waits at least %d milliseconds', (status, headers, floor) => {
    expect(ofStatus(status, headers as unknown as Record<string, string>)).toMatchObject({
      kind: 'transient',
      floor,
    })
  })

  test.each([403, 429])('%d with a wait is a limit, by the nearest of its headers', (status) => {
    const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 30) }
    const limited = { kind: 'limited', what: `HTTP ${status}`, tries: TRIES }
    expect(ofStatus(status, { 'retry-after': '0' })).toEqual({ ...limited, floor: 0 })
    expect(ofStatus(status, reset)).toEqual({ ...limited, floor: 31_000 })
    expect(ofStatus(status, { ...reset, 'retry-after': '90' })).toEqual({
      ...limited,
      floor: 90_000,
    })
  })

  test.each([
    [403, 'You have exceeded a secondary rate limit.'],
    [429, 'SECONDARY RATE LIMIT'],
    [403, 'You have triggered an abuse detection mechanism.'],
  ])('%d that says "%s" waits a minute of our own, and is tried thrice', (status, body) => {
    expect(ofStatus(status, {}, body)).toEqual({
      kind: 'limited',
      what: `HTTP ${status}`,
      tries: 3,
      floor: SECONDARY_LIMIT_WAIT / 10,
    })
  })

  test('tells its wait by its own clock, however far that is from ours', () => {
    const date = 'Fri, 20 Nov 2020 06:00:00 GMT'
    const then = Date.parse(date)
    const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(then / 1000 + 30) }
    expect(ofStatus(403, { date, ...reset })).toMatchObject({ floor: 31_000 })
    const until = { 'retry-after': 'Fri, 20 Nov 2020 06:00:07 GMT' }
    expect(ofStatus(503, { date, ...until })).toMatchObject({ floor: 7000 })
    expect(ofStatus(503, { date: 'soon', ...until })).toMatchObject({ floor: 0 })
  })

  test('of another kind means no limit, whatever its text', () => {
    expect(ofStatus(400, { 'retry-after': '7' }, 'secondary rate limit')).toBeUndefined()
    expect(ofStatus(500, {}, 'secondary rate limit')).toMatchObject({ kind: 'transient' })
    expect(ofStatus(403, {}, 'rate limit')).toBeUndefined()
  })

  test('a minute is what GitHub asks for', () => expect(SECONDARY_LIMIT_WAIT).toBe(60_000))
})

describe('Retry-After', () => {
  test.each([
    [undefined, undefined],
    ['0', 0],
    ['7', 7000],
    [' 12 ', 12_000],
    ['1000000000', 1e12],
    ['Fri, 20 Nov 2026 06:00:07 GMT', 7000],
    ['Fri, 20 Nov 2026 05:59:00 GMT', 0],
    ['Friday, 20-Nov-26 06:00:09 GMT', undefined],
    ['Fri, 99 Nov 2026 06:00:07 GMT', undefined],
    ['2026-11-20T06:00:07Z', undefined],
    ['xFri, 20 Nov 2026 06:00:07 GMT', undefined],
    ['fri, 20 Nov 2026 06:00:07 GMT', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['7s', undefined],
    ['s7', undefined],
    ['', undefined],
    ['abc', undefined],
  ])('%j is %j', (value, milliseconds) => {
    expect(retryAfter(value, NOW)).toBe(milliseconds)
  })
})

describe('the reset of the primary limit', () => {
  test.each([
    ['0', NOW / 1000 + 50, 51_000],
    ['0', NOW / 1000 - 50, 1000],
    ['0', 0, undefined],
    ['0', -1, undefined],
    ['0', 'soon', undefined],
    ['0', 'Infinity', undefined],
    ['1', NOW / 1000 + 50, undefined],
  ])('with %s left and reset %s is %j milliseconds away', (left, reset, wait) => {
    const headers = { 'x-ratelimit-remaining': left, 'x-ratelimit-reset': String(reset) }
    expect(resetAfter(headers, NOW)).toBe(wait)
  })

  test('is unknown without its headers', () => {
    expect(resetAfter({}, NOW)).toBeUndefined()
    expect(resetAfter({ 'x-ratelimit-reset': String(NOW / 1000 + 9) }, NOW)).toBeUndefined()
    expect(resetAfter({ 'x-ratelimit-remaining': '0' }, NOW)).toBeUndefined()
  })
})

describe('a thrown fault', () => {
  test.each([
    ['ECONNRESET', 5],
    ['ECONNREFUSED', 5],
    ['EAI_AGAIN', 5],
    ['ETIMEDOUT', 5],
    ['ENOTFOUND', 2],
    ['EANSWER', 3],
  ])('%s may pass, and is tried %d times', (code, tries) => {
    const expected = { kind: 'transient', what: code, tries, floor: 0 }
    expect(faultOfError(coded(code), 'api.github.com')).toEqual(expected)
    const wrapped = new Error('fetch failed', { cause: new Error('why', { cause: coded(code) }) })
    expect(faultOfError(wrapped, 'api.github.com')).toEqual(expected)
  })

  test.each([
    [new TransportError('ECUT', 'cut'), 'ECUT'],
    [new RangeError('no code'), 'RangeError'],
    [Object.assign(new Error('a number'), { code: 7 }), 'Error'],
    ['only a text', 'UNKNOWN'],
    [undefined, 'UNKNOWN'],
  ])('%s is called %s', (error, what) => {
    expect(faultOfError(error, 'h')).toEqual({ kind: 'transient', what, tries: 5, floor: 0 })
  })

  test('that is an error of the action stays that one', () => {
    const error = new ActionError('LIMIT_EXCEEDED', 'Too much.')
    expect(statedOf(faultOfError(error, 'h'))).toBe(error)
  })

  test.each([
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_SSL_WRONG_VERSION_NUMBER',
  ])('%s is final: a certificate does not get better', (code) => {
    const cause = coded(code)
    const error = statedOf(faultOfError(cause, 'api.github.com'))
    expect(error).toMatchObject({
      code: 'TLS_FAILED',
      message: `The certificate of the server was refused (api.github.com: ${code}).`,
      cause,
    })
  })

  test('that only mentions a certificate is not one', () => {
    expect(faultOfError(coded('MY_CERT_HAS_EXPIRED'), 'h')).toMatchObject({ kind: 'transient' })
    expect(faultOfError(coded('EOTHER', 'CERT_HAS_EXPIRED'), 'h').kind).toBe('transient')
  })

  test.each([
    coded('ECONNRESET', 'tunneling socket could not be established, statusCode=407'),
    new Error('Proxy connection failed: HTTP 407'),
    'statusCode=407',
  ])('of a proxy that wants a password is final (%s)', (cause) => {
    expect(statedOf(faultOfError(cause, 'api.github.com'))).toMatchObject({
      code: 'PROXY_REFUSED',
      message: 'The proxy refused the way to the server (api.github.com: HTTP 407).',
      cause,
    })
  })

  test('of a proxy that fails otherwise may pass', () => {
    expect(faultOfError(new Error('statusCode=502'), 'h').kind).toBe('transient')
  })
})

test('an error of the transport says its name, code and cause', () => {
  const cause = new Error('socket')
  const error = new TransportError('ECUT', 'the body ended early', cause)
  expect(error).toMatchObject({ name: 'TransportError', code: 'ECUT', cause })
  expect(String(error)).toBe('TransportError: the body ended early')
})
