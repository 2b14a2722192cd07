import { newId } from '../../../platform/new-id.server.ts'
import { useCase } from '../../../platform/use-case.server.ts'
import { foundOrganisation as found } from '../domain/found-organisation.ts'
import { FoundOrganisation } from '../inputs.ts'
import { mayFound } from '../policy.ts'
import * as store from '../store.server.ts'

export const foundOrganisation = useCase({
  name: 'identity.found-organisation',
  input: FoundOrganisation,
  load: async ({ tx, actor }, { kind, personId, id }) => {
    if (personId !== undefined && !(await store.personExists(tx, personId))) return null
    // An operator enters bodies for others and does not become part of them.
    const founderId = personId ?? (actor.seat?.kind === 'platform' ? null : actor.personId)
    return { kind, founderId, newOrganisationId: id ?? newId(), newSeatId: newId() }
  },
  allow: (actor, facts) => mayFound(actor, facts),
  decide: (facts, now, input) => found(facts, now, input),
  save: (step, organisation) => store.addOrganisation(step.tx, organisation, step.now),
})
