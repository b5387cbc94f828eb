import { readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

import pLimit from 'p-limit'

import { failureOf, type Line, PROJECT, programOf } from './program.js'
import { openTypes } from './types.js'

/**
 * `npm run sweep` takes away each line of the schema, of the reader of rows and of the accumulators in
 * turn, and sees whether a unit test notices, or else the compiler. It lists the lines that nobody misses.
 * `npm run sweep -- src/rows/scan.ts` looks at some files only; `--quick` leaves the slow tests out. No file is touched.
 */

const ACCUMULATORS = [
  ...[
    'part',
    'add-row',
    'reader',
    'counted',
    'members',
    'medians',
    'agents',
    'versions',
    'detail',
    'distinct',
  ],
  ...['users', 'user-facts', 'user-rows', 'day-facts', 'day-record', 'aggregated-days'],
  ...['legacy-days', 'repository-days', 'seats'],
].map((name) => `src/measure/${name}.ts`)

const below = (folder: string, end: string) =>
  readdirSync(`${PROJECT}/${folder}`)
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}/${name}`)

/** What notices most in the shortest time; the first failure ends a run. */
const QUICK = [
  ...[
    'schema/declared',
    'schema/fields',
    'rows/read-file',
    'formats/flatten',
    'formats/catalogue',
    'measure/seats',
    'measure/parts',
  ],
  ...['measure/findings', 'measure/reread', 'measure/keys', 'measure/metrics'],
].map((name) => `__tests__/${name}.test.ts`)
/** The rest of what mirrors these sources, in a minute. */
const SLOW = ['measure', 'rows', 'history']
  .flatMap((folder) => below(`__tests__/${folder}`, '.test.ts'))
  .filter((path) => !QUICK.includes(path))

/** Lines that declare or do something: comments and imports do not. */
function linesOf(path: string): Line[] {
  const lines = readFileSync(`${PROJECT}/${path}`, 'utf8').split('\n')
  const last = lines.findLastIndex((text) => /^(import|\} from) .*'$/.test(text))
  return lines.flatMap((text, index) =>
    index <= last || /^\s*($|\/\/|\/?\*)/.test(text)
      ? []
      : [{ path: `${PROJECT}/${path}`, index, text }],
  )
}

const given = process.argv.slice(2).filter((word) => word !== '--quick')
const files =
  given.length > 0
    ? given
    : [...below('src/schema', '.ts'), ...below('src/rows', '.ts'), ...ACCUMULATORS]
const lines = files.flatMap(linesOf)
const limit = pLimit(Number(process.env.SWEEP_AT_ONCE ?? 2))

/** Those of the lines that no test of some files misses. */
async function notMissed(tests: readonly string[], all: readonly Line[]): Promise<Line[]> {
  const whole = await programOf(tests)
  const failure = whole === undefined ? 'The tests cannot be bundled.' : await failureOf(whole)
  if (failure !== '') throw new Error(failure)
  const isNotMissed = async (line: Line) => {
    const program = await programOf(tests, line)
    return program === whole || (program !== undefined && (await failureOf(program)) === '')
  }
  const answers = await Promise.all(all.map((line) => limit(() => isNotMissed(line))))
  return all.filter((_, index) => answers[index])
}

const quick = await notMissed(QUICK, lines)
console.error(`${lines.length} lines, ${quick.length} of them not missed by the quick tests`)
const types = openTypes()
const typed = quick.filter((line) => types.isGood(line))
console.error(`${typed.length} of them not by the compiler either`)
const survivors = process.argv.includes('--quick') ? typed : await notMissed(SLOW, typed)
for (const { path, index, text } of survivors) {
  console.log(`${relative(PROJECT, path)}:${index + 1}: ${text.trim()}`)
}
console.log(
  `${lines.length} lines: ${lines.length - quick.length} are missed by quick tests, ${quick.length - typed.length} by the compiler, ${typed.length - survivors.length} by slow tests, ${survivors.length} by nobody.`,
)
process.exitCode = survivors.length > 0 ? 1 : 0
