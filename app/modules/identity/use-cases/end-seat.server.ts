import { useCase } from '../../../platform/use-case.server.ts'
import { endSeat as end } from '../domain/seats.ts'
import { EndSeat } from '../inputs.ts'
import { mayEndSeat } from '../policy.ts'
import * as store from '../store.server.ts'

export const endSeat = useCase({
  name: 'identity.end-seat',
  input: EndSeat,
  load: async ({ tx }, { seatId }) => {
    const known = await store.seatById(tx, seatId)
    const found = known && (await store.organisationWithSeats(tx, known.organisationId))
    const seat = found?.seats.find(({ id }) => id === seatId)
    return found && seat ? { ...found, seat } : null
  },
  allow: mayEndSeat,
  decide: end,
  save: (step, ended) => store.closeSeat(step.tx, ended),
})
