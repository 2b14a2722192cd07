import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { readReceipt, verifyReceipt } from '#app/platform/seal/receipt.ts'
import { db } from '#db/client.server.ts'
import { makeClockMovable, setClock } from '#db/movable-clock.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { bidDrafts, bidVersions } from '#db/schema/bids.ts'
import { countStatements } from '#db/testing/count-statements.ts'
import { testDatabase } from '#db/testing/database.ts'
import { type ReadyTender, tenderPublished } from '#db/testing/tender-under-way.ts'
import { receiptLabels } from './domain/receipt-fields.ts'
import { bidWorkspace } from './queries/bid-workspace.server.ts'
import { receiptsOf } from './queries/receipts.server.ts'
import { reopenBid } from './reopen-bid.server.ts'
import { bidderNamed, draftedBid, plainPdf, sealedBid, submittedBid, type TestBidder } from './testing/bidder.ts'
import { attachFile } from './use-cases/attach-file.server.ts'
import { saveDraft } from './use-cases/save-draft.server.ts'
import { startAgain } from './use-cases/start-again.server.ts'
import { startBid } from './use-cases/start-bid.server.ts'
import { submitBid } from './use-cases/submit-bid.server.ts'
import { withdrawBid } from './use-cases/withdraw-bid.server.ts'

testDatabase()

const published = new Date('2026-09-01T09:00:00Z')
const during = new Date('2026-09-20T09:00:00Z')

let tender: ReadyTender
beforeAll(async () => {
  tender = await tenderPublished(published)
  await makeClockMovable(db())
  await setClock(db(), during)
})

const pasted = ({ bidId, ownCopy }: { bidId: string; ownCopy: string }) => ({ bidId, ownCopySecret: ownCopy })
const bidder = (name: string) => bidderNamed(name, during)
const press = (by: TestBidder, sealed: { bidId: string; submissionKey: string }, at = during) =>
  submitBid.run(
    { actor: by.actor, at },
    { tenderId: tender.tenderId, bidId: sealed.bidId, submissionKey: sealed.submissionKey },
  )
const receiptText = async (by: TestBidder, bidId: string) => (await receiptsOf(by.actor, bidId)).receipts[0]?.text ?? ''
const linesOf = (text: string) => new Map(readReceipt(text)?.fields)
const publicKey = async () => (await termsOf(tender.tenderId))?.document.sealing.receiptKey.publicKeyPem ?? ''
const entriesOf = async (bidId: string) => {
  const ofTender = eq(chainEntries.chainId, tender.tenderId)
  const rows = await db().select().from(chainEntries).where(ofTender).orderBy(chainEntries.seq)
  return rows.filter(({ body }) => JSON.parse(body).about === bidId)
}

