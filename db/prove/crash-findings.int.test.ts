import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { findings } from './crash-findings.ts'
import type { Found } from './crash-verdict.ts'

const { url } = testDatabase()
const sql = postgres(url, { max: 1, onnotice: () => undefined })
const receipts = new Map<string, string>()
let publicKeyPem = ''

beforeAll(async () => {
  const { submitBid } = await import('#app/modules/bids/use-cases/submit-bid.server.ts')
  const { receiptKeys } = await import('#app/platform/seal/master-keys.server.ts')
  const { loadCluster } = await import('../scenarios/demonstration.ts')
  const { openTender } = await import('./open-tender.ts')
  const { plantBids, plantSealed } = await import('./plant-sealed.ts')
  const { suppliersEntered } = await import('./suppliers.ts')
  const world = await loadCluster()
  const bidders = await suppliersEntered(2, world.anchor)
  const { tenderId } = await openTender(world, 20)
  const suppliers = bidders.map(({ supplierId }) => supplierId)
  for (const { bidId, supplierId } of await plantBids(sql, tenderId, suppliers))
    for (const version of [1, 2]) {
      const [planted] = await plantSealed(sql, [bidId], version)
      const actor = bidders.find((one) => one.supplierId === supplierId)?.actor
      if (!planted || !actor) throw new Error('nothing was planted')
      const { submissionKey } = planted
      await submitBid.run({ actor }, { tenderId, bidId, submissionKey })
      const [row] = await sql`select receipt from bid_versions where submission_key = ${submissionKey}`
      receipts.set(submissionKey, row?.receipt)
    }
  publicKeyPem = receiptKeys().publicKeyPem
})

afterAll(() => sql.end())

/** What is found when the database has been changed behind the back of every safeguard, which is then undone. */
async function foundAfter(change: string, acknowledged = receipts): Promise<Found | undefined> {
  const found: Found[] = []
  const undone = new Error('undone')
  await sql
    .begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx.unsafe(change)
      found.push(await findings(tx, acknowledged, publicKeyPem))
      throw undone
    })
    .catch((fault: unknown) => {
      if (fault !== undone) throw fault
    })
  return found[0]
}

const clean = { lost: 0, half: 0, brokenLinks: 0 }

describe('after crashes', () => {
  it('nothing is amiss where nothing was harmed', async () => {
    expect(await foundAfter('select')).toEqual(clean)
  })

  it('an acknowledged submission that is gone is found', async () => {
    const gone = new Map([...receipts, ['00000000-0000-4000-8000-000000000000', [...receipts.values()][0] ?? '']])
    expect(await foundAfter('select', gone)).toEqual({ ...clean, lost: 1 })
  })

  it('a receipt that is not the one that was given is found', async () => {
    const changed = `update bid_versions set receipt = receipt || 'x' where version = 2`
    expect(await foundAfter(changed)).toEqual({ ...clean, lost: 2 })
  })

  it.each([
    ['a version without its envelope', `delete from envelopes where version = 1 and kind = 'price'`],
    [
      'a version without its entry',
      `update chain_entries set type = 'bids.other' where type = 'bids.submitted' and body like '%"version":1%'`,
    ],
    ['an entry without its version', `update bid_versions set received_at = null where version = 1`],
    [
      'an entry without its follow-up work',
      `delete from graphile_worker._private_jobs where key in (select chain_id || '/' || seq from chain_entries where type = 'bids.submitted' and body like '%"version":1%')`,
    ],
    ['a bid that does not know its version', `update bids set version = 1 where stage = 'submitted'`],
  ])('%s is found', async (_what, change) => {
    expect((await foundAfter(change))?.half).toBeGreaterThanOrEqual(2)
  })

  it.each([
    [
      'changed',
      `update chain_entries set body = body || ' ' where type = 'bids.submitted' and seq = (select max(seq) from chain_entries where type = 'bids.submitted')`,
    ],
    [
      'cut off at the end',
      `delete from chain_entries e where type = 'bids.submitted' and seq = (select max(seq) from chain_entries where chain_id = e.chain_id)`,
    ],
    [
      'put a second time',
      `update chain_entries set at = at + interval '1 microsecond' where type = 'tenders.published'`,
    ],
  ])('an entry that was %s is found', async (_what, change) => {
    expect((await foundAfter(change))?.brokenLinks).toBe(1)
  })
})
