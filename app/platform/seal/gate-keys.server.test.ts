import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDraft, sealDraft, unwrapSecret, wrapSecret } from './gate-keys.server.ts'
import { SealBroken } from './seal-broken.ts'
import { flipped } from './testing/sealed-bid.ts'

const masterKey = new Uint8Array(32).fill(5)
const secret = Uint8Array.from({ length: 32 }, (_, i) => i)
const context = 'gate:tender-1:quality'

test('a wrapped secret comes back with the same master key in the same place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, place) => {
      expect(unwrapSecret(masterKey, place, wrapSecret(masterKey, place, bytes))).toEqual(bytes)
    }),
  )
})

test('the wrapped form does not contain the secret and is never the same twice', () => {
  const [one, two] = [wrapSecret(masterKey, context, secret), wrapSecret(masterKey, context, secret)]
  expect(Buffer.from(one).includes(Buffer.from(secret.subarray(0, 4)))).toBe(false)
  expect(one).not.toEqual(two)
})

test('another master key or another place does not unwrap', () => {
  const wrapped = wrapSecret(masterKey, context, secret)
  expect(() => unwrapSecret(randomBytes(32), context, wrapped)).toThrow(SealBroken)
  expect(() => unwrapSecret(masterKey, 'gate:tender-1:price', wrapped)).toThrow(SealBroken)
  expect(() => unwrapSecret(masterKey, '', wrapped)).toThrow(SealBroken)
})

test('every single flipped bit and every cut is refused', () => {
  const wrapped = wrapSecret(masterKey, context, secret)
  for (let bit = 0; bit < wrapped.length * 8; bit++) {
    expect(() => unwrapSecret(masterKey, context, flipped(wrapped, bit)), `bit ${bit}`).toThrow(SealBroken)
  }
  for (let length = 0; length < wrapped.length; length++) {
    expect(() => unwrapSecret(masterKey, context, wrapped.subarray(0, length)), `${length}`).toThrow(SealBroken)
  }
})

test('a master key of any other length is refused', () => {
  expect(() => wrapSecret(new Uint8Array(16), context, secret)).toThrow(RangeError)
  expect(() => unwrapSecret(new Uint8Array(33), context, secret)).toThrow(RangeError)
})

test('a draft opens with its own key for its own bid only', () => {
  const json = '{"answer":"We answer every call within 4 hours — 24/7"}'
  const sealed = sealDraft(masterKey, 'bid-1', json)
  expect(openDraft(masterKey, 'bid-1', sealed)).toBe(json)
  expect(Buffer.from(sealed).includes('answer')).toBe(false)
  expect(() => openDraft(masterKey, 'bid-2', sealed)).toThrow(SealBroken)
  expect(() => openDraft(randomBytes(32), 'bid-1', sealed)).toThrow(SealBroken)
})
