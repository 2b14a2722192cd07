import { lockChain } from '#app/modules/audit/chain.server.ts'
import { openingOf } from '#app/modules/bids/queries/opening-of.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { digest } from '../digest.server.ts'
import { pricesAreFinal } from '../domain/auction.ts'
import { computeResults as decide } from '../domain/compute-results.ts'
import { ComputeResults } from '../inputs.ts'
import { mayCompute } from '../policy.ts'
import { auctionFacts } from '../queries/auction-facts.server.ts'
import { lotsToEvaluate } from '../queries/lots-to-evaluate.server.ts'
import { hasResults, keepResults } from '../store.server.ts'

/** A draw is seeded by what was in the price envelopes' list: nobody knew all of it before the opening began. */
export const computeResults = useCase({
  name: 'evaluation.compute-results',
  input: ComputeResults,
  load: async ({ tx }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms) return null
    const { clusterId, stage } = terms
    const opening = stage === 'price-opened' ? await openingOf(tenderId, 'price', tx) : null
    const seed = digest((opening?.frozen ?? []).map((envelope) => envelope.digest).join('\n'))
    const lots = opening ? await lotsToEvaluate(terms, seed, tx) : []
    const auction = await auctionFacts(terms, tx)
    return { tenderId, clusterId, stage, lots, auction, alreadyComputed: await hasResults(tx, tenderId) }
  },
  allow: mayCompute,
  decide: (opened, now) => decide({ ...opened, pricesFinal: pricesAreFinal(opened.auction, now) }, digest),
  save: async ({ tx, now }, results) => {
    await keepResults(tx, results, now)
  },
})
