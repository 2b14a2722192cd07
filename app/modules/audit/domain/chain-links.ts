import { hexBytes, type Sha256 } from './digest.ts'
import { entryName } from './entry-words.ts'
import type { RecordBundle, RecordEntry } from './record-bundle.ts'

/** The hash that an entry must carry: over the hash before it, the record's id, its place, time and kind, and its text. */
export function entryHash(chain: string, entry: Omit<RecordEntry, 'hash'>, sha256: Sha256): string {
  const label = ['clusterbuy entry 1', chain, String(entry.seq), entry.at, entry.type, ''].join('\n')
  return sha256(hexBytes(entry.prev), label, hexBytes(sha256(entry.body)))
}

function misplaced(entry: RecordEntry, place: number, all: readonly RecordEntry[]): string {
  if (entry.seq < place) return `The record has a second entry ${entry.seq}: one of the two was put in.`
  if (all.some(({ seq }) => seq === place)) return `Entry ${entry.seq} stands in the place of entry ${place}.`
  return `Entry ${place} is missing: the record goes on with ${entryName(entry)}.`
}

/**
 * The first place where a record is not one unbroken chain, in words, or null. Each entry is numbered and holds the hash
 * of the one before it, so that none can be changed, taken out, put in or moved without the later ones showing it.
 */
export function brokenLink({ tenderId, entries }: RecordBundle, sha256: Sha256): string | null {
  let previous = ''
  for (const [index, entry] of entries.entries()) {
    const place = index + 1
    if (entry.seq !== place) return misplaced(entry, place, entries)
    if (entry.hash !== entryHash(tenderId, entry, sha256))
      return `This is not what was first written: ${entryName(entry)}.`
    if (entry.prev !== previous) return `The entry before it was changed, taken out or put in: ${entryName(entry)}.`
    previous = entry.hash
  }
  return null
}

/** Whether the record ends where its head says it does: in words what is missing, or null. */
export function lostEnd({ head, entries }: RecordBundle): string | null {
  const last = entries.at(-1)
  if (!last) return 'The record has no entries.'
  if (head.seq > last.seq) return `The record should go on to entry ${head.seq}, but its last is ${entryName(last)}.`
  if (head.seq !== last.seq || head.hash !== last.hash) return `The record should not end with ${entryName(last)}.`
  return null
}
