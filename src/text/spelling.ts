/**
 * The spellings of a text: what percent-encoding, escapes of JSON, entities of HTML, letters of another width
 * and invisible characters stand for. Each view knows which part of the text as it came a character stands
 * for, so that what is found in the view can be taken out of the text. Pure, in time proportional to the text.
 */

/** A text read in another way; `starts` and `ends` are places in the text as it came, per UTF-16 unit. */
export interface View {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A view without places is the text as it came. */
type Draft = { readonly text: string } & Partial<View>

/** Encodings of encodings are read this often; servers and this action together make three. */
const MOST_LAYERS = 6

const HEX = '[0-9a-fA-F]'
/** What stands for other characters, row by row; each begins with one of `%`, `\`, `&` or a byte of UTF-8. */
const ENCODINGS: readonly string[] = [
  // Bytes in hexadecimal or octal digits.
  `(?:%${HEX}{2}|\\\\[xX]${HEX}{2}|\\\\[0-3][0-7]{2})+`,
  // Code points as JSON, JavaScript, Python and forms write them.
  `[\\\\%][uU](?:\\{${HEX}{1,8}\\}|(?:0000(?=${HEX}{4}))?${HEX}{4})`,
  `\\\\[/"'\\\\bfnrtv]`,
  // Entities.
  `&#(?:[xX]0*${HEX}{1,6}|0*\\d{1,7});?`,
  '&(?:amp|lt|gt|quot|nbsp|shy|AMP|LT|GT|QUOT);?|&[a-zA-Z]{2,31};',
  // UTF-8 that was read as Latin-1, as headers are.
  '(?:[\\xc2-\\xdf][\\x80-\\xbf]|[\\xe0-\\xef][\\x80-\\xbf]{2}|[\\xf0-\\xf4][\\x80-\\xbf]{3})+',
]
const ENCODED = new RegExp(`(?=[%\\\\&\\xc2-\\xf4])(?:${ENCODINGS.join('|')})`, 'g')
/** Of the others nothing is left: they are marks, which are not compared, and no part of a shape. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", sol: '/', bsol: '\\', percnt: '%' },
  ...{ plus: '+', equals: '=', lowbar: '_', underbar: '_', period: '.', hyphen: '-', num: '#' },
  ...{ colon: ':', semi: ';', quest: '?', commat: '@', tab: '\t', newline: '\n', nbsp: ' ' },
}
const BEYOND_ASCII = /[^\0-\x7f]/
/** Nobody sees them, and no secret holds them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}]/u
/** What is compared: the rest is written differently by encoders, or put between by whoever cuts and wraps. */
const COMPARED = /[\p{L}\p{N}]/u

/** The text with every encoding undone, without what nobody sees, letters in their plain form. */
export function decoded(text: string): View {
  let draft: Draft = { text }
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    if (draft.text.search(ENCODED) < 0) break
    const next = rewritten(draft, draft.text.matchAll(ENCODED), charactersOf)
    if (next.text === draft.text) break
    draft = next
  }
  if (!BEYOND_ASCII.test(draft.text)) return placed(draft)
  return rewritten(draft, draft.text.matchAll(/[^\0-\x7f]+/g), ([run]) =>
    Array.from(run).map((character) => [plain(character), character.length]),
  )
}

/** The text of `decoded(text)` alone, at a tenth of the cost: most texts hold no secret. */
export function decodedText(text: string): string {
  let read = text
  for (let layer = 0; layer < MOST_LAYERS && read.search(ENCODED) >= 0; layer += 1) {
    read = read.replace(ENCODED, (whole) => joined(decodedPieces(whole)))
  }
  return read.replace(/[^\0-\x7f]+/g, (run) => Array.from(run, plain).join(''))
}

