import { AsyncLocalStorage } from 'node:async_hooks'
import type { Connection } from '../client.server.ts'

/** The transaction that whoever asks is in; it stays known to what outlives it, so it also says when it has ended. */
const current = new AsyncLocalStorage<{ ended: boolean }>()

function refuseInside(statement: string): void {
  if (current.getStore()?.ended === false)
    throw new Error(`A second connection inside a transaction: hand its \`tx\` on to whatever asks ${statement}`)
}

/**
 * Lets nobody who is in a transaction take another connection: as many of them at once as there are connections would
 * wait for each other until they are given up.
 */
export function oneConnectionEach({ db, end }: Connection): Connection {
  const client = db.$client
  const { unsafe } = client
  client.unsafe = (text, ...more) => {
    refuseInside(text)
    return unsafe(text, ...more)
  }
  const transaction = db.transaction.bind(db)
  db.transaction = async (work, config) => {
    refuseInside('begin')
    const own = { ended: false }
    try {
      return await transaction((tx) => current.run(own, async () => await work(tx)), config)
    } finally {
      own.ended = true
    }
  }
  return { db, end }
}

/** For a test whose very subject is what others do meanwhile. */
export const meanwhile = <Result>(work: () => Promise<Result>): Promise<Result> =>
  current.exit(async () => await work())
