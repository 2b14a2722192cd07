import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { Refused } from '#app/platform/refusals.ts'
import type { Tx } from '#db/client.server.ts'
import { clusters, memberships, memoranda, memorandumApprovals, schools } from '#db/schema/clusters.ts'
import type { ApprovedMemorandum } from './domain/approve-memorandum.ts'
import type { FoundedCluster } from './domain/found-cluster.ts'
import type { Membership } from './domain/membership.ts'
import type { MemorandumLatest, ProposedMemorandum } from './domain/propose-memorandum.ts'
import type { SchoolFacts } from './domain/register-school.ts'

export async function schoolWithUrn(tx: Tx, urn: string): Promise<string | null> {
  const [row] = await tx.select({ id: schools.id }).from(schools).where(eq(schools.urn, urn))
  return row?.id ?? null
}

/** Two may register the same school at once: the constraint decides, in the same words as the rule. */
export async function keepSchool(tx: Tx, school: SchoolFacts & { schoolId: string }): Promise<void> {
  const { schoolId: id, urn, phase, kind, legalBody, pupils, address } = school
  const kept = await tx
    .insert(schools)
    .values({ id, urn, phase, kind, legalBody, pupils, address })
    .onConflictDoNothing({ target: schools.urn })
    .returning({ id: schools.id })
  if (kept.length === 0) throw new Refused('urn-taken')
}

/** Takes the school's row, so that two foundings at once are decided one after the other. */
export async function clustersLedBy(tx: Tx, schoolId: string): Promise<string[] | null> {
  const found = await tx.select({ id: schools.id }).from(schools).where(eq(schools.id, schoolId)).for('update')
  if (found.length === 0) return null
  const rows = await tx
    .select({ id: memberships.clusterId })
    .from(memberships)
    .where(and(eq(memberships.schoolId, schoolId), eq(memberships.role, 'lead')))
  return rows.map((row) => row.id)
}

export async function keepCluster(tx: Tx, cluster: FoundedCluster): Promise<void> {
  const { clusterId, legalForm, purpose, authority, lead } = cluster
  await tx.insert(clusters).values({ id: clusterId, legalForm, purpose, authority })
  await keepMembership(tx, { ...lead, clusterId })
}

/** Takes the cluster's row: whoever changes its members or its memorandum waits for the one before. */
export async function lockMemberships(tx: Tx, clusterId: string): Promise<Membership[] | null> {
  const found = await tx.select({ id: clusters.id }).from(clusters).where(eq(clusters.id, clusterId)).for('update')
  if (found.length === 0) return null
  return tx
    .select({
      schoolId: memberships.schoolId,
      role: memberships.role,
      joinedOn: memberships.joinedOn,
      leftOn: memberships.leftOn,
    })
    .from(memberships)
    .where(eq(memberships.clusterId, clusterId))
}

export async function keepMembership(tx: Tx, membership: Membership & { clusterId: string }): Promise<void> {
  const { clusterId, schoolId, role, joinedOn } = membership
  await tx.insert(memberships).values({ clusterId, schoolId, role, joinedOn })
}

export async function latestMemorandum(tx: Tx, clusterId: string): Promise<MemorandumLatest | null> {
  const [row] = await tx
    .select({ version: memoranda.version, title: memoranda.title, body: memoranda.body })
    .from(memoranda)
    .where(eq(memoranda.clusterId, clusterId))
    .orderBy(desc(memoranda.version))
    .limit(1)
  return row ?? null
}

export async function keepMemorandum(tx: Tx, { memorandumId, ...memorandum }: ProposedMemorandum): Promise<void> {
  await tx.insert(memoranda).values({ id: memorandumId, ...memorandum })
}

export async function clusterOfMemorandum(tx: Tx, memorandumId: string): Promise<string | null> {
  const [row] = await tx
    .select({ clusterId: memoranda.clusterId })
    .from(memoranda)
    .where(eq(memoranda.id, memorandumId))
  return row?.clusterId ?? null
}

export async function memorandum(tx: Tx, memorandumId: string) {
  const [row] = await tx.select().from(memoranda).where(eq(memoranda.id, memorandumId))
  return row ?? null
}

export async function versionInForce(tx: Tx, clusterId: string): Promise<number | null> {
  const [row] = await tx
    .select({ version: sql<number | null>`max(${memoranda.version})` })
    .from(memoranda)
    .where(and(eq(memoranda.clusterId, clusterId), isNotNull(memoranda.inForceAt)))
  return row?.version ?? null
}

export async function approvingSchools(tx: Tx, memorandumId: string): Promise<string[]> {
  const rows = await tx
    .select({ schoolId: memorandumApprovals.schoolId })
    .from(memorandumApprovals)
    .where(eq(memorandumApprovals.memorandumId, memorandumId))
  return rows.map((row) => row.schoolId)
}

export async function keepApproval(tx: Tx, approval: ApprovedMemorandum & { approvedBy: string }): Promise<void> {
  const { inForceAt, ...row } = approval
  await tx.insert(memorandumApprovals).values(row)
  if (inForceAt) await tx.update(memoranda).set({ inForceAt }).where(eq(memoranda.id, approval.memorandumId))
}
