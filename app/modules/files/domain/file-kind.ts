import { ascii, firstStored, zipEntries } from './zip-entries.ts'

export type FileKindRefusal = 'empty' | 'has-macros' | 'locked-or-old-office' | 'unpacks-too-large' | 'not-accepted'

export type FileKind =
  | { readonly ok: true; readonly type: AcceptedType }
  | { readonly ok: false; readonly reason: FileKindRefusal }

export type AcceptedType = (typeof acceptedTypes)[keyof typeof acceptedTypes]

/** What a bid may be accompanied by, and the name of each kind in the language of browsers. */
export const acceptedTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv',
  txt: 'text/plain',
} as const

const mostUnpacked = 200 * 1024 * 1024

/**
 * What a file really is, from its content. Its name is believed in one thing only: whether plain text is a table (CSV).
 * A document with macros or other active content is refused, and so is everything a panel could not open safely.
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return no('empty')
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return yes('pdf')
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return yes('png')
  if (begins(bytes, 0xff, 0xd8, 0xff)) return yes('jpg')
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return no('locked-or-old-office')
  if (begins(bytes, 0x50, 0x4b)) return packageKind(bytes)
  if (!isPlainText(bytes) || isMarkup(bytes)) return no('not-accepted')
  return yes(/\.csv$/i.test(name) ? 'csv' : 'txt')
}

const yes = (kind: keyof typeof acceptedTypes): FileKind => ({ ok: true, type: acceptedTypes[kind] })
const no = (reason: FileKindRefusal): FileKind => ({ ok: false, reason })

const begins = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte)

const ACTIVE = /vbaproject|vbadata|macrosheets\/|dialogsheets\/|activex\/|^basic\/|^scripts\//i
const UNSAFE_PATH = /^\/|\\|(^|\/)\.\.(\/|$)/

function packageKind(bytes: Uint8Array): FileKind {
  const entries = zipEntries(bytes)
  if (entries === null || entries.some(({ name }) => UNSAFE_PATH.test(name))) return no('not-accepted')
  if (entries.reduce((total, { size }) => total + size, 0) > mostUnpacked) return no('unpacks-too-large')
  if (entries.some(({ name }) => ACTIVE.test(name))) return no('has-macros')
  const names = new Set(entries.map(({ name }) => name))
  const first = firstStored(bytes)
  if (first?.name === 'mimetype' && first.content === acceptedTypes.odt && names.has('content.xml')) return yes('odt')
  if (!names.has('[Content_Types].xml')) return no('not-accepted')
  if (names.has('word/document.xml')) return yes('docx')
  return names.has('xl/workbook.xml') ? yes('xlsx') : no('not-accepted')
}

/** Characters of any western encoding, and no control character but tabs and line ends. */
const isPlainText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => (byte >= 0x20 ? byte !== 0x7f : byte === 9 || byte === 10 || byte === 12 || byte === 13))

/** Text that a browser or a shell would run. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^(\u00ef\u00bb\u00bf)?\s*(<[!?a-z]|#!|\{\\rtf)/i.test(ascii(bytes)) ||
  /<(script|html|svg|iframe)[\s>]/i.test(ascii(bytes))
