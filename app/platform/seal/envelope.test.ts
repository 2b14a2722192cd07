import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encryptTo } from './age-keys.ts'
import type { Binding } from './binding.ts'
import { sha256, utf8 } from './bytes.ts'
import { checkEnvelope, envelopeDigest, type SealedEnvelope, sealEnvelope } from './envelope.ts'
import { openEnvelope } from './open-envelope.ts'
import { at, flipped, priceOfDarlaston, recoveredBy, sealedBid, somePart, tenderKeys } from './testing/sealed-bid.ts'

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constant('Prix – été\u0000\ud800.pdf'))
const part = fc.record({ name: text, type: text, bytes: fc.uint8Array({ maxLength: 400 }) })
const binding = fc.record<Binding>({
  tenderId: fc.uuid(),
  bidId: fc.uuid(),
  version: fc.integer({ min: 1, max: 99 }),
  kind: fc.constantFrom('quality', 'price'),
})

test('any bid, sealed to any key set, is accepted on arrival and opens as it was', async () => {
  const sets = fc.integer({ min: 2, max: 4 }).chain((t) => fc.tuple(fc.constant(t), fc.integer({ min: t, max: 5 })))
  const law = fc.asyncProperty(
    sets,
    binding,
    fc.array(part, { maxLength: 3 }),
    fc.nat(4),
    async ([t, n], bound, parts, turn) => {
      const keys = await tenderKeys(t, n)
      const { envelope } = await sealEnvelope(keys.keySet, bound, parts)
      expect(await checkEnvelope(envelope, keys.keySet, bound)).toBeNull()
      const anyHolders = Array.from({ length: t }, (_, i) => (i + turn) % n)
      expect(await openEnvelope(envelope, await recoveredBy(keys, envelope, anyHolders))).toEqual(parts)
    },
  )
  await fc.assert(law, { numRuns: 15 })
})

test('the supplier alone can read the own copy, and its commitments are those of the files', async () => {
  const { envelope, ownCopy } = await sealedBid(await tenderKeys())
  expect(await openEnvelope(envelope, ownCopy.identity)).toEqual([somePart])
  const kept = at(ownCopy.parts, 0)
  expect(kept).toMatchObject({ name: somePart.name, size: somePart.bytes.length })
  const commitment = await sha256(Buffer.from(kept.salt, 'hex'), somePart.bytes)
  expect(kept.commitment).toBe(Buffer.from(commitment).toString('hex'))
})

test('the same file sealed twice shares no salt, no commitment and no sealed byte', async () => {
  const keys = await tenderKeys()
  const [one, two] = [await sealedBid(keys, undefined, [somePart, somePart]), await sealedBid(keys)]
  const all = [...one.ownCopy.parts, ...two.ownCopy.parts]
  expect(new Set(all.flatMap(({ salt, commitment }) => [salt, commitment])).size).toBe(6)
  expect(new Set([...one.envelope.parts, ...two.envelope.parts].map((file) => file.join())).size).toBe(3)
  expect(one.envelope.recipient).not.toBe(two.envelope.recipient)
})

test('what is stored shows neither content nor names nor the private key', async () => {
  const { envelope, ownCopy } = await sealedBid(await tenderKeys())
  const files = [envelope.gateWrap, ...envelope.shareWraps, envelope.manifest, ...envelope.parts]
  const stored = JSON.stringify({ ...envelope, files: files.map((file) => Buffer.from(file).toString('latin1')) })
  const kept = at(ownCopy.parts, 0)
  for (const secret of [ownCopy.identity, kept.salt, kept.commitment, somePart.name, 'pencePerCopy']) {
    expect(stored).not.toContain(secret)
  }
})

test('a key set that one person could open is never sealed to', async () => {
  const { keySet } = await tenderKeys()
  const oneHolderTwice = { ...keySet, holders: [at(keySet.holders, 0), at(keySet.holders, 0)] }
  for (const open of [{ ...keySet, threshold: 1 }, oneHolderTwice]) {
    await expect(sealEnvelope(open, priceOfDarlaston, [somePart])).rejects.toThrow(/^key set cannot seal/)
  }
})

