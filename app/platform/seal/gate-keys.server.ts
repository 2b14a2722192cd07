import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { joinBytes, labelled, textOf, utf8 } from './bytes.ts'
import { SealBroken } from './seal-broken.ts'

const FORMAT = 1
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

function keyFor(masterKey: Uint8Array, context: string): { key: Uint8Array; aad: Uint8Array } {
  if (masterKey.length !== KEY_BYTES) throw new RangeError('a master key is 32 bytes')
  const aad = labelled('clusterbuy/wrapped-secret/v1', [context])
  return { key: new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(), aad, KEY_BYTES)), aad }
}

/**
 * Locks a private key or a draft key for storage, so that a copy of the database without the master key is useless.
 * `context` names the one place it belongs to, for instance `gate:<tender id>:quality`; elsewhere it will not unwrap.
 */
export function wrapSecret(masterKey: Uint8Array, context: string, secret: Uint8Array): Uint8Array {
  const { key, aad } = keyFor(masterKey, context)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(aad)
  const locked = [cipher.update(secret), cipher.final()]
  return joinBytes(Uint8Array.of(FORMAT), nonce, ...locked, cipher.getAuthTag())
}

/** The secret again. Throws SealBroken when the master key, the context or a single bit is not the one used. */
export function unwrapSecret(masterKey: Uint8Array, context: string, wrapped: Uint8Array): Uint8Array {
  const { key, aad } = keyFor(masterKey, context)
  const body = 1 + NONCE_BYTES
  const end = wrapped.length - TAG_BYTES
  if (wrapped[0] !== FORMAT || end < body) throw new SealBroken('secret-unreadable')
  try {
    const decipher = createDecipheriv(CIPHER, key, wrapped.subarray(1, body), { authTagLength: TAG_BYTES })
    decipher.setAAD(aad).setAuthTag(wrapped.subarray(end))
    return joinBytes(decipher.update(wrapped.subarray(body, end)), decipher.final())
  } catch {
    throw new SealBroken('secret-unreadable')
  }
}

const draftContext = (bidId: string): string => `draft:${bidId}`

/** A draft's JSON text, readable only with the draft's own key, which is destroyed when the bid is submitted. */
export const sealDraft = (dataKey: Uint8Array, bidId: string, json: string): Uint8Array =>
  wrapSecret(dataKey, draftContext(bidId), utf8(json))

/** Throws SealBroken for another bid's draft, another key or damage. */
export const openDraft = (dataKey: Uint8Array, bidId: string, sealed: Uint8Array): string =>
  textOf(unwrapSecret(dataKey, draftContext(bidId), sealed))
