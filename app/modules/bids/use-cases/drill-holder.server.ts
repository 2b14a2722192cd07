import { lockChain } from '#app/modules/audit/chain.server.ts'
import { holdersOf } from '#app/modules/tenders/queries/holders-of.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { drillHolder as decide } from '../domain/drill-holder.ts'
import { isAnswered } from '../drill.server.ts'
import { DrillHolder } from '../inputs.ts'
import { mayOpen } from '../policy.ts'

export const drillHolder = useCase({
  name: 'bids.drill-holder',
  input: DrillHolder,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const holders = await holdersOf(tenderId, tx)
    const mine = holders.find(({ personId }) => personId === actor.personId)
    return mine ? { tenderId, holders, position: mine.position, personId: mine.personId } : null
  },
  allow: (actor, facts) => mayOpen(actor, facts),
  decide: (facts, now, { tenderId: _, ...answer }) => decide(facts, isAnswered({ ...facts, now }, answer)),
  save: async () => undefined,
})
