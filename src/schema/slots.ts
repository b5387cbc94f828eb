import { type Field, type Fields, type List, type Value } from './fields.js'
import { AGGREGATED_DAY } from './days.js'
import { USER_ROW } from './users.js'

/**
 * Where the numbers of a day stand. User rows and aggregated days fill the same cells, so that every
 * formula is written once; a cell is called like its field, with dots for nested ones.
 */

type Dotted<Members> = {
  [Name in keyof Members & string]: Members[Name] extends Value
    ? Name
    : Members[Name] extends { readonly kind: 'object'; readonly fields: infer Inner }
      ? `${Name}.${Dotted<Inner> & string}`
      : never
}[keyof Members & string]

/** A number of a day. */
export type CellName = Dotted<typeof USER_ROW> | Dotted<typeof AGGREGATED_DAY>

/** A list that is added up by the names of its entries. */
export type BreakdownName = {
  [Name in keyof (typeof USER_ROW & typeof AGGREGATED_DAY)]: (typeof USER_ROW &
    typeof AGGREGATED_DAY)[Name] extends List
    ? Name
    : never
}[keyof (typeof USER_ROW & typeof AGGREGATED_DAY)]

/** A number, and where it stands in a row. */
export interface Cell {
  readonly name: string
  readonly path: readonly string[]
  readonly field: Value
}

/** All values of some fields, those of nested objects included, those of lists not. */
export function valuesIn(fields: Fields, above: readonly string[] = []): Cell[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...above, name]
    if (field.kind === 'value') return [{ name: path.join('.'), path, field }]
    return field.kind === 'object' ? valuesIn(field.fields, path) : []
  })
}

const isAdded = ({ field }: Cell) => field.adds === 'sum' || field.adds === 'millionths'
const isNumber = (cell: Cell) =>
  isAdded(cell) || cell.field.adds === 'people' || cell.field.type === 'double'

/** What user rows add up to comes first, so that a row is added cell by cell. */
const OF_USERS = valuesIn(USER_ROW).filter(isAdded)
const ofUsers = new Set(OF_USERS.map(({ name }) => name))

/** The cells of a day, in their order. */
export const CELLS: readonly Cell[] = [
  ...OF_USERS,
  ...valuesIn(AGGREGATED_DAY).filter((cell) => isNumber(cell) && !ofUsers.has(cell.name)),
]

/** How many of them a user row has. */
export const USER_CELLS = OF_USERS.length

const PLACES: ReadonlyMap<string, number> = new Map(
  CELLS.map(({ name }, index) => [name, index] as const),
)

/** The place of a cell among those of a day. Throws RangeError for what is no number. */
export function placeOf(name: CellName): number {
  const place = PLACES.get(name)
  if (place === undefined) throw new RangeError(`${name} is no number of a day.`)
  return place
}

/** A breakdown, compiled. */
export interface Breakdown {
  readonly field: BreakdownName
  /** The members that name an entry. */
  readonly by: readonly string[]
  /** Its numbers, by the places that they have in the sums of a name. */
  readonly numbers: readonly { readonly name: string; readonly once?: string }[]
  /** The member whose text is kept with an entry. */
  readonly text: readonly string[]
}

/** THE list of breakdowns: those of user rows and of aggregated days, each once. */
export const BREAKDOWNS: readonly Breakdown[] = breakdownsOf({ ...AGGREGATED_DAY, ...USER_ROW })

function breakdownsOf(fields: Fields): Breakdown[] {
  return Object.entries(fields).flatMap(([field, list]) => {
    if (list.kind !== 'list' || list.by === undefined) return []
    return [
      {
        field: field as BreakdownName,
        by: list.by.filter((name) => name !== undefined),
        numbers: Object.entries(list.fields).flatMap(numberOf),
        text: list.text?.split('.') ?? [],
      },
    ]
  })
}

function numberOf([name, field]: [string, Field]): { name: string; once?: string }[] {
  if (field.kind !== 'value' || field.adds !== 'sum') return []
  return [field.once === undefined ? { name } : { name, once: field.once }]
}

/** The place of a breakdown in the list. */
export function breakdownOf(name: BreakdownName): number {
  return BREAKDOWNS.findIndex(({ field }) => field === name)
}

/** The place of a number among those of a breakdown's entries; -1 when it has none of that name. */
export function numberIn(breakdown: BreakdownName, name: string): number {
  return BREAKDOWNS[breakdownOf(breakdown)]?.numbers.findIndex((one) => one.name === name) ?? -1
}

/** A flag of a user row: the bit, and the daily count of users that it stands for. */
export interface Flag {
  readonly name: string
  readonly bit: number
  readonly counts?: CellName
  /** Whether it makes its user an active one. */
  readonly active: boolean
}

/** Bits of all `used_*` of user rows. */
export const FLAGS: readonly Flag[] = Object.entries<Field>(USER_ROW)
  .flatMap(([name, field]) =>
    field.kind === 'value' && field.type === 'boolean' ? [{ name, ...field }] : [],
  )
  .map(({ name, counts, passive }, index) => {
    const flag = { name, bit: 1 << index, active: passive !== true }
    return counts === undefined ? flag : { ...flag, counts: counts as CellName }
  })

/** Every flag begins like this; one that is not known yet still says that Copilot was used. */
export const FLAG_PREFIX = 'used_'

/** Beside the bits of the known flags: one that is not known is true. */
export const OTHER_FLAG = 1 << 28
/** Active by the contract's definition. */
export const ACTIVE = 1 << 29
/** There is a row at all. */
export const HAS_ROW = 1 << 30

if (FLAGS.length > 28) throw new RangeError('There are more flags than bits for them.')

/** The bits of flags by name. */
export function flagBits(...names: readonly (keyof typeof USER_ROW)[]): number {
  return FLAGS.filter((flag) => (names as readonly string[]).includes(flag.name)).reduce(
    (bits, { bit }) => bits | bit,
    0,
  )
}