describe('a submitted bid', () => {
  it('has a receipt that can be checked with the key printed in the tender and with nothing else', async () => {
    const toner = await bidder('Toner')
    const { bidId } = await submittedBid(toner, tender.tenderId, during)
    const text = await receiptText(toner, bidId)
    expect(await verifyReceipt(text, await publicKey())).toBe(true)
    for (const at of [0, 40, 200, text.length - 20]) {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      expect(await verifyReceipt(changed, await publicKey())).toBe(false)
    }
  })

  it('has a receipt that names its place in the record, its digests, the deadline and the keys', async () => {
    const ink = await bidder('Ink')
    const { bidId } = await submittedBid(ink, tender.tenderId, during)
    const lines = linesOf(await receiptText(ink, bidId))
    const [entry] = await entriesOf(bidId)
    const [version] = await db().select().from(bidVersions).where(eq(bidVersions.bidId, bidId))
    expect(lines.get(receiptLabels.entry)).toBe(String(entry?.seq))
    expect(lines.get(receiptLabels.entryHash)).toBe(Buffer.from(entry?.hash ?? []).toString('hex'))
    expect(lines.get(receiptLabels.qualityDigest)).toBe(version?.qualityDigest)
    expect(lines.get(receiptLabels.deadline)).toBe(tender.closesAt.toISOString())
    const sealing = (await termsOf(tender.tenderId))?.document.sealing
    expect(lines.get(receiptLabels.qualityKeySet)).toBe(sealing?.qualityKeySet)
    expect(lines.get(receiptLabels.priceKeySet)).toBe(sealing?.priceKeySet)
  })

  it('costs at most ten statements, begin and commit included, amended or not', async () => {
    const swift = await bidder('Swift')
    const first = await sealedBid(swift, await draftedBid(swift, tender.tenderId, during), during)
    const counted = ({ bidId, submissionKey }: { bidId: string; submissionKey: string }) =>
      countStatements(() => submitBid.run({ actor: swift.actor }, { tenderId: tender.tenderId, bidId, submissionKey }))
    const once = await counted(first)
    await reopenBid({ actor: swift.actor, at: during }, pasted(first))
    const twice = await counted(await sealedBid(swift, first.bidId, during))
    expect([once.result.kind, twice.result.kind]).toEqual(['received', 'received'])
    for (const { statements } of [once, twice]) expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(10)
    expect(once.statements[0]).toContain('begin')
    expect(once.statements.at(-1)).toContain('commit')
  })

  it('pressed again, by two windows at once or by a colleague, is one bid with one receipt', async () => {
    const twin = await bidder('Twin')
    const sealed = await sealedBid(twin, await draftedBid(twin, tender.tenderId, during), during)
    const kinds = await Promise.all([press(twin, sealed), press(twin, sealed), press(twin, sealed)])
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['received', 'repeated', 'repeated'])
    const before = await receiptText(twin, sealed.bidId)
    expect((await press(twin, sealed, tender.closesAt)).kind).toBe('repeated')
    expect(await receiptText(twin, sealed.bidId)).toBe(before)
    expect((await receiptsOf(twin.actor, sealed.bidId)).receipts).toHaveLength(1)
  })

  it('leaves no draft, no file and no key of either behind', async () => {
    const clean = await bidder('Clean')
    const bidId = await draftedBid(clean, tender.tenderId, during)
    const file = { name: 'offer.pdf', bytes: plainPdf(), criterionId: null }
    await attachFile.run({ actor: clean.actor, at: during }, { bidId, ...file })
    await press(clean, await sealedBid(clean, bidId, during))
    expect(await db().select().from(bidDrafts).where(eq(bidDrafts.bidId, bidId))).toEqual([])
    const [left] = await db().execute(sql`select count(*)::int as files from staged_files where about = ${bidId}`)
    expect(left?.files).toBe(0)
  })

  it('can be neither changed nor removed, whoever asks the database', async () => {
    const firm = await bidder('Firm')
    const { bidId } = await submittedBid(firm, tender.tenderId, during)
    const attempts = [
      sql`update bid_versions set receipt = 'another' where bid_id = ${bidId}`,
      sql`update bid_versions set received_at = now() where bid_id = ${bidId}`,
      sql`update bid_versions set quality_digest = 'other' where bid_id = ${bidId}`,
      sql`update bid_versions set stage = 'sealed' where bid_id = ${bidId}`,
      sql`delete from bid_versions where bid_id = ${bidId}`,
      sql`update envelopes set manifest = '' where bid_id = ${bidId}`,
      sql`delete from envelopes where bid_id = ${bidId}`,
      sql`update envelope_parts set sealed = '' where bid_id = ${bidId}`,
      sql`delete from envelope_parts where bid_id = ${bidId}`,
      sql`update chain_entries set body = '{}' where chain_id = ${tender.tenderId}`,
    ]
    for (const attempt of attempts)
      await expect(db().execute(attempt)).rejects.toMatchObject({ cause: { code: 'CB001' } })
  })
})

describe('a late bid', () => {
  it('is refused at the very instant of the deadline, with a signed refusal', async () => {
    const slow = await bidder('Slow')
    const sealed = await sealedBid(slow, await draftedBid(slow, tender.tenderId, during), during)
    expect((await press(slow, sealed, tender.closesAt)).kind).toBe('late')
    const { receipts, refusals } = await receiptsOf(slow.actor, sealed.bidId)
    expect(receipts).toEqual([])
    expect(refusals).toHaveLength(1)
    const text = refusals[0]?.text ?? ''
    expect(await verifyReceipt(text, await publicKey())).toBe(true)
    expect(linesOf(text).get(receiptLabels.what)).toBe('Refusal of a late bid')
    expect(linesOf(text).get(receiptLabels.receivedAt)).toBe('2026-10-06T11:00:00.000000Z')
    expect((await entriesOf(sealed.bidId)).map(({ type }) => type)).toEqual(['bids.refused'])
    await expect(db().execute(sql`delete from bid_refusals where bid_id = ${sealed.bidId}`)).rejects.toMatchObject({
      cause: { code: 'CB001' },
    })
  })

  it('cannot be written, sealed, amended or withdrawn any more either', async () => {
    const after = await bidder('After')
    const { bidId, ownCopy } = await submittedBid(after, tender.tenderId, during)
    const late = { actor: after.actor, at: tender.closesAt }
    const { tenderId } = tender
    await expect(saveDraft.run(late, { bidId })).rejects.toThrow('tender-closed')
    await expect(startAgain.run(late, { bidId })).rejects.toThrow('tender-closed')
    await expect(reopenBid(late, { bidId, ownCopySecret: ownCopy })).rejects.toThrow('tender-closed')
    await expect(withdrawBid.run(late, { tenderId, bidId, confirm: 'yes' })).rejects.toThrow('tender-closed')
    const lotId = (await termsOf(tenderId))?.document.lots[0]?.id ?? ''
    const newcomer = await bidder('Newcomer')
    await expect(startBid.run({ ...late, actor: newcomer.actor }, { tenderId, lotId })).rejects.toThrow('tender-closed')
  })
})

