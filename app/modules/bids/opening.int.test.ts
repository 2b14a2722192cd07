import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import { NotFound, SecondFactorNeeded } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { bidVersions, openingResults, openingShares } from '#db/schema/bids.ts'
import { testDatabase } from '#db/testing/database.ts'
import { type ReadyTender, type TestHolder, tenderPublished } from '#db/testing/tender-under-way.ts'
import { completeOpening } from './complete-opening.server.ts'
import { bidVersionsForAudit } from './queries/bid-versions-for-audit.server.ts'
import { biddersToDeclare } from './queries/bidders-to-declare.server.ts'
import { blindBids } from './queries/blind-bids.server.ts'
import { namedBidders } from './queries/named-bidders.server.ts'
import { openedAnswers, openedFile } from './queries/opened-answers.server.ts'
import { openedBids } from './queries/opened-bids.server.ts'
import { openedPrices } from './queries/opened-prices.server.ts'
import { openingOf } from './queries/opening-of.server.ts'
import { reopenBid } from './reopen-bid.server.ts'
import { bidderNamed, draftedBid, plainPdf, sealedBid, submittedBid } from './testing/bidder.ts'
import { openedBy, shareOf, unlockedShares } from './testing/ceremony.ts'
import { attachFile } from './use-cases/attach-file.server.ts'
import { beginOpening } from './use-cases/begin-opening.server.ts'
import { giveShares } from './use-cases/give-shares.server.ts'
import { saveDraft } from './use-cases/save-draft.server.ts'
import { submitBid } from './use-cases/submit-bid.server.ts'
import { withdrawBid } from './use-cases/withdraw-bid.server.ts'

testDatabase()

const published = new Date('2026-09-01T09:00:00Z')
const during = new Date('2026-09-20T09:00:00Z')
const minutes = (count: number, from: Date) => new Date(from.getTime() + count * 60_000)

let tender: ReadyTender
let opens: Date
let ann: TestHolder
let bob: TestHolder
beforeEach(async () => {
  tender = await tenderPublished(published)
  opens = minutes(60, tender.closesAt)
  ;[ann, bob] = tender.holders
})

const bidder = (name: string) => bidderNamed(name, during)
const begin = (holder = ann, at = opens, kind: 'quality' | 'price' = 'quality') =>
  beginOpening.run({ actor: holder.actor, at }, { tenderId: tender.tenderId, kind })
const stage = async () => (await tenderStage(tender.tenderId))?.stage
const lockQuality = () =>
  advanceTender.run({ actor: theService, at: opens }, { tenderId: tender.tenderId, to: 'quality-locked' })
const recorded = async () => {
  const ofTender = eq(chainEntries.chainId, tender.tenderId)
  const rows = await db().select().from(chainEntries).where(ofTender).orderBy(chainEntries.seq)
  return rows.map(({ type }) => type)
}

