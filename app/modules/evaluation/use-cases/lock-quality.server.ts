import { lockChain } from '#app/modules/audit/chain.server.ts'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { digest } from '../digest.server.ts'
import { lockQuality as decide } from '../domain/lock-quality.ts'
import { LockQuality } from '../inputs.ts'
import { isInTheChair } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'

/** The gate of the prices opens by the stage that this sets, and by nothing else. */
export const lockQuality = useCase({
  name: 'evaluation.lock-quality',
  input: LockQuality,
  load: async ({ tx }, { tenderId }) => {
    await lockChain(tx, tenderId)
    return assessmentOf(tenderId, tx)
  },
  allow: isInTheChair,
  decide: (assessment, _now, { present }) => decide(assessment, present, digest),
  save: async ({ tx, actor, now }, { tenderId }) => {
    await advanceTender.within(tx, { actor, at: now }, { tenderId, to: 'quality-locked' })
  },
})
