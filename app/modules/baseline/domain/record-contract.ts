import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { addMonths, type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import type { Pence } from '#app/kernel/money.ts'
import type { ContractTerms } from './notice.ts'

export type Satisfaction = 1 | 2 | 3 | 4 | 5

export type HeldContract = ContractTerms & {
  readonly categoryKey: string
  readonly supplierName: string
  /** What it costs in a year, in whole pence, without VAT. */
  readonly annualCost: Pence
  readonly satisfaction: Satisfaction | null
}

export type RecordedContract = HeldContract & { readonly contractId: string; readonly schoolId: string }

const monthsBack = (today: IsoDate) => addMonths(today, -12)

/**
 * A school records the contract it holds today for one kind of spending; recording again replaces it. A contract that
 * ended more than a year ago tells nothing of what the school pays today.
 */
export function recordContract(
  { contractId, schoolId, replaces }: { contractId: string; schoolId: string; replaces: boolean },
  now: Date,
  contract: HeldContract,
): Decision<RecordedContract, 'ended-long-ago'> {
  if (contract.endsOn < monthsBack(londonDate(now))) return refuse('ended-long-ago')
  const { categoryKey, endsOn, noticeDays } = contract
  return accept(
    { ...contract, contractId, schoolId },
    {
      type: 'baseline.contract-recorded',
      chain: schoolId,
      about: contractId,
      data: { categoryKey, endsOn, noticeDays, replaces },
    },
  )
}
