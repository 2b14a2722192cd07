import { NotFound } from '#app/platform/refusals.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import type { Tx } from '#db/client.server.ts'
import { approveMemorandum as decide, type MemorandumBefore } from '../domain/approve-memorandum.ts'
import { ApproveMemorandum } from '../inputs.ts'
import { memorandumDigest } from '../memorandum-digest.server.ts'
import { mayRecordApproval } from '../policy.ts'
import * as store from '../store.server.ts'

export const approveMemorandum = useCase({
  name: 'clusters.approve-memorandum',
  input: ApproveMemorandum,
  load: ({ tx, actor }, { memorandumId }) => before(tx, memorandumId, actor.seat?.organisationId),
  allow: mayRecordApproval,
  decide,
  save: async ({ tx, actor }, approval) => {
    if (actor.personId === null) throw new NotFound('clusters.approve-memorandum')
    await store.keepApproval(tx, { ...approval, approvedBy: actor.personId })
  },
})

/** The cluster is locked before anything else is read: of two approvals at once, the later one sees the earlier. */
async function before(tx: Tx, memorandumId: string, schoolId: string | undefined): Promise<MemorandumBefore | null> {
  const clusterId = await store.clusterOfMemorandum(tx, memorandumId)
  const memberships = clusterId === null ? null : await store.lockMemberships(tx, clusterId)
  const belongs = memberships?.some((membership) => membership.schoolId === schoolId)
  const found = await store.memorandum(tx, memorandumId)
  if (!found || !memberships || !belongs || schoolId === undefined) return null
  const { version, title, body, proposedAt } = found
  const latest = await store.latestMemorandum(tx, found.clusterId)
  return {
    memorandumId,
    clusterId: found.clusterId,
    version,
    digest: memorandumDigest(title, body),
    proposedAt,
    inForce: found.inForceAt !== null,
    latestVersion: latest?.version ?? version,
    versionInForce: await store.versionInForce(tx, found.clusterId),
    schoolId,
    memberships,
    approvedBy: await store.approvingSchools(tx, memorandumId),
  }
}
