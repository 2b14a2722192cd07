import { theService } from '#app/modules/identity/domain/actor.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { Refused } from '#app/platform/refusals.ts'
import { computeResults } from '../use-cases/compute-results.server.ts'

/** When the prices are open the result follows by itself. Where it is there already, or nothing can be compared, that is all. */
export async function computeResult({ chain: tenderId }: EventNotice): Promise<void> {
  await computeResults.run({ actor: theService }, { tenderId }).catch((fault: unknown) => {
    if (!(fault instanceof Refused)) throw fault
  })
}
