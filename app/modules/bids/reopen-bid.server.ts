import type { z } from 'zod'
import { Refused } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { OwnCopy } from './inputs.ts'
import { type OwnContent, readOwnCopy } from './own-copy.server.ts'
import { ownBid } from './queries/own-bid.server.ts'
import { keepReopened } from './use-cases/reopen-bid.server.ts'

/** What was last submitted, read with the supplier's own copy, in memory and for this page only. */
export async function readOwnBid({ actor }: Ctx, raw: z.input<typeof OwnCopy>): Promise<OwnContent> {
  const { bidId, ownCopySecret } = OwnCopy.parse(raw)
  const bid = await ownBid(actor, bidId)
  if (bid.version === 0) throw new Refused('nothing-submitted')
  return readOwnCopy(bidId, bid.version, ownCopySecret)
}

/** The supplier pastes its own copy, and what it submitted becomes a draft again. */
export async function reopenBid(ctx: Ctx, raw: z.input<typeof OwnCopy>): Promise<void> {
  const content = await readOwnBid(ctx, raw)
  await keepReopened.run(ctx, { bidId: raw.bidId, content })
}
