import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A page cut where each answer has a value of its own, and the pieces between compressed once. */
export type SplicedPage = {
  readonly pieces: readonly Buffer[]
  readonly squeezed: readonly Buffer[]
  readonly bytes: number
}

/** Cuts a page at every place where the placeholder stands. */
export function splice(html: string, placeholder: string): SplicedPage {
  const pieces = html.split(placeholder).map((piece) => Buffer.from(piece, 'utf8'))
  // A full flush ends at a whole byte and refers to nothing before it, so that anything may follow.
  const squeezed = pieces.map((piece) => deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH }))
  const bytes = [...pieces, ...squeezed].reduce((sum, { length }) => sum + length, 0)
  return { pieces, squeezed, bytes }
}

const between = (pieces: readonly Buffer[], value: Buffer): Buffer[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [value, piece]))

/** The page with this value in every place. */
export const plainPage = ({ pieces }: SplicedPage, value: string): Buffer =>
  Buffer.concat(between(pieces, Buffer.from(value, 'utf8')))

const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
const lastBlock = Buffer.from([3, 0])

/** Bytes as DEFLATE carries them without compressing (RFC 1951, 3.2.4). */
function storedBlock(value: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(value.length, 1)
  head.writeUInt16LE(~value.length & 0xffff, 3)
  return Buffer.concat([head, value])
}

/** The same page as gzip (RFC 1952), without compressing it again. */
export function gzippedPage(page: SplicedPage, value: string): Buffer {
  const plain = plainPage(page, value)
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc32(plain), 0)
  tail.writeUInt32LE(plain.length, 4)
  const body = between(page.squeezed, storedBlock(Buffer.from(value, 'utf8')))
  return Buffer.concat([gzipHead, ...body, lastBlock, tail])
}