describe('bids are opened', () => {
  it('by two holders together, and what comes out is what went in', async () => {
    const one = await bidder('One')
    const bidId = await draftedBid(one, tender.tenderId, during, 'Words of one.')
    const file = { name: 'One Ltd offer.pdf', bytes: plainPdf('one'), criterionId: null }
    await attachFile.run({ actor: one.actor, at: during }, { bidId, ...file })
    const sealed = await sealedBid(one, bidId, during)
    await submitBid.run({ actor: one.actor, at: during }, { tenderId: tender.tenderId, ...sealed })
    await submittedBid(await bidder('Two'), tender.tenderId, during, 'Words of two.')
    expect(await openedBy(tender, [ann, bob], 'quality', opens)).toBe('opened')
    const bids = await blindBids(tender.tenderId)
    expect(bids.map(({ alias }) => alias).sort()).toEqual(['Bidder A', 'Bidder B'])
    expect(bids.flatMap(({ answers }) => [...new Set(Object.values(answers))]).sort()).toEqual([
      'Words of one.',
      'Words of two.',
    ])
    const criterionId = Object.keys(bids[0]?.answers ?? {})[0] ?? ''
    const [answer] = await openedAnswers([bidId], [criterionId])
    expect(answer).toMatchObject({
      answer: 'Words of one.',
      files: [{ label: 'Attachment 1', type: 'application/pdf' }],
    })
    const opened = await openedFile(bidId, 0)
    expect(opened?.name).toBe('Attachment 1.pdf')
    expect(Buffer.from(opened?.bytes ?? []).equals(Buffer.from(plainPdf('one')))).toBe(true)
    expect(await stage()).toBe('opened')
    const shares = await db().select().from(openingShares).where(eq(openingShares.tenderId, tender.tenderId))
    expect(shares.map(({ wrapped }) => wrapped.length)).toEqual([0, 0])
  })

  it('and the record tells it in order', async () => {
    await submittedBid(await bidder('Sole'), tender.tenderId, during)
    await openedBy(tender, [ann, bob], 'quality', opens)
    const told = (await recorded()).slice(-7)
    expect(told).toEqual([
      'bids.submitted',
      'bids.opening-started',
      'bids.shares-given',
      'bids.shares-given',
      'bids.gate-released',
      'bids.opening-finished',
      'tenders.opened',
    ])
  })

  it('without any bid in the same way', async () => {
    expect(await openedBy(tender, [ann, bob], 'quality', opens)).toBe('opened')
    expect(await stage()).toBe('opened')
    expect(await openedBids(tender.tenderId)).toEqual([])
  })

  it('so that the panel’s data hold neither a name nor a number of a bidder', async () => {
    const telling = await bidder('Telltale Copiers')
    const sealed = await submittedBid(telling, tender.tenderId, during)
    await openedBy(tender, [ann, bob], 'quality', opens)
    const seen = JSON.stringify([
      await blindBids(tender.tenderId),
      await openedBids(tender.tenderId),
      await openedAnswers([sealed.bidId], Object.keys((await blindBids(tender.tenderId))[0]?.answers ?? {})),
    ])
    for (const word of ['Telltale', telling.supplierId, 'bidder-']) expect(seen).not.toContain(word)
    expect((await biddersToDeclare(tender.tenderId)).map(({ name }) => name)).toEqual(['Telltale Copiers'])
    expect(await namedBidders(tender.tenderId)).toEqual([])
  })
})

describe('only the version in force is opened', () => {
  it('never a superseded, a withdrawn or a merely sealed one', async () => {
    const amended = await bidder('Amended')
    const first = await submittedBid(amended, tender.tenderId, during, 'Old words.')
    const { bidId } = first
    const ctx = { actor: amended.actor, at: during }
    await reopenBid(ctx, { bidId, ownCopySecret: first.ownCopy })
    const answers = Object.fromEntries(((await tenderQuestions()) ?? []).map((id) => [id, 'New words.']))
    await saveDraft.run(ctx, { bidId, answers })
    const second = await sealedBid(amended, bidId, during)
    await submitBid.run(ctx, { tenderId: tender.tenderId, ...second })
    const gone = await bidder('Gone')
    const withdrawn = await submittedBid(gone, tender.tenderId, during, 'Withdrawn words.')
    await withdrawBid.run(
      { actor: gone.actor, at: during },
      { tenderId: tender.tenderId, bidId: withdrawn.bidId, confirm: 'yes' },
    )
    const shy = await bidder('Shy')
    await sealedBid(shy, await draftedBid(shy, tender.tenderId, during, 'Never submitted words.'), during)
    await openedBy(tender, [ann, bob], 'quality', opens)
    const bids = await blindBids(tender.tenderId)
    expect(bids.map((bid) => [bid.bidId, ...new Set(Object.values(bid.answers))])).toEqual([[bidId, 'New words.']])
    const frozen = (await openingOf(tender.tenderId, 'quality'))?.frozen
    expect(frozen?.map(({ bidId: id, version }) => [id, version])).toEqual([[bidId, 2]])
  })
})

const tenderQuestions = async () => {
  const rows = await db().execute<{ id: string }>(
    sql`select id from criteria where tender_id = ${tender.tenderId} and kind = 'scored'`,
  )
  return rows.map(({ id }) => id)
}

