import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { eventWords } from '#app/modules/audit/domain/entry-words.ts'
import { type Actor, nobody, type OrganisationKind, type Role } from '#app/modules/identity/domain/actor.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { NotFound, SecondFactorNeeded } from '#app/platform/refusals.ts'
import { verifyBundle } from '#app/tool/verify.ts'
import { db } from '#db/client.server.ts'
import { chainEntries } from '#db/schema/audit.ts'
import { testDatabase } from '#db/testing/database.ts'
import { clusterOf, schoolNamed } from '#db/testing/school-cluster.ts'
import {
  awardApproved,
  bidsReceived,
  contractsMade,
  pricesCompared,
  qualityAgreed,
  qualityOpened,
  type TestBidders,
} from '#db/testing/tender-awarded.ts'
import { type ReadyTender, tenderPublished } from '#db/testing/tender-under-way.ts'
import { publishAwardNotice } from './jobs/publish-award-notice.server.ts'
import { publishContractNotice } from './jobs/publish-contract-notice.server.ts'
import { publishTenderNotice } from './jobs/publish-tender-notice.server.ts'
import { evidenceBundle } from './queries/evidence-bundle.server.ts'
import { latestNotices, noticeRelease, noticesPage } from './queries/notices-page.server.ts'
import { recordPage } from './queries/record-page.server.ts'

testDatabase()

const seated = (kind: OrganisationKind, role: Role, organisationId: string): Actor => ({
  personId: crypto.randomUUID(),
  name: 'Somebody',
  seat: { id: crypto.randomUUID(), organisationId, organisationName: 'Somebody', kind, role },
  secondFactor: true,
})
const auditor = seated('platform', 'auditor', crypto.randomUUID())

let tender: ReadyTender
let bidders: TestBidders
let folder: string
const bundleFor = (actor: Actor) => evidenceBundle(actor, tender.tenderId)
const faults = async () => {
  const { checks } = await verifyBundle(await bundleFor(auditor))
  return checks.flatMap(({ fault }) => fault ?? [])
}
const happened = async () =>
  (await recordPage(tender.cluster.manager, tender.tenderId)).happened.map(({ type }) => type)

/** What the worker is handed for each entry of this kind. */
async function eventsOf(type: string): Promise<EventNotice[]> {
  const rows = await db().select().from(chainEntries).where(eq(chainEntries.chainId, tender.tenderId))
  return rows
    .filter((row) => row.type === type)
    .map(({ chainId, seq, at, body }) => {
      const { about } = JSON.parse(body) as { about: string }
      return { key: `${chainId}/${seq}`, type, chain: chainId, about, at: at.toISOString() }
    })
}

async function run(...args: string[]): Promise<{ code: number; out: string; faults: string }> {
  const { DATABASE_URL: _none, ...env } = process.env
  const command = ['--import', 'tsx', 'app/tool/main.ts', ...args]
  return new Promise((resolve) =>
    execFile(process.execPath, command, { env }, (fault, out, err) =>
      resolve({ code: fault ? Number(fault.code) : 0, out, faults: err }),
    ),
  )
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'clusterbuy-record-'))
  tender = await tenderPublished(new Date('2026-09-01T09:00:00Z'))
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

describe('before the bids are opened', () => {
  it('the page of the cluster is the same whether nobody has bid or several have', async () => {
    const before = await happened()
    bidders = await bidsReceived(tender)
    expect(await happened()).toEqual(before)
    expect(before.at(-1)).toBe('tenders.published')
  })

  it('nobody gets the record: not the auditor, not the cluster, not a bidder', async () => {
    for (const actor of [auditor, tender.cluster.manager, bidders.plain.actor, nobody])
      await expect(bundleFor(actor)).rejects.toThrow(NotFound)
  })
})

describe('once the bids are opened', () => {
  it('the record holds, with every receipt, the refusal and the list of what was opened', async () => {
    await qualityOpened(tender)
    expect(await faults()).toEqual([])
    const { bids, refusals, openings } = await bundleFor(auditor)
    expect([bids.length, refusals.length]).toEqual([4, 1])
    expect(openings).toMatchObject([{ kind: 'quality', results: [{ intact: true }, { intact: true }] }])
  })

  it('the cluster and those who bid get the same file as the auditor, who needs the second factor', async () => {
    const record = await bundleFor(auditor)
    for (const { actor } of [bidders.amended, bidders.late, bidders.plain])
      expect(await bundleFor(actor)).toEqual(record)
    expect(await bundleFor(tender.cluster.manager)).toEqual(record)
    await expect(bundleFor({ ...auditor, secondFactor: false })).rejects.toThrow(SecondFactorNeeded)
  })

  it('to a stranger there is no such record, and nobody learns whether a tender exists', async () => {
    const other = await clusterOf([await schoolNamed('Elsewhere', tender.at)], tender.at)
    for (const actor of [
      bidders.stranger.actor,
      other.manager,
      seated('platform', 'operator', crypto.randomUUID()),
      nobody,
    ])
      await expect(bundleFor(actor)).rejects.toThrow(NotFound)
    await expect(recordPage(other.manager, tender.tenderId)).rejects.toThrow(NotFound)
    for (const id of [crypto.randomUUID(), 'x']) {
      await expect(evidenceBundle(auditor, id)).rejects.toThrow(NotFound)
      await expect(recordPage(tender.cluster.manager, id)).rejects.toThrow(NotFound)
    }
  })

  it('a bidder waits for the award once prices are open, while the cluster goes on', async () => {
    await qualityAgreed(tender)
    await pricesCompared(tender)
    await expect(bundleFor(bidders.plain.actor)).rejects.toThrow(NotFound)
    expect((await bundleFor(tender.cluster.manager)).results).toHaveLength(1)
    await awardApproved(tender)
    expect((await bundleFor(bidders.plain.actor)).results).toHaveLength(1)
  })
})

