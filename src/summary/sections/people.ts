import { type Measured, type People, type Person } from '../../measure/measured.js'
import { type Column, details, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, own, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'

const PEOPLE: readonly Column<Person>[] = [
  { title: safe`User`, cell: (person) => name(person.login) },
  { title: safe`Active days`, align: 'right', cell: (person) => count(person.activeDays) },
  { title: safe`Interactions`, align: 'right', cell: (person) => count(person.interactions) },
  { title: safe`Suggestions`, align: 'right', cell: (person) => count(person.generations) },
  { title: safe`Lines added`, align: 'right', cell: (person) => count(person.linesAdded) },
  { title: safe`Credits`, align: 'right', cell: (person) => count(person.aiCreditsUsed) },
  { title: safe`Last active`, cell: (person) => dayOrNone(person.lastActiveDay) },
]
const IDLE: readonly Column<Person>[] = PEOPLE.filter((_, index) => [0, 5, 6].includes(index))

function dayOrNone(day: string | undefined): Markdown {
  return day === undefined ? count(undefined) : own(day)
}

/** Of the sum of both. */
const BY_ACTIVITY = safe`interactions and suggestions together, most first`

/** Names of people, only when asked for and the page is not public: the caller decides. */
export function people(measured: Measured, pseudonyms: boolean): Section {
  return {
    title: 'Users',
    value: 45,
    render: ({ rows }) => {
      const found = measured.people
      if (found === undefined) return undefined
      return stack(
        table(PEOPLE, found.mostActive, { order: BY_ACTIVITY, cap: rows, all: found.activeUsers }),
        idle(found, rows),
        note(peopleNote(found, pseudonyms)),
      )
    },
  }
}

function idle(found: People, rows: number): Markdown | undefined {
  const shown = table(IDLE, found.idle, { order: safe`by name`, cap: rows, all: found.idleUsers })
  return details(safe`${counted(found.idleUsers, 'user')} with rows and no activity`, shown)
}

function peopleNote(found: People, pseudonyms: boolean): Markdown {
  const who = pseudonyms ? safe` Names are pseudonyms.` : safe``
  return safe`The most active of ${counted(found.activeUsers, 'active user')}; ${counted(found.users, 'user')} have rows.${who}`
}
