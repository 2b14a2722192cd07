import { leadSchoolOf } from '#app/modules/clusters/queries/lead-school.server.ts'
import { membersOf } from '#app/modules/clusters/queries/members.server.ts'
import { memorandumInForce } from '#app/modules/clusters/queries/memoranda-of-school.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { publishTender as decide } from '../domain/publish-tender.ts'
import { PublishTender } from '../inputs.ts'
import { closeNeeds, needsOf } from '../needs.server.ts'
import { actingPerson, mayRunTender } from '../policy.ts'
import { newKeySets, refuseUnusable, sealingOf, sha256Of } from '../sealing.server.ts'
import * as store from '../store.server.ts'

/** The gate keys are made before the decision, because the document that it hashes names them. */
export const publishTender = useCase({
  name: 'tenders.publish',
  input: PublishTender,
  load: async ({ tx }, { tenderId }) => {
    const tender = await store.lockedTender(tx, tenderId)
    if (!tender) return null
    const [needs, lead, memorandum, keySets, members] = await Promise.all([
      needsOf(tender, tx),
      leadSchoolOf(tender.clusterId, tx),
      memorandumInForce(tender.clusterId, tx),
      newKeySets(tender),
      membersOf(tender.clusterId, tx),
    ])
    const leadSchool = lead?.name ?? tender.buyerName
    const pupils = Object.fromEntries(members.map((member) => [member.schoolId, member.pupils]))
    return { tender, clusterId: tender.clusterId, needs, leadSchool, memorandum, keySets, pupils }
  },
  allow: mayRunTender,
  decide: ({ tender, needs, leadSchool, memorandum, keySets, pupils }, now) => {
    const given = { needs: needs.committed, leadSchool, memorandum, pupils, sealing: sealingOf(keySets) }
    const decision = decide(tender, now, given, sha256Of)
    return decision.ok ? { ...decision, value: { publication: decision.value, tender, needs, keySets } } : decision
  },
  save: async ({ tx, actor, now }, { publication, tender, needs, keySets }) => {
    refuseUnusable(keySets)
    await closeNeeds(tx, { actor, at: now }, tender, needs)
    await store.publish(tx, publication, keySets, actingPerson(actor))
  },
})
