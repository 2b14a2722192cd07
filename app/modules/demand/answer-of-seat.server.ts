import type { Actor } from '#app/modules/identity/domain/actor.ts'
import type { Tx } from '#db/client.server.ts'
import type { AnswerBefore } from './domain/answer-call.ts'
import { answerBefore } from './store.server.ts'

/** The answer of the school acted for; null when it was not asked, or when no school is acted for. */
export const answerOfSeat = async (tx: Tx, actor: Actor, callId: string): Promise<AnswerBefore | null> =>
  actor.seat?.kind === 'school' ? answerBefore(tx, callId, actor.seat.organisationId) : null
