import { computeResults } from '../../app/modules/evaluation/use-cases/compute-results.server.ts'
import { theService } from '../../app/modules/identity/domain/actor.ts'
import { openBids, submitBids } from './bid-story.ts'
import { workingMoment } from './calendar.ts'
import { type CategoryStory, ict, photocopiers } from './category-stories.ts'
import { loadClusterAt } from './cluster.ts'
import { declareNone, moderate, scoreQuestions } from './panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from './tender-story.ts'
import type { World } from './world.ts'

/** One bidder asks a third of what the others ask. */
const veryLow: CategoryStory = {
  ...photocopiers,
  bids: {
    ...photocopiers.bids,
    'Midland Print Rentals': {
      ...photocopiers.bids['Midland Print Rentals'],
      rental: '38.00',
      monoClick: '0.10',
      colourClick: '1.00',
    },
  },
}

/** Two tenders whose bids are open: one whose conditions nobody has judged yet, and one whose first bid is very cheap. */
export async function loadUnderEvaluation(): Promise<World> {
  const world = await loadClusterAt(new Date())
  const day = (days: number, time: string) => workingMoment(world.anchor, days, time)
  const judged = await opened(world, ict, -8)
  await openBids(judged, 'quality', day(-8, '14:30'))
  const cheap = await opened(world, veryLow, -16)
  await openBids(cheap, 'quality', day(-16, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(cheap, member, day(-15, '10:00'))
    await scoreQuestions(cheap, member, day(-12, '15:00'), 'all')
  }
  await moderate(cheap, day(-6, '10:00'))
  await openBids(cheap, 'price', day(-5, '10:00'))
  await computeResults.run({ actor: theService, at: day(-5, '10:05') }, { tenderId: cheap.tenderId })
  return world
}

const opened = async (world: World, story: CategoryStory, closes: number): Promise<ToldTender> =>
  submitBids(await publish(await prepareTender(await beginTender(world, story, closes, 9))))

/** A tender whose prices are open, and whose published auction is still to be arranged. */
export async function loadBeforeAuction(): Promise<World> {
  const world = await loadClusterAt(new Date())
  const day = (days: number, time: string) => workingMoment(world.anchor, days, time)
  const told = await opened(world, { ...photocopiers, auction: { minutes: '480', step: '1' } }, -16)
  await openBids(told, 'quality', day(-16, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, day(-15, '10:00'))
    await scoreQuestions(told, member, day(-12, '15:00'), 'all')
  }
  await moderate(told, day(-6, '10:00'))
  await openBids(told, 'price', day(-5, '10:00'))
  return world
}
