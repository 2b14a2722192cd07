import { eq, inArray } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { memberships } from '#db/schema/clusters.ts'
import type { Membership } from '../domain/membership.ts'

type ClusterMembership = Membership & { readonly clusterId: string }

const columns = {
  clusterId: memberships.clusterId,
  schoolId: memberships.schoolId,
  role: memberships.role,
  joinedOn: memberships.joinedOn,
  leftOn: memberships.leftOn,
}

export const membershipsOf = (clusterIds: readonly string[], on: Db | Tx = db()): Promise<ClusterMembership[]> =>
  on
    .select(columns)
    .from(memberships)
    .where(inArray(memberships.clusterId, [...clusterIds]))

export const membershipsOfSchool = (schoolId: string): Promise<ClusterMembership[]> =>
  db().select(columns).from(memberships).where(eq(memberships.schoolId, schoolId))
