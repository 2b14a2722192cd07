import { randomBytes, randomUUID } from 'node:crypto'

export const newId = (): string => randomUUID()

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A random reference that can be read out on the telephone, such as CB-7KQ2-XW4M. It tells nothing of how many there are. */
export function newReference(): string {
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return `CB-${letters.slice(0, 4)}-${letters.slice(4)}`
}
