import { londonDate } from '#app/kernel/london-time.ts'
import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import { usualAssumptions } from '#app/modules/categories/domain/whole-life-cost.ts'
import { membersOf } from '#app/modules/clusters/queries/members.server.ts'
import { openCall } from '#app/modules/demand/use-cases/open-call.server.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { newId, newReference } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { startTender as decide } from '../domain/start-tender.ts'
import { usualCriteria } from '../domain/usual-criteria.ts'
import { usualScale } from '../domain/usual-scale.ts'
import { StartTender } from '../inputs.ts'
import { mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

/** Prepares the draft with what is usual for its category, and asks the schools what they need, in one transaction. */
export const startTender = useCase({
  name: 'tenders.start',
  input: StartTender,
  load: async ({ tx }, { clusterId }) => {
    const [names, members] = await Promise.all([organisationNames([clusterId], tx), membersOf(clusterId, tx)])
    const clusterName = names[clusterId]
    if (!clusterName) return null
    const leadSchoolId = members.find(({ role }) => role === 'lead')?.schoolId ?? null
    const schoolIds = members.filter(({ role }) => role !== 'observer').map(({ schoolId }) => schoolId)
    return { tenderId: newId(), clusterId, clusterName, leadSchoolId, schoolIds }
  },
  allow: mayRunTender,
  decide: (facts, now, { categoryKey, title, respondBy }) => decide(facts, now, { categoryKey, title, respondBy }),
  save: async ({ tx, actor, now }, { tenderId, clusterId, clusterName, leadSchoolId, schoolIds, ...idea }) => {
    const { categoryKey, title, respondBy, at } = idea
    const category = categoryOf(categoryKey)
    const call = await openCall.within(
      tx,
      { actor, at: now },
      { clusterId, categoryKey, title, sheet: category.sheet, respondBy, schoolIds: [...schoolIds] },
    )
    const assumptions = usualAssumptions(category, londonDate(now))
    await store.keepTender(tx, {
      id: tenderId,
      reference: newReference(),
      clusterId,
      leadSchoolId,
      buyerName: clusterName,
      categoryKey,
      demandCallId: call.callId,
      title,
      termYears: assumptions.years,
      assumptions,
      createdAt: at,
    })
    const { sections, priceWeight } = usualCriteria(categoryKey)
    const plan = { sections, priceWeight, scale: usualScale, qualityThreshold: null }
    await store.keepLots(tx, {
      tenderId,
      lots: [{ title: 'All schools', description: '', schoolIds: [] }],
      lotsPerSupplier: null,
    })
    await store.keepCriteria(tx, { tenderId, plan })
  },
})
