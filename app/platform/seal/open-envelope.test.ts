import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { decryptWith, encryptTo, newKeyPair } from './age-keys.ts'
import type { Binding } from './binding.ts'
import { envelopeDigest, type SealedEnvelope } from './envelope.ts'
import { readManifest, writeManifest } from './inner-manifest.ts'
import { openEnvelope, recoverIdentity, unwrapShare } from './open-envelope.ts'
import { pad } from './padding.ts'
import { SealBroken, type SealFault } from './seal-broken.ts'
import {
  at,
  flipped,
  recoveredBy,
  sealedBid,
  sharesOf,
  somePart,
  type TenderKeys,
  tenderKeys,
} from './testing/sealed-bid.ts'

let keys: TenderKeys
let envelope: SealedEnvelope
let other: SealedEnvelope
let identity: string

beforeAll(async () => {
  keys = await tenderKeys(3, 5)
  envelope = (await sealedBid(keys)).envelope
  other = (await sealedBid(keys)).envelope
  identity = await recoveredBy(keys, envelope, [0, 1, 2])
})

const broken = (reason: SealFault) => expect.objectContaining({ name: 'SealBroken', reason })
const recover = async (shares: readonly Uint8Array[], gateIdentity = keys.gate.identity) =>
  recoverIdentity({ envelope, gateIdentity, shares })
const redigested = async (changes: Partial<SealedEnvelope>): Promise<SealedEnvelope> => {
  const changed = { ...envelope, ...changes }
  return { ...changed, digest: await envelopeDigest(changed) }
}

