import { type Db, db, type Tx } from '#db/client.server.ts'
import { membersOf } from './members.server.ts'

/** The school that leads the cluster today, with the body that signs for it. */
export async function leadSchoolOf(
  clusterId: string,
  on: Db | Tx = db(),
): Promise<{ id: string; name: string; legalBody: string } | null> {
  const lead = (await membersOf(clusterId, on)).find((member) => member.role === 'lead')
  return lead ? { id: lead.schoolId, name: lead.name, legalBody: lead.legalBody } : null
}
