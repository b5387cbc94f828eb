import { type Form, formsOf, type Secret } from './secret-forms.js'
import { type Edit, HIDDEN } from './secret-shapes.js'
import { decoded, decodedText, folded, foldedText, type View } from './spelling.js'

/**
 * Finds the secrets that it was told, whatever the spelling: text and secrets are decoded and folded, and
 * then compared. One pass whatever the number of secrets: a long backfill brings thousands of signatures.
 */
export interface KnownSecrets {
  readonly add: (secret: Secret) => void
  readonly find: (text: string) => Edit[]
}

/** Where a match begins to be looked for: so many characters of a form, at every so many of them. */
const SEED = 6
const STRIDE = 3
/** A piece of a random secret of that length is found nowhere by chance. */
const PIECE = 12
/** Places of one form that share a seed: those of one that repeats itself would be looked at each time. */
const MOST_REPEATED = 4
/** Nearly no place of a text begins as a seed does: that is seen by three characters, without a string. */
const STARTS = 1 << 14
/** Neighbours can change how the ends of a secret are read, as in `%` and `41`. */
const LOOSE_ENDS = 4

interface Place {
  readonly form: Form
  readonly at: number
}

interface Index {
  readonly seeds: Map<string, Place[]>
  /** 1 where a seed begins so. */
  readonly starts: Uint8Array
}

/** Knows no secrets yet. */
export function knownSecrets(): KnownSecrets {
  const seen = new Set<string>()
  /** Secrets mostly of marks, of which too little is left when they are folded: compared as they are decoded. */
  const marks = new Set<string>()
  const index: Index = { seeds: new Map(), starts: new Uint8Array(STARTS) }
  const remember = (form: Form) => {
    if (form.text.length < SEED || seen.has(form.text)) return
    seen.add(form.text)
    for (const at of seedsOf(form)) place({ form, at }, index)
  }
  const spelled = (text: string) => {
    const bare: View = {
      text: index.seeds.size === 0 ? '' : foldedText(text),
      starts: [],
      ends: [],
    }
    return editsIn(bare, index).length === 0 ? [] : editsIn(folded(decoded(text)), index)
  }
  return {
    add(secret) {
      const forms = formsOf(secret)
      const plain = decodedText(secret.text)
      if (plain !== '' && forms.some(({ itself, text }) => itself && text.length < SEED))
        marks.add(plain)
      for (const form of forms) remember(form)
    },
    find(text) {
      const read = marks.size === 0 ? undefined : decoded(text)
      const marked = read === undefined ? [] : [...marks].flatMap((one) => placesOf(one, read))
      return [...marked, ...spelled(text)]
    },
  }
}

function placesOf(secret: string, { text, starts, ends }: View): Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) {
    const [from = 0, to = 0] = [starts[at], ends[at + secret.length - 1]]
    edits.push({ from, to, instead: HIDDEN })
  }
  return edits
}

function place(one: Place, { seeds, starts }: Index): void {
  const seed = one.form.text.slice(one.at, one.at + SEED)
  const places = seeds.get(seed) ?? []
  // A form that repeats itself is found by any of its repetitions; its places follow one another.
  if (places.at(-MOST_REPEATED)?.form === one.form) return
  places.push(one)
  seeds.set(seed, places)
  starts[startOf(seed, 0)] = 1
}

/** A form that is found as a whole only needs one seed. */
function seedsOf({ text, wholeOnly }: Form): number[] {
  const last = text.length - SEED
  if (wholeOnly) return [Math.floor(last / 2)]
  const seeds = Array.from({ length: Math.floor(last / STRIDE) + 1 }, (_, step) => step * STRIDE)
  return seeds.at(-1) === last ? seeds : [...seeds, last]
}

/** Of three characters; two texts may share it. */
function startOf(text: string, at: number): number {
  const first = text.charCodeAt(at)
  return (first ^ (text.charCodeAt(at + 1) << 4) ^ (text.charCodeAt(at + 2) << 8)) & (STARTS - 1)
}

/** All matches, those that overlap too: the form in which a piece is found first need not be the longest. */
function editsIn(view: View, { seeds, starts }: Index): Edit[] {
  const edits: Edit[] = []
  const { text } = view
  /** Up to where a form was found already. */
  const found = new Map<Form, number>()
  for (let at = 0; at + SEED <= text.length; at += 1) {
    if (starts[startOf(text, at)] === 0) continue
    for (const place of seeds.get(text.slice(at, at + SEED)) ?? []) {
      if (at < (found.get(place.form) ?? 0)) continue
      const { from, to } = extended(text, at, place)
      if (to - from < leastOf(place.form)) continue
      found.set(place.form, to)
      const [start, end] = [view.starts[from] ?? 0, view.ends[to - 1] ?? 0]
      edits.push({ from: start, to: end, instead: HIDDEN })
    }
  }
  return edits
}

/** How far the text and the form agree around the seed. */
function extended(
  text: string,
  seed: number,
  { form, at }: Place,
): { readonly from: number; readonly to: number } {
  let before = 0
  while (before < at && before < seed && text[seed - before - 1] === form.text[at - before - 1])
    before += 1
  let after = SEED
  while (at + after < form.text.length && text[seed + after] === form.text[at + after]) after += 1
  return { from: seed - before, to: seed + after }
}

function leastOf({ text, random }: Form): number {
  const whole = text.length >= PIECE ? text.length - LOOSE_ENDS : text.length
  return random ? Math.min(PIECE, whole) : whole
}