describe('bids stay shut', () => {
  it('until the deadline and the cooling-off have passed, for holders and for the service alike', async () => {
    await submittedBid(await bidder('Early'), tender.tenderId, during)
    await expect(begin(ann, tender.closesAt)).rejects.toThrow('still-sealed')
    await expect(begin(ann, minutes(-1, opens))).rejects.toThrow('still-sealed')
    const early = { actor: theService, at: minutes(-1, opens) }
    await expect(completeOpening(early, { tenderId: tender.tenderId, kind: 'quality' })).rejects.toThrow('still-sealed')
    await expect(advanceTender.run(early, { tenderId: tender.tenderId, to: 'opened' })).rejects.toThrow('still-sealed')
  })

  it('with the shares of one holder only, given once or twice', async () => {
    await submittedBid(await bidder('Alone'), tender.tenderId, during)
    await begin()
    expect(await shareOf(tender, ann, 'quality', opens)).toBe(false)
    expect(await shareOf(tender, ann, 'quality', opens)).toBe(false)
    const ctx = { actor: ann.actor, at: opens }
    await expect(completeOpening(ctx, { tenderId: tender.tenderId, kind: 'quality' })).rejects.toThrow(
      'not-enough-shares',
    )
    expect(await stage()).toBe('published')
  })

  it('when the second holder comes half an hour later', async () => {
    await begin()
    await shareOf(tender, ann, 'quality', opens)
    expect(await shareOf(tender, bob, 'quality', minutes(30, opens))).toBe(false)
    expect(await shareOf(tender, ann, 'quality', minutes(31, opens))).toBe(true)
  })

  it('for people who hold no code, and for holders without their second factor', async () => {
    const { tenderId } = tender
    for (const actor of [tender.cluster.manager, tender.panel[0], (await bidder('Nosy')).actor])
      await expect(beginOpening.run({ actor, at: opens }, { tenderId, kind: 'quality' })).rejects.toThrow(NotFound)
    const plain = { actor: { ...ann.actor, secondFactor: false }, at: opens }
    await expect(beginOpening.run(plain, { tenderId, kind: 'quality' })).rejects.toThrow(SecondFactorNeeded)
  })

  it('when shares do not fit: they are thrown away, nothing is opened, and the holders try again', async () => {
    await submittedBid(await bidder('Retry'), tender.tenderId, during)
    await begin()
    const wrong = Buffer.alloc(33, 7).toString('base64')
    const ctx = { actor: ann.actor, at: opens }
    const of = { tenderId: tender.tenderId, kind: 'quality' } as const
    await giveShares.run(ctx, { ...of, shares: wrong })
    expect(await shareOf(tender, bob, 'quality', opens)).toBe(true)
    expect(await completeOpening({ actor: bob.actor, at: opens }, of)).toBe('shares-do-not-fit')
    expect(await stage()).toBe('published')
    expect(await blindBids(tender.tenderId)).toEqual([])
    await shareOf(tender, ann, 'quality', opens)
    await shareOf(tender, bob, 'quality', opens)
    expect(await completeOpening({ actor: bob.actor, at: opens }, of)).toBe('opened')
    expect((await recorded()).filter((type) => type === 'bids.opening-failed')).toHaveLength(1)
  })

  it('once they are open: there is no second opening', async () => {
    await openedBy(tender, [ann, bob], 'quality', opens)
    await expect(begin()).rejects.toThrow('already-opened')
    await expect(
      giveShares.run({ actor: ann.actor, at: opens }, { tenderId: tender.tenderId, kind: 'quality', shares: '' }),
    ).rejects.toThrow('already-opened')
  })

  it('even for somebody who writes to the database: what is inside waits for its gate', async () => {
    const { bidId } = await submittedBid(await bidder('Waiting'), tender.tenderId, during)
    const writes = [
      sql`insert into opened_answers (bid_id, answers) values (${bidId}, '{}')`,
      sql`insert into opened_prices (bid_id, prices) values (${bidId}, '{}')`,
    ]
    for (const write of writes) await expect(db().execute(write)).rejects.toMatchObject({ cause: { code: 'CB003' } })
    await openedBy(tender, [ann, bob], 'quality', opens)
    await expect(db().execute(writes[1] ?? sql``)).rejects.toMatchObject({ cause: { code: 'CB003' } })
  })
})

