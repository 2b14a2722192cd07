import { londonDate } from '#app/kernel/london-time.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { mayRecordContract } from '../policy.ts'
import { currentContractsOf } from './current-contracts.server.ts'

export type ContractsPage = Awaited<ReturnType<typeof contractsPage>>

/** What the school acted for buys today, for the page on which it is kept. */
export async function contractsPage(actor: Actor) {
  if (actor.seat?.kind !== 'school') throw new NotFound('school')
  const schoolId = actor.seat.organisationId
  return {
    schoolId,
    today: londonDate((await readClock(db())).now),
    mayRecord: mayRecordContract(actor, { schoolId }),
    contracts: await currentContractsOf(schoolId),
  }
}
