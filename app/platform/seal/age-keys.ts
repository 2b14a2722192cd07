import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { randomBytes } from './bytes.ts'

/** An age X25519 pair: `identity` is the private half (AGE-SECRET-KEY-1…), `recipient` the public half (age1…). */
export type KeyPair = { readonly identity: string; readonly recipient: string }

const IDENTITY_PREFIX = 'AGE-SECRET-KEY-'
const KEY_BYTES = 32

/** Only the plain X25519 kind in its one canonical spelling: not a passphrase, a hardware tag or upper case. */
export function isRecipient(text: string): boolean {
  if (!text.startsWith('age1')) return false
  try {
    const { prefix, bytes } = bech32.decodeToBytes(text)
    return prefix === 'age' && bytes.length === KEY_BYTES
  } catch {
    return false
  }
}

export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity)

/** The 32 secret bytes of an identity. Throws RangeError on anything that is not an age X25519 identity. */
export function identityToBytes(identity: string): Uint8Array {
  if (!identity.startsWith(`${IDENTITY_PREFIX}1`)) throw new RangeError('not an age X25519 identity')
  const { bytes } = bech32.decodeToBytes(identity)
  if (bytes.length !== KEY_BYTES) throw new RangeError('not an age X25519 identity')
  return bytes
}

export function identityFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== KEY_BYTES) throw new RangeError('an identity is 32 bytes')
  return bech32.encodeFromBytes(IDENTITY_PREFIX, Uint8Array.from(bytes)).toUpperCase()
}

/**
 * X25519 ignores five of the 256 bits, so 32 byte strings would work as the same key. We fix those bits, so that a
 * share with one of them flipped is noticed like any other damage.
 */
function clamped(bytes: Uint8Array): Uint8Array {
  const fixed = Uint8Array.from(bytes)
  fixed[0] = (fixed[0] ?? 0) & 248
  fixed[31] = ((fixed[31] ?? 0) & 127) | 64
  return fixed
}

export const isCanonicalSecret = (bytes: Uint8Array): boolean =>
  bytes.length === KEY_BYTES && clamped(bytes).every((byte, i) => byte === bytes[i])

/** The pair that belongs to 32 uniformly random or derived bytes. */
export async function keyPairFrom(seed: Uint8Array): Promise<KeyPair> {
  const identity = identityFromBytes(clamped(seed))
  return { identity, recipient: await recipientOf(identity) }
}

export const newKeyPair = (): Promise<KeyPair> => keyPairFrom(randomBytes(KEY_BYTES))

/** A plain age v1 file with exactly one X25519 stanza. Throws RangeError when the recipient is of another kind. */
export async function encryptTo(recipient: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (!isRecipient(recipient)) throw new RangeError('not an age X25519 recipient')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/** Throws when the file is damaged, cut short or for somebody else; returns either every byte or none. */
export async function decryptWith(identity: string, file: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(file)
}
