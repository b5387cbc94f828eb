import { type About, ActionError, type ErrorCode } from '../errors.js'
import { type ReportRequest, type ScopeKind } from '../model.js'
import { type ApiAnswer } from '../ports.js'

/**
 * Explains a refusal of the API as a colleague would: which of the things that can be wrong it is,
 * and what to do.
 */

export interface Circumstances {
  readonly workflowToken: boolean
  readonly answered: boolean
  /** GITHUB_SERVER_URL: advice leads to no other site. */
  readonly serverUrl: string
}

interface Seen extends Circumstances {
  readonly answer: ApiAnswer
  readonly message: string
  readonly request: ReportRequest
}

/** The first row that fits explains the answer. Texts as GitHub answers them. */
const ROWS: readonly { readonly code: ErrorCode; readonly fits: (seen: Seen) => boolean }[] = [
  {
    code: 'TOKEN_EXPIRED_DURING_RUN',
    fits: ({ answer, answered }) => answer.status === 401 && answered,
  },
  { code: 'TOKEN_REJECTED', fits: ({ answer }) => answer.status === 401 },
  { code: 'SSO_REQUIRED', fits: ({ answer }) => refused(answer) && sso(answer) },
  {
    code: 'POLICY_DISABLED',
    fits: ({ answer, message }) => answer.status === 403 && /policy must be enabled/i.test(message),
  },
  {
    code: 'GITHUB_TOKEN_USED',
    fits: ({ answer, workflowToken }) => refused(answer) && workflowToken,
  },
  {
    code: 'SEATS_REFUSED',
    fits: ({ answer, request }) => refused(answer) && request.kind === 'snapshot',
  },
  {
    code: 'APP_NOT_INSTALLED',
    fits: ({ answer, message, request }) =>
      refused(answer) &&
      request.scope.kind === 'enterprise' &&
      /not accessible by integration/i.test(message),
  },
  { code: 'ROLE_MISSING', fits: ({ answer }) => answer.status === 403 },
  {
    code: 'REPORT_RETIRED',
    fits: ({ answer, request }) => request.kind === 'inline' && refusedOrGone(answer),
  },
  { code: 'NOT_FOUND', fits: ({ answer }) => answer.status === 404 },
  { code: 'API_REFUSED', fits: () => true },
]

/** The ActionError of a final answer that is neither 200 nor 204. */
export function explain(
  answer: ApiAnswer,
  request: ReportRequest,
  circumstances: Circumstances,
): ActionError {
  const message = messageOf(answer)
  const seen: Seen = { answer, message, request, ...circumstances }
  const code = ROWS.find((row) => row.fits(seen))?.code ?? 'API_REFUSED'
  const what = `GitHub gave no report of the ${request.scope.kind}.`
  return new ActionError(code, what, { hint: hintOf(code, seen), about: aboutOf(seen) })
}

function aboutOf({ answer, message, request }: Seen): About {
  return {
    said: message === '' ? undefined : message,
    accepted: acceptedBy(answer),
    report: request.entry.report,
    slug: request.scope.slug,
    day: request.kind === 'day' ? request.day : undefined,
    host: answer.host,
    status: answer.status,
    request: answer.headers['x-github-request-id'],
  }
}

/** Headers that say what would be accepted, as GitHub writes them; what has another look may name anybody. */
const ACCEPTED = [
  ['permissions', 'x-accepted-github-permissions', listOf('[a-z_]+=[a-z]+')],
  ['scopes', 'x-accepted-oauth-scopes', listOf('(?:[a-z_]+:[a-z_]+|repo|user)')],
] as const

function listOf(one: string): RegExp {
  return new RegExp(`^${one}(?:[,;] ?${one})*$`)
}

function acceptedBy({ headers }: ApiAnswer): string | undefined {
  const told = ACCEPTED.flatMap(([name, header, grammar]) => {
    const value = headers[header] ?? ''
    return grammar.test(value) ? [`accepted ${name}: ${value}`] : []
  })
  return told.length === 0 ? undefined : told.join('; ')
}