describe('each step is made known once, as open data', () => {
  it('publication, award and contracts each have a notice, however often the work is done', async () => {
    await contractsMade(tender)
    for (let turn = 0; turn < 2; turn += 1) {
      for (const notice of await eventsOf('tenders.published')) await publishTenderNotice(notice)
      for (const notice of await eventsOf('award.approved')) await publishAwardNotice(notice)
      for (const notice of await eventsOf('contracts.made')) await publishContractNotice(notice)
    }
    const notices = await latestNotices()
    expect(notices.map(({ tag }) => tag)).toEqual(['contract', 'award', 'tender'])
    expect(await eventsOf('notices.published')).toHaveLength(3)
  })

  it('the award names the winner, and there is a contract for each school', async () => {
    const [contract, award] = await latestNotices()
    const awarded = await noticeRelease(award?.id ?? '')
    const winner = { name: bidders.amended.name }
    expect(awarded.release).toMatchObject({ awards: [{ suppliers: [winner], value: { currency: 'GBP' } }] })
    expect((await noticeRelease(contract?.id ?? '')).release.contracts).toHaveLength(3)
    const schema = await readFile(new URL('./testing/ocds-release-schema.json', import.meta.url), 'utf8')
    const standard = z.fromJSONSchema(JSON.parse(schema))
    for (const { id } of await latestNotices())
      expect(standard.safeParse((await noticeRelease(id)).release).error?.issues ?? []).toEqual([])
    await expect(noticeRelease(crypto.randomUUID())).rejects.toThrow(NotFound)
    await expect(noticeRelease('x')).rejects.toThrow(NotFound)
  })

  it('anybody can search the titles, in capitals or not, and signs mean themselves', async () => {
    expect(await noticesPage('PHOTOCOPIERS', 1)).toMatchObject({ total: 3, from: 1, to: 3 })
    for (const words of ['%', '_', 'buses']) expect((await noticesPage(words, 1)).total).toBe(0)
    await expect(noticesPage('', 2)).rejects.toThrow(NotFound)
  })
})

describe('the whole record', () => {
  it('holds to its end, also on a computer that has neither the database nor the network', async () => {
    expect(await faults()).toEqual([])
    const record = await bundleFor(auditor)
    const file = path.join(folder, 'record.json')
    const receipt = path.join(folder, 'receipt.txt')
    await writeFile(file, JSON.stringify(record))
    await writeFile(receipt, record.bids[0]?.receipt ?? '')
    const whole = await run('verify', file, receipt)
    expect(whole).toMatchObject({ code: 0, faults: '' })
    const counts = { entries: record.entries.length, receipts: 5, results: 1 }
    expect(JSON.parse(whole.out.trimEnd().split('\n').at(-1) ?? '')).toEqual({ ok: true, ...counts })
    expect(await run('verify-receipt', receipt, '--key', file)).toMatchObject({ code: 0 })

    await writeFile(file, JSON.stringify({ ...record, entries: record.entries.filter(({ seq }) => seq !== 9) }))
    expect(await run('verify', file)).toMatchObject({ code: 1, out: expect.stringContaining('Entry 9 is missing') })
    await writeFile(file, '{"format":"x","extra":1}')
    const unusable = await run('verify', file)
    expect(unusable).toMatchObject({ code: 2, out: '', faults: expect.stringContaining('/tenderId: is required\n') })
    expect(await run('verify', path.join(folder, 'none.json'))).toMatchObject({ code: 2, out: '' })
    expect(await run('unheard')).toMatchObject({ code: 2, out: '' })
  }, 120_000)

  it('is told in words from beginning to end', async () => {
    const kinds = new Set(await happened())
    expect(kinds.size).toBeGreaterThan(25)
    for (const kind of kinds) expect(eventWords(kind), kind).not.toBe(kind)
  })

  it('has numbers in place of the names of people and suppliers', async () => {
    const text = JSON.stringify(await bundleFor(auditor))
    for (const name of ['Ambler', 'Brisk', 'Cawley', 'Person ', 'Bidder', '@example.org'])
      expect(text).not.toContain(name)
  })

  it('can only grow: entries, published terms and refusals are never changed or removed', async () => {
    for (const table of ['chain_entries', 'tender_versions', 'bid_refusals', 'results'])
      for (const change of [`delete from ${table}`, `update ${table} set tender_id = null`]) {
        const column = { chain_entries: 'chain_id', bid_refusals: 'bid_id' }[table] ?? 'tender_id'
        const statement = change.replace('tender_id', column)
        await expect(db().execute(sql.raw(statement)), statement).rejects.toMatchObject({ cause: { code: 'CB001' } })
      }
    await expect(db().execute(sql`truncate chain_entries`)).rejects.toMatchObject({ cause: { code: 'CB001' } })
    await expect(db().execute(sql`update chains set seq = seq - 1`)).rejects.toMatchObject({ cause: { code: 'CB001' } })
  })

  it('shows what somebody changed who has the whole database in their hands', async () => {
    await db().transaction(async (tx) => {
      await tx.execute(sql`alter table chain_entries disable trigger chain_entries_stay`)
      await tx.execute(
        sql`update chain_entries set body = replace(body, '"late"', '"lost"') where chain_id = ${tender.tenderId} and type = 'bids.refused'`,
      )
      await tx.execute(sql`alter table chain_entries enable trigger chain_entries_stay`)
    })
    expect((await faults()).join('\n')).toContain('This is not what was first written: entry')
  })
})
