import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Connection, connect, type Tx } from './client.server.ts'
import { testDatabase } from './testing/database.ts'

const { url } = testDatabase()

let pool: Connection
let administrator: Connection

const write = (on: Tx | Connection['db'], row: string) => on.execute(sql`insert into written (row) values (${row})`)
const backendOf = async (tx: Tx): Promise<number> =>
  Number((await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid)
const endBackend = (pid: number) => administrator.db.execute(sql`select pg_terminate_backend(${pid}::int, 5000)`)
const written = async () =>
  (await administrator.db.execute<{ row: string }>(sql`select row from written order by row`)).map((found) => found.row)

function signal<Value = void>() {
  let give: (value: Value) => void = () => undefined
  const given = new Promise<Value>((resolve) => {
    give = resolve
  })
  return { give, given }
}

/** A transaction whose backend is ended after its first row; it writes again only when told to go on. */
async function lostTransaction(again = (tx: Tx): PromiseLike<unknown> => write(tx, 'lost: after')) {
  const goOn = signal()
  const started = signal<number>()
  const later = signal<'refused' | 'ran'>()
  const outcome = pool.db
    .transaction(async (tx) => {
      await write(tx, 'lost: before')
      started.give(await backendOf(tx))
      await goOn.given
      await again(tx).then(
        () => later.give('ran'),
        () => later.give('refused'),
      )
    })
    .then(
      () => 'committed',
      () => 'failed',
    )
  await endBackend(await started.given)
  return { outcome: await outcome, goOn: () => goOn.give(), later: later.given }
}

beforeAll(async () => {
  const once = connect(url, 1)
  await once.db.execute(sql`create table written (row text not null)`)
  await once.end()
})

beforeEach(async () => {
  administrator = connect(url, 1)
  await administrator.db.execute(sql`truncate written`)
})

afterEach(async () => {
  await pool.end()
  await administrator.end()
})

describe('when the connection of a transaction is lost', () => {
  beforeEach(() => {
    pool = connect(url, 1)
  })

  it('the transaction fails, and its next statement is refused instead of being kept on its own', async () => {
    const lost = await lostTransaction()
    expect(lost.outcome).toBe('failed')
    await pool.db.execute(sql`select 1`)
    lost.goOn()
    expect(await lost.later).toBe('refused')
    expect(await written()).toEqual([])
  })

  it('another transaction on the new connection is not entered by it, and can still be taken back', async () => {
    const lost = await lostTransaction()
    const other = pool.db.transaction(async (tx) => {
      await write(tx, 'other')
      lost.goOn()
      expect(await lost.later).toBe('refused')
      await write(tx, 'other again')
      throw new Error('taken back')
    })
    await expect(other).rejects.toThrow('taken back')
    expect(await written()).toEqual([])
  })

  it('another transaction on the new connection keeps exactly its own rows', async () => {
    const lost = await lostTransaction()
    await pool.db.transaction(async (tx) => {
      await write(tx, 'other')
      lost.goOn()
      expect(await lost.later).toBe('refused')
      await write(tx, 'other again')
    })
    expect(await written()).toEqual(['other', 'other again'])
  })

  it('its savepoint does not enter the other transaction either', async () => {
    const lost = await lostTransaction((tx) => tx.transaction((inner) => write(inner, 'lost: in a savepoint')))
    await pool.db.transaction(async (tx) => {
      await write(tx, 'other')
      lost.goOn()
      expect(await lost.later).toBe('refused')
    })
    expect(await written()).toEqual(['other'])
  })
})

describe('when backends are ended one after the other', () => {
  beforeEach(() => {
    pool = connect(url, 4)
  })

  it('every transaction they carried fails, nothing hangs, and the pool answers afterwards', async () => {
    const outcomes: string[] = []
    for (let round = 0; round < 30; round++) {
      const outcome = await pool.db
        .transaction(async (tx) => {
          await write(tx, `round ${round}`)
          await endBackend(await backendOf(tx))
          if (round % 5 > 0) await pause(round % 5)
          await Promise.all([tx.execute(sql`select 1`), tx.execute(sql`select ${'x'.repeat(round * 1000)}::text`)])
        })
        .then(
          () => 'committed',
          () => 'failed',
        )
      outcomes.push(outcome)
    }
    expect(outcomes).toEqual(outcomes.map(() => 'failed'))
    const answers = await Promise.all(
      Array.from(
        { length: 32 },
        async (_, n) => (await pool.db.execute<{ n: number }>(sql`select ${n}::int as n`))[0]?.n,
      ),
    )
    expect(answers).toEqual(Array.from({ length: 32 }, (_, n) => n))
    expect(await written()).toEqual([])
  })

  it('every transaction is kept whole or not at all, and those that were acknowledged are kept', async () => {
    const acknowledged: string[] = []
    let attacking = true
    const clerk = async (name: string) => {
      for (let n = 0; attacking; n++) {
        const pair = `${name} ${n}`
        const both = pool.db.transaction(async (tx) => {
          await write(tx, pair)
          await write(tx, pair)
        })
        await both.then(
          () => acknowledged.push(pair),
          () => undefined,
        )
      }
    }
    const clerks = Promise.all(Array.from({ length: 12 }, (_, n) => clerk(`clerk ${n}`)))
    for (let round = 0; round < 40; round++) {
      // Only backends at our own work: a stray refusal of the driver's own first question is another matter.
      await administrator.db.execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like 'insert into written%'`)
      await pause(10)
    }
    attacking = false
    await clerks
    const copies = new Map<string, number>()
    for (const row of await written()) copies.set(row, (copies.get(row) ?? 0) + 1)
    expect([...copies].filter(([, count]) => count !== 2)).toEqual([])
    expect(acknowledged.filter((pair) => !copies.has(pair))).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(0)
  })
})
