import { closeDatabase, db } from '../../db/client.server.ts'
import { migrate } from '../../db/migrate.ts'
import { makeClockMovable } from '../../db/movable-clock.server.ts'
import { loadCluster, loadDemonstration } from '../../db/scenarios/demonstration.ts'
import { loadSchoolsJudging } from '../../db/scenarios/schools-story.ts'
import { loadBeforeAuction, loadUnderEvaluation } from '../../db/scenarios/under-evaluation.ts'
import type { Scenario } from './templates.ts'

const scenarios = {
  auction: loadBeforeAuction,
  cluster: loadCluster,
  demonstration: loadDemonstration,
  schools: loadSchoolsJudging,
  'under-evaluation': loadUnderEvaluation,
} satisfies Record<Scenario, () => Promise<unknown>>

async function make(): Promise<void> {
  await migrate(process.env.DATABASE_URL ?? '')
  await makeClockMovable(db())
  await scenarios[process.argv[2] as Scenario]()
  await closeDatabase()
}

void make()
