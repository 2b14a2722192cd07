import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { contractValue } from '../../contracts/domain/school-contract.ts'
import { contractsOfTender } from '../../contracts/queries/contracts-of.server.ts'
import { theService } from '../../identity/domain/actor.ts'
import { supplierNames } from '../../suppliers/queries/supplier-names.server.ts'
import { termsOf } from '../../tenders/queries/terms.server.ts'
import { contractRelease } from '../domain/contract-release.ts'
import { noticeIsPublished } from '../queries/notice-of-event.server.ts'
import { publishNotice } from '../use-cases/publish-notice.server.ts'

/** Makes the contracts of one lot known: which school buys from whom, from when to when, for how much. */
export async function publishContractNotice({ key, chain: tenderId, about: lotId, at }: EventNotice): Promise<void> {
  if (await noticeIsPublished(key)) return
  const terms = await termsOf(tenderId)
  const contracts = (await contractsOfTender(tenderId)).filter((contract) => contract.lotId === lotId)
  if (!terms || contracts.length === 0) return
  const names = await supplierNames(contracts.map(({ supplierId }) => supplierId))
  const { termYears } = terms.document.timetable
  const made = contracts.map(({ id, schoolId, supplierId, annualCost, startsOn, endsOn }) => {
    const supplier = { id: supplierId, name: names[supplierId]?.name ?? '' }
    return { id, lotId, schoolId, supplier, value: contractValue([annualCost], termYears), startsOn, endsOn }
  })
  const release = contractRelease(terms.document, lotId, made, new Date(at))
  const notice = { eventKey: key, tenderId, kind: 'contract' as const, release, publishedAt: new Date(at) }
  await publishNotice.run({ actor: theService }, notice)
}
