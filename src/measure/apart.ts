import { ActionError } from '../errors.js'
import { type PartReader, type PartReading, type Thread } from '../ports.js'
import { idOf, MOST_NAMES, type Names, pairOf } from '../rows/names.js'
import { type AgentNames, mergeAgents } from './agents.js'
import { type DayTable, type NameSums, plusAll } from './day-facts.js'
import { type PartFacts } from './part.js'
import { type Answered, type Asked, type Block, type Order } from './serve.js'

/**
 * Reads large parts on other threads, while this one downloads, hashes and writes. Bytes are sent as they come, so
 * many at most that memory does not grow; what a part adds up to comes back under this thread's numbers of names.
 */

/** A thread is started and its sums are handed over in the time that a few of these take. */
const LARGE = 64e6
const BLOCK = 1024 * 1024
/** Blocks of one thread. */
const BLOCKS = 8

export interface ApartOptions {
  readonly start: () => Thread
  /** Threads at most. */
  readonly most: number
  /** Parts of fewer bytes are read here. */
  readonly large?: number
}

/** Opens a reader on another thread; absent for a part that is not worth it. */
export type OpenApart = (bytes: number, order: Order, names: Names) => PartReader | undefined

/** Threads are started as parts come. */
export function openApart({ start, most, large = LARGE }: ApartOptions): OpenApart {
  const helpers: Helper[] = []
  return (bytes, order, names) => {
    // Without the thread the next try of a part is read here.
    const isLost = helpers.some(({ lost }) => lost !== undefined)
    if (!(bytes >= large) || most < 1 || isLost) return undefined
    const idle = helpers.find(({ parts }) => parts.size === 0)
    if (idle === undefined && helpers.length < most) helpers.push(helperOf(start()))
    const [helper] = helpers.toSorted((one, other) => one.parts.size - other.parts.size)
    return helper && readerOf(helper, order, names)
  }
}

interface Helper {
  readonly thread: Thread
  readonly parts: Map<number, Part>
  /** Blocks that may be filled, and who waits for one. */
  readonly free: Block[]
  readonly waiting: (() => void)[]
  /** What ended the thread. */
  lost: Error | undefined
}

/** A part that is being read: settles with the reading. */
interface Part {
  readonly resolve: (reading: PartReading) => void
  readonly reject: (error: Error) => void
}

function helperOf(thread: Thread): Helper {
  const free = Array.from({ length: BLOCKS }, () => new Uint8Array(BLOCK))
  const helper: Helper = { thread, parts: new Map(), free, waiting: [], lost: undefined }
  thread.unref()
  thread.on('message', (message) => take(helper, message as Answered))
  thread.on('error', (error) => {
    helper.lost = error
    for (const [number, part] of helper.parts) settle(helper, number, () => part.reject(error))
    for (const go of helper.waiting.splice(0)) go()
  })
  return helper
}

function take(helper: Helper, answered: Answered): void {
  if (answered.kind === 'read') {
    helper.free.push(answered.block)
    return helper.waiting.shift()?.()
  }
  const part = helper.parts.get(answered.part)
  settle(helper, answered.part, () => {
    if (answered.kind === 'ended') return part?.resolve(answered.reading)
    const { code, what, hint } = answered.error
    return part?.reject(new ActionError(code, what, { hint }))
  })
}

/** While it has a part the thread keeps the process alive. */
function settle({ thread, parts }: Helper, number: number, how: () => void): void {
  parts.delete(number)
  if (parts.size === 0) thread.unref()
  how()
}

let numbers = 0

function readerOf(helper: Helper, order: Order, names: Names): PartReader {
  const part = ++numbers
  const { thread, parts } = helper
  const ask = (asked: Asked) => thread.postMessage(asked)
  let failure: Error | undefined
  const read = new Promise<PartReading>((resolve, reject) => parts.set(part, { resolve, reject }))
  read.catch((error: unknown) => (failure = error as Error))
  thread.ref()
  ask({ part, kind: 'open', order })
  const sender = senderOf(helper, part)
  return {
    write: (chunk) => {
      if (failure !== undefined) throw failure
      return sender.send(chunk)
    },
    end: async () => {
      sender.flush()
      ask({ part, kind: 'end' })
      const reading = await read
      return { ...reading, facts: reading.facts && renamed(reading.facts, names) }
    },
    drop: () => {
      sender.stop()
      ask({ part, kind: 'drop' })
      settle(helper, part, () => undefined)
    },
  }
}

/** Sends the bytes of a part in blocks. */
function senderOf(helper: Helper, part: number) {
  let block: Block | undefined
  let length = 0
  let stopped = false
  const flush = () => {
    if (block === undefined) return
    const asked: Asked = { part, kind: 'write', block, length }
    helper.thread.postMessage(asked, [block.buffer])
    block = undefined
    length = 0
  }
  const send = async (chunk: Uint8Array) => {
    for (let at = 0; at < chunk.length;) {
      block ??= await blockOf(helper)
      if (stopped) return flush()
      const size = Math.min(chunk.length - at, BLOCK - length)
      block.set(chunk.subarray(at, at + size), length)
      at += size
      length += size
      if (length === BLOCK) flush()
    }
  }
  /** Its block is of use to another part, also one that it still waits for. */
  const stop = () => {
    stopped = true
    flush()
  }
  return { send, flush, stop }
}

/** A block to fill, as soon as one is free. Throws what ended the thread. */
async function blockOf(helper: Helper): Promise<Block> {
  for (;;) {
    if (helper.lost !== undefined) throw helper.lost
    const block = helper.free.pop()
    if (block !== undefined) return block
    await new Promise<void>((resolve) => helper.waiting.push(resolve))
  }
}

/** The same sums under the numbers that `names` have; what they are of is taken over, not copied. */
function renamed(facts: PartFacts, names: Names): PartFacts {
  const ids = facts.names.texts.map((text) => idOf(names, text))
  const of = (pair: number) =>
    pairOf(ids[pair % MOST_NAMES] ?? 0, ids[Math.floor(pair / MOST_NAMES)] ?? 0)
  const { window, days, users } = facts
  for (const sums of [window, days, users]) {
    renameDays(sums.days, of)
    renameAgents(sums.agents, of)
  }
  const own = { window: { ...window, names }, days: { ...days, names }, users: { ...users, names } }
  return { ...facts, ...own, names }
}

function renameDays(days: DayTable, of: (pair: number) => number): void {
  for (const { lists } of days.values()) {
    lists.forEach((list, index) => {
      if (list === undefined) return
      const own: NameSums = new Map()
      for (const [pair, sums] of list) {
        const known = own.get(of(pair))
        // Where names are too many, several are one.
        if (known === undefined) own.set(of(pair), sums)
        else plusAll(known, sums)
      }
      lists[index] = own
    })
  }
}

function renameAgents(agents: AgentNames, of: (id: number) => number): void {
  const all = [...agents]
  agents.clear()
  for (const [id, named] of all) mergeAgents(agents, new Map([[of(id), named]]))
}
