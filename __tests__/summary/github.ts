import { htmlOf } from '../../sandbox/page.js'
import fc from '../random.js'

/** What GitHub and its runner make of Markdown, as far as foreign text could do harm there. */

/** Hostile and awkward strings: every class of the list, a few of each. */
export const HOSTILE: readonly string[] = [
  '::set-output name=x::1',
  '  ::error::x',
  '::add-mask::e',
  '::stop-commands::t',
  'a ##[add-mask]e',
  '##[error]x',
  'x%0A::error::y',
  '\r::debug::',
  '\n::warning::',
  '\v::error::x',
  '\u2028::error::x',
  '\u0085::error::x',
  '\x1b[2J',
  '\x1b]8;;http://e\x07',
  '\x9b31m',
  '\x08',
  '\0',
  '|',
  '\\|',
  '\\\\|',
  '`',
  '```',
  '````\n',
  '`` ` ``',
  '**b**',
  '_i_',
  '~~s~~',
  '# h',
  '- x',
  '+ x',
  '* x',
  '1. x',
  '> q',
  '![x](http://e/p.png)',
  '[x](javascript:alert(1))',
  '[a]: http://e',
  '[^1]',
  '<http://e>',
  'www.evil.tld',
  'http://evil.tld/x',
  'https://evil.tld',
  'ftp://evil.tld',
  'mailto:a@evil.tld',
  'a@evil.tld',
  'a.b+c@evil.tld',
  'xmpp:a@evil.tld/x',
  '@octocat',
  '@org/team',
  '#1',
  'a/b#1',
  'GH-1',
  'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef',
  'deadbee',
  ':tada:',
  ':+1:',
  '$x$',
  '$$',
  '$`x`$',
  '- [ ] x',
  'a\\',
  'a\nb',
  'a\r\nb',
  'a\n\n# b',
  'a\tb',
  '---',
  '===',
  '| a | b |\n| --- | --- |',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></tr></table>',
  '<details open>',
  '</details>',
  '<!--',
  '-->',
  '<a href="http://e">x</a>',
  '&lt;',
  '&#x3c;',
  '&amp;',
  '<style>',
  '<svg/onload=x>',
  '</code>',
  '<sub>'.repeat(10_000),
  ']]>',
  '<?x',
  '<!X',
  '";',
  '%%{init:{"theme":"dark"}}%%',
  'click A "javascript:x"',
  'end',
  'subgraph',
  ':::',
  '#quot;',
  '"]\nline [1]',
  '-'.repeat(60_000),
  '\u202eevil',
  '\u2066x\u2069',
  'a\u200bb',
  '\ufeffx',
  'аdmin',
  `a${'\u0301'.repeat(500)}`,
  '\ud800',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  '\ufffe',
  '𝒳',
  '日本語',
  'עברית',
  '$(id)',
  '`id`',
  '; rm',
  '${{ secrets.X }}',
  "' || '",
  '__proto__',
  'constructor',
  ' ',
  '  x  ',
  'undefined',
  'NaN',
  '[!NOTE]',
  '[!CAUTION]\nx',
]

/** Any string: from the list, glued from pieces of it, or whatever Unicode has. */
export const foreign = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE.filter((text) => text.length < 60)),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 80 }),
)

/** How many cases a property runs: many only where TEST_SCALE asks for it. */
export const SCALE_FULL = process.env.TEST_SCALE === 'full'
/** `short` is for mutation tests, which run each of them hundreds of times. */
const SCALES: Readonly<Record<string, number>> = { full: 10_000, short: 15 }
export const RUNS = SCALES[process.env['TEST_SCALE'] ?? ''] ?? 100

export interface Rendered {
  /** The tags in their order, without those of inline code. */
  readonly tags: readonly string[]
  /** Texts outside of code: where GitHub looks for mentions, references, emoji and addresses. */
  readonly loose: readonly string[]
  /** All text. */
  readonly text: string
}

export function rendered(markdown: string): Rendered {
  const pieces = htmlOf(markdown).split(/(<!--[\s\S]*?-->|<[^>]*>)/)
  const tags: string[] = []
  const loose: string[] = []
  let text = ''
  let depth = 0
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) {
      text += decoded(piece).replaceAll('\u00a0', ' ')
      if (depth === 0) loose.push(decoded(piece))
    } else if (/^<\/?code[ >]/.test(piece)) depth += piece.startsWith('</') ? -1 : 1
    else if (!piece.startsWith('<!--')) tags.push(piece)
  })
  return { tags, loose, text }
}

function decoded(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }
  return html.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi,
    (whole, ten?: string, hex?: string, word?: string) =>
      ten !== undefined
        ? String.fromCodePoint(Number(ten))
        : hex !== undefined
          ? String.fromCodePoint(parseInt(hex, 16))
          : (named[word ?? ''] ?? whole),
  )
}

/** What GitHub would turn into something else than text, found outside of code. */
export function reactions({ tags, loose }: Rendered): string[] {
  const patterns = [
    /(^|[^\w/])@[a-z\d][\w-]*/i,
    /(^|\W)(#|gh-)\d+/i,
    /\b[0-9a-f]{7,40}\b(?<!\b\d{7,})/i,
    /:[a-z0-9_+-]+:/i,
    /https?:\/\/|www\.|ftp:\/\//i,
    /[\w.+-]+@[\w-]+\.\w/,
    /\$[^$]+\$|\$\$/,
  ]
  const words = loose.flatMap((text) =>
    patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []),
  )
  return [...words, ...tags.filter((tag) => /^<(img|input|script|style|svg|iframe)/i.test(tag))]
}

/** Lines that a runner would take for one of its commands, were the text printed. */
export function commands(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .filter((line) => /^\s*::[^:]*::/.test(line) || line.includes('##['))
}
