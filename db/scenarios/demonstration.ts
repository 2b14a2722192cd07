import { loadClusterAt } from './cluster.ts'
import type { World } from './world.ts'

/** The cluster before any tender: where the whole story begins. */
export const loadCluster = (): Promise<World> => loadClusterAt(new Date())

export async function loadDemonstration(): Promise<World> {
  return loadCluster()
}
