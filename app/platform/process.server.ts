import type { Server } from 'node:http'
import { closeDatabase } from '#db/client.server.ts'
import { log } from './log.server.ts'

const lost = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
])

/** A database connection that goes away fails its own request and nothing else; any other stray fault ends the process. */
export function survivesLostConnections(): void {
  process.on('unhandledRejection', (fault) => {
    const code = (fault as { code?: string } | null)?.code
    if (code && lost.has(code)) {
      log.warn({ reason: code }, 'database connection lost')
      return
    }
    log.fatal({ err: fault }, 'unhandled rejection')
    process.exit(1)
  })
}

const whyNot: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT: another program uses this port',
  EACCES: 'PORT: this account may not listen on this port; choose one above 1023',
  EADDRNOTAVAIL: 'HOST: this machine does not have this address',
}

/** A server that cannot listen says why in one line and ends. */
function endWhenDeaf(server: Server): void {
  server.once('error', (fault: NodeJS.ErrnoException) => {
    process.stderr.write(`Clusterbuy does not start:\n  ${whyNot[fault.code ?? ''] ?? fault.message}\n`)
    process.exit(1)
  })
}

/** Lets requests in hand finish, then closes; a hard stop after ten seconds. */
export function shutDownOn(server: Server | null, close: () => Promise<void>): void {
  let closing = false
  const stop = (signal: string) => {
    if (closing) return
    closing = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), 10_000).unref()
    const finish = () => void close().then(() => process.exit(0))
    if (!server) return finish()
    server.close(finish)
    server.closeIdleConnections()
  }
  if (server) endWhenDeaf(server)
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** For a command that runs once: without open connections it ends by itself. */
export const endConnections = (): Promise<void> => closeDatabase()
