let listener: ((text: string) => void) | undefined

/** What the driver asks of each new connection, and no code of ours. */
const ofTheDriver = /pg_catalog\.pg_type/

/** Told by the connection of `testDatabase` of every statement it sends. */
export function heard(text: string): void {
  if (!ofTheDriver.test(text)) listener?.(text)
}

/** Runs something and answers with the statements it sent through `db()`; `begin` and `commit` are among them. */
export async function countStatements<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; statements: string[] }> {
  const statements: string[] = []
  listener = (text) => statements.push(text)
  try {
    return { result: await work(), statements }
  } finally {
    listener = undefined
  }
}
