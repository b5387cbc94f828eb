import { isWordy } from './secret-forms.js'

/** What looks like a secret without being told: links with a query, tokens, signatures, authorization. Pure. */

/** What stands in the place of a secret; the same as the runner's own. */
export const HIDDEN = '***'

/** What is to stand in the place of a part of a text. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly instead: string
}

/** The text with all edits made; of those that overlap the first counts, for all of their extent. */
export function edited(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  let shown = ''
  let at = 0
  for (const { from, to, instead } of [...edits].sort((one, other) => one.from - other.from)) {
    if (from >= at) shown += text.slice(at, from) + instead
    at = Math.max(at, to)
  }
  return shown + text.slice(at)
}

const URL_SHAPE = /\b([a-z][a-z0-9+.-]{1,20})(?::|%3a)(?:\\?\/|%2f|\\u002f){2}([^\s"'<>`]*)/gi
const QUERY = /(?:\?|%3f|\\u003f)./i
const END_OF_HOST = /[/\\?#]|%2f|%3f|%23/i

const SIGNED =
  /((?:(?<![a-z])|%3f)(?:sig|signature|x-amz-signature|x-goog-signature|access_token|client_secret|password)(?:=|%3d|\\u003d|["']\s*:\s*["']))[^\s"'<>`&\\;,]+/gi
const AUTHORIZATION =
  /\b(authorization["']?(?:\s|%20)*[:=](?:\s|%20)*["']?(?:[a-z]+(?:\s|%20)+)?)[^\s"',]+/gi

interface Match {
  readonly whole: string
  /** What the shape's first and second group hold. */
  readonly first: string
  readonly rest: string
  readonly hosts: ReadonlySet<string>
}

/**
 * What is taken out without being told, row by row: the shape, and what is shown in its place. Each takes
 * time in proportion to the text.
 */
const SHAPES: readonly (readonly [RegExp, (match: Match) => string])[] = [
  [URL_SHAPE, urlShown],
  [/gh[pousr]_[A-Za-z0-9_.-]{10,}/g, () => HIDDEN],
  [/github_pat_\w{10,}/g, () => HIDDEN],
  [/[\w.-]{20,}/g, ({ whole }) => webTokenHidden(whole)],
  [AUTHORIZATION, ({ first }) => `${first}${HIDDEN}`],
  [/\b(bearer)(?:\s|%20|\+)+[\w.~+/=-]{6,}/gi, ({ first }) => `${first} ${HIDDEN}`],
  [SIGNED, ({ first }) => `${first}${HIDDEN}`],
]

/** What of the text is to be shown in another way. `hosts`: of their links nothing else is shown. */
export function shapeEdits(text: string, hosts: ReadonlySet<string>): Edit[] {
  return SHAPES.flatMap(([shape, shown]) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const [whole, first = '', rest = ''] = match
      const instead = shown({ whole, first, rest, hosts })
      return instead === whole
        ? []
        : [{ from: match.index, to: match.index + whole.length, instead }]
    }),
  )
}

/** A URL of words as it is; else its scheme and host, which are no secret. */
function urlShown({ whole, first: scheme, rest, hosts }: Match): string {
  const end = rest.search(END_OF_HOST)
  const authority = end < 0 ? rest : rest.slice(0, end)
  const host = authority.replace(/^.*(?:@|%40)/i, '')
  const tail = end < 0 ? '' : rest.slice(end)
  if (QUERY.test(rest)) return `${scheme}://${host}/...`
  if (authority !== host) return `${scheme}://${HIDDEN}@${host}${tail === '' ? '' : '/...'}`
  const secret = hosts.has(host.toLowerCase()) ? tail.length > 1 : isSecretTail(tail)
  return secret ? `${scheme}://${host}/...` : whole
}

/** Parameters outside a query, or a long piece that is neither words, nor a number, nor an id of git. */
function isSecretTail(tail: string): boolean {
  if (/[;=]|%3b|%3d/i.test(tail)) return true
  return (tail.match(/[A-Za-z0-9]{20,}/g) ?? []).some(
    (piece) => !isWordy(piece) && !/^(?:\d+|[0-9a-f]{40})$/.test(piece),
  )
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
