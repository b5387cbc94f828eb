import { type Cell } from './cells.js'

/** Turns the rows of a table into the bytes of a file, batch by batch. */
export interface TableEncoder {
  /** Takes a row; true when a batch is complete and `drain` is due. */
  add(cells: readonly Cell[]): boolean
  /** The bytes of the rows since the last call. They are the encoder's own until it is called again. */
  drain(): Uint8Array
  /** The bytes of what is left, and of what follows the last row. */
  end(): Uint8Array
}

/**
 * What a row group holds: cells, and characters of long texts. Counted in rows alone wide tables would
 * weigh many times more than narrow ones. The limits decide where row groups end, so they are part of the bytes.
 */
export interface BatchLimits {
  readonly cells: number
  readonly characters: number
}

export const BATCH: BatchLimits = { cells: 200_000, characters: 8_000_000 }
