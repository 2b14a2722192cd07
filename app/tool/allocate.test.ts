import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runAllocate } from './allocate.ts'

const fixture = readFileSync(new URL('./formats/fixtures/groups-of-schools.json', import.meta.url), 'utf8')
const expected = readFileSync(new URL('./formats/fixtures/groups-of-schools.result.txt', import.meta.url), 'utf8')
const energy = () => JSON.parse(fixture)
const outputOf = (file: unknown) => {
  const answer = runAllocate(JSON.stringify(file))
  return 'output' in answer ? JSON.parse(answer.output) : answer.faults
}
const bid = (supplier: string, lots: string, price: number | string) => ({ supplier, lots: [...lots], price })
const plain = (lots: string, ...bids: object[]) => ({ version: 1, lots: [...lots], bids, language: 'or' })

describe('the four lots of our own example', () => {
  test('give the result kept beside them, byte for byte', () => {
    expect(runAllocate(fixture)).toEqual({ output: expected })
  })
  test('give the same result whatever the order of the bids', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(energy().bids, { minLength: 6 }), (bids) => {
        const { without, ...rest } = outputOf({ ...energy(), bids })
        const kept = JSON.parse(expected)
        expect({ ...rest, without }).toEqual(kept)
      }),
      { numRuns: 30 },
    )
  })
  test('give the answers in the published order of keys', () => {
    const keys = ['status', 'cost', 'score', 'award', 'runnerUpCost', 'singleLotCost', 'without', 'gap']
    expect(Object.keys(JSON.parse(expected))).toEqual(keys)
  })
})

describe('what a file may leave out', () => {
  test('limits, fallback and quality', () => {
    expect(outputOf(plain('EI', bid('Alpha', 'E', 60), bid('Beta', 'I', '40.5'), bid('Beta', 'EI', 101)))).toEqual({
      status: 'optimal',
      cost: '100.5',
      score: null,
      award: [bid('Alpha', 'E', '60'), bid('Beta', 'I', '40.5')],
      runnerUpCost: '101.0',
      singleLotCost: '100.5',
      without: { Alpha: '101.0', Beta: null },
      gap: '0',
    })
  })
  test('bids, when today’s contracts go on', () => {
    const kept = outputOf({ ...plain('E'), fallback: { E: 95 } })
    expect(kept).toMatchObject({
      status: 'optimal',
      award: [{ supplier: null, lots: ['E'], price: '95' }],
      without: {},
    })
  })
})

describe('quality', () => {
  test('is worth its pounds for every point and every lot won, and never for a lot that keeps today’s contract', () => {
    const file = { ...plain('EIP', bid('Alpha', 'EI', 170)), fallback: { P: 10 }, quality: { Alpha: 80 } }
    expect(outputOf({ ...file, poundsPerPoint: '0.2' })).toMatchObject({ cost: '180', score: '148' })
  })
  test('may point to another award than the cost alone', () => {
    const file = plain('E', bid('Cheap', 'E', 100), bid('Good', 'E', 110))
    const quality = { quality: { Cheap: 50, Good: 80 }, poundsPerPoint: 1 }
    expect(outputOf(file).award[0].supplier).toBe('Cheap')
    expect(outputOf({ ...file, ...quality })).toMatchObject({ cost: '110', score: '30', runnerUpCost: '100' })
  })
  test('may leave a tie of scores, of which the comparisons tell the cost', () => {
    const file = plain('E', bid('Cheap', 'E', 100), bid('Good', 'E', 130))
    const quality = { quality: { Cheap: 50, Good: 80 }, poundsPerPoint: 1 }
    expect(outputOf({ ...file, ...quality })).toMatchObject({ cost: '100', runnerUpCost: '130' })
  })
})

describe('ties', () => {
  test('go to fewer suppliers, then to the first in order of name', () => {
    const singles = [bid('Beta', 'E', 50), bid('Alpha', 'I', 50)]
    expect(outputOf(plain('EI', ...singles, bid('Gamma', 'EI', 100))).award).toEqual([bid('Gamma', 'EI', '100')])
    expect(outputOf(plain('E', bid('Beta', 'E', 5), bid('Alpha', 'E', 5))).award[0].supplier).toBe('Alpha')
  })
})

describe('no full award is an answer, not a fault', () => {
  const nothing = {
    cost: null,
    score: null,
    award: [],
    runnerUpCost: null,
    singleLotCost: null,
    without: null,
    gap: null,
  }
  test('when nobody bids for a lot', () => {
    const lotsWithoutBid = ['I', 'S']
    expect(outputOf(plain('EIPS', bid('Alpha', 'EP', 9)))).toEqual({
      status: 'no-full-award',
      ...nothing,
      lotsWithoutBid,
    })
  })
  test.each([
    ['lotsPerSupplier', { limits: { lotsPerSupplier: 1 } }],
    ['minSuppliers', { limits: { minSuppliers: 3 } }],
    ['maxSuppliers', { limits: { maxSuppliers: 1 } }],
    ['language', { language: 'xor' }],
  ])('when %s stands in the way', (bindingLimit, change) => {
    const bids = [bid('Alpha', 'E', 9), bid('Alpha', 'I', 9), bid('Beta', 'P', 9)]
    expect(outputOf({ ...plain('EIP', ...bids), ...change })).toMatchObject({ status: 'no-full-award', bindingLimit })
  })
  test('when every lot has a bid but no two bids fit together', () => {
    const bids = [bid('Alpha', 'EI', 9), bid('Beta', 'IP', 9)]
    expect(outputOf(plain('EIP', ...bids))).toMatchObject({ status: 'no-full-award', bindingLimit: 'eachLotOnce' })
  })
})

test('what is not proven is never awarded: the best so far and the gap are told', () => {
  const stopped = runAllocate(fixture, -1)
  expect('output' in stopped && JSON.parse(stopped.output)).toMatchObject({ status: 'not-proven', award: [] })
})

test('prices that no double could hold are still told apart to the last digit', () => {
  const price = (last: number) => `12345678901234567890123456789.00000000000000000000000000000${last}`
  const answer = outputOf(plain('E', bid('Alpha', 'E', price(2)), bid('Beta', 'E', price(1))))
  expect(answer).toMatchObject({ award: [{ supplier: 'Beta' }], cost: price(1), runnerUpCost: price(2), gap: '0' })
})
