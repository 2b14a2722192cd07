import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { isDealtTo, moderationHasBegun, panelMembersOf, panelQuestions } from '../domain/assessment.ts'
import { isInTheChair } from '../policy.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'

export type DealingPage = Awaited<ReturnType<typeof dealingPage>>

/** Which member scores which question, for the chair. */
export async function dealingPage(actor: Actor, tenderId: string) {
  const { document, members, assessment } = await assessmentFor(actor, tenderId)
  if (isInTheChair(actor, assessment) === false) throw new NotFound('dealing')
  const own = panelMembersOf(members).filter(({ role }) => role !== 'assessor')
  const stage = assessment.stage
  return {
    tender: headingOf(document),
    open: (stage === 'published' || stage === 'opened') && !moderationHasBegun(assessment),
    fewestScorers: assessment.fewestScorers,
    members: own.map(({ personId, name, role }) => ({ personId, name, role })),
    questions: panelQuestions(assessment).map(({ id, title, question }) => ({
      criterionId: id,
      title,
      asked: question,
      members: own.map(({ personId }) => personId).filter((person) => isDealtTo(assessment, person, id)),
      outside: members
        .filter(({ personId, role }) => role === 'assessor' && isDealtTo(assessment, personId, id))
        .map(({ name }) => name),
    })),
  }
}
