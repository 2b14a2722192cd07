import { useCase } from '#app/platform/use-case.server.ts'
import { failOpening as decide } from '../domain/give-shares.ts'
import { OfOpening } from '../inputs.ts'
import { openingFacts } from '../opening-facts.server.ts'
import { mayGoOn } from '../policy.ts'
import * as store from '../store/openings.server.ts'

export const failOpening = useCase({
  name: 'bids.fail-opening',
  input: OfOpening,
  load: ({ tx }, { tenderId, kind }) => openingFacts(tx, tenderId, kind),
  allow: (actor, facts) => mayGoOn(actor, facts),
  decide: (facts) => decide(facts),
  save: async (step, { tenderId, kind }) => {
    await store.dropShares(step.tx, tenderId, kind)
  },
})
