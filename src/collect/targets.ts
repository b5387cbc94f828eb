/**
 * Where reports may be downloaded from. The links come from GitHub's answer, yet they are foreign text:
 * they must not lead the runner into its own network. Pure; nothing is resolved, no socket is opened.
 */

/** What the policy says of a link. `known: false`: a public host that GitHub has not named; warn. */
export type Target =
  | { readonly kind: 'allowed'; readonly url: URL; readonly known: boolean }
  | { readonly kind: 'refused'; readonly reason: string }

export interface TargetSettings {
  /** The input `download-hosts`; empty: GitHub's known hosts, others with a warning. */
  readonly hosts: readonly string[]
  readonly apiUrl: string
  /** Whether a token or key of this run stands in a text; no storage host gets one. Default: none does. */
  readonly holdsSecret?: (text: string) => boolean
}

/**
 * https://docs.github.com/en/copilot/reference/copilot-allowlist-reference
 * `*` stands for letters, digits and hyphens of one label.
 */
export const REPORT_HOSTS: readonly string[] = [
  'copilot-reports.github.com',
  'copilot-reports-*.b01.azurefd.net',
  'usagereports*.blob.core.windows.net',
]

const LONGEST_LINK = 8 * 1024
const LONGEST_HOST = 253

/** Names that lead into a private network. https://www.iana.org/assignments/special-use-domain-names */
const PRIVATE_NAMES =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|svc|arpa)$/

/** The hard rules, in the order in which they are asked; each says what is wrong with the link. */
const RULES: readonly (readonly [(link: string, url: URL) => boolean, (url: URL) => string])[] = [
  [(_link, { protocol }) => protocol !== 'https:', schemeReason],
  [hasUserInformation, (url) => `it carries user information for ${hostOf(url)}`],
  [(_link, { port }) => port !== '', (url) => `it names a port of ${hostOf(url)} other than 443`],
  [
    (_link, { hostname }) => isAddress(hostname),
    (url) => `it names the address ${hostOf(url)} instead of a host`,
  ],
  [
    (_link, { hostname }) => !isPublicName(hostname),
    (url) => `${hostOf(url)} is not a name of a public host`,
  ],
]

/**
 * The policy for download links and for every hop of their redirects: a function from a link to what is
 * to be done with it. The reasons name the host only, never the link.
 * Plain http and loopback hosts pass only when the API itself is on a loopback address (a test bench);
 * a list of hosts holds there too.
 */
export function targetPolicy(settings: TargetSettings): (link: string) => Target {
  const bench = isLoopbackOrBelow(hostnameOf(settings.apiUrl) ?? '')
  const strict = settings.hosts.length > 0
  const patterns = (
    strict ? settings.hosts : [...REPORT_HOSTS, ...tenantHosts(settings.apiUrl)]
  ).map(patternOf)
  return (link) => {
    const url = parsed(link)
    if (typeof url === 'string') return { kind: 'refused', reason: url }
    if (settings.holdsSecret?.(link) === true) {
      return { kind: 'refused', reason: 'it holds a token or key of this run' }
    }
    const local = bench && /^https?:$/.test(url.protocol) && isLoopbackOrBelow(url.hostname)
    const broken = local ? undefined : RULES.find(([breaks]) => breaks(link, url))
    if (broken !== undefined) return { kind: 'refused', reason: broken[1](url) }
    const known = (local && !strict) || patterns.some((pattern) => pattern.test(url.hostname))
    if (strict && !known) {
      return { kind: 'refused', reason: `${hostOf(url)} is not listed in the input download-hosts` }
    }
    return { kind: 'allowed', url, known }
  }
}

/**
 * What is wrong with a value of the input `download-hosts`, as the end of a sentence; undefined when it
 * is right: a host name of at least two labels, `*` for (a part of) one label, the last two spelled out.
 */
export function downloadHostProblem(value: string): string | undefined {
  const host = value.toLowerCase()
  // Of use on a test bench only: elsewhere the policy refuses them whatever is listed.
  if (isLoopbackOrBelow(host)) return undefined
  if (/[/:@?#\\]/.test(host)) return 'must be a host name alone, without scheme, port or path'
  if (host.length > LONGEST_HOST) return `must be at most ${LONGEST_HOST} characters long`
  const labels = host.split('.')
  if (!labels.every((label) => /^[a-z0-9*]([a-z0-9*-]{0,61}[a-z0-9*])?$/.test(label))) {
    return 'must consist of labels of letters, digits and hyphens, joined by dots; `*` stands for one label'
  }
  if (labels.slice(-2).some((label) => label.includes('*'))) {
    return 'must spell out its last two labels; `*` stands for one label before them'
  }
  const plain = host.replaceAll('*', 'x')
  if (isAddress(hostnameOf(`https://${plain}`) ?? '127.0.0.1'))
    return 'must be a name, not an address'
  return isPublicName(plain) ? undefined : 'must be a name of a public host'
}

/**
 * True for a host name, as `URL` writes it, that is this machine, names below `localhost` included.
 * https://www.rfc-editor.org/rfc/rfc6761#section-6.3
 */
export function isLoopbackOrBelow(hostname: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost|[a-z0-9-]+\.localhost)$/.test(hostname)
}

/** The link as a URL, or what is wrong with it. Foreign text is not repeated. */
function parsed(link: string): URL | string {
  if (link.length > LONGEST_LINK) return `it is longer than ${LONGEST_LINK} characters`
  // URL parsers drop or turn these silently, and differ in how: https://url.spec.whatwg.org/#url-parsing
  if (/[^\x21-\x7e]|\\/.test(link)) return 'it holds characters that no link may hold'
  return URL.canParse(link) ? new URL(link) : 'it is not a URL'
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

/** The reports of a tenant on GHE.com lie beside its API. */
function tenantHosts(apiUrl: string): string[] {
  const tenant = /^(?:api\.)?([a-z0-9-]+)\.ghe\.com$/.exec(hostnameOf(apiUrl) ?? '')?.[1]
  return tenant === undefined ? [] : [`*.${tenant}.ghe.com`]
}

function patternOf(host: string): RegExp {
  const escaped = host.toLowerCase().replaceAll('.', '\\.').replaceAll('*', '[a-z0-9-]+')
  return new RegExp(`^${escaped}$`)
}

function hasUserInformation(link: string, url: URL): boolean {
  return url.username !== '' || url.password !== '' || /^[^/?#]*\/\/[^/?#]*@/.test(link)
}

/** `URL` has turned every spelling of an IPv4 address into four decimal numbers by then. */
function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
}

function isPublicName(hostname: string): boolean {
  const labels = hostname.split('.')
  const wellFormed = labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
  return labels.length > 1 && wellFormed && !PRIVATE_NAMES.test(hostname)
}

function schemeReason(url: URL): string {
  const host = url.hostname === '' ? '' : ` to reach ${hostOf(url)}`
  return `it uses ${url.protocol.slice(0, 20)}${host} instead of https:`
}

function hostOf(url: URL): string {
  return url.hostname.slice(0, LONGEST_HOST)
}
