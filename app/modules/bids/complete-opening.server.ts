import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { gateContext } from '#app/modules/tenders/sealing.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { identityFromBytes } from '#app/platform/seal/age-keys.ts'
import { unwrapSecret } from '#app/platform/seal/gate-keys.server.ts'
import { gateMasterKey } from '#app/platform/seal/master-keys.server.ts'
import { SealBroken } from '#app/platform/seal/seal-broken.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import type { EnvelopeKind } from './domain/bid.ts'
import { categoryOfTender } from './open-draft.server.ts'
import { type OpenedEnvelope, openOne } from './open-one.server.ts'
import { releasedShares } from './queries/released-shares.server.ts'
import { failOpening } from './use-cases/fail-opening.server.ts'
import { finishOpening } from './use-cases/finish-opening.server.ts'
import { releaseGate } from './use-cases/release-gate.server.ts'

export type OpeningEnd = 'opened' | 'shares-do-not-fit'

/**
 * From enough shares to opened bids, in two transactions with the slow work between them. The first sees every condition
 * under the tender's lock and records the release; only then is anything unwrapped, in memory. The second sees the
 * conditions again and stores everything at once. A crash between them stores nothing, and the opening can be gone on with.
 */
export async function completeOpening(
  ctx: Ctx,
  { tenderId, kind }: { tenderId: string; kind: EnvelopeKind },
): Promise<OpeningEnd> {
  const terms = await termsOf(tenderId)
  if (!terms) throw new NotFound('opening')
  const category = categoryOfTender(terms.document)
  const { holders, gateWrapped, frozen } = await releaseGate.run(ctx, { tenderId, kind })
  const secret = unwrapSecret(gateMasterKey(), gateContext(tenderId, kind), gateWrapped)
  const gateIdentity = identityFromBytes(secret)
  const given = await releasedShares(tenderId, kind, holders)
  const opened: OpenedEnvelope[] = []
  try {
    for (const [place, envelope] of frozen.entries()) {
      const shares = given.flatMap((ofHolder) => ofHolder[place] ?? [])
      opened.push(await openOne(envelope, kind, category, { gateIdentity, shares }))
    }
  } catch (fault) {
    if (!(fault instanceof SealBroken)) throw fault
    await failOpening.run(ctx, { tenderId, kind })
    return 'shares-do-not-fit'
  } finally {
    secret.fill(0)
  }
  await finishOpening.run(ctx, { tenderId, kind, opened })
  return 'opened'
}
