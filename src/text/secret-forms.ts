import { decoded, folded } from './spelling.js'

/** What of a value is secret, how it is looked for, and what of it the runner is told to mask. Pure. */

/** Shorter values would be found by chance, and masking them would destroy logs and outputs. */
export const SHORTEST_SECRET = 8
const SHORTEST_LINK_SECRET = 16
/** No link that may be followed is longer: more of a value is neither masked nor looked for. */
const LONGEST = 8 * 1024

/** Words of this action and of its world, should somebody give one as a secret. */
const COMMON: ReadonlySet<string> = new Set([
  ...[
    'organization',
    'enterprise',
    'organization-1-day',
    'organization-28-day',
    'enterprise-1-day',
  ],
  ...['enterprise-28-day', 'users-1-day', 'users-28-day', 'user-teams-1-day', 'repos-1-day'],
  ...['legacy-usage', 'copilot-usage-reports', 'attachment', 'application/octet-stream'],
  ...['undefined', 'localhost', 'github.com', 'https://api.github.com', '127.0.0.1', 'not-ready'],
  ...['no-report', 'unchanged', 'report_day', 'download_links', 'download'],
])
const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.%A-Fa-f]+Z?)?$/

/**
 * Parameters of a storage signature that are no secret: versions, times, ids, permissions, headers.
 * https://learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas
 */
