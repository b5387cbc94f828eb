import { knownSecrets } from './known-secrets.js'
import { edited, shapeEdits } from './secret-shapes.js'
import { hostOfLink, secretsIn } from './secret-forms.js'
import { remembering } from './pseudonym.js'
import { decoded, decodedText, isEncoded } from './spelling.js'

/**
 * What foreign text goes through before it is shown: secrets out, then one harmless line. Pure but for
 * the secrets that a redactor was told.
 */

/** The longest message that a runner shows as an annotation; it cuts there by itself, without a word. */
export const MESSAGE_CAP = 4096

/** Of a longer text only that much is told: the engine's search overflows its stack in texts of some millions. */
export const LONGEST_TEXT = 1024 * 1024
/** A secret that the cut went through is no longer than that, and no half of it is told. */
const LONGEST_HALF = 64 * 1024

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
  const line = visible(text)
    .replace(/:(?=:)/g, ': ')
    .replace(/##(?=\[)/g, '## ')
  return shorten(line, cap)
}

/** The same text on one line, with an escape for what nobody sees or what turns the direction of writing. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => SHORT_ESCAPES[character] ?? escapeOf(character))
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
  /**
   * Remembers words that a run writes itself: names of inputs, outputs, files. A server that calls some of them the
   * signature of a link would have them taken out of every output.
   */
  readonly spare: (texts: readonly string[]) => void
  /** Whether all words of a text are such words, or small numbers. */
  readonly isSpared: (text: string) => boolean
  readonly redact: (text: string) => string
  /** Takes out only what it was told: for whole files, which hold texts of our own that look like secrets. */
  readonly redactKnown: (text: string) => string
  /** The same, remembered for as long as no other secret becomes known. */
  readonly redactName: (name: string) => string
}

/** Whether a text holds one of these, and nothing else that this process was told. */
export function holding(secrets: readonly string[]): (text: string) => boolean {
  const { add, redactKnown } = redactor()
  for (const secret of secrets) add(secret)
  return (text) => redactKnown(text) !== text
}

const SMALL_NUMBER = /^\d{1,8}$/

function wordsIn(text: string): string[] {
  return (
    decodedText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Whether a text is some of these words and small numbers; marks alone are none of them. */
function isMadeOf(own: ReadonlySet<string>, text: string): boolean {
  const words = wordsIn(text)
  const isOwn = (word: string) => own.has(word) || SMALL_NUMBER.test(word)
  return own.size > 0 && words.length > 0 && words.every(isOwn)
}

/** A redactor that knows no secrets yet. */
export function redactor(): Redactor {
  const known = knownSecrets()
  const hosts = new Set<string>()
  const own = new Set<string>()
  const isSpared = (text: string) => isMadeOf(own, text)
  const redactKnown = (text: string) => edited(text, known.find(text))
  let names = remembering(redactKnown)
  const redact = (text: string): string => {
    if (text.length > LONGEST_TEXT)
      return redact(text.slice(0, LONGEST_TEXT)).slice(0, -LONGEST_HALF)
    const shown = redactKnown(text)
    const plain = edited(shown, shapeEdits(shown, hosts))
    if (!isEncoded(plain)) return plain
    // The same shapes once more in what the text stands for; nearly always there is none.
    if (shapeEdits(decodedText(plain), hosts).length === 0) return plain
    const view = decoded(plain)
    const found = shapeEdits(view.text, hosts).map(({ from, to, instead }) => ({
      from: view.starts[from] ?? 0,
      to: view.ends[to - 1] ?? plain.length,
      instead,
    }))
    return edited(plain, found)
  }
  return {
    add(secret) {
      const host = hostOfLink(secret)
      if (host !== undefined) hosts.add(host.toLowerCase())
      for (const part of secretsIn(secret))
        if (part.ofLink !== true || !isSpared(part.text)) known.add(part)
      names = remembering(redactKnown)
    },
    spare(texts) {
      for (const text of texts) for (const word of wordsIn(text)) own.add(word)
    },
    isSpared,
    redactKnown,
    redactName: (name) => names(name),
    redact,
  }
}
