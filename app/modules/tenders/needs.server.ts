import { callAnswers } from '#app/modules/demand/queries/call-answers.server.ts'
import { closeCall } from '#app/modules/demand/use-cases/close-call.server.ts'
import { Refused } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { CommittedNeed } from './domain/plan-lots.ts'
import type { Tender } from './domain/tender.ts'

export type Needs = { readonly open: boolean; readonly committed: readonly CommittedNeed[] }

/** What the schools have committed so far, and whether more may come. */
export async function needsOf({ demandCallId, clusterId }: Tender, on: Tx): Promise<Needs> {
  if (demandCallId === null) return { open: false, committed: [] }
  const { closedAt, schools } = await callAnswers(demandCallId, clusterId, on)
  const committed = schools
    .filter(({ state }) => state === 'committed')
    .map(({ schoolId, name: schoolName, values }) => ({ schoolId, schoolName, values }))
  return { open: closedAt === null, committed }
}

const fingerprint = (needs: readonly Pick<CommittedNeed, 'schoolId' | 'values'>[]): string =>
  JSON.stringify(needs.map(({ schoolId, values }) => [schoolId, values]).sort(([a], [b]) => (`${a}` < `${b}` ? -1 : 1)))

/** No school answers any more. If one did since the needs were read, nothing is published: the document would not be true. */
export async function closeNeeds(tx: Tx, ctx: Ctx, { demandCallId }: Tender, published: Needs): Promise<void> {
  if (demandCallId === null || !published.open) return
  const { committed } = await closeCall.within(tx, ctx, { callId: demandCallId })
  if (fingerprint(committed) !== fingerprint(published.committed)) throw new Refused('needs-changed')
}
