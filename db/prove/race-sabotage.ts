import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Connection } from '../client.server.ts'

/** The statement by which a use-case takes a tender's lock (app/modules/audit/chain.server.ts), as the driver sends it. */
const lock = /^(\s*select 1 from chains where id = \$1) for update\s*$/

export type Unlocked = Connection & { readonly locksTakenAway: () => number }

/**
 * A connection on which the tender's lock is asked for without `for update`. The use-cases, their rules and every other
 * statement are the real ones.
 */
export function connectWithoutLock(url: string, connections: number): Unlocked {
  let taken = 0
  const unlocked = (text: string): string => {
    if (!lock.test(text)) return text
    taken += 1
    return text.replace(lock, '$1')
  }
  const client = postgres(url, { max: connections, onnotice: () => undefined })
  const without = <C extends postgres.Sql | postgres.TransactionSql>(real: C): C =>
    new Proxy(real, {
      get(target, key) {
        if (key === 'unsafe')
          return (...[text, ...more]: Parameters<C['unsafe']>) => target.unsafe(unlocked(text), ...more)
        if (key === 'begin' && 'begin' in target)
          return (work: (tx: postgres.TransactionSql) => Promise<unknown>) => target.begin((tx) => work(without(tx)))
        return Reflect.get(target, key)
      },
    })
  return {
    db: drizzle(without<postgres.Sql>(client)),
    end: () => client.end({ timeout: 5 }),
    locksTakenAway: () => taken,
  }
}

/** Makes the clock stand still from the beginning of each transaction, as PostgreSQL's `now()` does. */
export async function freezeClockAtBegin(sql: postgres.Sql): Promise<void> {
  await sql`
    create or replace function app_now() returns timestamptz language sql volatile as
    'select coalesce(frozen_at, transaction_timestamp() + shift) from demonstration.clock'`
}
