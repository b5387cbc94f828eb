import { type ActionError, toActionError } from '../errors.js'
import { type PartReading, type Thread } from '../ports.js'
import { noNames } from '../rows/names.js'
import { noPartFacts, type PartOptions } from './part.js'
import { openRowReader, type RowReader } from './reader.js'

/** The other thread's side of `apart`: reads the parts that it is sent, several at a time. */

/** A part that is to be read. */
export type Order = Omit<PartOptions, 'names' | 'without'> & { readonly called: string }

/** Bytes on their way: the same few blocks go to and fro, so that nothing has to be collected. */
export type Block = Uint8Array<ArrayBuffer>

/** What is asked of the thread about the part of that number, in this order; or `drop` at any time. */
export type Asked = { readonly part: number } & (
  | { readonly kind: 'open'; readonly order: Order }
  | { readonly kind: 'write'; readonly block: Block; readonly length: number }
  | { readonly kind: 'end' | 'drop' }
)

/** What it answers: what it has read through, and how the part ended. */
export type Answered = { readonly part: number } & (
  | { readonly kind: 'read'; readonly block: Block }
  | { readonly kind: 'ended'; readonly reading: PartReading }
  | { readonly kind: 'failed'; readonly error: Told }
)

/** An ActionError as it crosses. */
export type Told = Pick<ActionError, 'code' | 'what' | 'hint'>

/** Serves until the thread ends. */
export function serve(thread: Thread): void {
  const open = new Map<number, RowReader>()
  const answer = (answered: Answered, handedOver?: ArrayBuffer[]) =>
    thread.postMessage(answered, handedOver)
  thread.on('message', (message) => {
    const asked = message as Asked
    const { part, kind } = asked
    try {
      if (kind === 'open') open.set(part, readerOf(asked.order))
      else if (kind === 'write') open.get(part)?.write(asked.block.subarray(0, asked.length))
      else if (kind === 'end') answer({ part, kind: 'ended', reading: endOf(open.get(part)) })
    } catch (thrown) {
      open.delete(part)
      const { code, what, hint } = toActionError(thrown)
      answer({ part, kind: 'failed', error: { code, what, hint } })
    }
    if (kind === 'write') answer({ part, kind: 'read', block: asked.block }, [asked.block.buffer])
    else if (kind !== 'open') open.delete(part)
  })
}

function readerOf({ called, ...order }: Order): RowReader {
  return openRowReader({ part: noPartFacts({ ...order, names: noNames() }), called })
}

function endOf(reader: RowReader | undefined): PartReading {
  if (reader === undefined) throw new Error('The part was not opened.')
  const reading = reader.end()
  // Of names only the texts are of use there.
  if (reading.facts !== undefined) reading.facts.names.tokens.length = 0
  return reading
}
