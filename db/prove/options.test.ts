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

  it('is read with the way to back up and the server', () => {
    expect(proofFrom(['restore'])).toEqual({ what: 'restore', by: 'copy', server: null })
    const server = 'postgres://somebody@127.0.0.1/postgres'
    expect(proofFrom(['restore', '--by', 'dump', '--server', server])).toEqual({ what: 'restore', by: 'dump', server })
  })

  it.each([
    { args: [], says: 'evaluations or restore' },
    { args: ['deadlines'], says: 'evaluations or restore' },
    { args: ['crash', 'twice'], says: 'twice' },
    { args: ['crash', '--rounds', '0'], says: '--rounds' },
    { args: ['crash', '--rounds', 'many'], says: '--rounds' },
    { args: ['crash', '--rounds', '1.5'], says: '--rounds' },
    { args: ['crash', '--sabotage', 'no-lock'], says: 'async-commit' },
    { args: ['deadline-race', '--sabotage', 'async-commit'], says: 'app-clock' },
    { args: ['crash', '--round', '3'], says: '--round' },
    { args: ['crash', '--by', 'copy'], says: 'belong to restore' },
    { args: ['restore', '--by', 'hand'], says: 'by copy or by dump' },
    { args: ['restore', '--server', 'postgres://a@b/c'], says: 'Only a dump' },
    { args: ['restore', '--sabotage', 'no-lock'], says: 'no sabotage' },
  ])('is refused with a sentence when it is $args', ({ args, says }) => {
    expect(() => proofFrom(args)).toThrow(says)
  })
})
