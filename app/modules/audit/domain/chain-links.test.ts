import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenLink, entryHash, lostEnd } from './chain-links.ts'
import { hexBytes, type Sha256 } from './digest.ts'
import type { RecordBundle, RecordEntry } from './record-bundle.ts'

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
const tenderId = '0b7e6a52-6f0e-4a51-9d53-0f6a7a2f9c11'

function chained(bodies: readonly string[]): RecordBundle {
  const entries: RecordEntry[] = []
  for (const [index, body] of bodies.entries()) {
    const entry = { seq: index + 1, at: '2026-11-03T09:00:00.000001Z', type: 'tenders.published', body }
    const linked = { ...entry, prev: entries.at(-1)?.hash ?? '' }
    entries.push({ ...linked, hash: entryHash(tenderId, linked, sha256) })
  }
  const head = { seq: entries.length, hash: entries.at(-1)?.hash ?? '' }
  const empty = { keySets: [], terms: [], bids: [], refusals: [], openings: [], results: [] }
  return {
    ...{ format: 'clusterbuy record 1', tenderId, receiptKey: { id: '', publicKeyPem: '' } },
    ...{ head, entries, ...empty },
  }
}

const four = chained(['{}', '{"about":"£"}', '{}', '{}'])
const changed = (place: number, change: (entry: RecordEntry) => RecordEntry): RecordBundle => ({
  ...four,
  entries: four.entries.map((entry) => (entry.seq === place ? change(entry) : entry)),
})

const text = fc.oneof(fc.string(), fc.constantFrom('£1', 'naïve', '日本', '\u{1f600}', '\n'))

it('a chain of any texts holds from its first entry to its end', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (bodies) => {
      const record = chained(bodies)
      expect([brokenLink(record, sha256), lostEnd(record)]).toEqual([null, null])
    }),
  )
})

describe('a chain that was touched is broken', () => {
  it('where an entry was changed', () => {
    expect(
      brokenLink(
        changed(2, (entry) => ({ ...entry, body: '{}' })),
        sha256,
      ),
    ).toBe(
      'This is not what was first written: entry 2 (the tender was published, Tuesday 3 November 2026, 09:00 (GMT)).',
    )
  })

  it('after an entry that was changed together with its own hash', () => {
    const forged = (entry: RecordEntry) => {
      const other = { ...entry, body: '{}' }
      return { ...other, hash: entryHash(tenderId, other, sha256) }
    }
    expect(brokenLink(changed(2, forged), sha256)).toContain(
      'The entry before it was changed, taken out or put in: entry 3',
    )
  })

  it('where the first entry follows on from another record', () => {
    const entry = { ...four.entries[0], prev: sha256('other') } as RecordEntry
    const forged = { ...entry, hash: entryHash(tenderId, entry, sha256) }
    expect(brokenLink({ ...four, entries: [forged] }, sha256)).toContain('entry 1')
  })

  it('where two records of the same length were put together', () => {
    const other = chained(['{"other":1}', '{}', '{}', '{}'])
    const mixed = [...four.entries.slice(0, 2), ...other.entries.slice(2)]
    expect(brokenLink({ ...four, entries: mixed }, sha256)).toContain('entry 3')
  })
})

describe('the end of a record', () => {
  it('is missed where entries were cut off', () => {
    expect(lostEnd({ ...four, entries: four.entries.slice(0, 3) })).toContain(
      'should go on to entry 4, but its last is entry 3',
    )
  })

  it('is not where the head says when entries were added', () => {
    expect(lostEnd({ ...four, head: { seq: 3, hash: four.entries[2]?.hash ?? '' } })).toContain(
      'should not end with entry 4',
    )
    expect(lostEnd({ ...four, head: { ...four.head, hash: sha256('x') } })).toContain('should not end with entry 4')
  })

  it('cannot be without a beginning', () => {
    expect(lostEnd({ ...four, entries: [] })).toBe('The record has no entries.')
  })
})

it('what is not hex is refused, not guessed at', () => {
  expect(hexBytes('00ff')).toEqual(Uint8Array.of(0, 255))
  for (const text of ['0', 'FF', 'zz', '0x00']) expect(() => hexBytes(text)).toThrow(RangeError)
})
