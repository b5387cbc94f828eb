import { formsOf, secretParts } from './secret-forms.js'

/**
 * What foreign text goes through before it is shown: secrets out, then one harmless line. Pure but for
 * the secrets that a redactor was told.
 */

/** The longest message that a runner shows as an annotation; it cuts there by itself, without a word. */
export const MESSAGE_CAP = 4096

/** What stands in the place of a secret; the same as the runner's own. */
export const HIDDEN = '***'

/** Control characters, line ends of all kinds, invisible and direction-changing characters, halves of pairs. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Any text as one harmless line of a runner's log, at most `cap` UTF-16 units long: neither `::command::`
 * nor `##[command]`, nothing that a terminal obeys or nobody sees; those are shown as ASCII escapes.
 * Applied twice it changes nothing more. The runner takes `##[` for a command anywhere in a line:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function neutralise(text: string, cap = MESSAGE_CAP): string {
  const line = text
    .replace(UNSEEN, (character) => SHORT_ESCAPES[character] ?? escapeOf(character))
    .replace(/:(?=:)/g, ': ')
    .replace(/##(?=\[)/g, '## ')
  return shorten(line, cap)
}

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

function shorten(line: string, cap: number): string {
  if (line.length <= cap) return line
  const notice = ' ... (shortened)'
  const kept = line.slice(0, Math.max(0, cap - notice.length))
  // Half of a surrogate pair would be escaped, and so lengthened, the next time.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}${notice}`.slice(0, cap)
}

/** Takes secrets out of texts: those that it was told, and what looks like one. */
export interface Redactor {
  /** Remembers a secret in all its forms. What is too short or too common to be one is not remembered. */
  readonly add: (secret: string) => void
  readonly redact: (text: string) => string
}

/** Every form of a secret is at least this long, so it can be found by its beginning. */
const INDEX_LENGTH = 8

/** A redactor that knows no secrets yet. */
export function redactor(): Redactor {
  const byStart = new Map<string, string[]>()
  const remember = (form: string) => {
    const start = form.slice(0, INDEX_LENGTH)
    const forms = byStart.get(start) ?? []
    if (forms.includes(form)) return
    byStart.set(
      start,
      [...forms, form].sort((one, other) => other.length - one.length),
    )
  }
  return {
    add(secret) {
      for (const part of secretParts(secret)) for (const form of formsOf(part)) remember(form)
    },
    redact: (text) => redactShapes(redactKnown(text, byStart)),
  }
}

/** One pass whatever the number of secrets: a long backfill masks thousands of signatures. */
function redactKnown(text: string, byStart: ReadonlyMap<string, readonly string[]>): string {
  if (byStart.size === 0) return text
  let shown = ''
  let from = 0
  for (let at = 0; at + INDEX_LENGTH <= text.length; at += 1) {
    const forms = byStart.get(text.slice(at, at + INDEX_LENGTH))
    const found = forms?.find((form) => text.startsWith(form, at))
    if (found === undefined) continue
    shown += text.slice(from, at) + HIDDEN
    from = at + found.length
    at = from - 1
  }
  return shown + text.slice(from)
}

const URL_SHAPE = /\b([a-z][a-z0-9+.-]{1,20})(?::|%3a)(?:\\?\/|%2f|\\u002f){2}([^\s"'<>`]*)/gi
const QUERY = /(?:\?|%3f|\\u003f)./i
const END_OF_HOST = /[/\\?#]|%2f|%3f|%23/i

const SIGNED =
  /((?:(?<![a-z])|%3f)(?:sig|signature|x-amz-signature|x-goog-signature|access_token|client_secret|password)(?:=|%3d|\\u003d|["']\s*:\s*["']))[^\s"'<>`&\\;,]+/gi
const AUTHORIZATION =
  /\b(authorization["']?(?:\s|%20)*[:=](?:\s|%20)*["']?(?:[a-z]+(?:\s|%20)+)?)[^\s"',]+/gi

/**
 * What is taken out without being told, row by row: the shape, and what is shown in its place. Each takes
 * time in proportion to the text.
 */
const SHAPES: readonly (readonly [RegExp, (whole: string, ...parts: string[]) => string])[] = [
  [URL_SHAPE, urlShown],
  [/gh[pousr]_[A-Za-z0-9_.-]{10,}/g, () => HIDDEN],
  [/github_pat_\w{10,}/g, () => HIDDEN],
  [/[\w.-]{20,}/g, webTokenHidden],
  [AUTHORIZATION, (_whole, before) => `${before}${HIDDEN}`],
  [/\b(bearer)(?:\s|%20|\+)+[\w.~+/=-]{6,}/gi, (_whole, before) => `${before} ${HIDDEN}`],
  [SIGNED, (_whole, before) => `${before}${HIDDEN}`],
]

function redactShapes(text: string): string {
  return SHAPES.reduce((shown, [shape, instead]) => shown.replace(shape, instead), text)
}

/** A URL without query and user information as it is; else its scheme and host, which are no secret. */
function urlShown(whole: string, scheme = '', rest = ''): string {
  const end = rest.search(END_OF_HOST)
  const authority = end < 0 ? rest : rest.slice(0, end)
  const host = authority.replace(/^.*(?:@|%40)/i, '')
  if (!QUERY.test(rest)) {
    return authority === host ? whole : `${scheme}://${HIDDEN}@${host}${end < 0 ? '' : '/...'}`
  }
  return `${scheme}://${host}/...`
}

/** A JSON Web Token within a run of its characters: `eyJ…` is how the JSON of its header begins in base64. */
function webTokenHidden(run: string): string {
  const parts = run.split('.')
  const index = parts.findIndex(
    (part, at) => /eyJ.{8}/.test(part) && (parts[at + 1] ?? '').length >= 4,
  )
  const head = parts[index]
  if (head === undefined) return run
  const before = [...parts.slice(0, index), head.slice(0, head.indexOf('eyJ'))]
  return `${before.join('.')}${HIDDEN}`
}
