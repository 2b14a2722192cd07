import { addDays, londonDate } from '#app/kernel/london-time.ts'
import { workingDayOnOrAfter } from '#app/kernel/working-days.ts'
import { categories } from '#app/modules/categories/domain/catalogue.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { bankHolidays } from '#app/platform/bank-holidays.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { mayRunTender } from '../policy.ts'

const usualDaysToAnswer = 21

/** What a cluster can start a tender for, and a day to answer by that is fair to its schools. */
export async function startPage(actor: Actor) {
  const { seat } = actor
  if (!seat || !mayRunTender(actor, { clusterId: seat.organisationId })) throw new NotFound('cluster')
  const today = londonDate((await readClock(db())).now)
  return {
    clusterName: seat.organisationName,
    categories: categories.map(({ key, name, summary, routeGate }) => ({
      key,
      name,
      summary,
      gate: routeGate?.text ?? null,
    })),
    respondBy: workingDayOnOrAfter(addDays(today, usualDaysToAnswer), bankHolidays()),
  }
}
