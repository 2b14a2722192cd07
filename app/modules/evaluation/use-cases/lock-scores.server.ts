import { lockChain } from '#app/modules/audit/chain.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { digest } from '../digest.server.ts'
import { lockScores as decide } from '../domain/lock-scores.ts'
import { LockScores } from '../inputs.ts'
import { mayAssess } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { markLocked } from '../store.server.ts'

export const lockScores = useCase({
  name: 'evaluation.lock-scores',
  input: LockScores,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const assessment = await assessmentOf(tenderId, tx)
    if (!assessment || actor.personId === null) return null
    return { assessment, panel: assessment.panel, personId: actor.personId }
  },
  allow: mayAssess,
  decide: (own) => decide(own, digest),
  save: async ({ tx, now }, { scoreIds }) => {
    await markLocked(tx, scoreIds, now)
  },
})
