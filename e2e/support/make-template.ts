import { closeDatabase, db } from '../../db/client.server.ts'
import { migrate } from '../../db/migrate.ts'
import { makeClockMovable } from '../../db/movable-clock.server.ts'
import { loadCluster, loadDemonstration } from '../../db/scenarios/demonstration.ts'

async function make(): Promise<void> {
  await migrate(process.env.DATABASE_URL ?? '')
  await makeClockMovable(db())
  if (process.argv[2] === 'cluster') await loadCluster()
  else await loadDemonstration()
  await closeDatabase()
}

void make()
