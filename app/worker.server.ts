import { Logger, run, type TaskList } from 'graphile-worker'
import { deliver } from './modules/notifications/jobs/deliver.server.ts'
import { forgetExpired } from './platform/auth/forget-expired.server.ts'
import { env } from './platform/env.server.ts'
import type { EventNotice } from './platform/jobs/enqueue.server.ts'
import { log } from './platform/log.server.ts'

type Reaction = (notice: EventNotice) => Promise<void>

/** Which module does what when something has happened. Each reaction is safe to run twice. */
const reactions: Record<string, readonly Reaction[]> = {}

const tasks: TaskList = {
  event: async (payload) => {
    const notice = payload as EventNotice
    for (const reaction of reactions[notice.type] ?? []) await reaction(notice)
  },
  'forget-expired': async () => forgetExpired(),
  deliver: async (payload) => deliver((payload as { messageId: string }).messageId),
}

export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: tasks,
    crontab: '17 3 * * * forget-expired',
    logger: new Logger(() => (level, message) => log[level === 'warning' ? 'warn' : level](message)),
  })
  log.info('worker started')
  return { stop: () => runner.stop() }
}
