import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto'
import { utf8 } from './bytes.ts'
import { keyIdOf, type ReceiptField, receiptBody, signatureLine } from './receipt.ts'

export type SigningKeys = {
  readonly keyId: string
  readonly publicKeyPem: string
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

const SECRET_BYTES = 32
/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The platform's signing pair, always the same for the same 32-byte secret, so that old receipts stay checkable. */
export function signingKeys(masterSecret: Uint8Array): SigningKeys {
  if (masterSecret.length !== SECRET_BYTES) throw new RangeError('a signing secret is 32 bytes')
  const seed = hkdfSync('sha256', masterSecret, new Uint8Array(), 'clusterbuy/receipt-signing/v1', SECRET_BYTES)
  const der = Buffer.concat([PKCS8_PREFIX, Buffer.from(seed)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return {
    keyId: keyIdOf(createHash('sha256').update(spki).digest()),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => Uint8Array.from(sign(null, bytes, privateKey)),
  }
}

/** A receipt or a refusal in plain text: one `Label: value` line each, then the signature over exactly those lines. */
export function signReceipt(keys: SigningKeys, fields: readonly ReceiptField[]): string {
  const body = receiptBody(fields)
  return body + signatureLine(keys.keyId, keys.sign(utf8(body)))
}
