import { asc } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { questionsOf } from '#app/modules/tenders/queries/questions-of.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { answerQuestion } from '#app/modules/tenders/use-cases/answer-question.server.ts'
import { askQuestion } from '#app/modules/tenders/use-cases/ask-question.server.ts'
import { cancelTender } from '#app/modules/tenders/use-cases/cancel-tender.server.ts'
import { extendDeadline } from '#app/modules/tenders/use-cases/extend-deadline.server.ts'
import { followTender } from '#app/modules/tenders/use-cases/follow-tender.server.ts'
import { stopFollowing } from '#app/modules/tenders/use-cases/stop-following.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { messages } from '#db/schema/notifications.ts'
import { testDatabase } from '#db/testing/database.ts'
import { type ReadyTender, tenderPublished } from '#db/testing/tender-under-way.ts'
import { receiptsOf } from '../queries/receipts.server.ts'
import { bidderNamed, draftedBid, sealedBid, submittedBid, type TestBidder } from '../testing/bidder.ts'
import { openedBy } from '../testing/ceremony.ts'
import { submitBid } from '../use-cases/submit-bid.server.ts'
import { withdrawBid } from '../use-cases/withdraw-bid.server.ts'
import { tellOfRefusal, tellOfSubmission, tellOfWithdrawal } from './tell-bidder.server.ts'
import { tellBiddersOfCancellation, tellBiddersOfExtension, tellOfAnswer } from './tell-bidders-of-change.server.ts'
import { tellBiddersOfOpening } from './tell-bidders-of-opening.server.ts'

testDatabase()

const published = new Date('2026-09-01T09:00:00Z')
const during = new Date('2026-09-20T09:00:00Z')
const opens = new Date('2026-10-06T12:00:00Z')

let tender: ReadyTender
let toner: TestBidder
beforeAll(async () => {
  tender = await tenderPublished(published)
  toner = await bidderNamed('Toner', during)
})

/** What the worker would be told of the latest entries of this type. */
async function noticesOf(type: string): Promise<EventNotice[]> {
  const rows = await db().select().from(chainEntries).orderBy(asc(chainEntries.seq))
  return rows
    .filter((row) => row.type === type)
    .map((row) => ({
      key: `${row.chainId}/${row.seq}`,
      type,
      chain: row.chainId,
      about: JSON.parse(row.body).about as string,
      at: row.at.toISOString(),
    }))
}

async function toldBy(job: (notice: EventNotice) => Promise<void>, type: string) {
  const before = (await db().select().from(messages)).map(({ id }) => id)
  for (const notice of await noticesOf(type)) {
    await job(notice)
    await job(notice)
  }
  return (await db().select().from(messages)).filter(({ id }) => !before.includes(id))
}

