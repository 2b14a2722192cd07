import { energy, photocopiers } from './category-stories.ts'
import { loadClusterAt } from './cluster.ts'
import { beginTender, prepareTender, publish } from './tender-story.ts'
import type { World } from './world.ts'

/** The cluster before any tender: where the whole story begins. */
export const loadCluster = (): Promise<World> => loadClusterAt(new Date())

/** The cluster with a tender of each category, at different stages. */
export async function loadDemonstration(): Promise<World> {
  const world = await loadCluster()
  await publish(await prepareTender(await beginTender(world, photocopiers, 12, 9)))
  await beginTender(world, energy, 50, 5)
  return world
}
