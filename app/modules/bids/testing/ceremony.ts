import { base64 } from '@scure/base'
import { keySetsOf } from '#app/modules/tenders/queries/key-sets.server.ts'
import { unwrapShare } from '#app/platform/seal/open-envelope.ts'
import { holderIdentities } from '#app/platform/seal/opening-code.ts'
import type { ReadyTender, TestHolder } from '#db/testing/tender-under-way.ts'
import { completeOpening, type OpeningEnd } from '../complete-opening.server.ts'
import type { EnvelopeKind } from '../domain/bid.ts'
import { openingOf } from '../queries/opening-of.server.ts'
import { shareWrapOf } from '../queries/sealed-envelope.server.ts'
import { beginOpening } from '../use-cases/begin-opening.server.ts'
import { giveShares } from '../use-cases/give-shares.server.ts'

type OfTender = Pick<ReadyTender, 'tenderId'>

/** What the holder's browser does with the code: unlocks one share of each frozen envelope and posts only those. */
export async function unlockedShares(
  { tenderId }: OfTender,
  { code }: TestHolder,
  kind: EnvelopeKind,
): Promise<string> {
  const identity = (await holderIdentities(code, tenderId))[kind]
  const keySet = (await keySetsOf(tenderId)).find((set) => set.kind === kind)
  const index = keySet?.holders.indexOf(identity.recipient) ?? -1
  const opening = await openingOf(tenderId, kind)
  const shares = (opening?.frozen ?? []).map(async ({ bidId, version }) => {
    const wrap = await shareWrapOf({ bidId, version, kind }, index)
    return base64.encode(await unwrapShare(identity.identity, wrap ?? new Uint8Array()))
  })
  return (await Promise.all(shares)).join(',')
}

/** One holder gives their shares. Answers whether enough have. */
export async function shareOf(tender: OfTender, holder: TestHolder, kind: EnvelopeKind, at: Date): Promise<boolean> {
  const shares = await unlockedShares(tender, holder, kind)
  const ctx = { actor: holder.actor, at }
  return (await giveShares.run(ctx, { tenderId: tender.tenderId, kind, shares })).enough
}

/** Two holders of different bodies open every bid of a tender. */
export async function openedBy(
  tender: OfTender,
  [first, second]: readonly [TestHolder, TestHolder],
  kind: EnvelopeKind,
  at: Date,
): Promise<OpeningEnd> {
  const { tenderId } = tender
  await beginOpening.run({ actor: first.actor, at }, { tenderId, kind })
  await shareOf(tender, first, kind, at)
  await shareOf(tender, second, kind, at)
  return completeOpening({ actor: second.actor, at }, { tenderId, kind })
}
