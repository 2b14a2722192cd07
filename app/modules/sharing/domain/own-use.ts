import { type Exact, roundHalfUp, sumExact, zero } from '#app/kernel/exact.ts'
import { type Pence, pence, sumPence } from '#app/kernel/money.ts'
import { roundToTotal } from './round-to-total.ts'
import { type SharingFault, type SharingRule, shareByRule, sharingFaults } from './share-by-rule.ts'

/** A cost that belongs to no school by itself, such as delivery of a joint start, and how it is divided. */
export type JointCost = { readonly id: string; readonly amount: Pence; readonly rule: SharingRule }

export type OwnUseContract = {
  readonly members: readonly string[]
  /** Pence for one unit of each line of the contract, without rounding. */
  readonly pencePerUnit: ReadonlyMap<string, Exact>
  /** Units by member and line. A member that uses nothing of a line leaves it out, but every member stands here. */
  readonly quantities: ReadonlyMap<string, ReadonlyMap<string, Exact>>
  readonly jointCosts: readonly JointCost[]
}

export type OwnUseFault =
  | { readonly reason: 'quantities-missing' | 'quantities-of-a-stranger'; readonly member: string }
  | { readonly reason: 'line-without-rate' | 'quantity-negative'; readonly member: string; readonly line: string }
  | { readonly reason: 'rate-negative'; readonly line: string }
  | { readonly reason: 'joint-cost-repeated'; readonly jointCost: string }
  | (SharingFault & { readonly jointCost: string | null })

/** What one school pays: its own use at contract rates, its part of each joint cost in the order given, and both together. */
export type MemberBill = {
  readonly member: string
  readonly ownUse: Pence
  readonly joint: readonly { readonly jointCost: string; readonly share: Pence }[]
  readonly total: Pence
}

export type OwnUseShares = {
  readonly bills: readonly MemberBill[]
  /** All use at contract rates rounded once to a penny, plus the joint costs: what the bills sum to exactly. */
  readonly total: Pence
}

function quantityFaults({ members, quantities, pencePerUnit }: OwnUseContract): OwnUseFault[] {
  const known = new Set(members)
  return [
    ...members.flatMap((member): OwnUseFault[] =>
      quantities.has(member) ? [] : [{ reason: 'quantities-missing', member }],
    ),
    ...[...quantities].flatMap(([member, lines]): OwnUseFault[] => [
      ...(known.has(member) ? [] : [{ reason: 'quantities-of-a-stranger' as const, member }]),
      ...[...lines].flatMap(([line, quantity]): OwnUseFault[] => {
        if (!pencePerUnit.has(line)) return [{ reason: 'line-without-rate', member, line }]
        return quantity.lt(zero) ? [{ reason: 'quantity-negative', member, line }] : []
      }),
    ]),
  ]
}

/** What keeps a contract from being divided without losing a school's share or counting it twice. */
export function ownUseFaults(contract: OwnUseContract): OwnUseFault[] {
  const { members, pencePerUnit, jointCosts } = contract
  const ids = jointCosts.map(({ id }) => id)
  return [
    ...sharingFaults(members, { name: 'equal' }).map((fault) => ({ ...fault, jointCost: null })),
    ...[...pencePerUnit].flatMap(([line, rate]): OwnUseFault[] =>
      rate.lt(zero) ? [{ reason: 'rate-negative', line }] : [],
    ),
    ...quantityFaults(contract),
    ...ids.flatMap((jointCost, index): OwnUseFault[] =>
      ids.indexOf(jointCost) < index ? [{ reason: 'joint-cost-repeated', jointCost }] : [],
    ),
    ...jointCosts.flatMap(({ id, rule }) =>
      rule.name === 'equal' ? [] : sharingFaults(members, rule).map((fault) => ({ ...fault, jointCost: id })),
    ),
  ]
}

function ownUse({ quantities, pencePerUnit }: OwnUseContract, member: string): Exact {
  const lines = [...(quantities.get(member) ?? [])]
  return sumExact(lines.map(([line, quantity]) => quantity.mul(pencePerUnit.get(line) ?? zero)))
}

/**
 * Each school pays for what it uses at the contract's rates, and its part of what was bought for all. The bills sum exactly
 * to the whole, to the penny. Throws RangeError when `ownUseFaults` is not empty.
 */
export function shareOwnUse(contract: OwnUseContract): OwnUseShares {
  const faults = ownUseFaults(contract)
  if (faults.length > 0) throw new RangeError(faults.map(({ reason }) => reason).join('; '))
  const { members, jointCosts } = contract
  const exactUse = members.map((member) => ownUse(contract, member))
  const use = roundToTotal(exactUse)
  const joint = jointCosts.map(({ id, amount, rule }) => ({ id, shares: shareByRule(amount, members, rule) }))
  const bills = members.map((member, index): MemberBill => {
    const own = use[index] ?? pence(0)
    const parts = joint.map(({ id, shares }) => ({ jointCost: id, share: shares.get(member) ?? pence(0) }))
    return { member, ownUse: own, joint: parts, total: sumPence([own, ...parts.map(({ share }) => share)]) }
  })
  const total = sumPence([pence(roundHalfUp(sumExact(exactUse))), ...jointCosts.map(({ amount }) => amount)])
  if (sumPence(bills.map((bill) => bill.total)) !== total) throw new RangeError('the bills do not sum to the total')
  return { bills, total }
}
