import { accept, type Decision, refuse } from '#app/kernel/decision.ts'

export type SupplierFacts = {
  readonly name: string
  readonly companyNumber: string | null
  readonly charityNumber: string | null
  readonly address: string
  readonly contactEmail: string
  readonly smallOrMedium: boolean
  readonly voluntaryOrSocial: boolean
}

export type NewSupplier = SupplierFacts & { readonly id: string; readonly registeredAt: Date }

export type RegisterRefusal = 'company-number-taken' | 'charity-number-taken'

/**
 * A company or charity is entered once, by whoever first bids for it; a number that is known belongs to somebody who
 * can give colleagues a seat. A body with no number, such as a council's own service, may bid on equal terms.
 */
export function registerSupplier(
  facts: { readonly newSupplierId: string; readonly companyNumberTaken: boolean; readonly charityNumberTaken: boolean },
  now: Date,
  input: SupplierFacts,
): Decision<NewSupplier, RegisterRefusal> {
  if (facts.companyNumberTaken) return refuse('company-number-taken')
  if (facts.charityNumberTaken) return refuse('charity-number-taken')
  const id = facts.newSupplierId
  const { smallOrMedium, voluntaryOrSocial } = input
  return accept(
    { ...input, id, registeredAt: now },
    { type: 'suppliers.registered', chain: id, about: id, data: { smallOrMedium, voluntaryOrSocial } },
  )
}