const OPEN_PARAMETERS: ReadonlySet<string> = new Set(
  'sv sr sp spr st se skoid sktid skt ske sks skv rscd rsct rsce rscl rscc sip si srt ss saoid suoid scid'.split(
    ' ',
  ),
)
const SIGNATURE = /^(?:sig|.*signature)$/i
const SECRET_NAME = /sig|token|secret|key|pass|cred|auth/i
/** Storage names files by their content, and the manifest lists the same digests. */
const DIGEST =
  /(?<![a-z0-9])(?:[0-9a-f]{32,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![a-z0-9])/gi
const TOKEN = /^gh[a-z]_|^github_pat_|^v1\.[0-9a-f]{40}|eyJ/

/** Whether hiding every occurrence of a value does more good than harm. */
export function isHideable(value: string): boolean {
  return (
    value.length >= SHORTEST_SECRET &&
    !COMMON.has(value.toLowerCase()) &&
    !DATE.test(value) &&
    !/^(.)\1*$/s.test(value)
  )
}

/** Words and small numbers in a row, which may stand anywhere for other reasons. */
export function isWordy(value: string): boolean {
  const pieces = value.split(/(?:%[0-9a-f]{2}|[^\p{L}\d])+/iu)
  return pieces.every((piece) => /^(?:\p{Lu}?\p{Ll}*\d{0,4}|\p{Lu}+\d{0,4}|\d{1,8})$/u.test(piece))
}

/** Small words and numbers, such as slugs, days and paths are made of. */
function isOrdinary(value: string): boolean {
  const plain = percentDecoded(value)
  return !/\p{Lu}/u.test(plain) && isWordy(plain)
}

/** A secret. `random`: a piece of it, too, is found nowhere by chance, so pieces are hidden as well. */
export interface Secret {
  readonly text: string
  readonly random: boolean
  /** One of the many of a run's links. */
  readonly ofLink?: boolean
}

/**
 * What is secret of a value: of a link its signature and whatever else of it is no word, wherever it stands
 * (path, parameters, query, fragment); of anything else its lines, without white space around them.
 */
export function secretsIn(value: string): Secret[] {
  const link = linkOf(value)
  if (link !== undefined)
    return link.secrets.map((text) => ({
      text: text.slice(0, LONGEST),
      random: !isOrdinary(text),
      ofLink: true,
    }))
  return linesOf(value)
    .filter(isHideable)
    .map((text) => ({ text, random: isRandom(text) }))
}

/**
 * What the runner is told to mask: a whole link and its signature, a token, a key; nothing that could be a
 * word, since a runner drops every output that holds a mask. It makes base64 and other spellings by itself.
 */
export function masksOf(value: string): string[] {
  const link = linkOf(value)
  const signatures = link?.signatures.filter((text) => !isOrdinary(text)) ?? []
  const secrets = link === undefined ? linesOf(value) : [link.whole, ...signatures]
  return [...new Set(secrets.filter(isMaskable).flatMap(spellings))].filter(
    (form) => form.length <= LONGEST && !/[\r\n]/.test(form),
  )
}

function isMaskable(value: string): boolean {
  const word = value.length < SHORTEST_LINK_SECRET && /^\p{L}+$/u.test(value)
  return isHideable(value) && !word
}

/** The host, with its port, of a link that is secret; undefined for what is no link. */
export function hostOfLink(value: string): string | undefined {
  const url = /^https?:\/\//i.test(value.trim()) ? URL.parse(value.trim()) : null
  return url === null || url.host === '' ? undefined : url.host
}

interface Link {
  readonly whole: string
  readonly signatures: readonly string[]
  readonly secrets: readonly string[]
}

function linkOf(value: string): Link | undefined {
  const whole = value.trim()
  const rest = /^https?:\/\/[^/?#;\s]*([^\s]*)$/i.exec(whole)?.[1]
  if (rest === undefined) return undefined
  const parts = rest.split(/[/?#;&]/).map((part) => partOf(part))
  const secrets = parts.filter(isSecret)
  const signatures = secrets.filter(({ name }) => SIGNATURE.test(name))
  return { whole, signatures: signatures.map(textOf), secrets: secrets.map(textOf) }
}

function partOf(part: string): { name: string; text: string } {
  const [, name, text] = /^([\w.~-]{1,64})=(.*)$/s.exec(part) ?? ([] as undefined[])
  return { name: name ?? '', text: text ?? part }
}

function textOf({ text }: { text: string }): string {
  return text
}

function isSecret({ name, text }: { name: string; text: string }): boolean {
  if (OPEN_PARAMETERS.has(name.toLowerCase())) return false
  if (SIGNATURE.test(name)) return isHideable(text)
  const long = text.length >= SHORTEST_LINK_SECRET
  const ordinary = isWordy(text.replace(DIGEST, ''))
  return long && isHideable(text) && (SECRET_NAME.test(name) || !ordinary)
}

function linesOf(value: string): string[] {
  const whole = value.trim()
  const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim())
  return lines.length > 1 ? [whole, ...lines] : lines
}

/** One long run without a word in it, such as a token of hexadecimal digits. */
const RUN = /^[a-z\d]{20,}$/i

/** Made by chance: the kind of character changes all the time. */
function isRandom(text: string): boolean {
  if (TOKEN.test(text) || (RUN.test(text) && !isWordy(text))) return true
  const letters = text.replace(/[^\p{L}\d]/gu, '')
  const kinds = letters
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\d/g, '0')
  const changes = Array.from(kinds).filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length
  return text.length >= SHORTEST_LINK_SECRET && /\d/.test(text) && changes * 4 >= letters.length
}

/** As it is, decoded, and percent-encoded in both cases of letters. */
function spellings(secret: string): string[] {
  const plain = percentDecoded(secret)
  const encoded = encodeURIComponentSafely(plain)
  const lower = encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  // A link in another spelling is a secret of no use; its signature has masks of its own.
  return /^https?:/i.test(secret) ? [secret] : [secret, plain, encoded, lower]
}

/** What is looked for in folded texts: the secret itself, and what is left of it in base64 and hexadecimal. */
export interface Form {
  readonly text: string
  readonly random: boolean
  /** The secret as it is. */
  readonly itself: boolean
  /** Pieces are not looked for: those of all encodings of thousands of links would fill the memory. */
  readonly wholeOnly: boolean
}

/** Every form of a secret, folded. */
export function formsOf({ text, random, ofLink = false }: Secret): Form[] {
  const plain = percentDecoded(text)
  const encoded = [...new Set([text, plain])].flatMap((form) => [...base64Forms(form), hex(form)])
  return [
    { text: fold(text), random, itself: true, wholeOnly: false },
    ...[...new Set(encoded.map(fold))].map((form) => {
      return { text: form, random: true, itself: false, wholeOnly: ofLink }
    }),
  ]
}

function fold(text: string): string {
  return folded(decoded(text)).text
}

/** What of a secret in base64 does not depend on its neighbours, at the three places it may start. */
function base64Forms(secret: string): string[] {
  return [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
    const whole = bytes.toString('base64').replace(/=+$/, '')
    const certain = bytes.length % 3 === 0 ? whole : whole.slice(0, -1)
    return shift === 0 ? certain : certain.slice(shift + 1)
  })
}

function hex(secret: string): string {
  return Buffer.from(secret).toString('hex')
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
}
