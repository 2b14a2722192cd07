import { useCase } from '#app/platform/use-case.server.ts'
import { beginOpening as decide } from '../domain/begin-opening.ts'
import { OfOpening } from '../inputs.ts'
import { openingFacts } from '../opening-facts.server.ts'
import { mayOpen } from '../policy.ts'
import * as store from '../store/openings.server.ts'

/** The list is frozen under the tender's lock, so that a bid stamped in time is in it. */
export const beginOpening = useCase({
  name: 'bids.begin-opening',
  input: OfOpening,
  load: async ({ tx }, { tenderId, kind }) => {
    const facts = await openingFacts(tx, tenderId, kind)
    const inForce = kind === 'quality' ? store.qualityInForce : store.priceInForce
    return facts && { ...facts, inForce: await inForce(tx, tenderId) }
  },
  allow: (actor, facts) => mayOpen(actor, facts),
  decide: (facts, now) => decide(facts, now),
  save: async (step, begun) => {
    await store.begin(step.tx, begun)
  },
})
