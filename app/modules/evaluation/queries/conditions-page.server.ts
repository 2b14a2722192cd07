import { isId } from '#app/kernel/ids.ts'
import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { isOnPanel, mayJudgeBidders } from '../policy.ts'
import { judgementsOf } from '../store/bids-out.server.ts'
import { headingOf } from './assessment.server.ts'
import { bidderFacts } from './bidder-facts.server.ts'

export type ConditionsPage = Awaited<ReturnType<typeof conditionsPage>>

/** The bidders by name with what was judged of each. For the cluster, and for nobody who scores: no letter and no bid is here. */
export async function conditionsPage(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  const facts = terms ? await bidderFacts(tenderId) : null
  if (!terms || !facts || !actsFor(actor, terms.clusterId) || isOnPanel(actor, facts)) throw new NotFound('conditions')
  const judged = await judgementsOf(db(), tenderId)
  return {
    tender: headingOf(terms.document),
    stage: facts.stage,
    conditions: facts.conditions,
    mayJudge: mayJudgeBidders(actor, facts),
    open: facts.stage === 'opened' && !facts.scoringBegan,
    bidders: facts.bidders.map(({ token, name, bidIds }) => ({
      token,
      name,
      judged: facts.conditions.map((_, condition) => {
        const found = judged.find((one) => bidIds.includes(one.bidId) && one.condition === condition)
        return found ? { met: found.met, reason: found.reason } : null
      }),
      out: facts.out.find(({ bidId }) => bidIds.includes(bidId))?.because ?? null,
    })),
  }
}
