import { lockChain } from '#app/modules/audit/chain.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { scoreQuestion as decide } from '../domain/score-question.ts'
import { ScoreQuestion } from '../inputs.ts'
import { mayScore } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { keepScores } from '../store.server.ts'

export const scoreQuestion = useCase({
  name: 'evaluation.score-question',
  input: ScoreQuestion,
  load: async ({ tx, actor }, { tenderId, criterionId, scores }) => {
    await lockChain(tx, tenderId)
    const assessment = await assessmentOf(tenderId, tx)
    const asked = assessment?.questions.some(({ id }) => id === criterionId)
    if (!assessment || !asked || actor.personId === null) return null
    return { assessment, personId: actor.personId, criterionId, bidIds: scores.map(({ bidId }) => bidId) }
  },
  allow: mayScore,
  decide: (sheet, _now, { scores }) => {
    const decision = decide(sheet, scores)
    return decision.ok ? { ...decision, value: { ...decision.value, personId: sheet.personId } } : decision
  },
  save: ({ tx, now }, { scores, ...question }) => keepScores(tx, { ...question, now }, scores),
})
