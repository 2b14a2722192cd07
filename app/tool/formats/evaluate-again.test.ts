import { describe, expect, test } from 'vitest'
import { runEvaluate } from '../evaluate.ts'
import { generatedEvaluation } from '../testing/generated-evaluation.ts'
import {
  before,
  firstOf,
  hundred,
  type Judged,
  judge,
  minus,
  nought,
  number,
  over,
  type Placed,
  type PlainFile,
  partedBy,
  place,
  plus,
  type Q,
  ranked,
  shown,
  sign,
  times,
  weightOf,
} from '../testing/plain-evaluation.ts'

const seeds = Array.from({ length: 800 }, (_, index) => index + 1)

type Output = {
  ranking: { bid: string; rank: number; total: string | null; quality: string | null; tieSettledBy: string | null }[]
  out: { bid: string; reasons: { criterion: string | null; rule: string; needed: string; got: string }[] }[]
  winner: string | null
  dominated: { bid: string; by: string }[]
  warnings: { code: string; without: string; winnerBecomes: string | null }[]
  abnormallyLow: { bid: string; tests: string[] }[]
  stability: {
    runnerUp: string | null
    margin: string | null
    priceRiseThatLoses: string | null
    scoreDropsThatLose: { criterion: string; points: string }[]
    weightThatTies: { criterion: string; weight: string }[]
  } | null
  sensitivity: { samples: number; bids: { bid: string; rankShares: string[]; centralWeights: object | null }[] } | null
}

type Case = { seed: number; file: PlainFile; output: Output; judged: Judged[]; placed: Placed[] }

function caseOf(seed: number): Case {
  const text = generatedEvaluation(seed)
  const run = runEvaluate(text)
  if ('faults' in run) throw new Error(`${seed}: ${run.faults.join('; ')}`)
  const file = JSON.parse(text) as PlainFile
  const judged = file.bids.map((bid) => judge(file, bid))
  const placed = ranked(
    file,
    place(
      file,
      judged.filter(({ missed }) => missed.length === 0),
    ),
  )
  return { seed, file, output: JSON.parse(run.output) as Output, judged, placed }
}

const cases = seeds.map(caseOf)
const byId = <One extends { bid: string }>(all: One[]) => all.sort((a, b) => (a.bid < b.bid ? -1 : 1))
const show = ({ file }: Case, value: Q | null) => value && shown(value, file.display.decimals)

/** The value index as a binary number, good enough to check what is shown. */
const indexOf = (file: PlainFile, { quality, price }: Placed): number => {
  const plain = ([top, bottom]: Q) => Number(top) / Number(bottom)
  return plain(quality ?? nought) ** (plain(weightOf(file, false)) / plain(weightOf(file, true))) / plain(price)
}

