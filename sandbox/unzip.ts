/** Reads the files of a zip from its central directory. */
import { crc32 } from './crc32.js'
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50

function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= 0; at -= 1) if (zip.readUInt32LE(at) === END) return at
  throw new Error('Not a zip: it has no central directory')
}

/** Name -> bytes, directories left out, every checksum compared. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const end = endOf(zip)
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY)
      throw new Error('The central directory of the zip is broken')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number] // prettier-ignore
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (!name.endsWith('/')) files.set(name, contentOf(zip, at, name))
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}

function contentOf(zip: Buffer, entry: number, name: string): Buffer {
  const method = zip.readUInt16LE(entry + 10)
  const packed = zip.readUInt32LE(entry + 20)
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = zip.subarray(start, start + packed)
  const content = method === 0 ? Buffer.from(bytes) : inflateRawSync(bytes)
  if (crc32(content) !== zip.readUInt32LE(entry + 16))
    throw new Error(`The checksum of ${name} is wrong`)
  return content
}
