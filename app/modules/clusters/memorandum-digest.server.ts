import { createHash } from 'node:crypto'

/** What the record keeps of the words, so that anybody can show later which text every governing body approved. */
export const memorandumDigest = (title: string, body: string): string =>
  createHash('sha256').update(`${title}\n\n${body}`, 'utf8').digest('hex')
