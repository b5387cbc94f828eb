/** Faults by name, with the texts and headers that GitHub and its storage really use. */
import { type Fault, type Framing, type Offset } from './faults.js'

const json = { 'content-type': 'application/json; charset=utf-8' }
const xml = { 'content-type': 'application/xml' }
const DOCS = 'https://docs.github.com/rest'

/** Any answer in place of the real one. Objects go out as JSON. */
export const answer = (
  status: number,
  headers: Record<string, string> = {},
  body: unknown = '',
): Fault => ({
  kind: 'status',
  answer: { status, headers, body },
})

/** An error of the API: a message in GitHub's envelope. */
export const apiError = (
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Fault =>
  answer(
    status,
    { ...json, ...headers },
    { message, documentation_url: DOCS, status: String(status) },
  )

/** An error of the storage host: XML with a code. */
export const storageError = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
): Fault =>
  answer(
    status,
    { ...xml, 'x-ms-error-code': code, ...headers },
    `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
  )

/** An error of the artifact service (twirp). */
export const twirpError = (status: number, code: string, msg: string): Fault =>
  answer(status, json, { code, msg })

const minutes = (count: number) => String(Math.floor(Date.now() / 1000) + count * 60)

export const fault = {
  answer,
  apiError,
  storageError,
  twirpError,
  unavailable: (retryAfter?: string) =>
    apiError(
      503,
      'Service unavailable',
      retryAfter === undefined ? {} : { 'retry-after': retryAfter },
    ),
  tooMany: (retryAfter: string) =>
    apiError(429, 'Too many requests', { 'retry-after': retryAfter }),
  /** 403, nothing left of the primary limit, reset in so many minutes. */
  primaryLimit: (resetInMinutes: number) =>
    apiError(403, 'API rate limit exceeded for user ID 583231.', {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': minutes(resetInMinutes),
    }),
  secondaryLimit: (headers: Record<string, string> = {}) =>
    apiError(403, 'You have exceeded a secondary rate limit. Please wait a few minutes.', headers),
  badCredentials: () => apiError(401, 'Bad credentials'),
  policyOff: () =>
    apiError(403, "The 'Copilot usage metrics' policy must be enabled to use this API"),
  notPermitted: () =>
    apiError(403, 'Resource not accessible by personal access token', {
      'x-accepted-github-permissions': 'organization_copilot_metrics=read',
    }),
  samlRequired: (server = 'https://github.com') =>
    apiError(403, 'Resource protected by organization SAML enforcement.', {
      'x-github-sso': `required; url=${server}/orgs/octo-org/sso?authorization_request=AZSCKtL4U8yX1H3`,
    }),
  notFound: () => apiError(404, 'Not Found'),
  expiredLink: () => storageError(403, 'AuthenticationFailed'),
  blobNotFound: () => storageError(404, 'BlobNotFound'),
  serverBusy: (retryAfter = '1') => storageError(503, 'ServerBusy', { 'retry-after': retryAfter }),
  html: () =>
    answer(
      200,
      { 'content-type': 'text/html' },
      '<!doctype html><title>Sign in</title><p>Guest network',
    ),
  garbage: () => answer(200, json, '{"download_links": [oops'),
  silence: (): Fault => ({ kind: 'silence' }),
  slowHeaders: (everyMs = 50): Fault => ({ kind: 'slow-headers', everyMs }),
  cut: (after: Offset, framing: Framing = 'length', end: 'reset' | 'fin' = 'reset'): Fault => ({
    kind: 'cut',
    after,
    framing,
    end,
  }),
  stall: (after: Offset = '50%'): Fault => ({ kind: 'stall', after }),
  trickle: (bytes = 1, everyMs = 50): Fault => ({ kind: 'trickle', bytes, everyMs }),
  surplus: (bytes = 64): Fault => ({ kind: 'surplus', bytes }),
  wrongDigest: (wrong: 'flip' | 'header' = 'header'): Fault => ({ kind: 'digest', wrong }),
  gzip: (as: 'whole' | 'false' = 'whole'): Fault => ({ kind: 'gzip', as }),
  framing: (framing: 'chunked' | 'close'): Fault => ({ kind: 'framing', framing }),
  redirect: (to: string | ((url: string) => string), status = 302): Fault => ({
    kind: 'redirect',
    status,
    to,
  }),
  drop: (): Fault => ({ kind: 'close', when: 'before' }),
  closeAfter: (): Fault => ({ kind: 'close', when: 'after-answer' }),
  huge: (bytes: number, line = '{"user_id":1,"day":"2026-01-01"}\n'): Fault => ({
    kind: 'huge',
    bytes,
    line,
  }),
  /** The request takes effect, the answer does not arrive (or this status arrives instead). */
  lost: (status?: number): Fault =>
    status === undefined
      ? { kind: 'lost' }
      : { kind: 'lost', answer: { status, headers: json, body: { message: 'Server Error' } } },
  delay: (ms: number): Fault => ({ kind: 'delay', ms }),
  rewrite: (change: Extract<Fault, { kind: 'rewrite' }>['change']): Fault => ({
    kind: 'rewrite',
    change,
  }),
} as const
