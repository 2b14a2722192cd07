import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, expect, it } from 'vitest'
import { connect } from './client.server.ts'
import { durabilityFaults } from './durability.server.ts'
import { removeEmbedded, startEmbedded, stopEmbedded } from './embedded.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'clusterbuy-embedded-'))
const dir = path.join(folder, 'postgres')

const elsewhere = (url: string) => url.replace(/\/clusterbuy$/, '/postgres')

async function ask(url: string, question: string): Promise<unknown[]> {
  const { db, end } = connect(elsewhere(url), 1)
  try {
    return [...(await db.execute(sql.raw(question)))]
  } finally {
    await end()
  }
}

afterEach(() => stopEmbedded(dir))
afterAll(async () => {
  await removeEmbedded(dir)
  rmSync(folder, { recursive: true, force: true })
})

it('keeps its data between runs, and everything it acknowledged through a power cut', async () => {
  const first = await startEmbedded({ dir })
  await ask(first.url, 'create table kept as select 42 as answer')
  const { db, end } = connect(elsewhere(first.url), 1)
  expect(await durabilityFaults(db)).toEqual([])
  await end()
  await first.stop()
  const second = await startEmbedded({ dir })
  expect(second.reused).toBe(false)
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

it('is shared by a second start, whose end leaves it running', async () => {
  const first = await startEmbedded({ dir })
  const second = await startEmbedded({ dir })
  expect(second).toMatchObject({ reused: true, url: first.url, pid: first.pid })
  await second.stop()
  expect(await ask(first.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

it('listens to this machine only and lets nobody in without its password, which only its owner can read', async () => {
  const { url } = await startEmbedded({ dir })
  const wrong = url.replace(/:[^:@/]+@/, ':guessed@')
  await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ cause: { code: '28P01' } })
  const [heard] = await ask(
    url,
    `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
  )
  expect(heard).toEqual({ addresses: '127.0.0.1', sockets: '' })
  expect(statSync(`${dir}.password`).mode & 0o077).toBe(0)
})

it('starts again after the program that started it was killed', async () => {
  const program = `import { startEmbedded } from './db/embedded.ts'; await startEmbedded({ dir: ${JSON.stringify(dir)} }); console.log('up'); setInterval(() => {}, 1000)`
  const launcher = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((up) => launcher.stdout.once('data', up))
  const dead = new Promise((exit) => launcher.once('exit', exit))
  launcher.kill('SIGKILL')
  await dead
  const again = await startEmbedded({ dir })
  expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

it('is not held up by a lock whose number now belongs to another program', async () => {
  const first = await startEmbedded({ dir })
  await first.stop()
  writeFileSync(
    path.join(first.dir, 'cluster', 'postmaster.pid'),
    `${process.pid}\n${first.dir}/cluster\n1\n5432\n\n127.0.0.1\n\nready\n`,
  )
  const again = await startEmbedded({ dir })
  expect(again).toMatchObject({ reused: false })
  expect(await ask(again.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

it('says so when the password is gone, instead of failing later', async () => {
  const first = await startEmbedded({ dir })
  await first.stop()
  rmSync(`${dir}.password`)
  await expect(startEmbedded({ dir })).rejects.toThrow('.password is missing')
})

it('leaves nothing behind when it is removed', async () => {
  rmSync(dir, { recursive: true, force: true })
  const { dir: data } = await startEmbedded({ dir })
  await removeEmbedded(dir)
  expect([data, dir, `${dir}.password`, `${dir}.log`].filter((each) => existsSync(each))).toEqual([])
})
