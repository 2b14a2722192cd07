import { biddersToDeclare } from '../../app/modules/bids/queries/bidders-to-declare.server.ts'
import { agreeScore } from '../../app/modules/evaluation/use-cases/agree-score.server.ts'
import { declareInterests } from '../../app/modules/evaluation/use-cases/declare-interests.server.ts'
import { judgeConditions } from '../../app/modules/evaluation/use-cases/judge-conditions.server.ts'
import { lockQuality } from '../../app/modules/evaluation/use-cases/lock-quality.server.ts'
import { lockScores } from '../../app/modules/evaluation/use-cases/lock-scores.server.ts'
import { scoreQuestion } from '../../app/modules/evaluation/use-cases/score-question.server.ts'
import { isAnswered } from '../../app/modules/tenders/domain/judging.ts'
import { termsOf } from '../../app/modules/tenders/queries/terms.server.ts'
import { bidders, reasonFor } from './answers.ts'
import type { Speaker } from './cast.ts'
import type { ToldTender } from './tender-story.ts'

const MEMBERS = ['helen', 'tom', 'aisha'] as const
type Member = (typeof MEMBERS)[number]
type Judge = Member | Speaker

/** The manager finds that every bidder meets every condition the tender published. */
export async function judgeAllMet({ world, tenderId }: ToldTender, at: Date): Promise<void> {
  const conditions = (await termsOf(tenderId))?.document.conditions ?? []
  const answers = (await biddersToDeclare(tenderId)).flatMap(({ token }) =>
    conditions.map((_, condition) => ({ token, condition, met: true, reason: 'Certificate seen and in date.' })),
  )
  await judgeConditions.run(world.as('priya', at, 'manager'), { tenderId, answers })
}

/** A member of the panel declares that they have no interest in anybody. */
export async function declareNone({ world, tenderId }: ToldTender, member: Judge, at: Date): Promise<void> {
  const interest = Object.fromEntries((await biddersToDeclare(tenderId)).map(({ token }) => [token, 'no' as const]))
  await declareInterests.run(world.as(member, at), { tenderId, interest, nature: {} })
}

/** A member scores the first questions of the tender, each with its reason, and locks when that was all of them. */
export async function scoreQuestions(told: ToldTender, member: Member, at: Date, how: 'all' | number): Promise<void> {
  const { world, tenderId } = told
  const questions = await questionsOf(told)
  const ctx = world.as(member, at)
  for (const [index, criterionId] of questions.slice(0, how === 'all' ? questions.length : how).entries()) {
    const given = told.bidIds.map(
      (bidId, bidder) =>
        [bidId, bidders[bidder % bidders.length]?.scores[index]?.[MEMBERS.indexOf(member)] ?? 3] as const,
    )
    await scoreQuestion.run(ctx, {
      tenderId,
      criterionId,
      score: Object.fromEntries(given.map(([bidId, score]) => [bidId, String(score)])),
      reason: Object.fromEntries(given.map(([bidId, score]) => [bidId, reasonFor(score)])),
    })
  }
  if (how === 'all') await lockScores.run(ctx, { tenderId, confirm: 'yes' })
}

/** The chair records what the panel agreed for each question, with the reason, and ends the scoring. */
export async function moderate(told: ToldTender, at: Date): Promise<void> {
  const { world, tenderId } = told
  for (const [index, criterionId] of (await questionsOf(told)).entries())
    for (const [bidder, bidId] of told.bidIds.entries()) {
      const agreed = bidders[bidder % bidders.length]?.scores[index]?.[3] ?? 3
      const discussion = 'Each member read out their reason; we compared the answer with the words of the scale.'
      const minute = { score: String(agreed), reason: reasonFor(agreed), discussion }
      await agreeScore.run(world.as('helen', at), { tenderId, bidId, criterionId, ...minute })
    }
  await lockQuality.run(world.as('helen', at), {
    tenderId,
    present: MEMBERS.map((key) => world.personId(key)),
    confirm: 'yes',
  })
}

const questionsOf = async ({ tenderId }: ToldTender): Promise<string[]> =>
  (await termsOf(tenderId))?.document.criteria.filter(isAnswered).map(({ id }) => id) ?? []
