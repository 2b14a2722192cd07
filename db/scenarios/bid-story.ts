import { base64 } from '@scure/base'
import { completeOpening } from '../../app/modules/bids/complete-opening.server.ts'
import { openingOf } from '../../app/modules/bids/queries/opening-of.server.ts'
import { shareWrapOf } from '../../app/modules/bids/queries/sealed-envelope.server.ts'
import { sealBid } from '../../app/modules/bids/seal-bid.server.ts'
import { attachFile } from '../../app/modules/bids/use-cases/attach-file.server.ts'
import { beginOpening } from '../../app/modules/bids/use-cases/begin-opening.server.ts'
import { giveShares } from '../../app/modules/bids/use-cases/give-shares.server.ts'
import { saveDraft } from '../../app/modules/bids/use-cases/save-draft.server.ts'
import { startBid } from '../../app/modules/bids/use-cases/start-bid.server.ts'
import { submitBid } from '../../app/modules/bids/use-cases/submit-bid.server.ts'
import { isAnswered } from '../../app/modules/tenders/domain/judging.ts'
import { holdersOf } from '../../app/modules/tenders/queries/holders-of.server.ts'
import { termsOf } from '../../app/modules/tenders/queries/terms.server.ts'
import { unwrapShare } from '../../app/platform/seal/open-envelope.ts'
import { holderIdentities } from '../../app/platform/seal/opening-code.ts'
import { bidders } from './answers.ts'
import { workingMoment } from './calendar.ts'
import type { ToldTender } from './tender-story.ts'

/** What a supplier adds to its bid beyond the story: words to each answer, and files. */
type Besides = {
  readonly words?: string
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
}

/** Each supplier drafts, seals and submits, on different days before the deadline. */
export async function submitBids(
  told: ToldTender,
  besides: Partial<Record<(typeof bidders)[number]['key'], Besides>> = {},
): Promise<ToldTender> {
  const { world, story, closes, tenderId } = told
  const bidIds: string[] = []
  const terms = await termsOf(tenderId)
  const lots = terms?.document.lots ?? []
  const questions = terms?.document.criteria.filter(isAnswered) ?? []
  const each = lots.flatMap(({ id: lotId }) => bidders.map((bidder, index) => ({ lotId, bidder, index })))
  for (const { lotId, bidder, index } of each) {
    const ctx = world.as(bidder.key, workingMoment(world.anchor, closes - 6 + index, '10:30'), 'bidder')
    const more = besides[bidder.key]
    const { id: bidId } = await startBid.run(ctx, { tenderId, lotId })
    const answers = Object.fromEntries(
      questions.map(({ id, title }) => [id, bidder.answer(title) + (more?.words ?? '')]),
    )
    await saveDraft.run(ctx, { bidId, answers, prices: story.bids[bidder.name] })
    for (const file of more?.files ?? []) await attachFile.run(ctx, { bidId, criterionId: null, ...file })
    const { submissionKey } = await sealBid(ctx, { bidId })
    await submitBid.run(ctx, { tenderId, bidId, submissionKey })
    bidIds.push(bidId)
  }
  return { ...told, bidIds }
}

/** Two holders of different schools unlock their shares with the codes that only they kept. */
export async function openBids(told: ToldTender, kind: 'quality' | 'price', at: Date): Promise<void> {
  const { world, tenderId, codes } = told
  const holders = await holdersOf(tenderId)
  const [first, second] = codes
  if (!first || !second) throw new Error('nobody holds a code')
  await beginOpening.run(world.as(first.holder, at), { tenderId, kind })
  const frozen = (await openingOf(tenderId, kind))?.frozen ?? []
  for (const { holder, code } of [first, second]) {
    const place = holders.findIndex(({ personId }) => personId === world.personId(holder))
    const identity = (await holderIdentities(code, tenderId))[kind].identity
    const shares: string[] = []
    for (const { bidId, version } of frozen) {
      const wrap = await shareWrapOf({ bidId, version, kind }, place)
      if (wrap) shares.push(base64.encode(await unwrapShare(identity, wrap)))
    }
    await giveShares.run(world.as(holder, at), { tenderId, kind, shares: shares.join(',') })
  }
  await completeOpening(world.as(second.holder, at), { tenderId, kind })
}
