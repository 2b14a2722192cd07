import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { searchLonger as decide, runFor } from '../domain/lots-run.ts'
import { SearchLonger } from '../inputs.ts'
import { mayRunAward } from '../policy.ts'
import { lotOffers } from '../queries/lot-offers.server.ts'
import { lotsAsked } from '../queries/lots-asked.server.ts'
import { lotsRunsOf, reopenRun } from '../store/lots-runs.server.ts'

export const searchLonger = useCase({
  name: 'award.search-longer',
  input: SearchLonger,
  load: async ({ tx }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms) return null
    const { clusterId, stage } = terms
    const kept = await lotsRunsOf(tx, tenderId)
    const asked = lotsAsked(terms, await lotOffers(terms, tx), kept)
    return { tenderId, clusterId, stage, runs: asked.map((one) => runFor(kept, one)) }
  },
  allow: mayRunAward,
  decide: (ready) => decide(ready),
  save: async ({ tx, now }, { runIds, seconds }) => {
    for (const runId of runIds) await reopenRun(tx, runId, seconds, now)
  },
})
