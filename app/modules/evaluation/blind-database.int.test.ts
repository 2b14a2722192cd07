import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { bidsReceived, pricesCompared, qualityAgreed, qualityOpened } from '#db/testing/tender-awarded.ts'
import { type ReadyTender, tenderPublished } from '#db/testing/tender-under-way.ts'

testDatabase()

/** What somebody with the password of the database could write, past every rule of the service. */
let tender: ReadyTender
let bidIds: string[]
let question: string

const refusedWith = async (code: string, statement: SQL) =>
  expect(db().execute(statement)).rejects.toMatchObject({ cause: { code } })
const person = (place: 0 | 1 | 2) => tender.panel[place].personId
const score = (place: 0 | 1 | 2, bidId = bidIds[0]) =>
  sql`insert into scores (tender_id, bid_id, criterion_id, person_id, score, reason, saved_at)
    values (${tender.tenderId}, ${bidId}, ${question}, ${person(place)}, 5, 'Past every rule', now())`
const declare = (place: 0 | 1 | 2, conflicted: boolean, bidId = bidIds[0]) =>
  sql`insert into interest_declarations (tender_id, bid_id, person_id, conflicted, nature, declared_at)
    values (${tender.tenderId}, ${bidId}, ${person(place)}, ${conflicted}, '', now())`
const price = () => sql`insert into opened_prices (bid_id, prices) values (${bidIds[0]}, '{"rental":"1.00"}')`
const priceOpening = () =>
  sql`insert into openings (tender_id, kind, frozen, started_at) values (${tender.tenderId}, 'price', '[]', now())`
const moveTo = (stage: string) => sql`update tenders set stage = ${stage} where id = ${tender.tenderId}`

async function open(): Promise<void> {
  tender = await tenderPublished(new Date('2026-09-01T09:00:00Z'))
  await bidsReceived(tender)
  await qualityOpened(tender)
  bidIds = (await openedBids(tender.tenderId)).map(({ bidId }) => bidId)
  const criteria = (await termsOf(tender.tenderId))?.document.criteria ?? []
  question = criteria.find(({ kind }) => kind === 'scored')?.id ?? ''
}

describe('while members score, the database itself', () => {
  beforeAll(open, 120_000)

  it('takes no score of anybody who has not said whether they have an interest', async () => {
    await refusedWith('CB004', score(0))
  })

  it('takes no score of anybody with an interest in the bidder, nor their word that there is none any more', async () => {
    await db().execute(declare(1, true))
    await refusedWith('CB004', score(1))
    await refusedWith('CB001', sql`update interest_declarations set conflicted = false where person_id = ${person(1)}`)
    await refusedWith('CB001', sql`delete from interest_declarations where person_id = ${person(1)}`)
    await db().execute(declare(2, false))
    await db().execute(score(2))
    await db().execute(sql`delete from scores where person_id = ${person(2)}`)
  })

  it('takes no score of anybody who is not on the panel', async () => {
    const { personId } = tender.holders[0].actor
    const stranger = sql`insert into scores (tender_id, bid_id, criterion_id, person_id, score, reason, saved_at)
      values (${tender.tenderId}, ${bidIds[0]}, ${question}, ${personId}, 5, 'Past every rule', now())`
    await refusedWith('CB004', stranger)
  })

  it('begins no opening of prices and holds no price', async () => {
    await refusedWith('CB003', price())
    await refusedWith('CB003', priceOpening())
  })

  it('moves no tender past the lock of quality', async () => {
    for (const stage of ['published', 'price-opened', 'recommended', 'awarded'])
      await refusedWith('CB005', moveTo(stage))
  })
})

describe('after quality is locked, the database itself', () => {
  beforeAll(async () => {
    await open()
    await qualityAgreed(tender)
  }, 120_000)

  const ofTender = () => sql`tender_id = ${tender.tenderId}`

  it('changes and removes no score, whether given by one or agreed by all', async () => {
    await refusedWith('CB001', sql`update scores set score = 0 where ${ofTender()}`)
    await refusedWith('CB001', sql`delete from scores where ${ofTender()}`)
    await refusedWith('CB002', sql`update agreed_scores set score = 0 where ${ofTender()}`)
    await refusedWith('CB002', sql`delete from agreed_scores where ${ofTender()}`)
    await refusedWith('CB005', moveTo('opened'))
  })

  it('lets the prices be opened by those who may, and then never opens scoring again', async () => {
    await pricesCompared(tender)
    await refusedWith('CB005', moveTo('opened'))
    await refusedWith('CB005', moveTo('quality-locked'))
    await refusedWith('CB001', sql`update results set output_sha256 = 'x' where ${ofTender()}`)
  })
})
