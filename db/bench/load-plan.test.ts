import { describe, expect, it } from 'vitest'
import { type Asked, connections, hands } from './load-plan.ts'

const asked: Asked[] = Array.from({ length: 100 }, (_, number) => ({ method: 'GET', path: `/${number}`, status: 200 }))
const paths = (hand: readonly Asked[]) => hand.map(({ path }) => path)

describe('what each connection asks for', () => {
  it('is a share of its own where a request can be made once only, in the order it was planned', () => {
    const shares = hands(asked, true)
    expect(shares).toHaveLength(connections)
    expect(shares.flatMap(paths).sort()).toEqual(paths(asked).sort())
    expect(paths(shares[3] ?? [])).toEqual(['/3', '/19', '/35', '/51', '/67', '/83', '/99'])
  })

  it('is otherwise everything, each beginning at another place', () => {
    const all = hands(asked, false)
    for (const hand of all) expect(paths(hand).sort()).toEqual(paths(asked).sort())
    expect(new Set(all.map(([first]) => first?.path)).size).toBe(connections)
  })
})
