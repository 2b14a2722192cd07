import { db, type Tx } from '#db/client.server.ts'

/** One transaction for a job whose work is no decision of anybody's and so no use-case. */
export const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db().transaction(work)
