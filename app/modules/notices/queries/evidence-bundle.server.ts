import { isId } from '#app/kernel/ids.ts'
import { NotFound, SecondFactorNeeded } from '#app/platform/refusals.ts'
import { type RecordBundle, recordFormat } from '../../audit/domain/record-bundle.ts'
import { lastEntry, recordChain } from '../../audit/queries/record-chain.server.ts'
import { bidVersionsForAudit } from '../../bids/queries/bid-versions-for-audit.server.ts'
import { myBids } from '../../bids/queries/my-bids.server.ts'
import { resultRows } from '../../evaluation/queries/result-rows.server.ts'
import type { Actor } from '../../identity/domain/actor.ts'
import { keySetsOf } from '../../tenders/queries/key-sets.server.ts'
import { tenderStage } from '../../tenders/queries/tender-stage.server.ts'
import { versionsForAudit } from '../../tenders/queries/versions-for-audit.server.ts'
import { mayHaveRecord } from '../policy.ts'
import { wasOpened } from './record-page.server.ts'

const attempts = 5

/** The record of a tender as one file, for those who may have it. To everybody else there is no such record. */
export async function evidenceBundle(actor: Actor, tenderId: string): Promise<RecordBundle> {
  const tender = isId(tenderId) && actor.personId !== null ? await tenderStage(tenderId) : null
  if (!tender) throw new NotFound('record')
  const { clusterId, stage } = tender
  const facts = { clusterId, stage, wasOpened: await wasOpened(tenderId), hasBid: await hasBid(actor, tenderId) }
  const permission = mayHaveRecord(actor, facts)
  if (permission === 'second-factor') throw new SecondFactorNeeded('record')
  if (!permission) throw new NotFound('record')
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bundle = await composed(tenderId)
    // Something happened while the parts were read: they would not agree with one another.
    if (bundle.head.seq === (await lastEntry(tenderId))) return bundle
  }
  throw new Error('the record went on changing while it was read')
}

async function hasBid(actor: Actor, tenderId: string): Promise<boolean> {
  const { bids } = await myBids(actor)
  return bids.some((bid) => bid.tenderId === tenderId && bid.version > 0)
}

async function composed(tenderId: string): Promise<RecordBundle> {
  const chain = await recordChain(tenderId)
  const versions = await versionsForAudit(tenderId)
  const receiptKey = versions[0]?.document.sealing.receiptKey
  if (!chain || !receiptKey) throw new NotFound('record')
  const [keySets, sealed, results] = await Promise.all([
    keySetsOf(tenderId),
    bidVersionsForAudit(tenderId),
    resultRows(tenderId),
  ])
  return {
    format: recordFormat,
    tenderId,
    receiptKey: { id: receiptKey.id, publicKeyPem: receiptKey.publicKeyPem },
    keySets: keySets.map(({ kind, fingerprint }) => ({ kind, fingerprint })),
    ...chain,
    terms: versions.map(({ version, sha256, text }) => ({ version, sha256, text })),
    ...sealed,
    results: results.map(({ lotId, input, inputSha256, outputSha256 }) => ({
      lotId,
      input,
      inputSha256,
      outputSha256,
    })),
  }
}
