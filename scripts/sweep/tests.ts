import { parentPort } from 'node:worker_threads'

import { expect } from 'expect'

/**
 * Stands in for `@jest/globals` where the tests of a sweep run: in order, in one thread, up to the first
 * that fails. It has what those tests use.
 */

export { expect }

type Body = (...given: never[]) => unknown

interface Group {
  readonly name: string
  readonly before: Body[]
  readonly beforeEach: Body[]
  readonly afterEach: Body[]
  readonly after: Body[]
  readonly steps: (() => Promise<void>)[]
}

const newGroup = (name: string): Group => ({
  ...{ name, before: [], beforeEach: [], afterEach: [], after: [], steps: [] },
})

let groups = [newGroup('')]
let ran = 0
const current = (): Group => groups.at(-1) ?? newGroup('')

async function call(bodies: readonly Body[]): Promise<void> {
  for (const body of bodies) await body()
}

async function inOrder(group: Group): Promise<void> {
  await call(group.before)
  for (const step of group.steps) await step()
  await call(group.after)
}

export function describe(name: string, body: () => void): void {
  const group = newGroup(name)
  current().steps.push(() => inOrder(group))
  groups.push(group)
  body()
  groups.pop()
}

export function test(name: string, body: Body): void {
  const around = [...groups]
  current().steps.push(async () => {
    ran += 1
    try {
      for (const group of around) await call(group.beforeEach)
      await body()
      for (const group of around.reverse()) await call(group.afterEach)
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`, { cause: error })
    }
  })
}

const each = (rows: readonly unknown[]) => (name: string, body: (...row: unknown[]) => unknown) => {
  for (const row of rows)
    test(name, () => body(...(Array.isArray(row) ? (row as unknown[]) : [row])))
}

const skip = () => undefined

test.each = each
test.skip = skip
describe.skip = skip

export const beforeAll = (body: Body) => current().before.push(body)
export const beforeEach = (body: Body) => current().beforeEach.push(body)
export const afterEach = (body: Body) => current().afterEach.push(body)
export const afterAll = (body: Body) => current().after.push(body)

/** Runs what was declared; tells the first failure, or that there is none. */
export async function run(): Promise<void> {
  const declared = groups
  groups = [newGroup('')]
  try {
    for (const group of declared) await inOrder(group)
    if (ran === 0) throw new Error('No test ran.')
    parentPort?.postMessage('')
  } catch (error) {
    parentPort?.postMessage(String(error))
  }
}
