import { type Chance, seededChance } from '#app/modules/evaluation/domain/chance.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Leaf = { readonly id: string }

const pick = <Choice>(chance: Chance, choices: readonly [Choice, ...Choice[]]): Choice =>
  choices[chance(choices.length)] ?? choices[0]
const often = (chance: Chance, of: number): boolean => chance(of) === 0

/** A decimal as people write it: sometimes a JSON number, sometimes with needless zeros. */
function written(chance: Chance, hundredths: number): Json {
  const [whole, rest] = [Math.floor(hundredths / 100), hundredths % 100]
  if (rest !== 0) return `${whole}.${String(rest).padStart(2, '0')}`
  return pick<Json>(chance, [whole, String(whole), `${whole}.00`])
}

/** Positive parts, in hundredths, that sum to 100; now and then one of them is nothing. */
function parts(chance: Chance, count: number): number[] {
  const coarse = often(chance, 2) ? 1000 : 1
  const cuts = Array.from({ length: count - 1 }, () => chance(10_000 / coarse + 1) * coarse).sort((a, b) => a - b)
  return [...cuts, 10_000].map((cut, index) => cut - (cuts[index - 1] ?? 0))
}

function scaleOf(chance: Chance) {
  const min = chance(3) - 1
  const max = min + 1 + chance(5)
  const steps = Array.from({ length: max - min + 1 }, () => chance(10_001)).sort((a, b) => a - b)
  const points = steps.map((hundredths) => written(chance, hundredths))
  return often(chance, 3) ? { min, max, points } : { min, max }
}

type Scale = ReturnType<typeof scaleOf>

const methods = ['lowest-over-bid', 'min-max', 'linear-from-lowest', 'mean-half', 'median-half'] as const

function methodOf(chance: Chance): Json {
  const kind = chance(8)
  if (kind < 5) return { method: methods[kind] ?? 'min-max' }
  if (kind === 5) return { method: 'benchmark', reference: written(chance, 1 + chance(20_000)) }
  const floor = chance(9000)
  return {
    method: 'floor-ceiling',
    floor: written(chance, floor),
    ceiling: written(chance, floor + 1 + chance(20_000)),
  }
}

function quality(chance: Chance, scale: Scale, id: string, weight: number, level: number, leaves: Leaf[]): Json {
  const head = { id, weight: written(chance, weight) }
  if (level < 2 && often(chance, 3)) {
    const shares = parts(chance, 1 + chance(3))
    const children = shares.map((share, index) => quality(chance, scale, `${id}.${index}`, share, level + 1, leaves))
    return { ...head, ...(often(chance, 4) ? { minimum: written(chance, chance(6000)) } : {}), children }
  }
  leaves.push({ id })
  return { ...head, ...(often(chance, 4) ? { minimum: scale.min + chance(scale.max - scale.min) } : {}) }
}

const ruleNames = [
  'weighted-sum',
  'weighted-sum',
  'weighted-sum',
  'price-per-quality-point',
  'value-index',
  'monetised-quality',
  'fixed-price',
  'threshold-then-lowest',
] as const

function criteriaOf(
  chance: Chance,
  scale: Scale,
  rule: string,
): { readonly criteria: Json[]; readonly leaves: Leaf[] } {
  const leaves: Leaf[] = []
  const priced = rule === 'value-index' || !often(chance, 6)
  const priceWeight = priced ? (rule === 'value-index' ? 500 + chance(91) * 100 : chance(9001)) : 0
  const shares = parts(chance, 1 + chance(5)).map((share) => Math.floor((share * (10_000 - priceWeight)) / 10_000))
  const short = 10_000 - priceWeight - shares.reduce((sum, share) => sum + share, 0)
  const weights = shares.map((share, index) => (index === 0 ? share + short : share))
  const criteria = weights.map((weight, index) => quality(chance, scale, `q${index}`, weight, 0, leaves))
  const method = rule === 'weighted-sum' ? methodOf(chance) : {}
  const price: Json = { id: 'price', weight: written(chance, priceWeight), price: method }
  if (priced) criteria.splice(chance(criteria.length + 1), 0, price)
  return { criteria, leaves }
}

function bidsOf(chance: Chance, scale: Scale, leaves: readonly Leaf[]): Json[] {
  const near = 1000 + chance(9000)
  const priceOf = () => pick(chance, [1 + chance(20_000), near, near + chance(50), Math.ceil(near * 0.7), near * 10])
  const scoreOf = (): Json => {
    const whole = scale.min + chance(scale.max - scale.min + 1)
    if ('points' in scale || whole === scale.max || whole < 0 || !often(chance, 6)) return whole
    return `${whole}.5`
  }
  return Array.from({ length: 1 + chance(7) }, (_, index) => ({
    id: String.fromCharCode(65 + ((index * 5 + near) % 26)),
    price: written(chance, priceOf()),
    scores: Object.fromEntries(leaves.map(({ id }) => [id, scoreOf()])),
  }))
}

/** An evaluation's calculation file that any calculator must be able to use; the same seed gives the same file. */
export function generatedEvaluation(seed: number): string {
  const chance = seededChance(seed)
  const scale = scaleOf(chance)
  const name = pick(chance, ruleNames)
  const { criteria, leaves } = criteriaOf(chance, scale, name)
  const needsMark = name === 'threshold-then-lowest' || often(chance, 4)
  const within = { within: written(chance, 1 + chance(3000)) }
  const file = {
    version: 1,
    title: `Generated evaluation ${seed}`,
    scale,
    criteria,
    rule: name === 'monetised-quality' ? { name, poundsPerPoint: written(chance, chance(300)) } : { name },
    ...(needsMark ? { qualityThreshold: written(chance, chance(7000)) } : {}),
    tieBreak: pick(chance, [['quality', 'price', 'drawn'], ['price', 'quality'], ['drawn'], ['quality'], []]),
    drawSeed: `seed ${seed}`,
    display: { decimals: chance(5) },
    bids: bidsOf(chance, scale, leaves),
    ...(often(chance, 3)
      ? { sensitivity: { weights: often(chance, 2) ? 'simplex' : within, samples: 1 + chance(200), seed } }
      : {}),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}
