import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decryptWith,
  encryptTo,
  identityFromBytes,
  identityToBytes,
  isCanonicalSecret,
  isRecipient,
  keyPairFrom,
  newKeyPair,
  recipientOf,
} from './age-keys.ts'
import { flipped } from './testing/sealed-bid.ts'

const thirtyTwo = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('a key written as text reads back as the same 32 bytes', () => {
  fc.assert(
    fc.property(thirtyTwo, (bytes) => {
      expect(identityToBytes(identityFromBytes(bytes))).toEqual(bytes)
    }),
  )
})

test('whatever is sealed to a key, that key opens', async () => {
  const { identity, recipient } = await newKeyPair()
  const anything = fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
    expect(await decryptWith(identity, await encryptTo(recipient, bytes))).toEqual(bytes)
  })
  await fc.assert(anything, { numRuns: 20 })
})

test('another key opens nothing', async () => {
  const [owner, stranger] = [await newKeyPair(), await newKeyPair()]
  const file = await encryptTo(owner.recipient, new Uint8Array(10))
  await expect(decryptWith(stranger.identity, file)).rejects.toThrow()
})

test('of all byte strings that X25519 would treat as one key, exactly one is accepted', async () => {
  const { identity, recipient } = await keyPairFrom(new Uint8Array(32).fill(7))
  const bytes = identityToBytes(identity)
  expect(isCanonicalSecret(bytes)).toBe(true)
  const ignoredBits = [0, 1, 2, 31 * 8 + 6, 31 * 8 + 7]
  for (const bit of ignoredBits) {
    const twin = flipped(bytes, bit)
    expect(await recipientOf(identityFromBytes(twin)), `bit ${bit}`).toBe(recipient)
    expect(isCanonicalSecret(twin), `bit ${bit}`).toBe(false)
  }
})

test('only a plain age public key in its one spelling is a recipient', async () => {
  const { identity, recipient } = await newKeyPair()
  expect(isRecipient(recipient)).toBe(true)
  const wrong = ['', identity, recipient.toUpperCase(), recipient.slice(0, -1), `${recipient} `, 'age1pq1qqqq', 'age1']
  for (const text of [...wrong, recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))]) {
    expect(isRecipient(text), text).toBe(false)
    await expect(encryptTo(text, new Uint8Array(1))).rejects.toThrow(RangeError)
  }
})

test('text that is not a private key is refused', async () => {
  const { recipient } = await newKeyPair()
  expect(() => identityToBytes(recipient)).toThrow(RangeError)
  expect(() => identityToBytes('AGE-SECRET-KEY-PQ-1QQQQ')).toThrow(RangeError)
  expect(() => identityFromBytes(new Uint8Array(31))).toThrow(RangeError)
})