/** The same of `folded(decoded(text))`. */
export function foldedText(text: string): string {
  return decodedText(text)
    .replace(/[\0-/:-@[-`{-\x7f]+/g, '')
    .replace(/[^\0-\x7f]+/g, (run) => run.split('').map(foldedOnce).join(''))
    .toLowerCase()
}

function joined(pieces: Pieces): string {
  return pieces.map(([characters]) => characters).join('')
}

/** True when reading the text in its plain spelling shows something else. */
export function isEncoded(text: string): boolean {
  return BEYOND_ASCII.test(text) || text.search(ENCODED) >= 0
}

/** What is left of a decoded text for comparing: small letters and digits. */
export function folded(view: View): View {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < view.text.length; at += 1) {
    const character = foldedCharacter(view.text.charAt(at))
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(view.starts[at] ?? 0)
      ends.push(view.ends[at] ?? 0)
    }
    text += character
  }
  return { text, starts, ends }
}

/** Most of all texts, so looked up. */
const ASCII = Array.from({ length: 128 }, (_, code) => foldedOnce(String.fromCharCode(code)))

function foldedCharacter(character: string): string {
  return ASCII[character.charCodeAt(0)] ?? foldedOnce(character)
}

function foldedOnce(character: string): string {
  return COMPARED.test(character) ? character.toUpperCase().toLowerCase() : ''
}

function plain(character: string): string {
  if (UNSEEN.test(character)) return ''
  return character.normalize('NFKD').replace(/\p{M}/gu, '')
}

/** Characters with how many units of the view before each stands for. */
type Pieces = readonly (readonly [string, number])[]

function rewritten(
  draft: Draft,
  matches: Iterable<RegExpExecArray>,
  pieces: (match: RegExpExecArray) => Pieces,
): View {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const put = (characters: string, from: number, to: number) => {
    text += characters
    for (let unit = 0; unit < characters.length; unit += 1) {
      starts.push(draft.starts?.[from] ?? from)
      ends.push(draft.ends?.[to - 1] ?? to)
    }
  }
  let at = 0
  const copyTo = (end: number) => {
    for (; at < end; at += 1) put(draft.text.charAt(at), at, at + 1)
  }
  for (const match of matches) {
    copyTo(match.index)
    for (const [characters, length] of pieces(match)) {
      put(characters, at, at + length)
      at += length
    }
  }
  copyTo(draft.text.length)
  return { text, starts, ends }
}

function placed({ text, starts, ends }: Draft): View {
  if (starts !== undefined && ends !== undefined) return { text, starts, ends }
  const places = Array.from({ length: text.length }, (_, at) => at)
  return { text, starts: places, ends: places.map((at) => at + 1) }
}

function charactersOf([whole]: RegExpExecArray): Pieces {
  return decodedPieces(whole)
}

const BYTES = /^(?:%[^u]|\\x|\\\d|[\x80-\xff])/i

function decodedPieces(whole: string): Pieces {
  if (BYTES.test(whole)) return charactersOfBytes(whole)
  return [[characterOf(whole), whole.length]]
}

const SHORT: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

function characterOf(whole: string): string {
  const lower = whole.toLowerCase()
  const [, hex, decimal, named] =
    /^(?:[\\%]u\{?|&#x)([0-9a-f]+)|^&#(\d+)|^&([a-z]+)/.exec(lower) ?? ([] as undefined[])
  if (hex !== undefined) return fromPoint(Number.parseInt(hex, 16))
  if (decimal !== undefined) return fromPoint(Number(decimal))
  if (named !== undefined) return NAMED[named] ?? ''
  return SHORT[lower.charAt(1)] ?? whole.charAt(1)
}

function fromPoint(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

/** Bytes of UTF-8, each of one, three or four units; what is none of it stands for itself. */
function charactersOfBytes(run: string): Pieces {
  const units = run.match(/%..|\\x..|\\...|[\x80-\xff]/gi) ?? []
  const bytes = Buffer.from(units.map(byteOf))
  const pieces: [string, number][] = []
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
    const part = bytes.subarray(at, at + length)
    const read = part.toString(lead < 0x80 || length > 1 ? 'utf8' : 'latin1')
    pieces.push([read, units.slice(at, at + length).join('').length])
    at += part.length
  }
  return pieces
}

function byteOf(unit: string): number {
  if (unit.length === 1) return unit.charCodeAt(0)
  const octal = /\d{3}$/.test(unit)
  return Number.parseInt(unit.slice(octal ? 1 : -2), octal ? 8 : 16)
}
