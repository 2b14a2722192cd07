import { eq } from 'drizzle-orm'
import { londonDate } from '#app/kernel/london-time.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { clusters } from '#db/schema/clusters.ts'
import { mayRunCluster } from '../policy.ts'
import { membersOf } from './members.server.ts'
import { memorandumVersions } from './memorandum-versions.server.ts'

export type ClusterPage = Awaited<ReturnType<typeof clusterPage>>

/** The cluster acted for: what it is, its schools, and how its memorandum stands. */
export async function clusterPage(actor: Actor) {
  const id = actor.seat?.kind === 'cluster' ? actor.seat.organisationId : null
  const [cluster] = id ? await db().select().from(clusters).where(eq(clusters.id, id)) : []
  if (!id || !cluster || !actor.seat) throw new NotFound('cluster')
  const { now } = await readClock(db())
  const today = londonDate(now)
  const [members, versions] = await Promise.all([membersOf(id), memorandumVersions([id], today)])
  const { legalForm, purpose, authority } = cluster
  const standing = (state: string) => {
    const found = versions.find((version) => version.state === state)
    if (!found) return null
    const missing = members.filter((member) => found.missing.includes(member.schoolId))
    const { version, inForceAt, proposedAt } = found
    return {
      version,
      inForceAt,
      proposedAt,
      approved: found.approvals.length,
      missing: missing.map(({ name }) => name),
    }
  }
  return {
    id,
    name: actor.seat.organisationName,
    legalForm,
    purpose,
    authority,
    members,
    mayRun: mayRunCluster(actor, { clusterId: id }),
    memorandum: { inForce: standing('in-force'), beingApproved: standing('being-approved') },
    today,
    now,
  }
}