describe('an amendment', () => {
  it('starts from the own copy with answers, prices and files, and the earlier version stays in force until it is accepted', async () => {
    const change = await bidder('Change')
    const bidId = await draftedBid(change, tender.tenderId, during, 'First words.')
    const file = { name: 'our offer.pdf', bytes: plainPdf('first'), criterionId: null }
    await attachFile.run({ actor: change.actor, at: during }, { bidId, ...file })
    const first = await sealedBid(change, bidId, during)
    await press(change, first)
    await reopenBid({ actor: change.actor, at: during }, pasted(first))
    const work = await bidWorkspace(change.actor, bidId)
    expect(Object.values(work.draft?.answers ?? {})).toContain('First words.')
    expect(work.files.map(({ name }) => name)).toEqual(['our offer.pdf'])
    expect(work.state.complete).toBe(true)
    expect(work.versions).toMatchObject([{ version: 1, stage: 'submitted' }])
    const second = await sealedBid(change, bidId, during)
    await press(change, second)
    const { receipts } = await receiptsOf(change.actor, bidId)
    expect(receipts.map(({ version, stage }) => [version, stage])).toEqual([
      [2, 'submitted'],
      [1, 'superseded'],
    ])
  })

  it('without the own copy starts blank, and with another supplier’s it does not start', async () => {
    const lost = await bidder('Lost')
    const mine = await submittedBid(lost, tender.tenderId, during)
    const other = await submittedBid(await bidder('Other'), tender.tenderId, during)
    const ctx = { actor: lost.actor, at: during }
    for (const ownCopy of [
      other.ownCopy,
      'AGE-SECRET-KEY-1NOTAKEY',
      mine.ownCopy.replace(/AGE-SECRET-KEY-1\w{58}/, ''),
    ])
      await expect(reopenBid(ctx, { bidId: mine.bidId, ownCopySecret: ownCopy })).rejects.toThrow(
        'own-copy-does-not-fit',
      )
    await startAgain.run(ctx, { bidId: mine.bidId })
    expect((await bidWorkspace(lost.actor, mine.bidId)).draft).toEqual({ answers: {}, prices: {} })
  })

  it('after what waited was sealed must be sealed again', async () => {
    const eager = await bidder('Eager')
    const sealed = await sealedBid(eager, await draftedBid(eager, tender.tenderId, during), during)
    await saveDraft.run({ actor: eager.actor, at: during }, { bidId: sealed.bidId, answers: {} })
    await expect(press(eager, sealed)).rejects.toThrow('not-sealed')
    expect((await bidWorkspace(eager.actor, sealed.bidId)).waiting).toBeNull()
  })

  it('is not sealed while anything is missing', async () => {
    const half = await bidder('Half')
    const bidId = await draftedBid(half, tender.tenderId, during, '')
    await expect(sealedBid(half, bidId, during)).rejects.toThrow('bid-incomplete')
  })
})

describe('a withdrawal', () => {
  it('takes the bid back, and another can be submitted', async () => {
    const back = await bidder('Back')
    const { bidId } = await submittedBid(back, tender.tenderId, during)
    const ctx = { actor: back.actor, at: during }
    await withdrawBid.run(ctx, { tenderId: tender.tenderId, bidId, confirm: 'yes' })
    expect((await bidWorkspace(back.actor, bidId)).bid.stage).toBe('withdrawn')
    expect((await entriesOf(bidId)).map(({ type }) => type)).toEqual(['bids.submitted', 'bids.withdrawn'])
    await startAgain.run(ctx, { bidId })
    await expect(sealedBid(back, bidId, during)).rejects.toThrow('bid-incomplete')
  })
})

describe('a stranger', () => {
  it('finds nothing of another supplier’s bid, and neither does the buyer', async () => {
    const mine = await submittedBid(await bidder('Mine'), tender.tenderId, during)
    const { bidId, submissionKey } = mine
    const { tenderId } = tender
    const stranger = await bidder('Stranger')
    for (const actor of [stranger.actor, tender.cluster.manager, tender.holders[0].actor]) {
      const ctx = { actor, at: during }
      await expect(bidWorkspace(actor, bidId)).rejects.toThrow(NotFound)
      await expect(receiptsOf(actor, bidId)).rejects.toThrow(NotFound)
      await expect(saveDraft.run(ctx, { bidId })).rejects.toThrow(NotFound)
      await expect(sealedBid({ ...stranger, actor }, bidId, during)).rejects.toThrow(NotFound)
      await expect(submitBid.run(ctx, { tenderId, bidId, submissionKey })).rejects.toThrow(NotFound)
      await expect(withdrawBid.run(ctx, { tenderId, bidId, confirm: 'yes' })).rejects.toThrow(NotFound)
      await expect(reopenBid(ctx, pasted(mine))).rejects.toThrow(NotFound)
    }
    await expect(bidWorkspace(stranger.actor, 'not-an-id')).rejects.toThrow(NotFound)
  })
})
