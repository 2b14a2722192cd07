import { describe, expect, it } from 'vitest'
import { signingKeys, signReceipt } from '#app/platform/seal/receipt.server.ts'
import { readReceipt } from '#app/platform/seal/receipt.ts'
import { storyKeys } from './testing/record-story.ts'
import { at, faultsAfter, type OpenRecord, type Tampering, untouched } from './testing/tamper.ts'
import { isGenuine, keyIn } from './verify-receipt.ts'

const give = (record: OpenRecord, index: number, receipt: string) => Object.assign(at(record.bids, index), { receipt })
const signedElsewhere = (text: string): string =>
  signReceipt(signingKeys(new Uint8Array(32).fill(9)), readReceipt(text)?.fields ?? [])

describe('a receipt in a record', () => {
  it.each<[string, Tampering, string]>([
    [
      'of another bid',
      (r) => give(r, 0, at(r.bids, 1).receipt),
      'beside version 1 of bid 00000000 belongs to another bid',
    ],
    ['of another version', (r) => give(r, 0, at(r.bids, 2).receipt), 'belongs to another bid or version'],
    ['with a changed line', (r) => give(r, 0, at(r.bids, 0).receipt.replace('2026', '2025')), 'is not genuine'],
    ['signed by somebody else', (r) => give(r, 0, signedElsewhere(at(r.bids, 0).receipt)), 'is not genuine'],
    ['that is missing', (r) => r.bids.splice(1, 1), 'There is no receipt for entry 3 (a bid was received'],
    ['that stands there twice', (r) => r.bids.push(at(r.bids, 0)), 'One receipt stands here twice'],
    [
      'of a refusal that is missing',
      (r) => r.refusals.splice(0),
      'There is no refusal for entry 8 (a late bid was refused',
    ],
    ['of a refusal that stands there twice', (r) => r.refusals.push(at(r.refusals, 0)), 'stands here twice'],
    ['for a refusal', (r) => Object.assign(at(r.refusals, 0), { receipt: at(r.bids, 0).receipt }), 'is not genuine'],
    ['of a refusal for a receipt', (r) => give(r, 0, at(r.refusals, 0).receipt), 'is not genuine'],
  ])('%s is noticed', async (_what, tampering, sentence) => {
    expect(await faultsAfter(tampering)).toContain(sentence)
  })
})

describe('a receipt that we signed and that says something else than the record', () => {
  const saying = (label: string, other: string) => {
    const fields = readReceipt(at(untouched().bids, 0).receipt)?.fields ?? []
    return signReceipt(
      storyKeys,
      fields.map(([name, value]) => [name, name === label ? other : value]),
    )
  }
  const uuid = '0b7e6a52-6f0e-4a51-9d53-0f6a7a2f9c12'

  it.each([
    ['Received at (UTC)', '2026-11-20T10:00:00.000009Z'],
    ['Deadline in force (UTC)', '2026-12-09T12:00:00.000Z'],
    ['Version of the terms', '2'],
    ['Record entry', '3'],
    ['Record entry hash', '0'.repeat(64)],
    ['Previous entry hash', '0'.repeat(64)],
    ['Quality key set', '0'.repeat(64)],
    ['Price key set', '0'.repeat(64)],
    ['Tender', uuid],
    ['Lot', uuid],
    ['Bid', uuid],
    ['Bid version', '2'],
    ['Price envelope', '0'.repeat(64)],
    ['Document', 'Refusal of a late bid'],
  ])('about “%s” is noticed', async (label, other) => {
    const receipt = saying(label, other)
    expect(await isGenuine(receipt, storyKeys.publicKeyPem)).toBe(true)
    expect(await faultsAfter((record) => give(record, 0, receipt))).not.toBe('')
  })
})

it('a receipt that somebody adds must be genuine', async () => {
  const made = signedElsewhere(at(untouched().bids, 0).receipt)
  expect(await faultsAfter(() => undefined, [made])).toContain('Receipt 1 that you added is not genuine')
})

describe('a receipt on its own', () => {
  const receipt = at(untouched().bids, 0).receipt

  it('is checked with the key alone', async () => {
    expect(await isGenuine(receipt, storyKeys.publicKeyPem)).toBe(true)
    expect(await isGenuine(signedElsewhere(receipt), storyKeys.publicKeyPem)).toBe(false)
    expect(await isGenuine(receipt, 'no key')).toBe(false)
  })

  it('is checked with the key of a PEM file, of the published terms or of a record', () => {
    const record = untouched()
    for (const file of [storyKeys.publicKeyPem, at(record.terms, 0).text, JSON.stringify(record)])
      expect(keyIn(file)).toBe(storyKeys.publicKeyPem)
    for (const file of ['', '{}', 'null', '{"receiptKey":{"publicKeyPem":5}}', 'Bid: x']) expect(keyIn(file)).toBeNull()
  })
})