describe('a supplier is told', () => {
  it('once that its bid was received, with the receipt and not a word of the bid', async () => {
    const { bidId } = await submittedBid(toner, tender.tenderId, during, 'Unspeakable words.')
    const told = await toldBy(tellOfSubmission, 'bids.submitted')
    const [receipt] = (await receiptsOf(toner.actor, bidId)).receipts
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ personId: toner.actor.personId, subject: expect.stringContaining('received') })
    expect(told[0]?.body).toContain(receipt?.text)
    expect(told[0]?.body).not.toContain('Unspeakable')
    expect(told[0]?.body).not.toContain('AGE-SECRET-KEY')
  })

  it('that it came too late, with the signed refusal', async () => {
    const slow = await bidderNamed('Slow', during)
    const sealed = await sealedBid(slow, await draftedBid(slow, tender.tenderId, during), during)
    await submitBid.run({ actor: slow.actor, at: tender.closesAt }, { tenderId: tender.tenderId, ...sealed })
    const told = await toldBy(tellOfRefusal, 'bids.refused')
    expect(told.map(({ body }) => body.includes('Refusal of a late bid'))).toEqual([true])
  })

  it('that it has withdrawn', async () => {
    const back = await bidderNamed('Back', during)
    const { bidId } = await submittedBid(back, tender.tenderId, during)
    await withdrawBid.run({ actor: back.actor, at: during }, { tenderId: tender.tenderId, bidId, confirm: 'yes' })
    expect(await toldBy(tellOfWithdrawal, 'bids.withdrawn')).toHaveLength(1)
  })

  it('of the opening, with the whole list and its own place in it', async () => {
    const other = await tenderPublished(published)
    const ink = await bidderNamed('Ink', during)
    const { bidId } = await submittedBid(ink, other.tenderId, during)
    await submittedBid(await bidderNamed('Paper', during), other.tenderId, during)
    await openedBy(other, [other.holders[0], other.holders[1]], 'quality', opens)
    const told = await toldBy(tellBiddersOfOpening, 'bids.opening-finished')
    expect(told).toHaveLength(2)
    const mine = told.find(({ personId }) => personId === ink.actor.personId)
    const [receipt] = (await receiptsOf(ink.actor, bidId)).receipts
    const digest = /Quality envelope: (\w+)/.exec(receipt?.text ?? '')?.[1] ?? 'none'
    expect(mine?.body).toMatch(new RegExp(`^[12]\\. ${digest}$`, 'm'))
    expect(mine?.body).toContain('opened as it was sealed')
  })

  it('of each answer, alone and in the same words as every other, whether it bids, follows or asked', async () => {
    const open = await tenderPublished(published)
    const { tenderId, cluster } = open
    const [asks, follows] = [await bidderNamed('Asks', during), await bidderNamed('Follows', during)]
    const [bids, left] = [await bidderNamed('Bids', during), await bidderNamed('Left', during)]
    const stranger = await bidderNamed('Stranger', during)
    await askQuestion.run({ actor: asks.actor, at: during }, { tenderId, question: 'Is A3 needed?' })
    await followTender.run({ actor: follows.actor, at: during }, { tenderId })
    await draftedBid(bids, tenderId, during)
    await draftedBid(asks, tenderId, during)
    await followTender.run({ actor: left.actor, at: during }, { tenderId })
    await stopFollowing.run({ actor: left.actor, at: during }, { tenderId })
    const [question] = (await questionsOf(cluster.manager, tenderId)).waiting
    const answer = { questionId: question?.id ?? '', answer: 'Yes, at two schools.' }
    await answerQuestion.run({ actor: cluster.manager, at: during }, answer)
    const told = await toldBy(tellOfAnswer, 'tenders.question-answered')
    const readers = [asks, follows, bids].map(({ actor }) => actor.personId)
    expect(told.map(({ personId }) => personId).sort()).toEqual(readers.sort())
    expect(new Set(told.map(({ subject, body }) => subject + body)).size).toBe(1)
    for (const words of ['Is A3 needed?', 'Yes, at two schools.']) expect(told[0]?.body).toContain(words)
    const all = told.map(({ subject, body }) => subject + body).join()
    for (const { name, supplierId } of [asks, follows, bids, left, stranger]) {
      expect(all).not.toContain(`Bidder for ${name}`)
      expect(all).not.toContain(supplierId)
    }
  })

  it('of a moved deadline and of the end of a tender, when it has begun a bid', async () => {
    const changing = await tenderPublished(published)
    const { tenderId, cluster } = changing
    await draftedBid(await bidderNamed('Begun', during), tenderId, during)
    const manager = { actor: cluster.manager, at: during }
    await extendDeadline.run(manager, { tenderId, closesOn: '2026-10-13', closesTime: '12:00', reason: 'A power cut.' })
    expect((await termsOf(tenderId))?.version).toBe(2)
    const moved = await toldBy(tellBiddersOfExtension, 'tenders.deadline-extended')
    expect(moved.map(({ body }) => body.includes('Tuesday 13 October 2026'))).toEqual([true])
    await cancelTender.run(manager, { tenderId, reason: 'The money is gone.' })
    expect(await toldBy(tellBiddersOfCancellation, 'tenders.cancelled')).toHaveLength(1)
  })
})
