import { exact } from '../../app/kernel/exact.ts'
import { type Chance, seededChance } from '../../app/modules/evaluation/domain/chance.ts'
import type { Criterion } from '../../app/modules/evaluation/domain/criteria.ts'
import { evaluate } from '../../app/modules/evaluation/domain/evaluate.ts'
import { evaluatorEffects, type FirstScore } from '../../app/modules/evaluation/domain/evaluator-effects.ts'
import type { EvaluationInput } from '../../app/modules/evaluation/domain/terms.ts'

/** How large an evaluation is measured. All criteria stand at the top, so that every one of them has a weight to vary. */
type Size = {
  readonly bids: number
  readonly criteria: number
  readonly evaluators: number
  readonly weightings: number
}
type Made = { readonly input: EvaluationInput; readonly first: readonly FirstScore[] }

const promised: Size = { bids: 500, criteria: 60, evaluators: 15, weightings: 100_000 }

const namesOf = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(4, '0')}`)

function criteriaOf(count: number): Criterion[] {
  const each = Math.floor(6000 / (count - 1))
  const weight = (index: number) => exact(index === 0 ? 6000 - each * (count - 2) : each).div(100n)
  const scored = namesOf('q', count - 1).map((id, index) => ({
    kind: 'scored' as const,
    id,
    weight: weight(index),
    minimum: null,
  }))
  const method = { name: 'floor-ceiling' as const, floor: exact(60_000), ceiling: exact(140_000) }
  return [...scored, { kind: 'price', id: 'price', weight: exact(40), method }]
}

function made({ bids, criteria, evaluators, weightings }: Size, chance: Chance): Made {
  const list = criteriaOf(criteria)
  const questions = list.slice(0, -1).map(({ id }) => id)
  const names = namesOf('b', bids)
  const members = namesOf('m', evaluators)
  return {
    input: {
      terms: {
        scale: { min: exact(0), max: exact(5), points: null },
        criteria: list,
        rule: { name: 'weighted-sum' },
        qualityThreshold: null,
        tieBreak: ['quality', 'price', 'drawn'],
      },
      drawSeed: 'bench',
      bids: names.map((id) => ({
        id,
        price: exact(6_000_000 + chance(8_000_000)).div(100n),
        scores: new Map(questions.map((question) => [question, exact(chance(6))])),
      })),
      sensitivity: { weights: 'simplex', samples: weightings, seed: 1 },
    },
    first: names.flatMap((bidId) =>
      questions.flatMap((criterionId) =>
        members.map((personId) => ({ bidId, criterionId, personId, score: chance(6) })),
      ),
    ),
  }
}

/** Processor seconds, because other programs on the machine must not count. */
function secondsFor({ input, first }: Made): number {
  const before = process.cpuUsage()
  evaluate(input)
  evaluatorEffects(input, first)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const best = (size: Size, runs: number): number => {
  const one = made(size, seededChance(1))
  return Math.min(...Array.from({ length: runs }, () => secondsFor(one)))
}

const shown = ({ bids, criteria, evaluators, weightings }: Size, seconds: number) =>
  `${bids} bids, ${criteria} criteria, ${evaluators} evaluators, ${weightings} weightings: ${seconds.toFixed(2)} s of one processor`

/** Measures the whole evaluation at half, once and twice the size, by bids and by weightings. No site, no database. */
export function benchEvaluation(runs: number, json: boolean, say: (line: string) => void): void {
  best({ ...promised, weightings: 2000 }, 1)
  const times = (factor: number): Size[] => [
    { ...promised, bids: promised.bids * factor },
    { ...promised, weightings: promised.weightings * factor },
  ]
  const sizes = [promised, ...times(0.5), ...times(2)]
  const measured = sizes.map((size) => ({ ...size, seconds: Number(best(size, runs).toFixed(3)) }))
  if (json) say(JSON.stringify({ name: 'evaluate', measured }))
  else for (const one of measured) say(shown(one, one.seconds))
}
