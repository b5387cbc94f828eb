import { describe, expect, test } from '@jest/globals'
import { alert, bullets, details, heading, link, stack, table } from '../../src/summary/blocks.js'
import {
  type Markdown,
  name,
  nameInHtml,
  own,
  prose,
  safe,
  shorten,
} from '../../src/summary/markdown.js'
import fc from '../random.js'
import { HOSTILE, RUNS, commands, foreign, reactions, rendered } from './github.js'

/** A page with foreign text in every kind of place. */
function pageOf(text: string): Markdown {
  return stack(
    heading(2, safe`Copilot of ${name(text)}`),
    table(
      [
        { title: safe`Name`, cell: (row: string) => name(row) },
        { title: safe`Long`, cell: (row: string) => name(row, 500) },
        { title: safe`Number`, align: 'right', cell: () => safe`1` },
      ],
      [text, 'x', text],
      { order: safe`as given` },
    ),
    bullets([name(text), safe`${name(text)} and ${name(text)}`]),
    details(safe`About ${nameInHtml(text)}`, safe`Inside ${name(text)}.`),
    safe`See ${link(name(text), 'https://github.com/octo-org/metrics')}.`,
  )
}

function proseOf(text: string): Markdown {
  return stack(alert('CAUTION', safe`${prose(text)}`), prose(text), bullets([prose(text)]))
}

const calm = rendered(pageOf('x'))
const isBlock = (tag: string): boolean => !/^<\/?(em|strong)>/.test(tag)

