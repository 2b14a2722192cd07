import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSizeClass, pad, unpad } from './padding.ts'
import { flipped } from './testing/sealed-bid.ts'

const KIB = 1024

test('content comes back byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(0, 65_527 - 1000, 200_000), (bytes, more) => {
      const content = new Uint8Array(more + bytes.length)
      content.set(bytes, more)
      expect(Buffer.compare(unpad(pad(content)), content)).toBe(0)
    }),
    { numRuns: 40 },
  )
})

test('everything up to 64 KiB looks the same from outside', () => {
  for (const size of [0, 1, 1000, 64 * KIB - 9]) expect(pad(new Uint8Array(size))).toHaveLength(64 * KIB)
  expect(pad(new Uint8Array(64 * KIB - 8)).length).toBeGreaterThan(64 * KIB)
})

test('above 64 KiB a file grows by at most 12 per cent, and its exact size is hidden', () => {
  fc.assert(
    fc.property(fc.integer({ min: 64 * KIB, max: 3 * KIB * KIB }), (size) => {
      const padded = pad(new Uint8Array(size)).length
      expect(padded).toBeGreaterThan(size + 8)
      expect(padded).toBeLessThanOrEqual(size * 1.12)
      expect(isSizeClass(padded)).toBe(true)
      expect(isSizeClass(padded + 1)).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('10 MiB grows by less than 3 per cent and stays so: sizes are part of the format', () => {
  expect(pad(new Uint8Array(10 * KIB * KIB))).toHaveLength(10_747_904)
  expect(pad(new Uint8Array(100 * KIB))).toHaveLength(104_448)
})

test('sizes that no padding gives are recognised', () => {
  for (const size of [0, 1, 64 * KIB - 1, 64 * KIB + 1, 65_536 + 2047]) expect(isSizeClass(size), `${size}`).toBe(false)
  for (const size of [64 * KIB, 64 * KIB + 2048, 128 * KIB, 128 * KIB + 4096]) expect(isSizeClass(size)).toBe(true)
})

test('a damaged length, dirty padding and a cut are refused', () => {
  const padded = pad(new Uint8Array(100).fill(9))
  const changed = (offset: number, value: number) => {
    const copy = Uint8Array.from(padded)
    copy[offset] = value
    return copy
  }
  for (let bit = 0; bit < 64; bit++) expect(() => unpad(flipped(padded, bit)), `bit ${bit}`).toThrow(RangeError)
  expect(() => unpad(changed(7, 99))).toThrow(RangeError)
  expect(() => unpad(changed(padded.length - 1, 1))).toThrow(RangeError)
  expect(() => unpad(changed(108, 1))).toThrow(RangeError)
  expect(() => unpad(padded.subarray(0, padded.length - 1))).toThrow(RangeError)
  const stretched = new Uint8Array(128 * KIB)
  stretched.set(padded)
  expect(() => unpad(stretched)).toThrow(RangeError)
  expect(() => unpad(new Uint8Array(3))).toThrow(RangeError)
  expect(() => unpad(new Uint8Array(128 * KIB))).toThrow(RangeError)
})

test('padded content is read at its own place inside a larger buffer', () => {
  const padded = pad(Uint8Array.of(1, 2, 3))
  const larger = new Uint8Array(padded.length + 11)
  larger.set(padded, 11)
  expect(unpad(larger.subarray(11))).toEqual(Uint8Array.of(1, 2, 3))
})
