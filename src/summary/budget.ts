import { alert, stack } from './blocks.js'
import { counted } from './numbers.js'
import { type Markdown, safe } from './markdown.js'

/**
 * The byte budget of the page. A section can be written in three levels of detail; sections of little
 * value are shortened first, then left out. Whole sections only: nothing is ever cut inside.
 */

/** How much a section may show. */
export interface Detail {
  /** Rows per table. */
  readonly rows: number
  /** Rows of folded tables that list everything. */
  readonly folded: number
  readonly charts: boolean
}

const LEVELS: readonly Detail[] = [
  { rows: 15, folded: 400, charts: true },
  { rows: 10, folded: 40, charts: true },
  { rows: 5, folded: 0, charts: false },
]

export interface Section {
  /** Our own words, for the sentence that tells what was left out. */
  readonly title: string
  /** The higher, the longer it stays. `essential` ones are left out only when nothing else is left. */
  readonly value: number | 'essential'
  /** Absent: the section has nothing to show. */
  readonly render: (detail: Detail) => Markdown | undefined
}

interface Rendered {
  readonly section: Section
  text: Markdown | undefined
  bytes: number
  state: 'whole' | 'shortened' | 'left out'
}

/** Room for the sentence about what was left out. */
const RESERVE = 2048
const SEPARATOR = 2

/** Bytes that a section takes at least at the levels before the last. */
const LEAST = [1000, 300] as const

/** Sections in their order, as one page of at most `limit` bytes of UTF-8. */
export function fit(sections: readonly Section[], limit: number): Markdown {
  const start = firstLevel(sections.length, limit)
  const page = sections.map((section) => rendered(section, start))
  if (start === 0 && sizeOf(page) + 1 <= limit) return pageOf(page)
  const room = limit - Math.min(RESERVE, Math.floor(limit / 4))
  shorten(page, room, start + 1)
  dropWhatIsLeftOver(page, room)
  const left = limit - sizeOf(page) - SEPARATOR
  return pageOf(
    page,
    omissions(page).find((text) => Buffer.byteLength(text) < left),
  )
}

/** Thousands of sections are not written in detail first, as they cannot fit: most are of hundreds of slugs. */
function firstLevel(sections: number, limit: number): number {
  return LEAST.filter((bytes) => sections * bytes > limit).length
}

function pageOf(page: readonly Rendered[], last?: Markdown): Markdown {
  return safe`${stack(...page.map((item) => item.text), last)}\n`
}

function rendered(section: Section, level: number): Rendered {
  const state = level === 0 ? 'whole' : 'shortened'
  const item: Rendered = { section, text: undefined, bytes: 0, state }
  const detail = LEVELS[level]
  if (detail !== undefined) put(item, section.render(detail))
  return item
}

function put(item: Rendered, text: Markdown | undefined): void {
  item.text = text === '' ? undefined : text
  item.bytes = item.text === undefined ? 0 : Buffer.byteLength(item.text) + SEPARATOR
}

function sizeOf(page: readonly Rendered[]): number {
  return page.reduce((sum, item) => sum + item.bytes, 0)
}

/** Step by step, least value first: fewer rows everywhere, then fewer still, then without. */
function shorten(page: readonly Rendered[], room: number, next: number): void {
  const byValue = [...page].sort((one, other) => valueOf(one) - valueOf(other))
  let size = sizeOf(page)
  for (const level of [...LEVELS.slice(next), undefined]) {
    for (const item of byValue) {
      if (size <= room) return
      if (level === undefined && item.section.value === 'essential') continue
      const before = item.bytes
      put(item, level && item.section.render(level))
      if (item.bytes < before) item.state = level === undefined ? 'left out' : 'shortened'
      size += item.bytes - before
    }
  }
}

function valueOf(item: Rendered): number {
  return item.section.value === 'essential' ? Infinity : item.section.value
}

/** The last resort: sections in their order, as long as they fit. */
function dropWhatIsLeftOver(page: readonly Rendered[], room: number): void {
  let size = 0
  for (const item of page) {
    if (size + item.bytes > room) {
      put(item, undefined)
      item.state = 'left out'
    }
    size += item.bytes
  }
}

/** What is missing, in full, in short, or not at all if there is no room. */
function omissions(page: readonly Rendered[]): Markdown[] {
  const sentence = (what: string, state: Rendered['state']): string => {
    const titles = page
      .filter((item) => item.state === state && (item.text !== undefined || state === 'left out'))
      .map((item) => item.section.title)
    const distinct = [...new Set(titles)]
    if (distinct.length === 0) return ''
    const times = distinct.length < titles.length ? ` (${counted(titles.length, 'section')})` : ''
    return ` ${what}: ${distinct.join(', ')}${times}.`
  }
  const all = `${sentence('Left out', 'left out')}${sentence('Shortened', 'shortened')}`
  return [all, ' Some sections are shortened or left out.'].map((what) =>
    alert('NOTE', `This page has a size limit.${what} The files have everything.` as Markdown),
  )
}