describe('a foreign name', () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    'stays text: %s',
    (_, text) => {
      const page = rendered(pageOf(text))
      expect(page.tags).toEqual(calm.tags)
      expect(reactions(page)).toEqual([])
      expect(commands(pageOf(text))).toEqual([])
    },
  )

  test('stays text, whatever it is', () => {
    fc.assert(
      fc.property(
        foreign.filter((text) => text !== ''),
        (text) => {
          const page = rendered(pageOf(text))
          expect(page.tags).toEqual(calm.tags)
          expect(reactions(page)).toEqual([])
          expect(commands(pageOf(text))).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('is shown as it is, when it is made of visible characters', () => {
    const visible = fc.string({
      unit: fc.constantFrom(...'aZ09 ._-|\\`*[]()<>&#@:/$!~"\'{}éß日я'),
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(visible, (text) => {
        expect(rendered(safe`a ${name(text)} b`).text.trim()).toBe(`a ${text} b`)
      }),
      { numRuns: RUNS },
    )
  })

  test('never puts an unseen character on the page', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        expect(pageOf(text)).not.toMatch(
          /[^\P{C}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
        )
        expect(rendered(pageOf(text)).text).not.toMatch(/[^\P{C}\n]|[\u200b\u202e\u2066]/u)
      }),
      { numRuns: RUNS },
    )
  })

  test.each([
    'octo-org',
    'typescript',
    'claude-sonnet-4.6',
    'c#',
    'c++',
    'octo-org/api',
    'ent:core',
    'code_completion',
    'Claude Opus',
  ])('is readable in the raw Markdown: %s', (text) => expect(name(text)).toBe(`\`${text}\``))

  test.each([
    ['a\u202eb', 'a\\u{202E}b'],
    ['a\nb', 'a\\nb'],
    ['\ud800', '\\u{D800}'],
    ['a\u200bb', 'a\\u{200B}b'],
    ['a\u00a0b', 'a\\u{A0}b'],
  ])('shows what cannot be seen as an escape: %j', (text, shown) => {
    expect(rendered(name(text)).text).toBe(shown)
  })

  test('says so when it is empty', () => expect(rendered(name('')).text).toBe('empty'))

  test('leaves no mail address in one piece, not even behind entities', () => {
    expect(name('<a@b.org>')).toContain('&#64;<!-- -->b')
  })
})

describe('shorten', () => {
  test('counts graphemes', () => {
    expect(shorten('👍🏽'.repeat(5), 3)).toEqual({ text: '👍🏽'.repeat(3), cut: true })
    expect(shorten('e\u0301e\u0301', 2)).toEqual({ text: 'e\u0301e\u0301', cut: false })
    expect(shorten('abc', 3)).toEqual({ text: 'abc', cut: false })
    expect(shorten('abcd', 3)).toEqual({ text: 'abc', cut: true })
  })

  test('drops accents stacked on one letter', () => {
    expect(shorten(`a${'\u0301'.repeat(500)}b`, 5).text.length).toBeLessThan(12)
  })

  test('bounds what a name can take, whatever comes', () => {
    fc.assert(
      fc.property(foreign, fc.integer({ min: 1, max: 4000 }), (text, times) => {
        expect(name(text.repeat(times)).length).toBeLessThan(64 * 8 * 60)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a foreign sentence', () => {
  const shape = (text: string): string[] => rendered(proseOf(text)).tags.filter(isBlock)

  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    'stays text: %s',
    (_, text) => {
      for (const sentence of [text, `The server said ${text} and closed.`, `${text} ${text}`]) {
        expect(reactions(rendered(proseOf(sentence)))).toEqual([])
        expect(commands(proseOf(sentence))).toEqual([])
        if (text.trim() !== '') expect(shape(sentence)).toEqual(shape('x'))
      }
    },
  )

  test('stays text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          foreign.filter((text) => text.trim() !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        (parts) => {
          const text = parts.join(' ')
          expect(shape(text)).toEqual(shape('x'))
          expect(reactions(rendered(proseOf(text)))).toEqual([])
          expect(commands(proseOf(text))).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('keeps words as words and makes the rest code', () => {
    expect(prose('GitHub answered 403 for octo-org/api (see `contents: write`).')).toBe(
      'GitHub answered 403 for `octo-org/api` (see `contents: write`).',
    )
    expect(prose('Not there (users-1-day of octo, 2026-11-24; 127.0.0.1: HTTP 404).')).toBe(
      'Not there (`users-1-day` of octo, `2026-11-24`; `127.0.0.1`: HTTP `404`).',
    )
    expect(prose('The proxy refused the way to api.octo.ghe.com (407).')).toBe(
      'The proxy refused the way to `api.octo.ghe.com` (407).',
    )
    expect(prose('Set `permissions: contents: write`, then run again.')).toBe(
      'Set `permissions: contents: write`, then run again.',
    )
  })
})

describe('a sentence keeps its words, and nothing else of it is Markdown', () => {
  test.each([
    ['', ''],
    ['a `b c` d', 'a `b c` d'],
    ['`a b` `c d`', '`a b` `c d`'],
    ['x_y z_w end', '`x_y z_w` end'],
    ['say "a_b".', 'say "`a_b`".'],
    ['(c_d), then', '(`c_d`), then'],
    ['... what', '`...` what'],
    ["don't use well-known names", "don't use well-known names"],
    ['It was (12) of (345 and (x), 1.', 'It was (12) of (345 and (x), `1`.'],
    ['a\rb\tc\nd', '<code>a&#92;rb&#92;tc&#92;nd</code>'],
    ['pre`x y`post', '<code>pre&#96;x y&#96;post</code>'],
    ['wordé x', '<code>word&#233;</code> x'],
    ['at (deadbee)', 'at (`deadbee`)'],
    ['a@b', '`a@b`'],
    ['a@b|c', '<code>a&#64;<!-- -->b&#124;c</code>'],
    ['a|b', '<code>a&#124;b</code>'],
  ])('%j is written %j', (text, written) => expect(prose(text)).toBe(written))

  test('what is left out is marked', () => {
    expect(name('x'.repeat(64))).toBe(`\`${'x'.repeat(64)}\``)
    expect(name('x'.repeat(65))).toBe(`\`${'x'.repeat(64)}…\``)
    expect(name('ä'.repeat(64))).toBe(`<code>${'&#228;'.repeat(64)}</code>`)
    expect(name('ä'.repeat(65))).toBe(`<code>${'&#228;'.repeat(64)}…</code>`)
    const family = '👩‍👩‍👧‍👦'
    expect(shorten(`${family}${family}x`, 2)).toEqual({ text: family.repeat(2), cut: true })
    expect(shorten(`${family}${family}`, 2)).toEqual({ text: family.repeat(2), cut: false })
    // A letter under thousands of accents: eight code points of it, and the rest is gone.
    const stacked = `e${'\u0301'.repeat(5000)}`
    expect(shorten(stacked, 3)).toEqual({ text: stacked.slice(0, 8), cut: true })
    expect(shorten('äb', 3)).toEqual({ text: 'äb', cut: false })
  })
})

describe('own text and links', () => {
  test('own text keeps its words and loses its marks', () => {
    expect(own('Lines added (mean)')).toBe('Lines added (mean)')
    expect(rendered(own('a_b_ *c* <d> | `e`')).tags.filter((tag) => !/^<\/?p>/.test(tag))).toEqual(
      [],
    )
  })

  test.each([
    'https://storage.example/x?sig=abc',
    'https://user@github.com/x',
    'javascript:alert(1)',
    'https://github.com/x)\n[y](z',
    'https://github.com/x#y',
    'data:text/html,x',
  ])('no link to %s', (url) => expect(link(safe`x`, url)).toBe('x'))

  test('a page of GitHub is linked', () => {
    expect(link(safe`run`, 'https://github.com/o/r/actions/runs/1/artifacts/2')).toBe(
      '[run](https://github.com/o/r/actions/runs/1/artifacts/2)',
    )
  })
})

describe('the measure itself', () => {
  test.each([
    '@octocat',
    'see #1',
    'GH-1',
    'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef',
    ':tada:',
    'www.evil.tld',
    'https://evil.tld',
    'a@evil.tld',
    '$x$',
    '![x](http://e/p.png)',
    '<img src=x>',
  ])('sees what %s would do without the encoder', (text) => {
    expect(reactions(rendered(text))).not.toEqual([])
  })

  test.each(['::error::x', 'a ##[group]'])('sees the command in %j', (text) => {
    expect(commands(text)).toEqual([text])
  })
})
