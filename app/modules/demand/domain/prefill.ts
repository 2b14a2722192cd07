import type { IsoDate } from '#app/kernel/london-time.ts'
import { type Pence, poundsText } from '#app/kernel/money.ts'
import { checkSheet, type DemandSheet, type SheetValues } from './sheet.ts'

/** What is known of a school before it answers: the contract it recorded for the same thing, and its size. */
export type KnownOfSchool = {
  readonly pupils: number | null
  readonly contract: {
    readonly supplierName: string
    readonly annualCost: Pence
    readonly endsOn: IsoDate
    readonly noticeDays: number
    readonly autoRenews: boolean
  } | null
}

/** Answers a school need not type again, for those questions of the sheet that they fit; it may change every one. */
export function prefill(sheet: DemandSheet, { pupils, contract }: KnownOfSchool): SheetValues {
  const known: Record<string, string> = {
    ...(pupils === null ? {} : { pupils: String(pupils) }),
    ...(contract && {
      currentSupplier: contract.supplierName,
      currentAnnualCost: poundsText(contract.annualCost),
      currentContractEnds: contract.endsOn,
      noticeDays: String(contract.noticeDays),
      autoRenews: contract.autoRenews ? 'yes' : 'no',
    }),
  }
  const fitting = sheet.fields.filter(({ key }) => {
    const value = known[key]
    return value !== undefined && checkSheet({ fields: sheet.fields.filter((field) => field.key === key) }, known).ok
  })
  return Object.fromEntries(fitting.map(({ key }) => [key, known[key] ?? '']))
}
