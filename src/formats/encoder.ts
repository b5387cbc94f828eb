import { type Cell } from './cells.js'
import { type Places } from './places.js'

/** Turns the rows of a table into the bytes of a file. */
export interface TableEncoder {
  /** Takes a row; true when bytes wait to be drained. */
  add(cells: readonly Cell[]): boolean
  /** Takes a row by where its cells stand: the entry at a place. It comes to the same bytes. */
  addEntry(places: Places, entry: number): boolean
  /** The bytes that are complete since the last call. They are the encoder's own until it is called again. */
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
