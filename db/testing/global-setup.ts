import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../embedded.ts'
import { migrate } from '../migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make databases. */
    databaseServer: string
    /** The migrated, empty database that every test file gets a copy of. */
    databaseTemplate: string
  }
}

type Server = { url: string; stop: () => Promise<void> }

async function server(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clusterbuy-tests-'))
  const embedded = await startEmbedded({ dir: path.join(folder, 'postgres'), fast: true })
  const stop = async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(embedded.dir, { recursive: true, force: true })
  }
  return { url: embedded.url, stop }
}

function named(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await server()
  const template = `clusterbuy_template_${randomBytes(6).toString('hex')}`
  const admin = postgres(named(url, 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    await migrate(named(url, template))
    await admin`alter database ${admin(template)} allow_connections false`
  } catch (fault) {
    await admin.end()
    await stop()
    throw fault
  }
  project.provide('databaseServer', named(url, 'postgres'))
  project.provide('databaseTemplate', template)
  return async () => {
    await admin`drop database if exists ${admin(template)}`
    await admin.end()
    await stop()
  }
}
