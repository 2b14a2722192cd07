import { useCase } from '#app/platform/use-case.server.ts'
import { releaseGate as decide } from '../domain/give-shares.ts'
import { OfOpening } from '../inputs.ts'
import { openingFacts } from '../opening-facts.server.ts'
import { mayGoOn } from '../policy.ts'

/**
 * The only door to the gate's private half. It is handed out, still wrapped, by a transaction that has seen every
 * condition under the tender's lock and has written the release to the record; it is unwrapped after that has committed.
 */
export const releaseGate = useCase({
  name: 'bids.release-gate',
  input: OfOpening,
  load: ({ tx }, { tenderId, kind }) => openingFacts(tx, tenderId, kind),
  allow: (actor, facts) => mayGoOn(actor, facts),
  decide: (facts, now) => {
    const decision = decide(facts, now)
    const { gateWrapped, opening } = facts
    return decision.ok
      ? { ...decision, value: { ...decision.value, gateWrapped, frozen: opening?.frozen ?? [] } }
      : decision
  },
  save: async () => undefined,
})
