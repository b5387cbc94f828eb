import { clean } from '../text/cleaner.js'

/**
 * The one encoder for foreign text (slugs, logins, teams, languages, models, repositories, messages of
 * servers) in Markdown. A value of type `Markdown` is safe to put on the page; only this file makes one
 * from foreign text, so a plain string in a cell does not compile. Secrets are taken out before anything is
 * cut or written as an entity, since a runner's masks do not see through those.
 *
 * What GitHub does after Markdown (mentions, issue references, SHA links, emoji codes, math) leaves
 * code alone; hence foreign text is always code. Two ways lead there:
 * - text of harmless characters: a code span, readable in the raw file too;
 * - anything else: `<code>` with a numeric entity for every character that could mean something.
 *   Entities are decoded after Markdown's structure is settled, so they form no cell, tag or link.
 * https://github.github.com/gfm/#entity-and-numeric-character-references
 */

/** Markdown that is ours, or foreign text that went through the encoder. */
export type Markdown = string & { readonly brand: 'Markdown' }

/** How many graphemes of a name are shown. */
export const NAME_CAP = 64
/** How many graphemes of a message are shown. */
export const PROSE_CAP = 600

/** More code points than this in one grapheme are decoration (stacked accents); the rest is dropped. */
const POINTS_PER_GRAPHEME = 8

const HARMLESS = /^[A-Za-z0-9_./@+#,=~:-]+(?: [A-Za-z0-9_./@+#,=~:-]+)*$/
/** The start of a workflow command, should the page be printed to a runner's log. */
const COMMAND = /::|##/
/** Needs no entity between `<code>` tags. A dot does: `www.` starts a link. */
const PLAIN = /[A-Za-z0-9 -]/
/** Invisible, direction-changing, private or unassigned: shown as an escape. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Made for the first name that is not plain ASCII. */
let graphemes: Intl.Segmenter | undefined

/** Our own Markdown: literal text of the code. Interpolated are Markdown values and finished numbers. */
export function safe(parts: TemplateStringsArray, ...values: readonly Markdown[]): Markdown {
  return parts.reduce((text, part, index) => `${text}${values[index - 1] ?? ''}${part}`) as Markdown
}

/** A sentence or label of our own tables, where it is not written in place: its marks mean nothing. */
export function own(text: string): Markdown {
  return text.replace(/[^A-Za-z0-9 ,;:?()%/.'+-]/g, (character) => entities(character)) as Markdown
}

/** Foreign text as one piece of inline code, at most `cap` graphemes. Fits a cell, a line, a heading. */
export function name(text: string, cap = NAME_CAP): Markdown {
  return inCode(shorten(clean(text), cap))
}

function inCode(short: Shortened): Markdown {
  if (HARMLESS.test(short.text) && !COMMAND.test(short.text)) {
    return `\`${short.text}${short.cut ? '…' : ''}\`` as Markdown
  }
  return inHtml(short)
}

/** The same for places where GitHub parses no Markdown, such as `<summary>`. */
export function nameInHtml(text: string, cap = NAME_CAP): Markdown {
  return inHtml(shorten(clean(text), cap))
}

function inHtml(short: Shortened): Markdown {
  if (short.text === '') return '<em>empty</em>' as Markdown
  return `<code>${entities(short.text)}${short.cut ? '…' : ''}</code>` as Markdown
}

/**
 * A foreign sentence (the message of an error): plain words stay words, what could mean something
 * becomes code. One line, at most `cap` graphemes.
 */
export function prose(text: string, cap = PROSE_CAP): Markdown {
  const short = shorten(clean(text), cap)
  const pieces: string[] = []
  let odd: string[] = []
  const flush = (): void => {
    if (odd.length > 0) pieces.push(oddWords(odd.join(' ')))
    odd = []
  }
  for (const word of short.text.match(WORDS) ?? []) {
    const isPlain = isPlainWord(word)
    if (isPlain || word.includes('`')) {
      flush()
      pieces.push(isPlain ? word : oddWords(word))
    } else odd.push(word)
    // What ends there is no part of what follows.
    if (ENDS.test(word)) flush()
  }
  flush()
  return `${pieces.join(' ')}${short.cut ? '…' : ''}` as Markdown
}

const ENDS = /[,;:.!?)]$/
/** What stands between spaces; a piece in backticks is one word, spaces included. */
const WORDS = /[^ `]*`[^`]+`[^ `]*|[^ ]+/g
const WORD = /^["'(]?(?:[A-Za-z]+(?:['-][A-Za-z]+)*)[)"']?[,;:.!?]?$/
/** No full stop or bracket behind it: `1.` and `1)` at the start of a line make a list. */
const NUMBER = /^(?:\d{1,6}[,;:]?|\(\d{1,6}\)?[,;:.!?]?)$/
/** Letters that Git would take for the name of a commit. */
const COMMIT_LIKE = /[a-f]{7}/i

function isPlainWord(word: string): boolean {
  return (WORD.test(word) && !COMMIT_LIKE.test(word)) || NUMBER.test(word)
}

/** Odd words as code; brackets, quotes and stops around them are not part of it. */
function oddWords(text: string): string {
  const [, before = '', inner = '', after = ''] =
    /^(["'(]*)(.*?)(["'),;:.!?]*)$/s.exec(text) ?? ([] as string[])
  const bare = /^`([^`]+)`$/.exec(inner)?.[1] ?? inner
  return bare === '' ? piece(text) : `${before}${piece(bare)}${after}`
}

function piece(text: string): Markdown {
  return inCode({ text, cut: false })
}

function entities(text: string): string {
  return Array.from(text, (character) => {
    if (PLAIN.test(character)) return character
    if (UNSEEN.test(character)) return entities(escapeOf(character))
    const entity = `&#${character.codePointAt(0) ?? 0};`
    // cmark-gfm looks for mail addresses in the decoded text too; a comment parts the two sides.
    return character === '@' ? `${entity}<!-- -->` : entity
  }).join('')
}

function escapeOf(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return SHORT_ESCAPES[character] ?? `\\u{${point}}`
}

interface Shortened {
  readonly text: string
  readonly cut: boolean
}

/** At most `cap` graphemes, none with more than a few code points. Reads no more than it needs. */
export function shorten(text: string, cap: number): Shortened {
  if (/^[ -~]*$/.test(text.slice(0, cap + 1))) {
    return text.length <= cap ? { text, cut: false } : { text: text.slice(0, cap), cut: true }
  }
  const head = Number.isFinite(cap) ? text.slice(0, (cap + 1) * POINTS_PER_GRAPHEME * 2) : text
  let kept = ''
  let seen = 0
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment } of graphemes.segment(head)) {
    if (seen === cap) return { text: kept, cut: true }
    kept += Array.from(segment).slice(0, POINTS_PER_GRAPHEME).join('')
    seen += 1
  }
  return { text: kept, cut: head.length < text.length }
}
