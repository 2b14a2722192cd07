import { randomBytes } from 'node:crypto'
import { sealedEnvelope, shareWrapOf } from '#app/modules/bids/queries/sealed-envelope.server.ts'
import { holdersOf } from '#app/modules/tenders/queries/holders-of.server.ts'
import { keySetsOf } from '#app/modules/tenders/queries/key-sets.server.ts'
import { gateContext } from '#app/modules/tenders/sealing.server.ts'
import { identityFromBytes } from '#app/platform/seal/age-keys.ts'
import { unwrapSecret } from '#app/platform/seal/gate-keys.server.ts'
import { gateMasterKey } from '#app/platform/seal/master-keys.server.ts'
import { openEnvelope, recoverIdentity, unwrapShare } from '#app/platform/seal/open-envelope.ts'
import { holderIdentities } from '#app/platform/seal/opening-code.ts'
import { SealBroken } from '#app/platform/seal/seal-broken.ts'
import type { ToldTender } from '../scenarios/tender-story.ts'

type Kind = 'quality' | 'price'

/** The platform's lock, taken off with the installation's secret as a thief of both would, past every rule and record. */
async function stolenGate(tenderId: string, kind: Kind): Promise<string> {
  const keySet = (await keySetsOf(tenderId)).find((set) => set.kind === kind)
  if (!keySet) throw new Error('the tender has no key set')
  return identityFromBytes(unwrapSecret(gateMasterKey(), gateContext(tenderId, kind), keySet.gateWrapped))
}

/** The share of this bid that one holder gives away. */
async function shareOf(told: ToldTender, bidId: string, kind: Kind, which: 0 | 1): Promise<Uint8Array> {
  const { world, tenderId, codes } = told
  const traitor = codes[which]
  if (!traitor) throw new Error('nobody holds a code')
  const place = (await holdersOf(tenderId)).findIndex(({ personId }) => personId === world.personId(traitor.holder))
  const wrap = await shareWrapOf({ bidId, version: 1, kind }, place)
  if (!wrap) throw new Error('the holder has no share')
  return unwrapShare((await holderIdentities(traitor.code, tenderId))[kind].identity, wrap)
}

async function opens(bidId: string, kind: Kind, gateIdentity: string, shares: Uint8Array[]): Promise<boolean> {
  const found = await sealedEnvelope({ bidId, version: 1, kind })
  if (!found) throw new Error('the envelope is not there')
  try {
    const identity = await recoverIdentity({ envelope: found.envelope, gateIdentity, shares })
    return (await openEnvelope(found.envelope, identity)).length > 0
  } catch (fault) {
    if (fault instanceof SealBroken) return false
    throw fault
  }
}

/**
 * How many envelopes of a sealed tender open to whoever has the whole database, the secret of the installation and one
 * holder's code, and makes up the rest. Two holders' shares must open each, or the attempt would prove nothing.
 */
export async function openedWithoutHolders(told: ToldTender): Promise<number> {
  let opened = 0
  for (const kind of ['quality', 'price'] as const) {
    const gate = await stolenGate(told.tenderId, kind)
    for (const bidId of told.bidIds) {
      const share = await shareOf(told, bidId, kind, 0)
      const forged = new Uint8Array(randomBytes(share.length))
      for (const shares of [[], [share], [forged, share], [share, share]])
        if (await opens(bidId, kind, gate, shares)) opened += 1
      const enough = [share, await shareOf(told, bidId, kind, 1)]
      if (!(await opens(bidId, kind, gate, enough)))
        throw new Error('The attempt to open would not even open with two holders.')
    }
  }
  return opened
}
