import { closeDatabase } from '#db/client.server.ts'
import { shutDownOn, survivesLostConnections } from './platform/process.server.ts'
import { refuseWeakStart } from './platform/start-checks.server.ts'
import { startWorker } from './worker.server.ts'

async function start(): Promise<void> {
  await refuseWeakStart()
  survivesLostConnections()
  const worker = await startWorker()
  shutDownOn(null, async () => {
    await worker.stop()
    await closeDatabase()
  })
}

void start()
