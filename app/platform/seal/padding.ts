const LENGTH_BYTES = 8
const END_MARK = 0x80
const FLOOR = 64 * 1024

/**
 * The size under which a length hides: 64 KiB at least, then Padmé rounding, which grows a file by at most 12 % and
 * by at most 3.2 % above the floor (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files", 2019).
 */
function sizeClass(length: number): number {
  const size = Math.max(length, FLOOR)
  const exponent = size.toString(2).length - 1
  const step = 2 ** (exponent - exponent.toString(2).length)
  return Math.ceil(size / step) * step
}

export const isSizeClass = (length: number): boolean => length >= FLOOR && sizeClass(length) === length

/** Eight bytes with the true length (big-endian), the content, the byte 80 (hex), then zeros up to the size class. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(sizeClass(LENGTH_BYTES + content.length + 1))
  new DataView(padded.buffer).setBigUint64(0, BigInt(content.length))
  padded.set(content, LENGTH_BYTES)
  padded[LENGTH_BYTES + content.length] = END_MARK
  return padded
}

/** The content again. Throws RangeError unless `pad` would have produced exactly these bytes. */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < FLOOR) throw new RangeError('padding damaged')
  const length = Number(new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getBigUint64(0))
  const end = LENGTH_BYTES + length
  const intact =
    sizeClass(end + 1) === padded.length &&
    padded[end] === END_MARK &&
    padded.subarray(end + 1).every((byte) => byte === 0)
  if (!intact) throw new RangeError('padding damaged')
  return new Uint8Array(padded.subarray(LENGTH_BYTES, end))
}
