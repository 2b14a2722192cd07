import { tell } from '../../app/modules/notifications/tell.server.ts'
import { openBids, submitBids } from './bid-story.ts'
import { workingMoment } from './calendar.ts'
import { cast } from './cast.ts'
import { energy, ict, photocopiers } from './category-stories.ts'
import { loadClusterAt } from './cluster.ts'
import { declareNone, scoreQuestions } from './panel-story.ts'
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
  return world
}

/** The tender for ICT is with the panel: one member has finished, one has begun, one has still to declare. */
async function beingScored(world: World): Promise<void> {
  const told = await submitBids(await publish(await prepareTender(await beginTender(world, ict, -8, 9))))
  await openBids(told, 'quality', workingMoment(world.anchor, -8, '14:30'))
  await declareNone(told, 'helen', workingMoment(world.anchor, -7, '09:30'))
  await scoreQuestions(told, 'helen', workingMoment(world.anchor, -5, '16:00'), 'all')
  await declareNone(told, 'tom', workingMoment(world.anchor, -5, '11:00'))
  await scoreQuestions(told, 'tom', workingMoment(world.anchor, -4, '16:00'), 2)
  await handOverCodes(told)
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
