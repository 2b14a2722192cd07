import { expect, test } from 'vitest'
import { type KeySet, keySetFault, keySetFingerprint } from './key-set.ts'
import { at, tenderKeys } from './testing/sealed-bid.ts'

const plain: KeySet = { version: 1, threshold: 2, gate: 'g', holders: ['a', 'b', 'c'] }

test('every fact of a key set changes its fingerprint', async () => {
  const variants: KeySet[] = [
    plain,
    { ...plain, version: 2 },
    { ...plain, threshold: 3 },
    { ...plain, gate: 'h' },
    { ...plain, holders: ['a', 'c', 'b'] },
    { ...plain, holders: ['a', 'b'] },
    { ...plain, holders: ['ab', 'c'] },
    { ...plain, holders: ['a', 'b', 'c', ''] },
    { ...plain, gate: 'ga', holders: ['b', 'c'] },
  ]
  const prints = await Promise.all([
    ...variants.map((keySet) => keySetFingerprint('tender-1', 'quality', keySet)),
    keySetFingerprint('tender-1', 'price', plain),
    keySetFingerprint('tender-2', 'quality', plain),
  ])
  expect(new Set(prints).size).toBe(prints.length)
})

test('a fingerprint is what was printed in the tender, for good', async () => {
  expect(await keySetFingerprint('tender-1', 'quality', plain)).toBe(
    '88b699d8ed477f7b5f8c2219239e672f0d6f012bd532f86b0c4d7d0fb57da315',
  )
})

test('two to 255 holders with different keys may hold a tender', async () => {
  const { keySet } = await tenderKeys(2, 5)
  expect(keySetFault(keySet)).toBeNull()
  expect(keySetFault({ ...keySet, threshold: 5 })).toBeNull()
})

test('a key set that one person could open, or nobody, is not published', async () => {
  const { keySet } = await tenderKeys(2, 3)
  const first = at(keySet.holders, 0)
  expect(keySetFault({ ...keySet, threshold: 1 })).toBe('threshold-below-two')
  expect(keySetFault({ ...keySet, threshold: 2.5 })).toBe('threshold-below-two')
  expect(keySetFault({ ...keySet, threshold: Number.NaN })).toBe('threshold-below-two')
  expect(keySetFault({ ...keySet, threshold: 4 })).toBe('too-few-holders')
  expect(keySetFault({ ...keySet, holders: Array.from({ length: 256 }, () => first) })).toBe('too-many-holders')
  expect(keySetFault({ ...keySet, holders: [first, first, keySet.gate] })).toBe('repeated-key')
  expect(keySetFault({ ...keySet, gate: first })).toBe('repeated-key')
  expect(keySetFault({ ...keySet, gate: 'age1' })).toBe('not-a-recipient')
  expect(keySetFault({ ...keySet, version: 0 })).toBe('not-a-version')
})
