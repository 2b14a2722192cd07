import { describe, expect, it } from 'vitest'
import { proofFrom } from './options.ts'

describe('what is to be proved', () => {
  it('is read with its rounds and its sabotage', () => {
    expect(proofFrom(['deadline-race', '--rounds', '200'])).toEqual({
      what: 'deadline-race',
      rounds: 200,
      sabotage: null,
    })
    expect(proofFrom(['deadline-race', '--sabotage', 'no-lock'])).toEqual({
      what: 'deadline-race',
      rounds: 25,
      sabotage: 'no-lock',
    })
    expect(proofFrom(['crash', '--rounds', '50', '--sabotage', 'async-commit'])).toEqual({
      what: 'crash',
      rounds: 50,
      sabotage: 'async-commit',
    })
  })

  it('can be a number of evaluations, which nothing sabotages', () => {
    expect(proofFrom(['evaluations', '--rounds', '10000'])).toEqual({ what: 'evaluations', rounds: 10_000 })
    expect(() => proofFrom(['evaluations', '--sabotage', 'no-lock'])).toThrow('evaluations')
  })

  it.each([
    { args: [], says: 'deadline-race or crash' },
    { args: ['deadlines'], says: 'deadline-race or crash' },
    { args: ['crash', 'twice'], says: 'twice' },
    { args: ['crash', '--rounds', '0'], says: '--rounds' },
    { args: ['crash', '--rounds', 'many'], says: '--rounds' },
    { args: ['crash', '--rounds', '1.5'], says: '--rounds' },
    { args: ['crash', '--sabotage', 'no-lock'], says: 'async-commit' },
    { args: ['deadline-race', '--sabotage', 'async-commit'], says: 'app-clock' },
    { args: ['crash', '--round', '3'], says: '--round' },
  ])('is refused with a sentence when it is $args', ({ args, says }) => {
    expect(() => proofFrom(args)).toThrow(says)
  })
})
