import { createHash } from 'node:crypto'
import { NotFound } from '#app/platform/refusals.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { answerOfSeat } from '../answer-of-seat.server.ts'
import { commitNeed as decide } from '../domain/answer-call.ts'
import type { SheetValues } from '../domain/sheet.ts'
import { CommitNeed } from '../inputs.ts'
import { mayAnswer } from '../policy.ts'
import { keepCommitment } from '../store.server.ts'

export const commitNeed = useCase({
  name: 'demand.commit-need',
  input: CommitNeed,
  load: async ({ tx, actor }, { callId }) => {
    const before = await answerOfSeat(tx, actor, callId)
    return before && { ...before, digestOf }
  },
  allow: mayAnswer,
  decide,
  save: async ({ tx, actor }, need) => {
    if (actor.personId === null) throw new NotFound('demand.commit-need')
    await keepCommitment(tx, { ...need, committedBy: actor.personId })
  },
})

/** The same figures give the same digest, whatever order they were typed in. */
function digestOf(values: SheetValues): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted), 'utf8').digest('hex')
}
