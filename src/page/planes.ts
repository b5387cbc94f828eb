/**
 * The columns of a page as bytes: their JSON, in which each series of whole numbers is only named, and the
 * numbers behind it, byte by byte of their size. Deflate makes a fifth less of that than of JSON.
 */

/** Stands in the JSON for a series: where its bytes begin, how many values, how many bytes each. */
type Reference = readonly [number, number, number]
const KEY = '$series'

/** Series of these are kept as bytes; the largest stands for "not measured". */
const LARGEST = 2 ** 32 - 2
/** Shorter lists are no smaller as bytes. */
const SHORTEST = 8

const isSeries = (value: unknown): value is readonly (number | null)[] =>
  Array.isArray(value) &&
  value.length >= SHORTEST &&
  value.every((one) => one === null || (Number.isInteger(one) && one >= 0 && one <= LARGEST))

/** Length of the JSON in the first four bytes, the JSON, the numbers. */
export function toBytes(value: unknown): Uint8Array {
  const planes: Uint8Array[] = []
  let offset = 0
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (!isSeries(part)) return part
    const plane = planeOf(part)
    const reference: Reference = [offset, part.length, plane.length / part.length]
    planes.push(plane)
    offset += plane.length
    return { [KEY]: reference }
  })
  const text = new TextEncoder().encode(json)
  const bytes = new Uint8Array(4 + text.length + offset)
  new DataView(bytes.buffer).setUint32(0, text.length)
  bytes.set(text, 4)
  let at = 4 + text.length
  for (const plane of planes) {
    bytes.set(plane, at)
    at += plane.length
  }
  return bytes
}

/** All lowest bytes, then all next ones; 0 is "not measured", any number is one more than it is. */
function planeOf(series: readonly (number | null)[]): Uint8Array {
  const most = series.reduce<number>((largest, value) => Math.max(largest, value ?? 0), 0) + 1
  const width = most < 2 ** 8 ? 1 : most < 2 ** 16 ? 2 : most < 2 ** 24 ? 3 : 4
  const plane = new Uint8Array(series.length * width)
  series.forEach((value, index) => {
    let rest = value === null ? 0 : value + 1
    for (let byte = 0; byte < width; byte += 1) {
      plane[byte * series.length + index] = rest % 256
      rest = Math.floor(rest / 256)
    }
  })
  return plane
}

/** The value that the bytes were made of. */
export function fromBytes(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const end = 4 + view.getUint32(0)
  const numbers = bytes.subarray(end)
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)), (_, part: unknown) => {
    const reference = (part as Readonly<Record<string, unknown>> | null)?.[KEY]
    return reference === undefined ? part : seriesAt(numbers, reference as Reference)
  }) as unknown
}

function seriesAt(numbers: Uint8Array, [offset, length, width]: Reference): (number | null)[] {
  const series: (number | null)[] = []
  for (let index = 0; index < length; index += 1) {
    let value = 0
    for (let byte = width - 1; byte >= 0; byte -= 1) {
      value = value * 256 + (numbers[offset + byte * length + index] ?? 0)
    }
    series.push(value === 0 ? null : value - 1)
  }
  return series
}
