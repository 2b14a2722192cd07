import { lockChain } from '#app/modules/audit/chain.server.ts'
import { holdersOf } from '#app/modules/tenders/queries/holders-of.server.ts'
import { keySetsOf } from '#app/modules/tenders/queries/key-sets.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { EnvelopeKind } from './domain/bid.ts'
import type { OpeningFacts } from './domain/opening.ts'
import { openingOf } from './store/openings.server.ts'

/** Everything an opening is decided by, with the tender's lock held. The gate's private half stays wrapped. */
export async function openingFacts(
  tx: Tx,
  tenderId: string,
  kind: EnvelopeKind,
): Promise<(OpeningFacts & { readonly gateWrapped: Uint8Array }) | null> {
  await lockChain(tx, tenderId)
  const tender = await tenderStage(tenderId, tx)
  const keySet = (await keySetsOf(tenderId, tx)).find((set) => set.kind === kind)
  if (!tender?.closesAt || !keySet) return null
  const { stage, closesAt, coolingOffMinutes } = tender
  const holders = await holdersOf(tenderId, tx)
  const { opening, given } = await openingOf(tx, tenderId, kind)
  return {
    tenderId,
    kind,
    tender: { stage, closesAt, coolingOffMinutes },
    holders,
    threshold: keySet.threshold,
    opening,
    given: given.flatMap((one) => {
      const holder = holders.find(({ position }) => position === one.holder)
      return holder ? [{ ...one, organisationId: holder.organisationId }] : []
    }),
    gateWrapped: keySet.gateWrapped,
  }
}