describe('calculated a second time from the published format alone', () => {
  test('the bids stand in the same places with the same figures, and ties are settled by the same step', () => {
    for (const one of cases) {
      const { file, placed, output, seed } = one
      let rank = 1
      const expected = placed.map((bid, index) => {
        const [above, below] = [placed[index - 1], placed[index + 1]]
        const levels = [above, below].map((other) => (other ? (partedBy(file, bid, other).step ?? -1) : 0))
        if (index > 0 && levels[0] !== -1) rank = index + 1
        const settled = levels.includes(-1) ? 0 : Math.max(...levels)
        return {
          bid: bid.id,
          rank,
          total: file.rule.name === 'value-index' ? output.ranking[index]?.total : show(one, bid.total),
          quality: show(one, bid.quality),
          price: show(one, bid.price),
          pricePoints: show(one, bid.pricePoints),
          tieSettledBy: settled > 0 ? file.tieBreak[settled - 1] : null,
        }
      })
      expect(output.ranking, `seed ${seed}`).toEqual(expected)
      expect(output.winner, `seed ${seed}`).toBe(firstOf(file, placed))
    }
  })

  test('the value index shown is quality to the power of quality weight over price weight, over the price', () => {
    for (const { file, placed, output, seed } of cases.filter(({ file: { rule } }) => rule.name === 'value-index'))
      for (const [index, bid] of placed.entries()) {
        const expected = indexOf(file, bid)
        const off = Math.abs(Number(output.ranking[index]?.total) - expected)
        expect(off <= 0.5000001 * 10 ** -file.display.decimals + Math.abs(expected) * 1e-9, `seed ${seed}`).toBe(true)
      }
  })

  test('the same bids are out for the same marks', () => {
    for (const { file, judged, output, seed } of cases) {
      const out = judged.filter(({ missed }) => missed.length > 0).sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(output.out.map(({ bid }) => bid)).toEqual(out.map(({ id }) => id))
      for (const [at, { missed }] of out.entries())
        for (const [index, [criterion, rule, needed, got]] of missed.entries()) {
          const reason = output.out[at]?.reasons[index]
          expect(reason, `seed ${seed}`).toMatchObject({ criterion, rule })
          expect(sign(number(reason?.needed), needed)).toBe(0)
          expect(sign(number(reason?.got), needed)).toBe(-1)
          const off = minus(number(reason?.got), got)
          const step: Q = [1n, 10n ** BigInt(file.display.decimals)]
          expect(sign(off, step) < 0 && sign(off, [-step[0], step[1]]) > 0, `seed ${seed}`).toBe(true)
        }
    }
  })

  test('the same bids are beaten on everything, by a bid that does beat them', () => {
    const beats = ({ file }: Case, a: Placed, b: Placed) => {
      const leaves = Object.keys(file.bids[0]?.scores ?? {})
      const signs = [
        sign(b.price, a.price),
        ...leaves.map((id) => sign(a.points.get(id) ?? nought, b.points.get(id) ?? nought)),
      ]
      return signs.every((one) => one >= 0) && signs.some((one) => one > 0)
    }
    for (const one of cases) {
      const { placed, output, seed } = one
      const expected = placed.filter((bid) => placed.some((other) => beats(one, other, bid))).map(({ id }) => id)
      expect(output.dominated.map(({ bid }) => bid).sort(), `seed ${seed}`).toEqual(expected.sort())
      for (const { bid, by } of output.dominated) {
        const [loser, victor] = [bid, by].map((id) => placed.find((other) => other.id === id))
        expect(loser && victor && beats(one, victor, loser), `seed ${seed}`).toBe(true)
      }
    }
  })

  test('the same losing bids carry the first place', () => {
    for (const { file, placed, output, seed } of cases) {
      const winner = firstOf(file, placed)
      const losers = winner === null ? [] : placed.filter(({ id }) => id !== winner)
      const expected = losers.flatMap(({ id }) => {
        const becomes = firstOf(
          file,
          place(
            file,
            placed.filter((other) => other.id !== id),
          ),
        )
        return becomes === winner ? [] : [{ code: 'rank-reversal', without: id, winnerBecomes: becomes }]
      })
      const order = (all: typeof expected) => all.sort((a, b) => (a.without < b.without ? -1 : 1))
      expect(output.warnings, `seed ${seed}`).toEqual(order(expected))
    }
  })

  test('the same prices are very low: 40 % under the mean of the others, 30 % under the next, exactly that counting', () => {
    for (const { placed, output, seed } of cases) {
      const expected = placed.flatMap(({ id, price }) => {
        const others = placed.filter((other) => other.id !== id).map((other) => other.price)
        if (others.length === 0) return []
        const mean = over(others.reduce(plus, nought), [BigInt(others.length), 1n])
        const above = others.filter((other) => sign(other, price) >= 0).sort(sign)
        const tests = [
          ...(sign(times(price, hundred), times(mean, [60n, 1n])) <= 0 ? ['below-mean-40'] : []),
          ...(above[0] && sign(times(price, hundred), times(above[0], [70n, 1n])) <= 0 ? ['below-next-30'] : []),
        ]
        return tests.length > 0 ? [{ bid: id, tests }] : []
      })
      expect(output.abnormallyLow, `seed ${seed}`).toEqual(byId(expected))
    }
  })
})

