/**
 * The words in which rows are declared. A field is declared once, where it stands: its type, how it adds
 * up, what it tells of, where it is shown. Known fields, the fast reader, sums, tables, columns and documents
 * are made of that.
 */

export type ColumnType = 'string' | 'int64' | 'double' | 'boolean' | 'date' | 'timestamp' | 'json'

/**
 * How numbers of several rows become one. `sum`: added. `millionths`: added as whole millionths, so that
 * the order does not matter. `people`: a count of people, which does not add up over people or days.
 * `none`: a mean, a median, a number that names something.
 */
export type Adds = 'sum' | 'millionths' | 'people' | 'none'

/** What a value tells of: it decides what may pass where people must not be named. */
export type About =
  'measure' | 'name' | 'given' | 'person' | 'account' | 'owner' | 'time' | 'production'

export interface Value<How extends Adds = Adds> {
  readonly kind: 'value'
  readonly type: ColumnType
  readonly adds: How
  readonly about: About
  /** In every file so far, whoever sends it. */
  readonly expected: boolean
  /** False: a known field that has no column of its own; tables keep it in `extra`. */
  readonly column: boolean
  /** Of a flag: the daily count of users that it stands for, when there is one. */
  readonly counts?: string
  /** Of a flag: it does not make its user an active one. */
  readonly passive?: true
  /** The name under which early files had it. */
  readonly once?: string
  /** Of an account: the values that are nobody's. */
  readonly nobody?: readonly string[]
}

/** Fields that stand together; `table`: they have a flat table of their own. */
export interface Nested<Inner extends Fields = Fields> {
  readonly kind: 'object'
  readonly fields: Inner
  readonly expected: boolean
  readonly table?: TableNote
  /** GitHub describes such an object for all of its API: what else it holds is no news. */
  readonly general?: true
}

/** A list of entries, with a flat table of their own. */
export interface List<Inner extends Fields = Fields> {
  readonly kind: 'list'
  readonly fields: Inner
  readonly expected: boolean
  readonly table: TableNote
  /** Present: its numbers are added up by these names of an entry, the first of which is ranked. */
  readonly by?: readonly [string, string?]
  /** A member, with dots, whose text is kept with each entry: a version, or the name of an id. */
  readonly text?: string
}

/** A flat table: its name, and what a row of it is, for the documents. */
export interface TableNote {
  readonly name: string
  readonly about: string
  /** Columns taken over from the table above, to join on; absent: those of the row. */
  readonly keys?: readonly string[]
}

export type Field = Value | Nested | List
export interface Fields {
  readonly [name: string]: Field
}

interface Options {
  readonly expected?: boolean
  readonly column?: boolean
  readonly counts?: string
  readonly passive?: true
  readonly once?: string
  readonly nobody?: readonly string[]
}

function value<How extends Adds>(
  type: ColumnType,
  [adds, about]: readonly [How, About],
  options: Options = {},
): Value<How> {
  return { kind: 'value', type, adds, about, ...{ expected: false, column: true }, ...options }
}

/** A count of what was done. */
export const count = (options?: Options) => value('int64', ['sum', 'measure'], options)
/** A count of people. */
export const people = (options?: Options) => value('int64', ['people', 'measure'], options)
/** A number that is counted in parts of one. */
export const amount = (options?: Options) => value('double', ['millionths', 'measure'], options)
/** A mean, a median or another number that must not be added. */
export const figure = (options?: Options) => value('double', ['none', 'measure'], options)
/** A whole number that names something. */
export const ordinal = (options?: Options) => value('int64', ['none', 'measure'], options)
export const flag = (options?: Options) => value('boolean', ['none', 'measure'], options)
/** A word of GitHub's or of a product's: a feature, a model, an editor, a version. */
export const name = (options?: Options) => value('string', ['none', 'name'], options)
/** A name that people gave to something, and may have named after themselves. */
export const given = (options?: Options) => value('string', ['none', 'given'], options)
/** An account that may be a person's or not. */
export const account = (options?: Options) => value('string', ['none', 'account'], options)
/** The number of what is named by a number, such as a repository. */
export const id = (options?: Options) => value('int64', ['none', 'name'], options)
/** The id of a person. */
export const personId = (options?: Options) => value('int64', ['none', 'person'], options)
/** The login of a person. */
export const login = (options?: Options) => value('string', ['none', 'person'], options)
/** The enterprise or organization that a row belongs to. */
export const owner = (options?: Options) => value('string', ['none', 'owner'], options)
export const day = (options?: Options) => value('date', ['none', 'time'], options)
export const time = (options?: Options) => value('timestamp', ['none', 'time'], options)
/** How a file was made, not what was measured: it changes while the data does not, and is in no table. */
export const production = () => value('string', ['none', 'production'], { column: false })
/** When a file was made: of the window, where it tells one report from a later one. */
export const creation = () => value('timestamp', ['none', 'production'])

/** Fields that stand together in an object, as columns of the row that holds it. */
export function nested<Inner extends Fields>(fields: Inner): Nested<Inner> {
  return { kind: 'object', fields, expected: false }
}

/** An account or a team as all of GitHub's API has it, of which these members are read. */
export function general<Inner extends Fields>(fields: Inner): Nested<Inner> {
  return { ...nested(fields), general: true }
}

/** An object with a table of its own. */
export function part<Inner extends Fields>(table: TableNote, fields: Inner): Nested<Inner> {
  return { kind: 'object', fields, expected: false, table }
}

/** A list of entries that is kept as a table. */
export function list<Inner extends Fields>(
  table: TableNote,
  fields: Inner,
  rest: Pick<List, 'by' | 'text'> = {},
): List<Inner> {
  return { kind: 'list', fields, table, expected: false, ...rest }
}

/** A breakdown: a list that is added up by the names of its entries. */
export function breakdown<Inner extends Fields>(
  by: readonly [string, string?],
  table: TableNote & Pick<List, 'text'>,
  fields: Inner,
): List<Inner> {
  const { text, ...note } = table
  return list(note, fields, text === undefined ? { by } : { by, text })
}

/** The same fields, in every file so far. */
export function expected<Inner extends Fields>(fields: Inner): Inner {
  const made = Object.entries(fields).map(([key, field]) => [key, { ...field, expected: true }])
  return Object.fromEntries(made) as Inner
}