describe('the two locks', () => {
  test('any three of five holders open, in any order, and a fourth does no harm', async () => {
    for (const chosen of [
      [4, 2, 0],
      [1, 2, 3],
      [3, 1, 0, 4],
      [0, 1, 2, 3, 4],
    ]) {
      expect(await recoveredBy(keys, envelope, chosen)).toBe(identity)
    }
  })

  test('fewer holders than needed never open', async () => {
    await expect(recover([])).rejects.toEqual(broken('too-few-shares'))
    await expect(recover(await sharesOf(keys, envelope, [0]))).rejects.toEqual(broken('too-few-shares'))
    for (let i = 0; i < 10; i++) {
      const pair = [i % 5, (i + 1 + (i % 4)) % 5]
      await expect(recover(await sharesOf(keys, envelope, pair))).rejects.toEqual(broken('shares-do-not-fit'))
    }
  })

  test('one share given twice does not count as two', async () => {
    await expect(recover(await sharesOf(keys, envelope, [0, 1, 1]))).rejects.toEqual(broken('shares-do-not-fit'))
  })

  test('every holder together cannot open without the gate', async () => {
    const shares = await sharesOf(keys, envelope, [0, 1, 2, 3, 4])
    const stranger = await newKeyPair()
    await expect(recover(shares, stranger.identity)).rejects.toEqual(broken('gate-part-unreadable'))
    await expect(recover(shares, at(keys.holders, 0).identity)).rejects.toEqual(broken('gate-part-unreadable'))
    await expect(recover(shares, 'not a key')).rejects.toEqual(broken('gate-part-unreadable'))
  })

  test('the gate part of another envelope does not fit', async () => {
    const shares = await sharesOf(keys, envelope, [0, 1, 2])
    const swapped = { ...envelope, gateWrap: other.gateWrap }
    const attempt = recoverIdentity({ envelope: swapped, gateIdentity: keys.gate.identity, shares })
    await expect(attempt).rejects.toEqual(broken('shares-do-not-fit'))
  })

  test('a share of another envelope does not fit', async () => {
    const shares = [...(await sharesOf(keys, envelope, [0, 1])), ...(await sharesOf(keys, other, [2]))]
    await expect(recover(shares)).rejects.toEqual(broken('shares-do-not-fit'))
  })

  test('a gate part changed only in the bits that X25519 ignores does not fit either', async () => {
    const gatePart = await decryptWith(keys.gate.identity, envelope.gateWrap)
    const shares = await sharesOf(keys, envelope, [0, 1, 2])
    for (const bit of [0, 1, 2, 31 * 8 + 6, 31 * 8 + 7]) {
      const changed = { ...envelope, gateWrap: await encryptTo(keys.gate.recipient, flipped(gatePart, bit)) }
      const attempt = recoverIdentity({ envelope: changed, gateIdentity: keys.gate.identity, shares })
      await expect(attempt, `bit ${bit}`).rejects.toEqual(broken('shares-do-not-fit'))
    }
  })

  test('a share with any one bit flipped does not fit', async () => {
    const shares = await sharesOf(keys, envelope, [0, 1, 2])
    const law = fc.asyncProperty(fc.nat(2), fc.nat(33 * 8 - 1), async (which, bit) => {
      const damaged = shares.map((share, i) => (i === which ? flipped(share, bit) : share))
      await expect(recover(damaged)).rejects.toEqual(broken('shares-do-not-fit'))
    })
    await fc.assert(law, { numRuns: 150 })
  })

  test('shares of odd lengths are refused, not stretched', async () => {
    const [a, b] = await sharesOf(keys, envelope, [0, 1])
    for (const odd of [new Uint8Array(), new Uint8Array(32), new Uint8Array(34)]) {
      await expect(recover([a ?? odd, b ?? odd, odd])).rejects.toEqual(broken('shares-do-not-fit'))
      await expect(recover([odd, odd.slice().fill(1), odd.slice().fill(2)])).rejects.toEqual(
        broken('shares-do-not-fit'),
      )
    }
  })

  test("a holder reads the own share and nobody else's", async () => {
    const [mine, theirs] = [at(keys.holders, 0), at(keys.holders, 1)]
    expect(await unwrapShare(mine.identity, at(envelope.shareWraps, 0))).toHaveLength(33)
    await expect(unwrapShare(theirs.identity, at(envelope.shareWraps, 0))).rejects.toEqual(broken('share-unreadable'))
    await expect(unwrapShare(keys.gate.identity, envelope.gateWrap)).rejects.toEqual(broken('share-unreadable'))
    await expect(unwrapShare('not a key', at(envelope.shareWraps, 0))).rejects.toEqual(broken('share-unreadable'))
  })

  test('a wrap with any one bit flipped, or cut short, gives nothing', async () => {
    const wrap = at(envelope.shareWraps, 0)
    const law = fc.asyncProperty(fc.nat(wrap.length * 8 - 1), async (bit) => {
      const attempt = unwrapShare(at(keys.holders, 0).identity, flipped(wrap, bit))
      await expect(attempt).rejects.toEqual(broken('share-unreadable'))
    })
    await fc.assert(law, { numRuns: 100 })
    await expect(unwrapShare(at(keys.holders, 0).identity, wrap.subarray(0, 200))).rejects.toThrow(SealBroken)
  })
})

