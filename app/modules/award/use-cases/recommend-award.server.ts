import { refuse } from '#app/kernel/decision.ts'
import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { lowPriceStops } from '../domain/low-price.ts'
import { recommendAward as decide } from '../domain/recommend-award.ts'
import { RecommendAward } from '../inputs.ts'
import { mayRunAward } from '../policy.ts'
import { flaggedBids } from '../queries/flagged-bids.server.ts'
import { lotStandings } from '../queries/lot-standings.server.ts'
import { awardsOf, keepRecommendation } from '../store.server.ts'

export const recommendAward = useCase({
  name: 'award.recommend',
  input: RecommendAward,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms || actor.personId === null) return null
    const recommended = (await awardsOf(tx, tenderId)).map(({ lotId, bidId }) => ({ lotId, bidId }))
    const { clusterId, stage } = terms
    const { lots, limit } = await lotStandings(terms, tx)
    const flagged = await flaggedBids(terms, tx)
    return { tenderId, clusterId, stage, recommended, lots, limit, flagged, personId: actor.personId }
  },
  allow: mayRunAward,
  decide: (ready, _now, input) => {
    const stopped = lowPriceStops(ready.flagged.find(({ bidId }) => bidId === input.bidId))
    if (stopped) return refuse(stopped)
    const decision = decide(ready, input)
    return decision.ok ? { ...decision, value: { ...decision.value, personId: ready.personId } } : decision
  },
  save: async ({ tx, actor, now }, { personId, ...made }) => {
    await keepRecommendation(tx, made, personId, now)
    if (made.completes)
      await advanceTender.within(tx, { actor, at: now }, { tenderId: made.tenderId, to: 'recommended' })
  },
})
