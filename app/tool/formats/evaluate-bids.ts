import type { Exact } from '#app/kernel/exact.ts'
import { zero } from '#app/kernel/exact.ts'
import { scoreFaults } from '#app/modules/evaluation/domain/bid-faults.ts'
import type { ScoredCriterion } from '#app/modules/evaluation/domain/criteria.ts'
import type { Scale } from '#app/modules/evaluation/domain/scale.ts'
import type { AssessedBid } from '#app/modules/evaluation/domain/terms.ts'
import { idFaults } from '#app/modules/evaluation/domain/terms-faults.ts'
import { evaluationFaultText } from './evaluate-wording.ts'
import type { FaultList, JsonFields, JsonValue } from './json-value.ts'

/** What scores are checked against; each is null where the file's own part could not be read. */
export type Asked = { readonly questions: readonly ScoredCriterion[] | null; readonly scale: Scale | null }

function scoresOf(fields: JsonFields, asked: Asked, faults: FaultList): Map<string, Exact> | undefined {
  const value = asked.questions?.length === 0 ? fields.optional('scores') : fields.required('scores')
  if (value === undefined) return asked.questions?.length === 0 ? new Map() : undefined
  const entries = value.fields()?.entries
  if (entries === undefined) return undefined
  const scores = new Map<string, Exact>()
  for (const [id, score] of entries) {
    const read = score.decimal()
    if (read !== undefined) scores.set(id, read)
  }
  const found = asked.questions === null ? [] : scoreFaults(scores, asked.questions, asked.scale, value.path)
  for (const { at, reason } of found) faults.add(at, evaluationFaultText[reason])
  return scores
}

function bidOf(value: JsonValue, asked: Asked, faults: FaultList): AssessedBid | undefined {
  const fields = value.fields(['id', 'price', 'scores'])
  if (fields === undefined) return undefined
  const id = fields.required('id')?.text()
  const priced = fields.required('price')
  const price = priced?.decimal()
  if (price?.lte(zero)) priced?.fault(evaluationFaultText['price-not-positive'])
  const scores = scoresOf(fields, asked, faults)
  return id !== undefined && price && scores ? { id, price, scores } : undefined
}

/** The bids with their prices and scores, or undefined with the faults noted when any of them cannot be used. */
export function readBids(value: JsonValue, asked: Asked, faults: FaultList): AssessedBid[] | undefined {
  const read = value.items()?.map((item) => ({ at: item.path, bid: bidOf(item, asked, faults) }))
  if (read === undefined) return undefined
  if (read.length === 0) return value.fault(evaluationFaultText['no-bids'])
  const named = read.flatMap(({ at, bid }) => (bid ? [{ id: bid.id, at }] : []))
  for (const { at, reason } of idFaults(named)) faults.add(at, evaluationFaultText[reason])
  const bids = read.flatMap(({ bid }) => bid ?? [])
  return bids.length === read.length ? bids : undefined
}
