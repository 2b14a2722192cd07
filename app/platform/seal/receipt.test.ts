import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signingKeys, signReceipt } from './receipt.server.ts'
import { type ReceiptField, readReceipt, receiptBody, signatureLine, verifyReceipt } from './receipt.ts'

const keys = signingKeys(new Uint8Array(32).fill(3))
const otherKeys = signingKeys(new Uint8Array(32).fill(4))
const fields: readonly ReceiptField[] = [
  ['Service', 'Clusterbuy'],
  ['Bid', '7c1d8a52'],
  ['Received at (London)', '21 November 2026, 11:59:59.123456 GMT'],
  ['Envelope digest, quality', 'ab'.repeat(32)],
]
const receipt = signReceipt(keys, fields)
const verified = (text: string) => verifyReceipt(text, keys.publicKeyPem)

test('a receipt is plain lines that a person can read, ending with the signature', () => {
  const lines = receipt.split('\n')
  expect(lines.slice(0, 2)).toEqual(['Service: Clusterbuy', 'Bid: 7c1d8a52'])
  expect(lines.at(-2)).toMatch(new RegExp(`^Signature: Ed25519 ${keys.keyId} .{88}$`))
  expect(readReceipt(receipt)).toMatchObject({ fields, keyId: keys.keyId })
})

test('a receipt verifies with the public key alone, in any Ed25519 implementation', async () => {
  expect(await verified(receipt)).toBe(true)
  const { signed, signature } = readReceipt(receipt) ?? { signed: '', signature: new Uint8Array() }
  expect(receipt.startsWith(signed)).toBe(true)
  expect(verify(null, Buffer.from(signed), createPublicKey(keys.publicKeyPem), signature)).toBe(true)
})

test('any safe fields make a receipt that reads back as they are', async () => {
  const value = fc.string({ minLength: 1, maxLength: 30 })
  const labels = fc.uniqueArray(fc.constantFrom('Bid', 'Lot', 'Tender', 'Version (of 3)', 'Held, by'), { minLength: 1 })
  const law = fc.asyncProperty(labels, fc.array(value, { minLength: 5, maxLength: 5 }), async (names, values) => {
    const some = names.map((name, i): ReceiptField => [name, `£${values[i]}é`])
    const text = signReceipt(keys, some)
    expect(readReceipt(text)?.fields).toEqual(some)
    expect(await verified(text)).toBe(true)
  })
  await fc.assert(law, { numRuns: 40 })
})

test('every flipped bit of a receipt is refused', async () => {
  const bytes = Buffer.from(receipt)
  for (let i = 0; i < bytes.length; i++) {
    const copy = Buffer.from(bytes)
    copy[i] = (bytes[i] ?? 0) ^ (1 << (i % 7))
    expect(await verified(copy.toString('latin1')), `byte ${i}`).toBe(false)
  }
})

test('every deleted, doubled or moved line and character is refused', async () => {
  for (let i = 0; i < receipt.length; i++) {
    expect(await verified(receipt.slice(0, i) + receipt.slice(i + 1)), `without character ${i}`).toBe(false)
  }
  const lines = receipt.trimEnd().split('\n')
  for (let i = 0; i < lines.length; i++) {
    const without = lines.filter((_, line) => line !== i)
    const doubled = lines.flatMap((line, at) => (at === i ? [line, line] : [line]))
    const moved = [...without, lines[i] ?? '']
    for (const changed of [without, doubled, ...(i < lines.length - 1 ? [moved] : [])]) {
      expect(await verified(`${changed.join('\n')}\n`), `line ${i}`).toBe(false)
    }
  }
})

test('Windows line ends, a missing or added last line break and hidden marks are refused', async () => {
  const copies = [
    receipt.replaceAll('\n', '\r\n'),
    receipt.replace('\n', '\r\n'),
    receipt.replace('\n', '\r'),
    receipt.trimEnd(),
    `${receipt}\n`,
    `\n${receipt}`,
    `\ufeff${receipt}`,
    receipt.replace('Bid', 'Bid\u200b'),
    receipt.replace('7c1d', '7c\u202e1d'),
    `${receipt} `,
    receipt.replace('==\n', '\n'),
  ]
  for (const copy of copies) expect(await verified(copy), JSON.stringify(copy.slice(0, 30))).toBe(false)
})

test('the signature in another spelling of the same bytes is refused', async () => {
  const twin = receipt.replace(/([AQgw])==\n$/, (_, last: string) => `${{ A: 'B', Q: 'R', g: 'h', w: 'x' }[last]}==\n`)
  expect(twin).not.toBe(receipt)
  expect(await verified(twin)).toBe(false)
})

test('a receipt signed by another key, or naming one, is refused', async () => {
  expect(await verified(signReceipt(otherKeys, fields))).toBe(false)
  expect(await verifyReceipt(receipt, otherKeys.publicKeyPem)).toBe(false)
  expect(await verified(receipt.replace(keys.keyId, otherKeys.keyId))).toBe(false)
})

test('a fact stated twice is refused even when the platform itself signed it', async () => {
  const body = 'Bid: 1\nBid: 2\n'
  const twice = body + signatureLine(keys.keyId, keys.sign(Buffer.from(body)))
  expect(readReceipt(twice)).toBeNull()
  expect(await verified(twice)).toBe(false)
})

test('fields that could read as other lines are never signed', () => {
  const unsafe: ReceiptField[][] = [
    [],
    [
      ['Bid', '1'],
      ['Bid', '2'],
    ],
    [
      ['Bid', '1'],
      ['bid', '2'],
    ],
    [['Signature', 'Ed25519']],
    [['signature', 'mine']],
    [['Bid', '1\nVersion: 9']],
    [['Bid', '1\r']],
    [['Bid', '1\u2028Version: 9']],
    [['Bid', '1\u0085']],
    [['Bid', '\u202e1']],
    [['Bid', 'a\ud800']],
    [['Bid', '']],
    [['Bid', ' 1']],
    [['Bid', '1 ']],
    [['Bid: 1', '2']],
    [['Bid\nLot', '2']],
    [['Bid ', '2']],
    [['', '2']],
  ]
  for (const some of unsafe) {
    expect(() => receiptBody(some), JSON.stringify(some)).toThrow(RangeError)
    expect(() => signReceipt(keys, some)).toThrow(RangeError)
  }
})

test('text that is no receipt is read as none', () => {
  const pieces = fc.array(
    fc.constantFrom('\n', '\r', ': ', 'Bid', 'Signature: Ed25519 ', keys.keyId, '==', 'A'.repeat(86)),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map((some) => some.join('')),
      ),
      (text) => {
        expect(readReceipt(text)).toBeNull()
      },
    ),
  )
})

test('the same secret always gives the same key, so that old receipts stay checkable', () => {
  expect(signingKeys(new Uint8Array(32).fill(3)).publicKeyPem).toBe(keys.publicKeyPem)
  expect(keys.keyId).toBe('de1a427efe4aecd05f493f95baef2d3f')
  expect(otherKeys.keyId).not.toBe(keys.keyId)
  expect(() => signingKeys(new Uint8Array(31))).toThrow(RangeError)
})

test('a key that cannot be read is an error and never the verdict that a receipt is false', async () => {
  await expect(verifyReceipt(receipt, 'not a key')).rejects.toThrow()
})
