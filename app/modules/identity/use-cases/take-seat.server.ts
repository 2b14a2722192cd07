import { useCase } from '../../../platform/use-case.server.ts'
import { takeSeat as take } from '../domain/seats.ts'
import { TakeSeat } from '../inputs.ts'
import { mayTakeSeat } from '../policy.ts'
import * as store from '../store.server.ts'

export const takeSeat = useCase({
  name: 'identity.take-seat',
  input: TakeSeat,
  load: async ({ tx }, { seatId, sessionId }) => {
    const seat = await store.seatById(tx, seatId)
    const sessionOwnerId = await store.sessionOwner(tx, sessionId)
    return seat && sessionOwnerId !== null ? { seat, sessionId, sessionOwnerId } : null
  },
  allow: (actor, facts) => mayTakeSeat(actor, facts),
  decide: (facts, now) => take(facts, now),
  save: (step, { sessionId, seatId }) => store.moveSession(step.tx, sessionId, seatId),
})
