const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Identifiers are random, so that none can be guessed or counted. They are made in platform/new-id.server.ts. */
export const isId = (text: string): boolean => UUID.test(text)

/** Two people, bodies or rows are the same only when both are known: a missing id never equals anything. */
export const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a !== null && a !== undefined && a === b
