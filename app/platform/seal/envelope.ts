import { hex } from '@scure/base'
import { split } from 'shamir-secret-sharing'
import { sealedSize } from './age-file.ts'
import { encryptTo, identityToBytes, isRecipient, newKeyPair } from './age-keys.ts'
import { type Binding, sameBinding } from './binding.ts'
import { labelled, randomBytes, sha256, xorBytes } from './bytes.ts'
import { type Part, type PartCommitment, writeManifest } from './inner-manifest.ts'
import { type KeySet, keySetFault, keySetFingerprint } from './key-set.ts'
import { isSizeClass, pad } from './padding.ts'

/** What the platform stores: nothing in it shows content, names or exact sizes. */
export type SealedEnvelope = {
  readonly keySetFingerprint: string
  /** Public half of the key made for this envelope alone. */
  readonly recipient: string
  readonly binding: Binding
  readonly gateWrap: Uint8Array
  /** One for each holder, in the order of the key set. */
  readonly shareWraps: readonly Uint8Array[]
  readonly manifest: Uint8Array
  readonly parts: readonly Uint8Array[]
  /** Hex SHA-256 over all of the above; it stands in the receipt and in the record. */
  readonly digest: string
}

/** What only the supplier is given: it opens this envelope on its own, so it is never stored, logged or mailed. */
export type OwnCopy = {
  readonly identity: string
  readonly parts: readonly Omit<PartCommitment, 'type'>[]
}

export type EnvelopeFault =
  | 'wrong-key-set'
  | 'wrong-binding'
  | 'wrong-share-count'
  | 'not-age'
  | 'wrong-size-class'
  | 'digest-mismatch'

const SECRET_BYTES = 32
const SHARE_BYTES = SECRET_BYTES + 1

/**
 * Seals one envelope of a bid so that it opens only with the platform's gate part and enough opening holders.
 * Takes about 20 ms for each MiB on the calling thread, so never inside a transaction. Throws
 * RangeError when the key set could not keep that promise.
 */
export async function sealEnvelope(
  keySet: KeySet,
  binding: Binding,
  parts: readonly Part[],
): Promise<{ envelope: SealedEnvelope; ownCopy: OwnCopy }> {
  const fault = keySetFault(keySet)
  if (fault !== null) throw new RangeError(`key set cannot seal: ${fault}`)
  const { identity, recipient } = await newKeyPair()
  const fingerprint = await keySetFingerprint(binding.tenderId, binding.kind, keySet)
  const commitments = await Promise.all(parts.map(commitTo))
  const manifest = writeManifest({ binding, keySetFingerprint: fingerprint, parts: commitments })
  const sealed = {
    keySetFingerprint: fingerprint,
    recipient,
    binding,
    ...(await wrapIdentity(keySet, identity)),
    manifest: await encryptTo(recipient, pad(manifest)),
    parts: await Promise.all(parts.map((part) => encryptTo(recipient, pad(part.bytes)))),
  }
  return {
    envelope: { ...sealed, digest: await envelopeDigest(sealed) },
    ownCopy: { identity, parts: commitments.map(({ type: _, ...kept }) => kept) },
  }
}

async function commitTo({ name, type, bytes }: Part): Promise<PartCommitment> {
  const salt = randomBytes(SECRET_BYTES)
  return { name, type, size: bytes.length, salt: hex.encode(salt), commitment: hex.encode(await sha256(salt, bytes)) }
}

async function wrapIdentity(
  keySet: KeySet,
  identity: string,
): Promise<Pick<SealedEnvelope, 'gateWrap' | 'shareWraps'>> {
  const secret = identityToBytes(identity)
  const gatePart = randomBytes(SECRET_BYTES)
  const peoplePart = xorBytes(secret, gatePart)
  const shares = await split(peoplePart, keySet.holders.length, keySet.threshold)
  try {
    const gateWrap = await encryptTo(keySet.gate, gatePart)
    const shareWraps = await Promise.all(
      keySet.holders.map((holder, i) => encryptTo(holder, shares[i] ?? new Uint8Array())),
    )
    return { gateWrap, shareWraps }
  } finally {
    for (const bytes of [secret, gatePart, peoplePart, ...shares]) bytes.fill(0)
  }
}

/** Hex SHA-256 over every stored field of an envelope in a fixed order, each with its length. */
export async function envelopeDigest(envelope: Omit<SealedEnvelope, 'digest'>): Promise<string> {
  const { keySetFingerprint, recipient, binding, gateWrap, shareWraps, manifest, parts } = envelope
  const digests = (files: readonly Uint8Array[]) => Promise.all(files.map((file) => sha256(file)))
  const items = [
    keySetFingerprint,
    recipient,
    ...[binding.tenderId, binding.bidId, binding.version, binding.kind],
    await sha256(gateWrap),
    shareWraps.length,
    ...(await digests(shareWraps)),
    await sha256(manifest),
    parts.length,
    ...(await digests(parts)),
  ]
  return hex.encode(await sha256(labelled('clusterbuy/envelope/v1', items)))
}

/**
 * Everything that can be checked about an arriving envelope without opening it: sealed to the key set in force, for
 * this bid, whole, and giving away no exact size. Returns why it is refused, or null.
 */
export async function checkEnvelope(
  envelope: SealedEnvelope,
  keySet: KeySet,
  binding: Binding,
): Promise<EnvelopeFault | null> {
  const { gateWrap, shareWraps, manifest, parts } = envelope
  const fingerprint = await keySetFingerprint(binding.tenderId, binding.kind, keySet)
  if (envelope.keySetFingerprint !== fingerprint) return 'wrong-key-set'
  if (!sameBinding(envelope.binding, binding)) return 'wrong-binding'
  if (shareWraps.length !== keySet.holders.length) return 'wrong-share-count'
  const sizes = {
    gate: sealedSize(gateWrap),
    shares: shareWraps.map(sealedSize),
    content: [manifest, ...parts].map(sealedSize),
  }
  const all = [sizes.gate, ...sizes.shares, ...sizes.content]
  if (!isRecipient(envelope.recipient) || all.includes(null)) return 'not-age'
  const inClass =
    sizes.gate === SECRET_BYTES &&
    sizes.shares.every((size) => size === SHARE_BYTES) &&
    sizes.content.every((size) => size !== null && isSizeClass(size))
  if (!inClass) return 'wrong-size-class'
  return envelope.digest === (await envelopeDigest(envelope)) ? null : 'digest-mismatch'
}
