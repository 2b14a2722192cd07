import { membersOf } from './members.server.ts'

/** The school that leads the cluster today, with the body that signs for it. */
export async function leadSchoolOf(clusterId: string): Promise<{ id: string; name: string; legalBody: string } | null> {
  const lead = (await membersOf(clusterId)).find((member) => member.role === 'lead')
  return lead ? { id: lead.schoolId, name: lead.name, legalBody: lead.legalBody } : null
}
