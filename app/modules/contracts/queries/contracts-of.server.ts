import { and, asc, desc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { contracts } from '#db/schema/contracts.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Actor } from '../../identity/domain/actor.ts'

export const contractsOfTender = (tenderId: string) =>
  db().select().from(contracts).where(eq(contracts.tenderId, tenderId)).orderBy(asc(contracts.schoolId)).limit(500)

export const contractsOfSchool = (schoolId: string) =>
  db().select().from(contracts).where(eq(contracts.schoolId, schoolId)).orderBy(desc(contracts.startsOn)).limit(100)

/** One contract of the school the actor sits for; anybody else's is not found. */
export async function schoolContractPage(actor: Actor, contractId: string) {
  const schoolId = actor.seat?.kind === 'school' ? actor.seat.organisationId : null
  if (!schoolId) throw new NotFound('contract')
  const [contract] = await db()
    .select()
    .from(contracts)
    .where(and(eq(contracts.id, contractId), eq(contracts.schoolId, schoolId)))
  if (!contract) throw new NotFound('contract')
  return contract
}
