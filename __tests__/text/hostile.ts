import fc from '../random.js'

/** Text that tries something, for property tests; and how many cases to try. */

/** `short` is for mutation tests, which run each of them hundreds of times. */
const SCALES: Readonly<Record<string, number>> = { full: 10_000, short: 50 }
export const RUNS = SCALES[process.env['TEST_SCALE'] ?? ''] ?? 400

export const COMMANDS = [
  '::set-output name=x::1',
  '  ::error::x',
  '\t::add-mask::e',
  '::stop-commands::t',
  '::endgroup::',
  '::save-state name=a::b',
  'a ##[add-mask]e',
  '##[error]x',
  '##[group]',
  '###[endgroup]',
  'x%0A::error::y',
  '\r::debug::x',
  '\n::warning::x',
  '\r\n::error::x',
  '\v::error::x',
  '\f::error::x',
  '\u2028::error::x',
  '\u2029::error::x',
  '\u0085::error::x',
  '\u00a0::error::x',
  '\u3000::error::x',
  '\ufeff::error::x',
  ':\u200b:error::x',
  ':::error:::x',
]

export const TERMINAL = [
  '\u001b[2J',
  '\u001b]8;;http://e\u0007',
  '\u009b31m',
  '\b',
  '\u0000',
  '\u007f',
]

export const INVISIBLE = [
  ...[
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\ufeff',
  ],
  ...['\ud800', '\udc00', '\ufffe', '\u{e0001}', '\u061c', '\u00ad', '\u2060', '\ufe0f'],
]

const OTHER = [
  'e\u0301'.repeat(50),
  '\u{1f468}\u200d\u{1f469}',
  '\u0430',
  '%0D%0A',
  '***',
  '%25',
  '\\n',
  '"',
  '\\',
]

const PIECES = [
  ':',
  '::',
  '#',
  '##',
  '[',
  ']',
  '##[',
  ' ',
  'error',
  'add-mask',
  '::error::',
  '\r',
  '\n',
  'x',
]

/** Texts made of hostile pieces, of any characters, and of both in any order. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...COMMANDS, ...TERMINAL, ...INVISIBLE, ...OTHER),
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

/** Halves of pairs replaced, as UTF-8 does. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD')