describe('the content', () => {
  test('an envelope read back from the database as buffers opens all the same', async () => {
    const pooled = (bytes: Uint8Array) => Buffer.concat([Buffer.from('pool'), bytes]).subarray(4)
    const stored: SealedEnvelope = {
      ...envelope,
      gateWrap: pooled(envelope.gateWrap),
      shareWraps: envelope.shareWraps.map(pooled),
      manifest: pooled(envelope.manifest),
      parts: envelope.parts.map(pooled),
    }
    const shares = (await sharesOf(keys, stored, [0, 1, 2])).map(pooled)
    const opened = await recoverIdentity({ envelope: stored, gateIdentity: keys.gate.identity, shares })
    expect(await openEnvelope(stored, opened)).toEqual([somePart])
  })

  test('the key of another bid, or no key at all, opens nothing', async () => {
    const wrong = await recoveredBy(keys, other, [0, 1, 2])
    await expect(openEnvelope(envelope, wrong)).rejects.toEqual(broken('wrong-identity'))
    await expect(openEnvelope(envelope, 'not a key')).rejects.toEqual(broken('wrong-identity'))
  })

  test('whatever is changed without renewing the digest is refused', async () => {
    const changes: Partial<SealedEnvelope>[] = [
      { gateWrap: flipped(envelope.gateWrap, 1) },
      { shareWraps: envelope.shareWraps.slice(1) },
      { manifest: other.manifest },
      { parts: other.parts },
      { recipient: other.recipient },
      { keySetFingerprint: '0'.repeat(64) },
      { digest: other.digest },
    ]
    for (const change of changes) {
      await expect(openEnvelope({ ...envelope, ...change }, identity)).rejects.toEqual(broken('digest-mismatch'))
    }
  })

  test('an envelope moved to another tender, bid, version or kind is refused even with a renewed digest', async () => {
    const moves: Partial<Binding>[] = [
      { tenderId: 'tender-2' },
      { bidId: 'bid-2' },
      { version: 2 },
      { kind: 'quality' },
    ]
    for (const move of moves) {
      const moved = await redigested({ binding: { ...envelope.binding, ...move } })
      await expect(openEnvelope(moved, identity)).rejects.toEqual(broken('wrong-binding'))
    }
    const otherKeySet = await redigested({ keySetFingerprint: '0'.repeat(64) })
    await expect(openEnvelope(otherKeySet, identity)).rejects.toEqual(broken('wrong-binding'))
  })

  test('sealed files with any one bit flipped are refused even with a renewed digest', async () => {
    const law = fc.asyncProperty(fc.boolean(), fc.nat(8 * 65_000), async (inManifest, bit) => {
      const file = flipped(inManifest ? envelope.manifest : at(envelope.parts, 0), bit)
      const damaged = await redigested(inManifest ? { manifest: file } : { parts: [file] })
      await expect(openEnvelope(damaged, identity)).rejects.toEqual(broken('content-unreadable'))
    })
    await fc.assert(law, { numRuns: 60 })
  })

  test('a cut, missing, added or foreign part is refused even with a renewed digest', async () => {
    const [part] = envelope.parts
    if (part === undefined) throw new Error('no part')
    const attempt = async (parts: Uint8Array[]) => openEnvelope(await redigested({ parts }), identity)
    await expect(attempt([part.subarray(0, part.length - 16)])).rejects.toEqual(broken('content-unreadable'))
    await expect(attempt([part.subarray(0, 184)])).rejects.toEqual(broken('content-unreadable'))
    await expect(attempt([...other.parts])).rejects.toEqual(broken('content-unreadable'))
    await expect(attempt([])).rejects.toEqual(broken('wrong-part-count'))
    await expect(attempt([part, part])).rejects.toEqual(broken('wrong-part-count'))
  })

  test("other content encrypted to the bid's public key does not match what was committed to", async () => {
    const forged = await encryptTo(envelope.recipient, pad(new TextEncoder().encode('{"pencePerCopy":"0.40"}')))
    await expect(openEnvelope(await redigested({ parts: [forged] }), identity)).rejects.toEqual(
      broken('commitment-mismatch'),
    )
    const unpadded = await encryptTo(envelope.recipient, somePart.bytes)
    await expect(openEnvelope(await redigested({ parts: [unpadded] }), identity)).rejects.toEqual(
      broken('content-unreadable'),
    )
  })

  test('a manifest that is not one is refused and never crashes', async () => {
    const good = { binding: envelope.binding, keySetFingerprint: envelope.keySetFingerprint, parts: [] }
    expect(readManifest(writeManifest(good))).toMatchObject(good)
    const texts = [
      '',
      'null',
      '[]',
      '7',
      '{}',
      '{"format":"clusterbuy/inner-manifest/v1","parts":[{}]}',
      '{"__proto__":1}',
    ]
    const salt = 'a'.repeat(64)
    const part = { name: 'a', type: 'b', size: 1, salt, commitment: salt }
    const oddParts = [
      { ...part, size: -1 },
      { ...part, size: 0.5 },
      { ...part, salt: 'zz' },
      { ...part, commitment: 'AA' },
    ]
    const hostile = oddParts.map((odd) => new TextDecoder().decode(writeManifest({ ...good, parts: [odd] })))
    expect(readManifest(writeManifest({ ...good, parts: [part] })).parts).toEqual([part])
    for (const text of [...texts, ...hostile]) {
      const manifest = await encryptTo(envelope.recipient, pad(new TextEncoder().encode(text)))
      await expect(openEnvelope(await redigested({ manifest }), identity), text).rejects.toEqual(
        broken('content-unreadable'),
      )
    }
  })
})
