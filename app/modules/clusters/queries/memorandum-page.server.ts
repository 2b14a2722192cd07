import { addMonths, londonDate } from '#app/kernel/london-time.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { type MemorandumSections, memorandumHeadings, memorandumSections } from '../domain/memorandum-text.ts'
import { modelMemorandum } from '../domain/model-memorandum.ts'
import { mayRecordApproval } from '../policy.ts'
import { clusterPage } from './cluster-page.server.ts'
import { clustersOf } from './clusters-of-school.server.ts'
import { memorandumVersions, memorandumWords, type VersionOfMemorandum } from './memorandum-versions.server.ts'

export type ApprovalRow = {
  readonly schoolId: string
  readonly school: string
  readonly approval: VersionOfMemorandum['approvals'][number] | null
}

export type MemorandumForCluster = Awaited<ReturnType<typeof memorandumForCluster>>
export type MemorandumForSchool = Awaited<ReturnType<typeof memorandumForSchool>>

/** For those who run the cluster: every version, who has approved the open ones, and words to begin the next from. */
export async function memorandumForCluster(actor: Actor) {
  const cluster = await clusterPage(actor)
  const versions = await memorandumVersions([cluster.id], cluster.today)
  const names = await organisationNames(versions.flatMap(concerned))
  const latest = versions[0] ? await memorandumWords(versions[0].id) : null
  const words: MemorandumSections = latest
    ? memorandumSections(latest.body)
    : modelMemorandum({
        cluster: cluster.name,
        authority: cluster.authority,
        purpose: cluster.purpose,
        leadSchool: cluster.members.find((member) => member.role === 'lead')?.name ?? 'The lead school',
        parties: cluster.members
          .filter((member) => member.role !== 'observer')
          .map(({ name, legalBody }) => ({ school: name, legalBody })),
        reviewOn: addMonths(cluster.today, 12),
      })
  return {
    clusterId: cluster.id,
    clusterName: cluster.name,
    mayPropose: cluster.mayRun,
    versions: versions.map((version) => ({ ...version, rows: approvalRows(version, names) })),
    next: { title: latest?.title ?? `Memorandum of understanding of ${cluster.name}`, words },
  }
}

/** For one school: the words of a version, what it changes, who has approved it, and whether its own body still has to. */
export async function memorandumForSchool(actor: Actor, memorandumId: string) {
  const schoolId = actor.seat?.kind === 'school' ? actor.seat.organisationId : null
  const mine = schoolId ? await clustersOf(schoolId) : []
  const today = londonDate((await readClock(db())).now)
  const versions = await memorandumVersions(
    mine.map((cluster) => cluster.clusterId),
    today,
  )
  const version = versions.find((other) => other.id === memorandumId)
  const words = version && (await memorandumWords(memorandumId))
  if (!schoolId || !version || !words) throw new NotFound('memorandum')
  const inForce = versions.find((other) => other.clusterId === version.clusterId && other.state === 'in-force')
  const names = await organisationNames(concerned(version))
  const sections = memorandumSections(words.body)
  const before = inForce && inForce.version < version.version ? await memorandumWords(inForce.id) : null
  return {
    clusterName: mine.find((cluster) => cluster.clusterId === version.clusterId)?.name ?? '',
    version,
    title: words.title,
    sections,
    inForce: inForce ? { version: inForce.version, since: inForce.inForceAt } : null,
    earlier: before ? earlierWords(memorandumSections(before.body), sections) : null,
    rows: approvalRows(version, names),
    ours: version.approvals.find((approval) => approval.schoolId === schoolId) ?? null,
    mayApprove: version.missing.includes(schoolId) && mayRecordApproval(actor, { schoolId }),
    today,
  }
}

const concerned = (version: VersionOfMemorandum) => [...version.approvedBy, ...version.missing]

function approvalRows(version: VersionOfMemorandum, names: Readonly<Record<string, string>>): ApprovalRow[] {
  return concerned(version)
    .map((schoolId) => ({
      schoolId,
      school: names[schoolId] ?? '',
      approval: version.approvals.find((approval) => approval.schoolId === schoolId) ?? null,
    }))
    .sort((a, b) => a.school.localeCompare(b.school, 'en-GB'))
}

/** What the version in force says under each heading that is worded differently now. */
const earlierWords = (before: MemorandumSections, after: MemorandumSections): Partial<MemorandumSections> =>
  Object.fromEntries(
    memorandumHeadings.filter(({ key }) => before[key] !== after[key]).map(({ key }) => [key, before[key]]),
  )
