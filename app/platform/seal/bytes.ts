const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** Throws TypeError when the bytes are not UTF-8: nothing is replaced or dropped, so text and bytes stay one to one. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes)

export function joinBytes(...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    joined.set(chunk, offset)
    offset += chunk.length
  }
  return joined
}

/** Both must have the same length: a shorter one would leave bytes uncovered. */
export function xorBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length !== b.length) throw new RangeError('lengths differ')
  return Uint8Array.from(a, (byte, i) => byte ^ (b[i] ?? 0))
}

export const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

/** The label and every item with its length in front (four bytes, big-endian), so that no two lists read the same. */
export function labelled(label: string, items: readonly (string | Uint8Array | number)[]): Uint8Array<ArrayBuffer> {
  const chunks = [label, ...items].flatMap((item) => {
    const bytes = item instanceof Uint8Array ? item : utf8(String(item))
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, bytes.length)
    return [length, bytes]
  })
  return joinBytes(...chunks)
}

export async function sha256(...chunks: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(...chunks)))
}
