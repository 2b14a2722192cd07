/** The SHA-256, in hex, of its parts put one after the other; text counts as its UTF-8 bytes. Given from outside. */
export type Sha256 = (...parts: readonly (string | Uint8Array)[]) => string

const HEX = /^(?:[0-9a-f]{2})*$/

/** Throws RangeError on anything but pairs of small hex digits. */
export function hexBytes(hex: string): Uint8Array {
  if (!HEX.test(hex)) throw new RangeError('not hex')
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
