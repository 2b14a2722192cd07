import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { foundOrganisation } from '#app/modules/identity/use-cases/found-organisation.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { foundCluster as decide } from '../domain/found-cluster.ts'
import { FoundCluster } from '../inputs.ts'
import { mayFoundCluster } from '../policy.ts'
import { clustersLedBy, keepCluster } from '../store.server.ts'

/** The school of the seat acted from becomes the lead; the founder has the first seat of the cluster, as its manager. */
export const foundCluster = useCase({
  name: 'clusters.found',
  input: FoundCluster,
  load: async ({ tx, actor }) => {
    const leadSchoolId = actor.seat?.kind === 'school' ? actor.seat.organisationId : null
    const led = leadSchoolId && (await clustersLedBy(tx, leadSchoolId))
    if (!leadSchoolId || !led) return null
    return { clusterId: newId(), leadSchoolId, leads: Object.values(await organisationNames(led, tx)) }
  },
  allow: mayFoundCluster,
  decide,
  save: async ({ tx, actor, now }, cluster) => {
    const { clusterId: id, name } = cluster
    await foundOrganisation.within(tx, { actor, at: now }, { id, kind: 'cluster', name, role: 'manager' })
    await keepCluster(tx, cluster)
  },
})
