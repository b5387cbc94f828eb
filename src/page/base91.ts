/**
 * Bytes as text that HTML passes by: 13 bits in two of the 91 visible ASCII characters that are not `<`,
 * `>` or `&`. A fourth less than base64 is spent on being text, and nothing in it can end its block.
 */
const ALPHABET = Array.from({ length: 94 }, (_, index) => String.fromCharCode(index + 33))
  .filter((character) => !'<>&'.includes(character))
  .join('')
const BASE = ALPHABET.length
const BITS = 13

export function textOf(bytes: Uint8Array): string {
  const parts: string[] = []
  let [bits, held] = [0, 0]
  const put = () => {
    const value = bits & (2 ** BITS - 1)
    parts.push(ALPHABET.charAt(value % BASE) + ALPHABET.charAt(Math.floor(value / BASE)))
    bits >>>= BITS
    held -= BITS
  }
  for (const byte of bytes) {
    bits |= byte << held
    held += 8
    if (held >= BITS) put()
  }
  if (held > 0) put()
  return parts.join('')
}

/** The bytes, of which there are so many: the last characters hold more bits than they need. */
export function bytesOf(text: string, length: number): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128)
  for (const [value, character] of [...ALPHABET].entries()) values[character.charCodeAt(0)] = value
  const bytes = new Uint8Array(length)
  let [bits, held, at] = [0, 0, 0]
  const value = (index: number) => values[text.charCodeAt(index)] ?? 0
  for (let index = 0; index < text.length; index += 2) {
    bits |= (value(index) + value(index + 1) * BASE) << held
    for (held += BITS; held >= 8 && at < length; held -= 8) {
      bytes[at++] = bits & 255
      bits >>>= 8
    }
  }
  return bytes
}