/** Advice where the circumstances allow a more exact one than the table of codes has. */
function hintOf(code: ErrorCode, { request, answer, serverUrl }: Seen): string | undefined {
  if (code === 'REPORT_RETIRED') {
    return `GitHub has retired the usage API. Use report-type ${request.scope.kind}-28-day, or ${request.scope.kind}-1-day for single days.`
  }
  if (code === 'SSO_REQUIRED') {
    const url = ssoPage(answer.headers['x-github-sso'] ?? '', serverUrl)
    if (url !== undefined) return `Authorize the token for SAML single sign-on at ${url}.`
  }
  if (code === 'NOT_FOUND') return notFoundHint(request)
  if (code === 'SEATS_REFUSED') return seatsHint(request, answer)
  return BY_SCOPE[code]?.[request.scope.kind]
}

/** Advice that differs by scope: nobody should read of the other one at night. */
const BY_SCOPE: Partial<Record<ErrorCode, Readonly<Record<ScopeKind, string>>>> = {
  ROLE_MISSING: {
    enterprise:
      'The token needs read access to the Copilot metrics of the enterprise: classic scope `manage_billing:copilot` or `read:enterprise`, or the fine-grained enterprise permission "Enterprise Copilot metrics" (read), of an owner or billing manager.',
    organization:
      'The token needs read access to the Copilot metrics of the organization: classic scope `read:org`, or the fine-grained organization permission "Organization Copilot metrics" (read), of an owner.',
  },
  POLICY_DISABLED: {
    enterprise:
      'An owner of the enterprise must set the policy "Copilot usage metrics" to "Enabled everywhere", under AI controls > Copilot.',
    organization:
      'An owner must enable the policy "Copilot usage metrics": in the Copilot settings of the organization, or, if it belongs to an enterprise, there under AI controls > Copilot, set to "Enabled everywhere".',
  },
}

/** The page that the header names, when it is one of this GitHub; its query is a credential. */
function ssoPage(header: string, serverUrl: string): string | undefined {
  const url = URL.parse(/url=([^\s;,]+)/.exec(header)?.[1] ?? '')
  const server = URL.parse(serverUrl)
  if (url === null || url.origin !== server?.origin || url.username !== '') return undefined
  return /^(?:\/[\w.-]+)+$/.test(url.pathname) ? `${server.origin}${url.pathname}` : undefined
}

function notFoundHint({ scope }: ReportRequest): string {
  const [other, permission] =
    scope.kind === 'enterprise'
      ? ['organization', '"Enterprise Copilot metrics" (read), or classic `read:enterprise`']
      : ['enterprise', '"Organization Copilot metrics" (read), or classic `read:org`']
  return `Either the slug is wrong (is "${scope.slug}" the ${scope.kind}, or is it an ${other}?), or the token may not see it: it needs ${permission}. GitHub answers 404 in both cases.`
}

/** What seats need, by scope and kind of token. */
const SEATS: Readonly<Record<ScopeKind, { readonly classic: string; readonly other: string }>> = {
  organization: {
    classic: 'the scope `manage_billing:copilot` or `read:org`, of an owner',
    other: 'the organization permission "GitHub Copilot Business" or "Administration" (read)',
  },
  enterprise: {
    classic:
      'the scope `manage_billing:copilot` or `read:enterprise`, of an owner or billing manager',
    other: 'the enterprise permission "Enterprise Copilot license management", as a GitHub App',
  },
}

/** GitHub names the scopes of a classic token in each of its answers, and of no other kind of token. */
function seatsHint({ scope }: ReportRequest, { headers }: ApiAnswer): string {
  const { classic, other } = SEATS[scope.kind]
  const needs =
    headers['x-oauth-scopes'] === undefined
      ? `The token needs ${other}; a classic token ${classic}`
      : `This classic token needs ${classic}`
  return `Reading metrics does not include seats. ${needs}. Or leave out report type \`seats\`.`
}

function refused(answer: ApiAnswer): boolean {
  return answer.status === 403 || answer.status === 404
}

function refusedOrGone(answer: ApiAnswer): boolean {
  return answer.status === 404 || answer.status === 410
}

function sso(answer: ApiAnswer): boolean {
  return /required/i.test(answer.headers['x-github-sso'] ?? '')
}

const LONGEST_QUOTE = 300

/** What the server says of its refusal, shortened, on one line. */
function messageOf(answer: ApiAnswer): string {
  const text = fromJson(answer.body) ?? ''
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line
}

function fromJson(body: string): string | undefined {
  try {
    const value = JSON.parse(body) as unknown
    if (typeof value !== 'object' || value === null || !('message' in value)) return undefined
    return typeof value.message === 'string' ? value.message : undefined
  } catch {
    return undefined
  }
}
