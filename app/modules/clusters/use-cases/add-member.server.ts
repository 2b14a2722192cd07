import { useCase } from '#app/platform/use-case.server.ts'
import { addMember as decide } from '../domain/add-member.ts'
import { AddMember } from '../inputs.ts'
import { mayRunCluster } from '../policy.ts'
import { keepMembership, lockMemberships, schoolWithUrn } from '../store.server.ts'

export const addMember = useCase({
  name: 'clusters.add-member',
  input: AddMember,
  load: async ({ tx }, { clusterId, urn }) => {
    const memberships = await lockMemberships(tx, clusterId)
    return memberships && { clusterId, memberships, schoolId: await schoolWithUrn(tx, urn) }
  },
  allow: mayRunCluster,
  decide,
  save: ({ tx }, membership) => keepMembership(tx, membership),
})
