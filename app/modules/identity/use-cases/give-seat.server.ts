import { newId } from '../../../platform/new-id.server.ts'
import { useCase } from '../../../platform/use-case.server.ts'
import { giveSeat as give } from '../domain/seats.ts'
import { GiveSeat } from '../inputs.ts'
import { mayGiveSeat } from '../policy.ts'
import * as store from '../store.server.ts'

export const giveSeat = useCase({
  name: 'identity.give-seat',
  input: GiveSeat,
  load: async ({ tx }, { organisationId, personId }) => {
    const found = await store.organisationWithSeats(tx, organisationId)
    if (!found || !(await store.personExists(tx, personId))) return null
    return { ...found, newSeatId: newId() }
  },
  allow: mayGiveSeat,
  decide: give,
  save: (step, seat) => store.seatPerson(step.tx, seat),
})
