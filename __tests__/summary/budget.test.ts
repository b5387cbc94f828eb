import { describe, expect, test } from '@jest/globals'
import { type Section, fit } from '../../src/summary/budget.js'
import { type Markdown } from '../../src/summary/markdown.js'

/** Writes `rows` lines of a letter of four bytes. */
function sectionOf(title: string, value: Section['value'], calls: string[] = []): Section {
  return {
    title,
    value,
    render: ({ rows }) => {
      calls.push(title)
      return `${title}:${'𝒳'.repeat(rows * 100)}` as Markdown
    },
  }
}

const sizeOf = (text: string): number => Buffer.byteLength(text)

describe('the byte budget', () => {
  test('leaves alone what fits', () => {
    expect(fit([sectionOf('a', 1), sectionOf('b', 'essential')], 100_000)).toMatch(
      /^a:𝒳{1500}\n\nb:𝒳{1500}\n$/u,
    )
  })

  test('shortens the least valuable first, and says so', () => {
    const page = fit(
      [sectionOf('keep', 90), sectionOf('little', 10), sectionOf('much', 50)],
      17_000,
    )
    expect(sizeOf(page)).toBeLessThanOrEqual(17_000)
    expect(page).toMatch(/keep:𝒳{1500}\n/u)
    expect(page).toMatch(/much:𝒳{1000}\n/u)
    expect(page).toContain('Shortened: little, much.')
  })

  test('then leaves whole sections out, the essential ones last', () => {
    const page = fit([sectionOf('top', 'essential'), sectionOf('a', 1), sectionOf('b', 2)], 7000)
    expect(page).toContain('top:')
    expect(page).not.toContain('a:')
    expect(page).toContain('Left out: a')
    expect(sizeOf(page)).toBeLessThanOrEqual(7000)
  })

  test('renders a section once per level at most', () => {
    const calls: string[] = []
    fit(
      Array.from({ length: 50 }, (_, index) => sectionOf(`s${index}`, index, calls)),
      20_000,
    )
    expect(calls.length).toBeLessThanOrEqual(150)
  })

  test.each([300, 1000, 5000, 20_000, 100_000])('holds %d bytes, in whole characters', (limit) => {
    const sections = Array.from({ length: 40 }, (_, index) =>
      sectionOf(`s${index}`, index % 3 === 0 ? 'essential' : index),
    )
    const page = fit(sections, limit)
    expect(sizeOf(page)).toBeLessThanOrEqual(limit)
    expect(page).not.toContain('\ufffd')
    expect(page).not.toMatch(/\p{Cs}/u)
  })

  test('names no section that has nothing to show', () => {
    const silent: Section = { title: 'silent', value: 5, render: () => undefined }
    const page = fit([silent, ...Array.from({ length: 30 }, () => sectionOf('loud', 1))], 20_000)
    expect(page).toContain('loud')
    expect(page).not.toContain('silent')
  })
})