describe('how firmly the winner stands', () => {
  const weighted = cases.filter(({ file, output }) => file.rule.name === 'weighted-sum' && output.stability !== null)
  const lead = (file: PlainFile, placed: readonly Placed[], rise: Q, all: boolean): number => {
    const [winner, ...rivals] = placed
    if (!winner) return 0
    const [dearer, ...others] = place(file, [{ ...winner, price: plus(winner.price, rise) }, ...rivals])
    const watched = all ? others : others.slice(0, 1)
    return Math.min(...watched.map((rival) => (dearer ? before(file, rival, dearer) : 0)))
  }

  test('is null exactly where no rule weighs anything or nobody won', () => {
    for (const { file, output } of cases) {
      const none = !['weighted-sum', 'value-index'].includes(file.rule.name) || output.winner === null
      expect(output.stability === null).toBe(none)
    }
  })
  test('the runner-up and the margin are the second bid and how far behind it is', () => {
    for (const one of weighted) {
      const [first, second] = one.placed
      expect(one.output.stability?.runnerUp).toBe(second?.id ?? null)
      const margin = second?.total && first?.total ? minus(first.total, second.total) : null
      expect(one.output.stability?.margin, `seed ${one.seed}`).toBe(show(one, margin))
    }
  })
  test('a penny less than the rise holds and a little more loses; null holds at a thousandfold price', () => {
    for (const { file, placed, output, seed } of weighted) {
      if (placed.length < 2) continue
      const rise = output.stability?.priceRiseThatLoses ?? null
      const step: Q = [1n, 10n ** BigInt(file.display.decimals)]
      if (rise === null) {
        expect(lead(file, placed, times(placed[0]?.price ?? nought, [1000n, 1n]), true) >= 0, `seed ${seed}`).toBe(true)
      } else {
        const less = minus(number(rise), step)
        if (sign(less, nought) >= 0) expect(lead(file, placed, less, true) >= 0, `seed ${seed}`).toBe(true)
        expect(lead(file, placed, plus(number(rise), step), true) < 0, `seed ${seed}`).toBe(true)
      }
    }
  })
  test('each weight that ties makes the winner level with some rival, the proportions of the others kept', () => {
    for (const { file, placed, output, seed } of weighted) {
      const [winner, ...rivals] = placed
      const on = (bid: Placed, id: string) => bid.points.get(id) ?? bid.pricePoints ?? nought
      for (const { id, weight } of file.criteria) {
        const rest = minus(hundred, number(weight))
        const levels = rivals.flatMap((rival) => {
          if (!winner || rest[0] === 0n) return []
          const [at, total] = [
            minus(on(winner, id), on(rival, id)),
            minus(winner.total ?? nought, rival.total ?? nought),
          ]
          const elsewhere = over(minus(total, over(times(at, number(weight)), hundred)), rest)
          const slope = minus(at, times(elsewhere, hundred))
          if (slope[0] === 0n) return []
          const level = over(times(times(elsewhere, hundred), [-100n, 1n]), slope)
          return sign(level, nought) >= 0 && sign(level, hundred) <= 0 ? [level] : []
        })
        const below = levels.filter((level) => sign(level, number(weight)) < 0).sort((a, b) => sign(b, a))
        const above = levels.filter((level) => sign(level, number(weight)) >= 0).sort(sign)
        const expected = [below[0], above[0]].flatMap((level) => (level ? [shown(level, file.display.decimals)] : []))
        const found = output.stability?.weightThatTies.filter(({ criterion }) => criterion === id) ?? []
        expect(found.map((tie) => tie.weight).sort(), `seed ${seed}, ${id}`).toEqual(expected.sort())
      }
    }
  })
})

test('the shares of each bid, and of each place, sum to the whole', () => {
  for (const { output, seed, file } of cases) {
    if (!('sensitivity' in file) || !['weighted-sum', 'value-index'].includes(file.rule.name)) {
      expect(output.sensitivity).toBeNull()
      continue
    }
    const shares = output.sensitivity?.bids.map(({ rankShares }) => rankShares.map(Number)) ?? []
    const lines = [...shares, ...shares.map((_, at) => shares.map((row) => row[at] ?? 0))]
    for (const line of lines) {
      const total = line.reduce((sum, share) => sum + share, 0)
      expect(Math.abs(total - 1) < 0.0001 * shares.length, `seed ${seed}`).toBe(true)
    }
  }
})
