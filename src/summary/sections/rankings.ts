import { type Measured, type Ranked, type Ranking } from '../../measure/measured.js'
import { type Column, details, note, stack, table } from '../blocks.js'
import { type Detail, type Section } from '../budget.js'
import { barChart } from '../charts.js'
import { knownLabel } from '../../schema/labels.js'
import { called } from '../labels.js'
import { type Markdown, own, safe } from '../markdown.js'
import { count, counted, share } from '../numbers.js'
import { breakReminder } from './growth.js'

const BARS = 8

/** Features, IDEs, languages, models: a chart of the largest, a table below. */
export function rankings(measured: Measured): Section[] {
  return Object.values(measured.rankings).map((ranking) => ({
    title: ranking.title,
    value: ranking.weight,
    render: (detail) => {
      if (ranking.rows.length === 0) return undefined
      if (ranking.total === 0) return note(safe`Measured, and nothing was counted.`)
      const chart = ranking.drawn && detail.charts ? chartOf(ranking) : undefined
      return stack(chart, chart && breakReminder(measured), rankingTable(ranking, detail))
    },
  }))
}

function chartOf(ranking: Ranking): Markdown | undefined {
  return barChart(
    plainAxis(ranking.volumeOf),
    ranking.rows
      .slice(0, BARS)
      .map((ranked) => ({ label: nameOf(ranked.name), value: ranked.volume })),
  )
}

/** A colon of ours would be cleared away. */
const nameOf = (key: string) => knownLabel(key)?.replace(':', '') ?? key

function plainAxis(text: string): string {
  return text.replace(/[^A-Za-z0-9 ,()-]/g, ' ')
}

function rankingTable(ranking: Ranking, detail: Detail): Markdown | undefined {
  const body = table(columnsOf(ranking), ranking.rows, {
    order: safe`${own(ranking.volumeOf)}, most first`,
    ...{ cap: detail.rows, all: ranking.names },
    remark: captionOf(ranking),
  })
  if (!ranking.drawn) return body
  return details(safe`Table: ${counted(ranking.names, ranking.one)}`, body)
}

function columnsOf(ranking: Ranking): Column<Ranked>[] {
  const title = own(ranking.one.charAt(0).toUpperCase() + ranking.one.slice(1))
  const all: (Column<Ranked> & { of?: (ranked: Ranked) => number | undefined })[] = [
    { title, cell: (ranked) => called(ranked.name) },
    number(safe`Users`, (ranked) => ranked.users),
    number(own(capital(ranking.volumeOf)), (ranked) => ranked.volume),
    {
      title: safe`Share`,
      align: 'right',
      cell: (ranked) => share(ranked.volume, ranking.total),
    },
    number(safe`Lines added`, (ranked) => ranked.linesAdded),
    number(safe`Lines deleted`, (ranked) => ranked.linesDeleted),
  ]
  return all.filter(({ of }) => of === undefined || ranking.rows.some((ranked) => of(ranked)))
}

function number(title: Markdown, of: (ranked: Ranked) => number | undefined) {
  return { title, align: 'right' as const, of, cell: (ranked: Ranked) => count(of(ranked)) }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What the shares are of, and what is in the total but has no name. */
function captionOf(ranking: Ranking): Markdown {
  const total = safe`Shares are of ${count(ranking.total)} in total`
  if (ranking.unnamed === 0) return safe`${total}.`
  const rest = share(ranking.unnamed, ranking.total)
  return safe`${total}, of which ${rest} has no ${own(ranking.one)} (unknown, others) and is not listed.`
}
