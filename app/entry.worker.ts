import { closeDatabase } from '#db/client.server.ts'
import { shutDownOn, survivesLostConnections } from './platform/process.server.ts'
import { refuseWeakStart } from './platform/start-checks.server.ts'
import { startWorker } from './worker.server.ts'

async function start(): Promise<void> {
  await refuseWeakStart()
  survivesLostConnections()
  const starting = startWorker()
  // Before anything waits, so that a signal never meets a worker that cannot be asked to stop.
  shutDownOn(null, async () => {
    await (await starting).stop()
    await closeDatabase()
  })
  await starting
}

void start()
