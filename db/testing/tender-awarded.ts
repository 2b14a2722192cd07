import { addDays, londonInstant } from '#app/kernel/london-time.ts'
import { awardsOfTender } from '#app/modules/award/queries/award-of-lot.server.ts'
import { approveAward } from '#app/modules/award/use-cases/approve-award.server.ts'
import { confirmAward } from '#app/modules/award/use-cases/confirm-award.server.ts'
import { recommendAward } from '#app/modules/award/use-cases/recommend-award.server.ts'
import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import {
  bidderNamed,
  photocopierPrices,
  sealedBid,
  submittedBid,
  type TestBidder,
} from '#app/modules/bids/testing/bidder.ts'
import { openedBy } from '#app/modules/bids/testing/ceremony.ts'
import { saveDraft } from '#app/modules/bids/use-cases/save-draft.server.ts'
import { startAgain } from '#app/modules/bids/use-cases/start-again.server.ts'
import { submitBid } from '#app/modules/bids/use-cases/submit-bid.server.ts'
import { withdrawBid } from '#app/modules/bids/use-cases/withdraw-bid.server.ts'
import { makeContracts } from '#app/modules/contracts/use-cases/make-contracts.server.ts'
import { resultRows } from '#app/modules/evaluation/queries/result-rows.server.ts'
import { agreeScore } from '#app/modules/evaluation/use-cases/agree-score.server.ts'
import { computeResults } from '#app/modules/evaluation/use-cases/compute-results.server.ts'
import { declareInterests } from '#app/modules/evaluation/use-cases/declare-interests.server.ts'
import { lockQuality } from '#app/modules/evaluation/use-cases/lock-quality.server.ts'
import { lockScores } from '#app/modules/evaluation/use-cases/lock-scores.server.ts'
import { scoreQuestion } from '#app/modules/evaluation/use-cases/score-question.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { personIn } from './school-cluster.ts'
import type { ReadyTender } from './tender-under-way.ts'

const reason = 'Engineers answer within four hours and two spare machines stand in Walsall.'
const after = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000)

export type TestBidders = {
  readonly amended: TestBidder
  readonly late: TestBidder
  readonly plain: TestBidder
  /** A supplier that did not bid. */
  readonly stranger: TestBidder
}

/** Three suppliers bid: one amends, one withdraws and comes back too late, one bids once. */
export async function bidsReceived({ tenderId, closesAt }: ReadyTender): Promise<TestBidders> {
  const at = after(closesAt, -48 * 60)
  const amended = await bidderNamed('Ambler Copiers', at)
  const late = await bidderNamed('Brisk Print', at)
  const plain = await bidderNamed('Cawley Machines', at)
  const { bidId } = await submittedBid(amended, tenderId, at)
  const withdrawn = await submittedBid(late, tenderId, after(at, 1))
  await submittedBid(plain, tenderId, after(at, 2), 'We answer the same day.')
  const answers = await answersTo(tenderId)
  for (const [bidder, again] of [[amended, bidId] as const, [late, withdrawn.bidId] as const]) {
    const ctx = { actor: bidder.actor, at: after(at, 3) }
    if (bidder === late) await withdrawBid.run(ctx, { tenderId, bidId: again, confirm: 'yes' })
    await startAgain.run(ctx, { bidId: again })
    await saveDraft.run(ctx, { bidId: again, answers, prices: photocopierPrices('0.35') })
    const { submissionKey } = await sealedBid(bidder, again, ctx.at)
    const sent = bidder === late ? closesAt : after(at, 4)
    await submitBid.run({ actor: bidder.actor, at: sent }, { tenderId, bidId: again, submissionKey })
  }
  return { amended, late, plain, stranger: await bidderNamed('Dunn Office', at) }
}

const questionsOf = async (tenderId: string): Promise<string[]> =>
  (await termsOf(tenderId))?.document.criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => id) ?? []

const answersTo = async (tenderId: string): Promise<Record<string, string>> =>
  Object.fromEntries((await questionsOf(tenderId)).map((id) => [id, 'We answer within three hours.']))

/** Two holders open the quality envelopes, as soon as they may. */
export const qualityOpened = (tender: ReadyTender) =>
  openedBy(tender, [tender.holders[0], tender.holders[1]], 'quality', after(tender.closesAt, 60))

/** The whole panel declares, scores and agrees, and the chair locks quality. */
export async function qualityAgreed({ tenderId, closesAt, panel }: ReadyTender): Promise<void> {
  const at = after(closesAt, 24 * 60)
  const questions = await questionsOf(tenderId)
  const bids = (await openedBids(tenderId)).map(({ bidId }) => bidId)
  const interest = Object.fromEntries((await biddersToDeclare(tenderId)).map(({ token }) => [token, 'no' as const]))
  for (const actor of panel) {
    await declareInterests.run({ actor, at }, { tenderId, interest, nature: {} })
    for (const criterionId of questions) {
      const score = Object.fromEntries(bids.map((bidId) => [bidId, '4']))
      const why = Object.fromEntries(bids.map((bidId) => [bidId, reason]))
      await scoreQuestion.run({ actor, at }, { tenderId, criterionId, score, reason: why })
    }
    await lockScores.run({ actor, at }, { tenderId, confirm: 'yes' })
  }
  const chair = { actor: panel[0], at }
  for (const criterionId of questions)
    for (const bidId of bids)
      await agreeScore.run(chair, { tenderId, bidId, criterionId, score: '4', reason, discussion: '' })
  const present = panel.map(({ personId }) => personId ?? '')
  await lockQuality.run(chair, { tenderId, present, confirm: 'yes' })
}

/** The holders open the price envelopes and the result is calculated. */
export async function pricesCompared(tender: ReadyTender): Promise<void> {
  const at = after(tender.closesAt, 48 * 60)
  await openedBy(tender, [tender.holders[0], tender.holders[1]], 'price', at)
  await computeResults.run({ actor: theService, at }, { tenderId: tender.tenderId })
}

type Ranked = { readonly winner: string | null; readonly ranking: readonly { readonly bid: string }[] }

/** The manager recommends the winner of every lot, and the chair of the cluster approves. */
export async function awardApproved({ tenderId, closesAt, cluster }: ReadyTender): Promise<void> {
  const at = after(closesAt, 72 * 60)
  for (const { lotId, output } of await resultRows(tenderId)) {
    const { winner, ranking } = output as Ranked
    const bidId = winner ?? ranking[0]?.bid ?? ''
    const words = { text: 'The best value by the published criteria.', whyNotFirst: winner ? '' : 'Equal first.' }
    await recommendAward.run({ actor: cluster.manager, at }, { tenderId, lotId, bidId, ...words })
  }
  const chair = await personIn({ ...cluster, kind: 'cluster' }, 'chair', at)
  await approveAward.run({ actor: chair, at }, { tenderId, minuteReference: 'Cluster board 4', confirm: 'yes' })
}

/** After standstill the award is final and every school has its contract. */
export async function contractsMade({ tenderId, cluster }: ReadyTender): Promise<void> {
  const [award] = await awardsOfTender(tenderId)
  const at = londonInstant(addDays(award?.standstillUntil ?? '', 1), '09:00')
  if (!award || !at) throw new Error('there is no award')
  await confirmAward.run({ actor: cluster.manager, at }, { tenderId, confirm: 'yes' })
  await makeContracts.run({ actor: theService, at }, { lotId: award.lotId })
}
