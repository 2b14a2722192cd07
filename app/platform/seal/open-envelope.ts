import { hex } from '@scure/base'
import { combine } from 'shamir-secret-sharing'
import { decryptWith, identityFromBytes, isCanonicalSecret, recipientOf } from './age-keys.ts'
import { sha256, xorBytes } from './bytes.ts'
import { envelopeDigest, type SealedEnvelope } from './envelope.ts'
import { belongsTo, type Part, type PartCommitment, readManifest } from './inner-manifest.ts'
import { unpad } from './padding.ts'
import { orBroken, SealBroken } from './seal-broken.ts'

const SECRET_BYTES = 32
const SHARE_BYTES = SECRET_BYTES + 1

/** One holder's share of one envelope, 33 bytes. Runs in the holder's browser. Throws SealBroken. */
export async function unwrapShare(holderIdentity: string, shareWrap: Uint8Array): Promise<Uint8Array> {
  const share = await orBroken('share-unreadable', () => decryptWith(holderIdentity, shareWrap))
  if (share.length !== SHARE_BYTES) throw new SealBroken('share-unreadable')
  return share
}

/**
 * The key of one envelope, from the platform's gate part and the shares that holders gave. Too few shares, a share of
 * another envelope and the wrong gate all throw SealBroken: the rebuilt key must give the envelope's public key.
 */
export async function recoverIdentity(from: {
  envelope: SealedEnvelope
  gateIdentity: string
  shares: readonly Uint8Array[]
}): Promise<string> {
  const { envelope, gateIdentity, shares } = from
  if (shares.length < 2) throw new SealBroken('too-few-shares')
  const gatePart = await orBroken('gate-part-unreadable', () => decryptWith(gateIdentity, envelope.gateWrap))
  if (gatePart.length !== SECRET_BYTES) throw new SealBroken('gate-part-unreadable')
  const secret = await orBroken('shares-do-not-fit', async () =>
    xorBytes(gatePart, await combine(shares.map((share) => Uint8Array.from(share)))),
  )
  if (!isCanonicalSecret(secret)) throw new SealBroken('shares-do-not-fit')
  const identity = identityFromBytes(secret)
  if ((await recipientOf(identity)) !== envelope.recipient) throw new SealBroken('shares-do-not-fit')
  return identity
}

/**
 * The files of a bid again, byte for byte as sealed, or SealBroken and nothing. Anybody can encrypt to a public key,
 * so this alone does not show who sealed them: compare `envelope.digest` with the record or the receipt first.
 */
export async function openEnvelope(envelope: SealedEnvelope, identity: string): Promise<Part[]> {
  if (envelope.digest !== (await envelopeDigest(envelope))) throw new SealBroken('digest-mismatch')
  const recipient = await orBroken('wrong-identity', () => recipientOf(identity))
  if (recipient !== envelope.recipient) throw new SealBroken('wrong-identity')
  const unseal = (file: Uint8Array) =>
    orBroken('content-unreadable', async () => unpad(await decryptWith(identity, file)))
  const manifestBytes = await unseal(envelope.manifest)
  const manifest = await orBroken('content-unreadable', () => readManifest(manifestBytes))
  if (!belongsTo(manifest, envelope.binding, envelope.keySetFingerprint)) throw new SealBroken('wrong-binding')
  if (manifest.parts.length !== envelope.parts.length) throw new SealBroken('wrong-part-count')
  const contents = await Promise.all(envelope.parts.map(unseal))
  return Promise.all(manifest.parts.map((part, i) => matched(part, contents[i] ?? new Uint8Array())))
}

async function matched({ name, type, size, salt, commitment }: PartCommitment, bytes: Uint8Array): Promise<Part> {
  const found = hex.encode(await sha256(hex.decode(salt), bytes))
  if (bytes.length !== size || found !== commitment) throw new SealBroken('commitment-mismatch')
  return { name, type, bytes }
}
