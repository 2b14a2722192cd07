import { Refused } from '#app/platform/refusals.ts'
import { recipientOf } from '#app/platform/seal/age-keys.ts'
import { openEnvelope } from '#app/platform/seal/open-envelope.ts'
import { SealBroken } from '#app/platform/seal/seal-broken.ts'
import type { EnvelopeKind } from './domain/bid.ts'
import { keysIn } from './domain/own-copy.ts'
import { contentOf } from './open-one.server.ts'
import { sealedEnvelope } from './queries/sealed-envelope.server.ts'
import type { OpenedFile } from './store.server.ts'

export type OwnContent = {
  readonly answers: Record<string, string>
  readonly files: readonly OpenedFile[]
  readonly prices: Record<string, string>
}

/** A submitted version read with the keys that only its supplier has, in memory. Refused when they are not its keys. */
export async function readOwnCopy(bidId: string, version: number, pasted: string): Promise<OwnContent> {
  const keys = await keysByRecipient(pasted)
  const opened = async (kind: EnvelopeKind) => {
    const found = await sealedEnvelope({ bidId, version, kind })
    const identity = found && keys.get(found.envelope.recipient)
    if (!found || !identity) throw new Refused('own-copy-does-not-fit')
    return contentOf(kind, await openEnvelope(found.envelope, identity))
  }
  try {
    const [quality, price] = [await opened('quality'), await opened('price')]
    if (quality.kind !== 'quality' || price.kind !== 'price') throw new Refused('own-copy-does-not-fit')
    return { answers: quality.answers, files: quality.files, prices: price.prices }
  } catch (fault) {
    if (fault instanceof SealBroken) throw new Refused('own-copy-does-not-fit')
    throw fault
  }
}

async function keysByRecipient(pasted: string): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const identity of keysIn(pasted)) {
    const recipient = await recipientOf(identity).catch(() => null)
    if (recipient !== null) keys.set(recipient, identity)
  }
  return keys
}