describe('a damaged envelope', () => {
  it('is named as damaged and spoils no other bid', async () => {
    const { bidId } = await submittedBid(await bidder('Damaged'), tender.tenderId, during)
    const sound = await submittedBid(await bidder('Sound'), tender.tenderId, during)
    await db().execute(sql`alter table envelope_parts disable trigger envelope_parts_stay`)
    await db().execute(sql`update envelope_parts set sealed = set_byte(sealed, 400, (get_byte(sealed, 400) + 1) % 256)
      where bid_id = ${bidId} and kind = 'quality' and position = 0`)
    await db().execute(sql`alter table envelope_parts enable trigger envelope_parts_stay`)
    await openedBy(tender, [ann, bob], 'quality', opens)
    expect((await openedBids(tender.tenderId)).map((bid) => bid.bidId)).toEqual([sound.bidId])
    const [result] = await db().select().from(openingResults).where(eq(openingResults.bidId, bidId))
    expect(result).toMatchObject({ intact: false, note: 'The envelope is not the one that the receipt names.' })
  })
})

describe('prices', () => {
  it('stay shut until quality is locked and then open in the same ceremony', async () => {
    const { bidId } = await submittedBid(await bidder('Priced'), tender.tenderId, during)
    await openedBy(tender, [ann, bob], 'quality', opens)
    expect(await openedPrices(tender.tenderId)).toEqual([])
    await expect(begin(ann, opens, 'price')).rejects.toThrow('quality-not-locked')
    await expect(
      completeOpening({ actor: theService, at: opens }, { tenderId: tender.tenderId, kind: 'price' }),
    ).rejects.toThrow('quality-not-locked')
    await lockQuality()
    expect((await namedBidders(tender.tenderId)).map((named) => named.bidId)).toEqual([bidId])
    expect(await openedBy(tender, [bob, tender.holders[2]], 'price', opens)).toBe('opened')
    expect(await stage()).toBe('price-opened')
    const [priced] = await openedPrices(tender.tenderId)
    expect(Object.values(priced?.prices ?? {})).toContain('0.40')
  })

  it('are not unlocked by the shares for quality', async () => {
    await submittedBid(await bidder('Apart'), tender.tenderId, during)
    await openedBy(tender, [ann, bob], 'quality', opens)
    await lockQuality()
    await begin(ann, opens, 'price')
    const own = (await unlockedShares(tender, ann, 'price')).split(',')
    expect(own).toHaveLength(1)
    const of = { tenderId: tender.tenderId, kind: 'price', shares: Buffer.alloc(33, 1).toString('base64') } as const
    await giveShares.run({ actor: ann.actor, at: opens }, of)
    await giveShares.run({ actor: bob.actor, at: opens }, of)
    expect(await completeOpening({ actor: bob.actor, at: opens }, of)).toBe('shares-do-not-fit')
    expect(await stage()).toBe('quality-locked')
  })
})

describe('the auditor', () => {
  it('is shown every received version, its receipt and both lists, and nothing before the opening', async () => {
    const { bidId } = await submittedBid(await bidder('Audited'), tender.tenderId, during)
    expect(await bidVersionsForAudit(tender.tenderId)).toEqual({ bids: [], refusals: [], openings: [] })
    await openedBy(tender, [ann, bob], 'quality', opens)
    const [version] = await db().select().from(bidVersions).where(eq(bidVersions.bidId, bidId))
    const { bids, openings } = await bidVersionsForAudit(tender.tenderId)
    expect(bids).toMatchObject([{ bidId, version: 1, receipt: version?.receipt }])
    expect(openings).toMatchObject([
      { kind: 'quality', frozen: [{ digest: version?.qualityDigest }], results: [{ bidId, intact: true }] },
    ])
  })
})
