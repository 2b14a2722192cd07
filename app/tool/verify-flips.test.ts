import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { RecordBundle } from '#app/modules/audit/domain/record-bundle.ts'
import { verifyRecord } from '#app/modules/audit/domain/verify-record.ts'
import { at, type OpenRecord, untouched } from './testing/tamper.ts'
import { instrumentsFor } from './verify.ts'
import { readRecordFile } from './verify-file.ts'

// Some thousand records are checked here.
vi.setConfig({ testTimeout: 60_000 })

type Path = readonly (string | number)[]

const written = untouched()
const usual = instrumentsFor(written)
const receiptsIn = ({ receiptKey, bids, refusals }: RecordBundle): string =>
  JSON.stringify([receiptKey, [...bids, ...refusals].map(({ receipt }) => receipt).sort()])

/** Signatures are checked again where a receipt or the key has changed, results where a file has: the rest stays true. */
async function noticed(content: string): Promise<boolean> {
  const file = readRecordFile(content)
  if ('faults' in file) return true
  const asWritten = receiptsIn(file.bundle) === receiptsIn(written)
  const { calculate, ...others } = asWritten ? await usual : await instrumentsFor(file.bundle)
  return !verifyRecord(file.bundle, { ...others, calculate: remembered(calculate) }).ok
}

const known = new Map<string, string | null>()
const remembered = (calculate: (input: string) => string | null) => (input: string) => {
  if (!known.has(input)) known.set(input, calculate(input))
  return known.get(input) ?? null
}

function* placesIn(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value }
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value))
    yield* placesIn(member, [...path, Array.isArray(value) ? Number(key) : key])
}

const places = [...placesIn(written)]

/** The record with another value at one place, as the text of a file. */
function changedAt(path: Path, change: (value: unknown) => unknown): string {
  const record: { root: unknown } = { root: untouched() }
  let parent: Record<string | number, unknown> = record
  let key: string | number = 'root'
  for (const step of path) {
    parent = parent[key] as Record<string | number, unknown>
    key = step
  }
  parent[key] = change(parent[key])
  return JSON.stringify(record.root)
}

const flip = (text: string, index: number): string =>
  text.slice(0, index) + (text[index] === '0' ? '1' : '0') + text.slice(index + 1)

const where = (path: Path): string => path.join('/')

it('every flipped character at the start, in the middle and at the end of any text is noticed', async () => {
  const texts = places.filter(({ value }) => typeof value === 'string')
  expect(texts.length).toBeGreaterThan(100)
  for (const { path, value } of texts) {
    const last = String(value).length - 1
    for (const index of new Set([0, Math.floor(last / 2), Math.max(last, 0)]))
      expect(await noticed(changedAt(path, (text) => flip(String(text), index))), `${where(path)} at ${index}`).toBe(
        true,
      )
  }
})

it('every other number and every other answer is noticed', async () => {
  const others = places.filter(({ value }) => typeof value === 'number' || typeof value === 'boolean')
  expect(others.length).toBeGreaterThan(20)
  for (const { path } of others) {
    const other = (value: unknown) => (typeof value === 'number' ? value + 1 : !value)
    expect(await noticed(changedAt(path, other)), where(path)).toBe(true)
  }
})

it('every part left out and every part put in twice is noticed', async () => {
  const lists = places.filter(({ value }) => Array.isArray(value))
  for (const { path, value } of lists)
    for (const [index] of (value as unknown[]).entries()) {
      const without = changedAt(path, (list) => (list as unknown[]).filter((_, place) => place !== index))
      const twice = changedAt(path, (list) => [...(list as unknown[]), (list as unknown[])[index]])
      expect(await noticed(without), `${where(path)} without ${index}`).toBe(true)
      expect(await noticed(twice), `${where(path)} with ${index} twice`).toBe(true)
    }
})

it('any one character of the file changed for any other is noticed', async () => {
  const file = JSON.stringify(written)
  const place = fc.integer({ min: 0, max: file.length - 1 })
  const law = fc.asyncProperty(place, fc.string({ minLength: 1, maxLength: 1 }), async (index, other) => {
    const changed = file.slice(0, index) + other + file.slice(index + 1)
    if (changed !== file) expect(await noticed(changed), `${other} at ${index}`).toBe(true)
  })
  await fc.assert(law, { numRuns: 200 })
})

it('the order in which bids, results and keys are listed says nothing, so that turning it round is no fault', async () => {
  const turned: OpenRecord = untouched()
  for (const list of [turned.bids, turned.keySets, turned.openings, at(turned.openings, 0).results]) list.reverse()
  expect(await noticed(JSON.stringify(turned))).toBe(false)
})
