import { describe, expect, test } from 'vitest'
import { type OfferedTrial, readTrial, typedFrom, typedTrial } from './typed-trial.ts'

const offered: OfferedTrial = {
  sections: [{ id: 's', title: 'Service', weight: '60' }],
  priceWeight: '40',
  way: 'floor-ceiling',
  floor: '60000',
  ceiling: '140000',
  reference: '',
  poundsPerPoint: '1200',
  mark: '',
  topScore: 5,
  tieBreak: ['quality'],
  bids: [
    { name: 'Plain', price: '80000', scores: { s: '3' } },
    { name: '', price: '120000', scores: { s: '5' } },
  ],
}
const search = (change: Record<string, string> = {}) => new URLSearchParams({ ...typedFrom(offered), ...change })

describe('What is typed in the laboratory', () => {
  test('the address holds the whole trial, and without one the tender’s own is offered', () => {
    expect(typedTrial(new URLSearchParams(), offered)).toEqual(typedTrial(search(), offered))
    const { trial, names } = readTrial(typedFrom(offered), offered)
    expect(trial?.bids.map(({ price }) => price.valueOf())).toEqual([80_000, 120_000])
    expect(names).toEqual({ 0: 'Plain', 1: 'Bid 2' })
  })

  test('a bid can be added and left out without losing what was typed', () => {
    const added = typedTrial(search({ change: 'add', 'bid0.name': 'Mine' }), offered)
    expect(added).toMatchObject({ 'bid0.name': 'Mine', 'bid2.price': '', 'bid2.s': '' })
    const fewer = typedTrial(search({ change: 'remove-0' }), offered)
    expect(Object.keys(fewer)).not.toContain('bid0.price')
    expect(fewer['bid1.price']).toBe('120000')
  })

  test('weights that do not add to 100, a price of nothing and a score off the scale each have their sentence', () => {
    const typed = { ...typedFrom(offered), priceWeight: '45', 'bid0.price': '0' }
    expect(readTrial(typed, offered).errors).toEqual({
      priceWeight: 'The weights add to 105. Change them so that they add to 100',
      'bid0.price': 'Enter a price in pounds, more than 0',
    })
    const off = readTrial({ ...typedFrom(offered), 'bid1.s': '6' }, offered)
    expect(off.errors).toEqual({ 'bid1.s': 'Enter 0 to 5' })
    expect(off.trial).toBeNull()
  })

  test('amounts are read as people write them', () => {
    const typed = { ...typedFrom(offered), floor: '£61,000', priceWeight: '40 %' }
    expect(readTrial(typed, offered).trial?.figures.floor?.valueOf()).toBe(61_000)
  })
})