const redigested = async (envelope: SealedEnvelope): Promise<SealedEnvelope> => ({
  ...envelope,
  digest: await envelopeDigest(envelope),
})

test('an envelope for another key set, bid, version or kind is refused on arrival', async () => {
  const keys = await tenderKeys()
  const { envelope } = await sealedBid(keys)
  const check = (changes: Partial<Binding>, keySet = keys.keySet) =>
    checkEnvelope(envelope, keySet, { ...priceOfDarlaston, ...changes })
  expect(await check({})).toBeNull()
  expect(await check({}, { ...keys.keySet, version: 2 })).toBe('wrong-key-set')
  expect(await check({}, (await tenderKeys()).keySet)).toBe('wrong-key-set')
  expect(await check({ tenderId: 'tender-2' })).toBe('wrong-key-set')
  expect(await check({ kind: 'quality' })).toBe('wrong-key-set')
  expect(await check({ bidId: 'bid-2' })).toBe('wrong-binding')
  expect(await check({ version: 2 })).toBe('wrong-binding')
})

test('a missing share, a foreign file, a second key and a telling size are refused on arrival', async () => {
  const keys = await tenderKeys()
  const { envelope } = await sealedBid(keys)
  const twoKeys = new Encrypter()
  for (const { recipient } of keys.holders.slice(0, 2)) twoKeys.addRecipient(recipient)
  const small = await encryptTo(envelope.recipient, utf8('12 bytes odd'))
  const check = async (changes: Partial<SealedEnvelope>) =>
    checkEnvelope(await redigested({ ...envelope, ...changes }), keys.keySet, priceOfDarlaston)
  expect(await check({ shareWraps: envelope.shareWraps.slice(1) })).toBe('wrong-share-count')
  expect(await check({ parts: [utf8('%PDF-1.7')] })).toBe('not-age')
  expect(await check({ manifest: await twoKeys.encrypt(new Uint8Array(65_536)) })).toBe('not-age')
  expect(await check({ recipient: 'age1' })).toBe('not-age')
  expect(await check({ parts: [small] })).toBe('wrong-size-class')
  expect(await check({ gateWrap: at(envelope.shareWraps, 0) })).toBe('wrong-size-class')
  expect(await check({ shareWraps: [envelope.gateWrap, ...envelope.shareWraps.slice(1)] })).toBe('wrong-size-class')
})

test('one flipped bit anywhere in a stored envelope is refused on arrival', async () => {
  const keys = await tenderKeys()
  const { envelope } = await sealedBid(keys)
  const files = fc.constantFrom('gateWrap', 'manifest', 'part', 0, 1, 2)
  const law = fc.asyncProperty(files, fc.nat(8 * 66_000), async (file, bit) => {
    const damaged: SealedEnvelope = {
      ...envelope,
      gateWrap: file === 'gateWrap' ? flipped(envelope.gateWrap, bit) : envelope.gateWrap,
      manifest: file === 'manifest' ? flipped(envelope.manifest, bit) : envelope.manifest,
      parts: file === 'part' ? [flipped(at(envelope.parts, 0), bit)] : envelope.parts,
      shareWraps: envelope.shareWraps.map((wrap, i) => (i === file ? flipped(wrap, bit) : wrap)),
    }
    expect(await checkEnvelope(damaged, keys.keySet, priceOfDarlaston)).not.toBeNull()
  })
  await fc.assert(law, { numRuns: 100 })
})

test('the order of the sealed files and of the shares is part of the digest', async () => {
  const { envelope } = await sealedBid(await tenderKeys(), undefined, [somePart, somePart])
  const digests = await Promise.all([
    envelopeDigest(envelope),
    envelopeDigest({ ...envelope, parts: envelope.parts.toReversed() }),
    envelopeDigest({ ...envelope, shareWraps: envelope.shareWraps.toReversed() }),
    envelopeDigest({ ...envelope, shareWraps: [], parts: [...envelope.shareWraps, ...envelope.parts] }),
    envelopeDigest({ ...envelope, recipient: `${envelope.recipient}x` }),
    envelopeDigest({ ...envelope, keySetFingerprint: '' }),
  ])
  expect(new Set(digests).size).toBe(digests.length)
  expect(digests[0]).toBe(envelope.digest)
})
