import { useCase } from '#app/platform/use-case.server.ts'
import { giveShares as decide } from '../domain/give-shares.ts'
import { GiveShares } from '../inputs.ts'
import { openingFacts } from '../opening-facts.server.ts'
import { mayOpen } from '../policy.ts'
import * as store from '../store/openings.server.ts'

/** The holder's browser has unwrapped the shares; the code never arrives here. */
export const giveShares = useCase({
  name: 'bids.give-shares',
  input: GiveShares,
  load: ({ tx }, { tenderId, kind }) => openingFacts(tx, tenderId, kind),
  allow: (actor, facts) => mayOpen(actor, facts),
  decide: (facts, now, { shares }, actor) => decide(facts, now, shares, actor.personId),
  save: (step, given) => store.keepShares(step.tx, given),
})
