import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { publicTender } from '#app/modules/tenders/queries/public-tender.server.ts'
import { tenderPage } from '#app/modules/tenders/queries/tender-workspace.server.ts'
import { tendersOfCluster } from '#app/modules/tenders/queries/tenders-of-cluster.server.ts'
import { db } from '#db/client.server.ts'
import { freezeClock, makeClockMovable } from '#db/movable-clock.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { type ReadyTender, tenderPublished } from '#db/testing/tender-under-way.ts'
import { bidVersionsForAudit } from './queries/bid-versions-for-audit.server.ts'
import { biddersToDeclare } from './queries/bidders-to-declare.server.ts'
import { blindBids } from './queries/blind-bids.server.ts'
import { ceremonyPage, myOpenings } from './queries/holder-pages.server.ts'
import { namedBidders } from './queries/named-bidders.server.ts'
import { openedPrices } from './queries/opened-prices.server.ts'
import { openingRecord } from './queries/opening-record.server.ts'
import { bidderNamed, draftedBid, plainPdf, sealedBid, submittedBid } from './testing/bidder.ts'
import { openedBy } from './testing/ceremony.ts'
import { attachFile } from './use-cases/attach-file.server.ts'
import { saveDraft } from './use-cases/save-draft.server.ts'

testDatabase()

const published = new Date('2026-09-01T09:00:00Z')
const during = new Date('2026-09-20T09:00:00Z')
const opens = new Date('2026-10-06T12:00:00Z')

let tender: ReadyTender
beforeAll(async () => {
  tender = await tenderPublished(published)
  await makeClockMovable(db())
})

/** Every row of every table, as text and with its bytes in hex, that holds the word plainly or in base64. */
async function rowsHolding(word: string): Promise<string[]> {
  const tables = await db().execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'drizzle')`)
  const spellings = [
    word,
    Buffer.from(word).toString('hex'),
    Buffer.from(word, 'utf16le').toString('hex'),
    // The middle of the word in base64, whichever of the three ways it falls into groups.
    ...[0, 1, 2].map((shift) => Buffer.from(word.slice(shift)).toString('base64').slice(0, -4)),
  ]
  const found: string[] = []
  for (const { name } of tables)
    for (const spelling of spellings) {
      const rows = await db().execute(sql`select 1 from ${sql.raw(name)} as t where strpos(t::text, ${spelling}) > 0`)
      if (rows.length > 0) found.push(name)
    }
  return [...new Set(found)]
}

describe('the database', () => {
  it('holds no word of a draft, a file, a file’s name, a sealed or a submitted bid', async () => {
    const drafting = await bidderNamed('Drafting', during)
    const bidId = await draftedBid(drafting, tender.tenderId, during, 'Zebrafinchdraftword is our answer.')
    const file = { name: 'Zebrafinchfilename.pdf', bytes: plainPdf('Zebrafinchfileword'), criterionId: null }
    await attachFile.run({ actor: drafting.actor, at: during }, { bidId, ...file })
    const rental = { rental: '4242.42' }
    await saveDraft.run({ actor: drafting.actor, at: during }, { bidId, prices: rental })
    const sealing = await bidderNamed('Sealing', during)
    await sealedBid(sealing, await draftedBid(sealing, tender.tenderId, during, 'Zebrafinchsealedword.'), during)
    await submittedBid(await bidderNamed('Submitting', during), tender.tenderId, during, 'Zebrafinchsubmittedword.')
    const words = ['draftword', 'filename', 'fileword', 'sealedword', 'submittedword'].map((end) => `Zebrafinch${end}`)
    for (const word of [...words, '4242.42']) expect(await rowsHolding(word), word).toEqual([])
  })

  it('is searched in a way that finds a word that is there', async () => {
    const other = await tenderPublished(published)
    const loud = await submittedBid(
      await bidderNamed('Loudly Named', during),
      other.tenderId,
      during,
      'Zebrafinchopenword.',
    )
    expect(await rowsHolding('Loudly Named')).toContain('public.organisations')
    expect(await rowsHolding('Zebrafinchopenword')).toEqual([])
    await openedBy(other, [other.holders[0], other.holders[1]], 'quality', opens)
    expect(await rowsHolding('Zebrafinchopenword')).toEqual(['public.opened_answers'])
    expect(loud.ownCopy).toContain('AGE-SECRET-KEY-1')
    const keys = loud.ownCopy.match(/AGE-SECRET-KEY-1\w{58}/g) ?? []
    expect(keys).toHaveLength(2)
    for (const key of keys) expect(await rowsHolding(key)).toEqual([])
  })
})

describe('before the opening', () => {
  const asBuyer = async (of: ReadyTender) => {
    const { tenderId, cluster, holders, panel } = of
    const pages = [
      await openingRecord(cluster.manager, tenderId),
      await tenderPage(cluster.manager, tenderId),
      await tendersOfCluster(cluster.id),
      await publicTender(tenderId),
      await myOpenings(holders[0].actor),
      await ceremonyPage(holders[0].actor, tenderId, 'quality'),
      await ceremonyPage(holders[0].actor, tenderId, 'price'),
      await blindBids(tenderId),
      await biddersToDeclare(tenderId),
      await openedPrices(tenderId),
      await namedBidders(tenderId),
      await bidVersionsForAudit(tenderId),
    ]
    expect(panel).toHaveLength(3)
    return JSON.stringify(pages)
  }

  it('everything the buying side is told is the same, byte for byte, without a bid and with three', async () => {
    for (const now of [during, tender.closesAt, opens]) {
      await freezeClock(db(), now)
      const empty = await tenderPublished(published)
      const before = await asBuyer(empty)
      for (const name of ['One', 'Two', 'Three'])
        await submittedBid(await bidderNamed(`${name} of three`, during), empty.tenderId, during)
      expect(await asBuyer(empty)).toBe(before)
    }
  })

  it('that test would notice: after the opening the two are told apart', async () => {
    await freezeClock(db(), opens)
    const full = await tenderPublished(published)
    await submittedBid(await bidderNamed('Noticed', during), full.tenderId, during)
    const before = await asBuyer(full)
    await openedBy(full, [full.holders[0], full.holders[1]], 'quality', opens)
    expect(await asBuyer(full)).not.toBe(before)
    const [record] = (await openingRecord(full.cluster.manager, full.tenderId)).records
    expect(record?.by).toHaveLength(2)
    expect(record?.envelopes).toMatchObject([{ alias: 'Bidder A', supplier: null, intact: true }])
  })
})
