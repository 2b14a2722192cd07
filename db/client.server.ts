import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

if (!('rejectsLostTransactions' in postgres))
  throw new Error('The database driver lacks its correction: run npx patch-package (see docs/decisions/0002).')

export type Db = PostgresJsDatabase
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

export type Connection = { db: Db & { $client: postgres.Sql }; end: () => Promise<void> }

/** drizzle asks for each statement to be described and planned anew, which costs a second journey to the server. */
function plannedOnce<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const { unsafe } = client
  return Object.assign(client, {
    unsafe: ((text, values, options) => unsafe(text, values, { ...options, prepare: true })) satisfies Client['unsafe'],
  })
}

/** `onStatement` hears the text of every statement that is sent. */
export function connect(url: string, connections: number, onStatement?: (text: string) => void): Connection {
  const client = postgres(url, {
    max: connections,
    onnotice: () => undefined,
    backoff: () => 0.05 + Math.random() * 0.1,
    connection: {
      application_name: 'clusterbuy',
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 5_000,
    },
    ...(onStatement && { debug: (_connection: number, text: string) => onStatement(text) }),
  })
  const { begin } = client
  const planned = Object.assign(plannedOnce(client), {
    begin: (work: (tx: postgres.TransactionSql) => Promise<unknown>) => begin((tx) => work(plannedOnce(tx))),
  })
  return { db: drizzle(planned), end: () => client.end({ timeout: 5 }) }
}

let current: Connection | undefined

function connection(): Connection {
  if (!current) {
    const url = process.env.DATABASE_URL
    if (!url) throw new Error('DATABASE_URL is not set')
    current = connect(url, Number(process.env.DATABASE_CONNECTIONS ?? 16))
  }
  return current
}

/** Makes this connection the one that `db()` answers. */
export function openDatabase(opened: Connection): void {
  current = opened
}

/** The one database of this process, opened on first use. */
export const db = (): Db => connection().db

export async function closeDatabase(): Promise<void> {
  await current?.end()
  current = undefined
}
