import { computeResults } from '../../app/modules/evaluation/use-cases/compute-results.server.ts'
import { theService } from '../../app/modules/identity/domain/actor.ts'
import { tell } from '../../app/modules/notifications/tell.server.ts'
import { award, contract } from './award-story.ts'
import { openBids, submitBids } from './bid-story.ts'
import { workingMoment } from './calendar.ts'
import { cast } from './cast.ts'
import { energy, ict, laptops, photocopiers, supplyStaff } from './category-stories.ts'
import { loadClusterAt } from './cluster.ts'
import { declareNone, judgeAllMet, moderate, scoreQuestions } from './panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from './tender-story.ts'
import type { World } from './world.ts'

/** The cluster before any tender: where the whole story begins. */
export const loadCluster = (): Promise<World> => loadClusterAt(new Date())

/** The cluster with a tender of each category, at different stages. */
export async function loadDemonstration(): Promise<World> {
  const world = await loadCluster()
  await handOverCodes(await publish(await prepareTender(await beginTender(world, photocopiers, 12, 9))))
  await beginTender(world, energy, 50, 5)
  await beingScored(world)
  await won(world)
  await toBeAwarded(world)
  return world
}

/** The tender for ICT is with the panel: one member has finished, one has begun, one has still to declare. */
async function beingScored(world: World): Promise<void> {
  const told = await submitBids(await publish(await prepareTender(await beginTender(world, ict, -8, 9))))
  await openBids(told, 'quality', workingMoment(world.anchor, -8, '14:30'))
  await judgeAllMet(told, workingMoment(world.anchor, -8, '16:00'))
  await declareNone(told, 'helen', workingMoment(world.anchor, -7, '09:30'))
  await scoreQuestions(told, 'helen', workingMoment(world.anchor, -5, '16:00'), 'all')
  await declareNone(told, 'tom', workingMoment(world.anchor, -5, '11:00'))
  await scoreQuestions(told, 'tom', workingMoment(world.anchor, -4, '16:00'), 2)
  await handOverCodes(told)
}

/** The tender for supply staff has run its whole course: contracts signed, the fee due. */
async function won(world: World): Promise<void> {
  const told = await submitBids(await publish(await prepareTender(await beginTender(world, supplyStaff, -60, 9))))
  const day = (days: number, time: string) => workingMoment(world.anchor, days, time)
  await openBids(told, 'quality', day(-60, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, day(-59, '10:00'))
    await scoreQuestions(told, member, day(-55, '15:00'), 'all')
  }
  await moderate(told, day(-50, '10:00'))
  await openBids(told, 'price', day(-49, '10:00'))
  await award(told, 1, day(-48, '11:00'), day(-45, '18:00'))
  await contract(told, day(-25, '10:00'), day(-20, '10:00'))
}

/** The tender for laptops has two lots and a result, and waits for the manager's recommendation. */
async function toBeAwarded(world: World): Promise<void> {
  const told = await submitBids(await publish(await prepareTender(await beginTender(world, laptops, -16, 9))))
  const day = (days: number, time: string) => workingMoment(world.anchor, days, time)
  await openBids(told, 'quality', day(-16, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, day(-15, '10:00'))
    await scoreQuestions(told, member, day(-12, '15:00'), 'all')
  }
  await moderate(told, day(-6, '10:00'))
  await openBids(told, 'price', day(-5, '10:00'))
  await computeResults.run({ actor: theService, at: day(-5, '10:05') }, { tenderId: told.tenderId })
}

/** In life nobody but the holder ever has a code. Here the visitor is everybody, so each holder finds theirs in a message. */
async function handOverCodes({ world, story, codes, tenderId }: ToldTender): Promise<void> {
  await tell(
    codes.map(({ holder, code }) => ({
      key: `demonstration-code/${tenderId}/${holder}`,
      personId: world.personId(holder),
      address: `${cast
        .find(({ key }) => key === holder)
        ?.name.toLowerCase()
        .replace(' ', '.')}@example.org`,
      subject: `Your opening code: ${story.title}`,
      body: `Your opening code is:\n\n${code}\n\nOutside this demonstration only you would have it: your browser makes it, you print it, and nobody can send it to you.`,
    })),
  )
}
