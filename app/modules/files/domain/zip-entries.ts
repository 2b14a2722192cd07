/** One file inside a package, as the package's own list of contents states it. Sizes in bytes, unpacked. */
export type ZipEntry = { readonly name: string; readonly size: number }

const LOCAL_FILE = 0x04034b50
const LISTED_FILE = 0x02014b50
const END_OF_LIST = 0x06054b50
const END_BYTES = 22
const LISTED_BYTES = 46
const LONGEST_COMMENT = 0xffff
const MOST_ENTRIES = 5000

/**
 * What a zip package says it holds, without unpacking anything: the list at its end, which is what programs read. Null
 * for anything that is not one whole, plain package, and for one with more than 5,000 entries.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < END_BYTES || view.getUint32(0, true) !== LOCAL_FILE) return null
  const end = endOfList(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) return null
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + LISTED_BYTES > end || view.getUint32(at, true) !== LISTED_FILE) return null
    const nameBytes = view.getUint16(at + 28, true)
    const name = ascii(bytes.subarray(at + LISTED_BYTES, at + LISTED_BYTES + nameBytes))
    entries.push({ name, size: view.getUint32(at + 24, true) })
    at += LISTED_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === end ? entries : null
}

function endOfList(view: DataView): number | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    const ends = view.getUint32(at, true) === END_OF_LIST && at + END_BYTES + view.getUint16(at + 20, true)
    if (ends === view.byteLength) return at
  }
  return null
}

/** The first entry's name and content when it is stored plainly, as an OpenDocument file must begin. */
export function firstStored(bytes: Uint8Array): { readonly name: string; readonly content: string } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 30 || view.getUint32(0, true) !== LOCAL_FILE || view.getUint16(8, true) !== 0) return null
  const nameEnd = 30 + view.getUint16(26, true)
  const start = nameEnd + view.getUint16(28, true)
  const end = start + view.getUint32(18, true)
  if (end > bytes.length || end - start > 200) return null
  return { name: ascii(bytes.subarray(30, nameEnd)), content: ascii(bytes.subarray(start, end)) }
}

export const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1000))
