import { type RowKind } from '../schema/kinds.js'
import { pseudonymiser } from '../text/pseudonym.js'
import { type LeftOut, pseudonymiseRow, type Rewriting } from './pseudonymise-row.js'
import { splitRows } from './read-file.js'

/** The one door to the disk for rows while a key is set, whatever report they are of. */
export interface RowPseudonyms {
  /** The bytes of a part, in whatever container, as NDJSON in which nobody is named; `rows` is what they are about. */
  readonly transform: (chunks: AsyncIterable<Uint8Array>, rows: RowKind) => AsyncGenerator<Buffer>
  /** What is to be said of what was left out in this run; absent when nothing was. */
  readonly remark: () => string | undefined
}

/** What is written for a line that was left out. It is no JSON, so that whoever reads the rows counts it. */
export const LEFT_OUT = '(left out: this line could not be read and may name a person)\n'

const BATCH = 1 << 16

/**
 * Opens the door for the parts of a run. A line that is not readable as a row is left out, since it may
 * name somebody; a remark stands in its place, so that a damaged part is still seen as one. Memory is bound by the
 * longest row.
 */
export function openPseudonyms(key: string, organizations: readonly string[]): RowPseudonyms {
  const people = pseudonymiser(key)
  const all: LeftOut = { members: 0, rows: 0 }
  return {
    async *transform(chunks, rows) {
      // Of a part that breaks off nothing is kept, and it comes again: it counts when it is whole.
      const leftOut: LeftOut = { members: 0, rows: 0 }
      yield* rewritten(chunks, { people, organizations, leftOut, rows })
      all.members += leftOut.members
      all.rows += leftOut.rows
    },
    remark: () => (all.members + all.rows === 0 ? undefined : remarkOf(all)),
  }
}

async function* rewritten(
  chunks: AsyncIterable<Uint8Array>,
  rewriting: Rewriting,
): AsyncGenerator<Buffer> {
  let batch = ''
  for await (const row of splitRows(chunks, 'a part')) {
    if ('unreadable' in row) batch += LEFT_OUT
    else {
      const text = pseudonymiseRow(row.value, rewriting)
      if (text !== undefined) batch += `${text}\n`
    }
    if (batch.length >= BATCH) {
      yield Buffer.from(batch)
      batch = ''
    }
  }
  if (batch !== '') yield Buffer.from(batch)
}

function remarkOf({ members, rows }: LeftOut): string {
  const told = [
    ...(members > 0 ? [`${members} ${members === 1 ? 'value' : 'values'} of fields`] : []),
    ...(rows > 0 ? [`${rows} ${rows === 1 ? 'row' : 'rows'} of a kind`] : []),
  ]
  return `With pseudonym-key only fields that this version knows are kept: ${told.join(' and ')} that it does not know, or not in this form, may name people and were left out.`
}
