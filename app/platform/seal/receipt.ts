import { base64, hex } from '@scure/base'
import { sha256, utf8 } from './bytes.ts'

export type ReceiptField = readonly [label: string, value: string]

export type Receipt = {
  readonly fields: readonly ReceiptField[]
  readonly keyId: string
  readonly signature: Uint8Array
  /** Exactly the text that was signed: every line before the signature. */
  readonly signed: string
}

const SIGNATURE_LABEL = 'Signature'
const LABEL = /^[A-Za-z][A-Za-z0-9 ()/,'-]{0,79}$/
// Line breaks, control, invisible and direction-changing characters could make a line read as another one.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/u
const SIGNATURE_LINE = /^Signature: Ed25519 ([0-9a-f]{32}) ([A-Za-z0-9+/]{86}==)$/
const PEM = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PUBLIC KEY-----\s*$/

const isSafeField = ([label, value]: ReceiptField): boolean =>
  LABEL.test(label) && label.trimEnd() === label && value !== '' && value.trim() === value && !UNSAFE.test(value)

/** Labels differ in more than their capitals, and none passes for the signature, so each fact is stated once. */
function areSafe(fields: readonly ReceiptField[]): boolean {
  const labels = new Set([SIGNATURE_LABEL, ...fields.map(([label]) => label)].map((label) => label.toLowerCase()))
  return fields.length > 0 && labels.size === fields.length + 1 && fields.every(isSafeField)
}

/** The lines that are signed. Throws RangeError on a label twice, an empty value, a line break or a hidden character. */
export function receiptBody(fields: readonly ReceiptField[]): string {
  if (!areSafe(fields)) throw new RangeError('these fields cannot stand in a receipt')
  return fields.map(([label, value]) => `${label}: ${value}\n`).join('')
}

export const signatureLine = (keyId: string, signature: Uint8Array): string =>
  `${SIGNATURE_LABEL}: Ed25519 ${keyId} ${base64.encode(signature)}\n`

/** Takes a receipt apart without judging the signature, or null when the text is not exactly of a receipt's form. */
export function readReceipt(text: string): Receipt | null {
  const lines = text.split('\n')
  if (lines.pop() !== '') return null
  const match = SIGNATURE_LINE.exec(lines.pop() ?? '')
  const [, keyId, encoded] = match ?? []
  if (keyId === undefined || encoded === undefined) return null
  const fields = lines.map(readField)
  if (!areSafe(fields)) return null
  try {
    return { fields, keyId, signature: base64.decode(encoded), signed: lines.map((line) => `${line}\n`).join('') }
  } catch {
    return null
  }
}

function readField(line: string): ReceiptField {
  const colon = line.indexOf(': ')
  return colon < 0 ? ['', ''] : [line.slice(0, colon), line.slice(colon + 2)]
}

/** Names a public key in receipts and tenders: the first 128 bits of the SHA-256 of its SPKI bytes, in hex. */
export const keyIdOf = (fingerprint: Uint8Array): string => hex.encode(fingerprint.subarray(0, 16))

/**
 * Whether we issued exactly this receipt, checked with no access to us. The bytes count: a copy with Windows line
 * ends, a missing or an added last line break, or a changed space is refused, so keep the file as downloaded.
 * Throws when the key is not a public key in PEM form or the browser has no Ed25519: neither says the receipt is false.
 */
export async function verifyReceipt(text: string, publicKeyPem: string): Promise<boolean> {
  const spki = Uint8Array.from(base64.decode((PEM.exec(publicKeyPem)?.[1] ?? '').replace(/\s/g, '')))
  const key = await crypto.subtle.importKey('spki', spki, { name: 'Ed25519' }, false, ['verify'])
  const receipt = readReceipt(text)
  if (receipt === null || receipt.keyId !== keyIdOf(await sha256(spki))) return false
  const { signature, signed } = receipt
  return crypto.subtle.verify({ name: 'Ed25519' }, key, Uint8Array.from(signature), Uint8Array.from(utf8(signed)))
}
