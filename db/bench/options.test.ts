import { describe, expect, it } from 'vitest'
import { wishFrom } from './options.ts'

describe('what is to be measured', () => {
  it('has ordinary values for what is not said', () => {
    expect(wishFrom(['list'])).toEqual({
      name: 'list',
      tenders: 10_000,
      seconds: 10,
      runs: 3,
      json: false,
      asBuilt: false,
      uncached: false,
    })
  })

  it('is read as typed', () => {
    const args = [
      'submit',
      '--tenders',
      '100000',
      '--seconds',
      '5',
      '--runs',
      '1',
      '--json',
      '--as-built',
      '--uncached',
    ]
    expect(wishFrom(args)).toEqual({
      name: 'submit',
      tenders: 100_000,
      seconds: 5,
      runs: 1,
      json: true,
      asBuilt: true,
      uncached: true,
    })
  })

  it.each([
    [[], 'list, search'],
    [['lists'], 'list, search'],
    [['list', 'search'], 'one thing'],
    [['list', '--tenders', '0'], '--tenders'],
    [['list', '--seconds', 'ten'], '--seconds'],
    [['list', '--runs', '2.5'], '--runs'],
    [['list', '--fast'], '--fast'],
  ])('is refused with a sentence when it is %s', (args, says) => {
    expect(() => wishFrom(args)).toThrow(says)
  })
})
