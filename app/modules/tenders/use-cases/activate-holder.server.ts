import { useCase } from '#app/platform/use-case.server.ts'
import { activateHolder as decide } from '../domain/activate-holder.ts'
import { ActivateHolder } from '../inputs.ts'
import { mayHold } from '../policy.ts'
import * as store from '../store.server.ts'

/** The browser makes the code and keeps it; only the public halves of its keys arrive here. */
export const activateHolder = useCase({
  name: 'tenders.activate-holder',
  input: ActivateHolder,
  load: ({ tx }, { tenderId }) => store.lockedTender(tx, tenderId),
  allow: mayHold,
  decide: (tender, now, { qualityRecipient, priceRecipient }, actor) =>
    decide(tender, now, { qualityRecipient, priceRecipient }, actor.personId),
  save: ({ tx }, holder) => store.activate(tx, holder),
})
