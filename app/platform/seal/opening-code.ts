import { base32crockford } from '@scure/base'
import { type KeyPair, keyPairFrom } from './age-keys.ts'
import { labelled, randomBytes } from './bytes.ts'

export type { KeyPair } from './age-keys.ts'

const CODE_BYTES = 20
const CODE_CHARACTERS = /^[0-9a-z]{32}$/i
/** Everything people and word processors put between the groups: spaces, line breaks and any kind of dash. */
const SEPARATORS = /[\s\p{Pd}\u00ad\u2212\u200b]/gu

/** A fresh secret for one opening holder: 160 random bits as eight groups of four, without the letters I, L, O and U. */
export function newOpeningCode(): string {
  const characters = base32crockford.encode(randomBytes(CODE_BYTES))
  return (characters.match(/.{4}/g) ?? []).join('-')
}

/**
 * Reads a code as a person types it: any case, with or without hyphens and spaces, O for 0, I or L for 1.
 * Returns its 20 bytes, or null when it cannot be a code. A wrong but well-formed code is noticed only by its public
 * keys, which then differ from those registered.
 */
export function readOpeningCode(text: string): Uint8Array | null {
  const characters = text.replace(SEPARATORS, '')
  if (!CODE_CHARACTERS.test(characters)) return null
  try {
    return base32crockford.decode(characters)
  } catch {
    return null
  }
}

/**
 * The holder's two key pairs for one tender, one for each envelope. Only the recipients ever leave the holder's
 * browser; the same code gives unrelated keys in another tender. Throws RangeError when the text is not a code.
 */
export async function holderIdentities(code: string, tenderId: string): Promise<{ quality: KeyPair; price: KeyPair }> {
  const secret = readOpeningCode(code)
  if (secret === null) throw new RangeError('not an opening code')
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(secret), 'HKDF', false, ['deriveBits'])
  const derive = async (kind: 'quality' | 'price') => {
    const info = labelled('clusterbuy/opening-holder/v1', [tenderId, kind])
    const bits = await crypto.subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
      key,
      256,
    )
    return keyPairFrom(new Uint8Array(bits))
  }
  return { quality: await derive('quality'), price: await derive('price') }
}
