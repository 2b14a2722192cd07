import { createServer } from 'node:http'
import path from 'node:path'
import * as build from 'virtual:remix/server-build'
import { closeDatabase } from '#db/client.server.ts'
import { env, isPlayground } from './platform/env.server.ts'
import { createSite } from './platform/http/site.server.ts'
import { log } from './platform/log.server.ts'
import { shutDownOn, survivesLostConnections } from './platform/process.server.ts'
import { refuseWeakStart } from './platform/start-checks.server.ts'
import { pagesForEverybody } from './public-pages.server.ts'
import { startWorker } from './worker.server.ts'

async function start(): Promise<void> {
  await refuseWeakStart()
  survivesLostConnections()
  const server = createServer(createSite(build, path.resolve(import.meta.dirname, '../client'), pagesForEverybody))
  const worker = env().WORKER === 'inside' ? startWorker() : null
  shutDownOn(server, async () => {
    await (await worker)?.stop()
    await closeDatabase()
  })
  await worker
  const host = env().HOST ?? (isPlayground() ? '127.0.0.1' : '0.0.0.0')
  server.listen(env().PORT, host, () => log.info({ address: server.address() }, 'listening'))
}

void start()
