import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decryptWith, encryptTo, recipientOf } from './age-keys.ts'
import { utf8 } from './bytes.ts'
import { holderIdentities, newOpeningCode, readOpeningCode } from './opening-code.ts'

const CODE = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ'

test('a new opening code is eight groups of four characters that nobody can confuse', () => {
  for (let i = 0; i < 50; i++) expect(newOpeningCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('no two new codes are alike', () => {
  expect(new Set(Array.from({ length: 200 }, newOpeningCode)).size).toBe(200)
})

test('a code holds 160 bits', () => {
  expect(readOpeningCode(newOpeningCode())).toHaveLength(20)
})

test('a code means the same however it is typed', () => {
  const bytes = readOpeningCode(CODE)
  const typings = [
    CODE.toLowerCase(),
    CODE.replaceAll('-', ''),
    CODE.replaceAll('-', ' '),
    `  ${CODE}\r\n`,
    CODE.replaceAll('-', ' – '),
    CODE.replaceAll('-', '\u2011'),
    CODE.replaceAll('-', '\u00a0'),
    CODE.replace('0', 'O').replace('1', 'I'),
    CODE.replace('0', 'o').replace('1', 'l'),
    CODE.replace('1', 'L'),
    CODE.split('').join(' '),
  ]
  expect(bytes).toHaveLength(20)
  for (const typing of typings) expect(readOpeningCode(typing), typing).toEqual(bytes)
})

test('what cannot be a code is not read as one', () => {
  const wrong = [
    '',
    CODE.slice(0, -1),
    `${CODE}7`,
    CODE.replace('7', 'U'),
    CODE.replace('7', '!'),
    CODE.replace('7', '७'),
  ]
  for (const text of [...wrong, CODE.replace('K', '\u212a'), CODE.replace('J', 'ß')]) {
    expect(readOpeningCode(text), text).toBeNull()
  }
})

test('every character of a code counts', () => {
  const alphabet = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
  const code = fc.string({ unit: alphabet, minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(code, fc.nat(31), alphabet, (typed, place, other) => {
      const changed = typed.slice(0, place) + other + typed.slice(place + 1)
      const same = JSON.stringify(readOpeningCode(typed)) === JSON.stringify(readOpeningCode(changed))
      expect(same).toBe(typed === changed)
    }),
  )
})

test('the same code gives the same keys however it is typed, and other keys for each envelope and tender', async () => {
  const here = await holderIdentities(CODE, 'tender-1')
  const again = await holderIdentities(CODE.toLowerCase().replaceAll('-', ' '), 'tender-1')
  const elsewhere = await holderIdentities(CODE, 'tender-2')
  expect(again).toEqual(here)
  const keys = [here.quality, here.price, elsewhere.quality, elsewhere.price].map(({ recipient }) => recipient)
  expect(new Set(keys).size).toBe(4)
})

test('the keys of a code stay what they are, so that codes printed last year still open', async () => {
  const { quality, price } = await holderIdentities(CODE, 'tender-1')
  expect([quality.recipient, price.recipient]).toEqual([
    'age1g7tacqx86lklxvgrepgj7qm9smy03kavdnupe40fuz3vtg9vk3wqrh56xj',
    'age1vv4uvgfsqkp0nxm8lpanpz89gpdz5ktvu2czvch6kr2axvdlvgnscsssgz',
  ])
})

test("a holder's keys open what was sealed to them", async () => {
  const { quality } = await holderIdentities(newOpeningCode(), 'tender-1')
  expect(await recipientOf(quality.identity)).toBe(quality.recipient)
  expect(await decryptWith(quality.identity, await encryptTo(quality.recipient, utf8('nonce')))).toEqual(utf8('nonce'))
})

test('text that is no code gives no keys', async () => {
  await expect(holderIdentities('please', 'tender-1')).rejects.toThrow(RangeError)
})
