import { expect, it } from 'vitest'
import { signingKeys, signReceipt } from '#app/platform/seal/receipt.server.ts'
import { readReceipt, verifyReceipt } from '#app/platform/seal/receipt.ts'
import { keysIn, ownCopyText } from './own-copy.ts'
import { receiptFields, receiptLabels } from './receipt-fields.ts'
import type { Submission } from './submit-bid.ts'

const quality = { digest: 'a'.repeat(64), keySet: 'c'.repeat(64), parts: [65536, 131072] }
const price = { digest: 'b'.repeat(64), keySet: 'd'.repeat(64), parts: [65536] }
const submission: Submission = {
  kind: 'received',
  bid: { id: 'bid', tenderId: 'tender', lotId: 'lot', supplierId: 'toner', stage: 'drafting', version: 0 },
  tender: {
    stage: 'published',
    version: 1,
    closesAt: new Date('2026-10-01T11:00:00Z'),
    title: 'Photocopiers',
    qualityKeySet: quality.keySet,
    priceKeySet: price.keySet,
  },
  sealed: { version: 1, tenderVersion: 1, receivedAt: null, quality, price },
}
const place = { seq: 7, hash: 'e'.repeat(64), prev: 'f'.repeat(64) }
const at = '2026-10-01T10:59:59.123456Z'

it('a receipt states the time to the microsecond and in London, and can be checked with the public key alone', async () => {
  const keys = signingKeys(new Uint8Array(32).fill(7))
  const text = signReceipt(keys, receiptFields(submission, at, '0'.repeat(64), place))
  const fields = new Map(readReceipt(text)?.fields)
  expect(fields.get(receiptLabels.receivedAt)).toBe(at)
  expect(fields.get(receiptLabels.receivedAtLondon)).toBe('Thursday 1 October 2026, 11:59 (BST)')
  expect(fields.get(receiptLabels.qualityParts)).toBe('2: 65536, 131072')
  expect(await verifyReceipt(text, keys.publicKeyPem)).toBe(true)
  expect(await verifyReceipt(text.replace('10:59:59', '10:59:58'), keys.publicKeyPem)).toBe(false)
})

it('a refusal is no receipt, and both can be signed for the first entry of a record', () => {
  const refusal = receiptFields({ ...submission, kind: 'late' }, at, '0'.repeat(64), { ...place, prev: '' })
  expect(refusal).toContainEqual([receiptLabels.what, 'Refusal of a late bid'])
  expect(refusal).toContainEqual([receiptLabels.previousHash, 'none'])
  expect(() => signReceipt(signingKeys(new Uint8Array(32)), refusal)).not.toThrow()
})

it('the keys are found in an own copy however it is pasted', () => {
  const key = (letter: string) => `AGE-SECRET-KEY-1${letter.repeat(58)}`
  const parts = [{ name: 'answers.json', size: 12, salt: '00', commitment: '11' }]
  const text = ownCopyText(
    [['Bid', 'one']],
    [
      { kind: 'quality', identity: key('Q'), parts },
      { kind: 'price', identity: key('P'), parts },
    ],
  )
  expect(keysIn(text)).toEqual([key('Q'), key('P')])
  expect(keysIn(`  ${key('Q').toLowerCase()}\r\n`)).toEqual([key('Q')])
  expect(keysIn('AGE-SECRET-KEY-1SHORT and nothing else')).toEqual([])
})
