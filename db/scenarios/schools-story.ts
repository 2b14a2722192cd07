import { lockScores } from '../../app/modules/evaluation/use-cases/lock-scores.server.ts'
import { scoreQuestion } from '../../app/modules/evaluation/use-cases/score-question.server.ts'
import { isForSchools } from '../../app/modules/tenders/domain/lot-criteria.ts'
import { usualScale } from '../../app/modules/tenders/domain/usual-scale.ts'
import { termsOf } from '../../app/modules/tenders/queries/terms.server.ts'
import { namePanel } from '../../app/modules/tenders/use-cases/name-panel.server.ts'
import { setCriteria } from '../../app/modules/tenders/use-cases/set-criteria.server.ts'
import { openBids, submitBids } from './bid-story.ts'
import { workingMoment } from './calendar.ts'
import { type Speaker, speakers } from './cast.ts'
import { photocopiers } from './category-stories.ts'
import { loadClusterAt } from './cluster.ts'
import { declareNone, scoreQuestions } from './panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from './tender-story.ts'
import type { World } from './world.ts'

/** What each school gives the bidders in turn. */
const given: Readonly<Record<Speaker, readonly number[]>> = { sunita: [3, 4, 3], ben: [4, 4, 2], clare: [2, 5, 3] }

const question = (title: string, weight: string, asked: string, more: object = {}) => ({
  title,
  weight,
  question: asked,
  ...more,
})

/** A tender of three schools for copiers, published, with a question that each of them scores for itself. */
export async function schoolsToJudge(world: World, closes: number): Promise<ToldTender> {
  const story = {
    ...photocopiers,
    title: 'Photocopiers that three schools try first',
    summary: 'Three schools rent copiers together, and each tries every machine offered in its office for a week.',
    floor: '20000',
    ceiling: '70000',
  }
  const names = speakers.map(([, school]) => school)
  const told = await prepareTender(await beginTender(world, story, closes, names))
  const { tenderId } = told
  const manager = world.as('priya', workingMoment(world.anchor, closes - 40, '10:00'), 'manager')
  const trial = question('A week in the office', '50', 'Each school uses the machine for a week.', {
    judged: 'schools-pupils',
    minimum: '1',
  })
  const service = question('Repairs and service', '50', 'How do you repair, and how soon?')
  await setCriteria.run(manager, {
    tenderId,
    priceWeight: '40',
    scale: usualScale.map(({ words }) => ({ words })),
    sections: [{ title: 'Service', weight: '60', questions: [service, trial] }],
  })
  const personIds = (['helen', 'tom', 'aisha'] as const).map((key) => world.personId(key))
  const named = speakers.map(([key, school]) => [world.bodies.get(school)?.id ?? '', world.personId(key)])
  await namePanel.run(manager, {
    tenderId,
    personIds,
    chairId: personIds[0] ?? '',
    speakers: Object.fromEntries(named),
  })
  return publish(told)
}

/** Whoever speaks for a school declares, scores its own question with who took part, and locks. */
export async function schoolScores(told: ToldTender, key: Speaker, at: Date): Promise<void> {
  const { world, tenderId, bidIds } = told
  const ctx = world.as(key, at)
  await declareNone(told, key, at)
  const asked = (await termsOf(tenderId))?.document.criteria.find(isForSchools)
  const scores = bidIds.map((bidId, bidder) => [bidId, given[key][bidder] ?? 3] as const)
  const counts = (score: number) => usualScale.map((level) => (level.score === score ? '12' : '0'))
  await scoreQuestion.run(ctx, {
    tenderId,
    criterionId: asked?.id ?? '',
    score: Object.fromEntries(scores.map(([bidId, score]) => [bidId, String(score)])),
    reason: Object.fromEntries(
      scores.map(([bidId]) => [bidId, 'The office could use it without help, and jams were rare in the week.']),
    ),
    voice: Object.fromEntries(
      scores.map(([bidId, score]) => [bidId, { pupils: '62', parents: '', staff: '9', counts: counts(score) }]),
    ),
  })
  await lockScores.run(ctx, { tenderId, confirm: 'yes' })
}

/** The cluster with a tender whose bids the panel and two of the schools have scored: the third has still to declare. */
export async function loadSchoolsJudging(anchor = new Date()): Promise<World> {
  const world = await loadClusterAt(anchor)
  const told = await submitBids(await schoolsToJudge(world, -20))
  await openBids(told, 'quality', workingMoment(anchor, -20, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(anchor, -18, '10:00'), 'all')
  }
  for (const key of ['ben', 'clare'] as const) await schoolScores(told, key, workingMoment(anchor, -18, '11:00'))
  return world
}
