import { type Exact, exact, sumExact, zero } from '#app/kernel/exact.ts'
import { type Pence, sumPence } from '#app/kernel/money.ts'
import { inProportion, roundToTotal } from './round-to-total.ts'

/** A measure of size by member: pupils, kilowatt-hours, pages, square metres. */
export type Weights = ReadonlyMap<string, Exact>

/** How a joint cost is divided. `equalShare`, 0 to 1, is divided evenly and the rest by weights; `baseline` is what each pays today. */
export type SharingRule =
  | { readonly name: 'equal' }
  | { readonly name: 'weights'; readonly weights: Weights }
  | { readonly name: 'blend'; readonly equalShare: Exact; readonly weights: Weights }
  | { readonly name: 'baseline-parity'; readonly baseline: ReadonlyMap<string, Pence>; readonly weights: Weights }

/** `member` is whom the fault concerns, null where it concerns the rule as a whole. */
export type SharingFault = {
  readonly reason:
    | 'no-members'
    | 'member-repeated'
    | 'not-a-member'
    | 'weight-missing'
    | 'weight-negative'
    | 'weights-all-zero'
    | 'baseline-missing'
    | 'equal-share-off-range'
  readonly member: string | null
}

function mapFaults(
  members: readonly string[],
  given: ReadonlyMap<string, unknown>,
  missing: 'weight-missing' | 'baseline-missing',
): SharingFault[] {
  const known = new Set(members)
  return [
    ...members.filter((member) => !given.has(member)).map((member) => ({ reason: missing, member })),
    ...[...given.keys()]
      .filter((member) => !known.has(member))
      .map((member) => ({ reason: 'not-a-member' as const, member })),
  ]
}

function weightFaults(members: readonly string[], weights: Weights): SharingFault[] {
  const negative = [...weights].filter(([, weight]) => weight.lt(zero))
  const nothing = negative.length === 0 && sumExact([...weights.values()]).lte(zero)
  return [
    ...mapFaults(members, weights, 'weight-missing'),
    ...negative.map(([member]): SharingFault => ({ reason: 'weight-negative', member })),
    ...(nothing ? [{ reason: 'weights-all-zero' as const, member: null }] : []),
  ]
}

/** What keeps a rule from dividing anything among these members: everybody must be named once, with a size that can count. */
export function sharingFaults(members: readonly string[], rule: SharingRule): SharingFault[] {
  const repeated = members.filter((member, index) => members.indexOf(member) < index)
  const faults: SharingFault[] = repeated.map((member) => ({ reason: 'member-repeated', member }))
  if (members.length === 0) faults.push({ reason: 'no-members', member: null })
  if (rule.name !== 'equal') faults.push(...weightFaults(members, rule.weights))
  if (rule.name === 'blend' && (rule.equalShare.lt(zero) || rule.equalShare.gt(1n)))
    faults.push({ reason: 'equal-share-off-range', member: null })
  if (rule.name === 'baseline-parity') faults.push(...mapFaults(members, rule.baseline, 'baseline-missing'))
  return faults
}

const weightsOf = (members: readonly string[], weights: Weights): Exact[] =>
  members.map((member) => weights.get(member) ?? zero)

/** Each member's share in pence before rounding, in the order of members. Throws RangeError when `sharingFaults` is not empty. */
export function exactShares(total: Pence, members: readonly string[], rule: SharingRule): Exact[] {
  const faults = sharingFaults(members, rule)
  if (faults.length > 0)
    throw new RangeError(faults.map(({ reason, member }) => `${reason} ${member ?? ''}`).join('; '))
  const whole = exact(total)
  const evenly = members.map(() => exact(1))
  switch (rule.name) {
    case 'equal':
      return inProportion(whole, evenly)
    case 'weights':
      return inProportion(whole, weightsOf(members, rule.weights))
    case 'blend': {
      const even = inProportion(whole.mul(rule.equalShare), evenly)
      const rest = inProportion(whole.sub(whole.mul(rule.equalShare)), weightsOf(members, rule.weights))
      return even.map((share, index) => share.add(rest[index] ?? zero))
    }
    case 'baseline-parity': {
      const today = members.map((member) => exact(rule.baseline.get(member) ?? 0))
      const saving = inProportion(sumExact(today).sub(whole), weightsOf(members, rule.weights))
      return today.map((share, index) => share.sub(saving[index] ?? zero))
    }
  }
}

/**
 * Who pays what, in whole pence that sum exactly to the total. Members of equal size pay the same but for at most a penny,
 * which goes to the largest remainder and then to the earlier member. Throws RangeError when `sharingFaults` is not empty.
 */
export function shareByRule(total: Pence, members: readonly string[], rule: SharingRule): Map<string, Pence> {
  const shares = roundToTotal(exactShares(total, members, rule))
  if (sumPence(shares) !== total) throw new RangeError('the shares do not sum to the total')
  return new Map(shares.map((share, index) => [members[index] ?? '', share]))
}
