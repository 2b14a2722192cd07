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

const contractKeys = [
  'currentSupplier',
  'currentAnnualCost',
  'currentContractEnds',
  'noticeDays',
  'autoRenews',
] as const

/** Whether a question is about the contract a school holds today rather than about what it needs. */
export const isOfContractToday = (key: string): boolean => contractKeys.some((other) => other === key)

/** What a school needs, without what it pays today and to whom: that shows its saving, and is never for suppliers. */
export const needAlone = (values: SheetValues): SheetValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !isOfContractToday(key)))

/** Answers a school need not type again, for those questions of the sheet that they fit; it may change every one. */
export function prefill(sheet: DemandSheet, { pupils, contract }: KnownOfSchool): SheetValues {
  const today: Record<(typeof contractKeys)[number], string> | null = contract && {
    currentSupplier: contract.supplierName,
    currentAnnualCost: poundsText(contract.annualCost),
    currentContractEnds: contract.endsOn,
    noticeDays: String(contract.noticeDays),
    autoRenews: contract.autoRenews ? 'yes' : 'no',
  }
  const known: Record<string, string> = { ...(pupils === null ? {} : { pupils: String(pupils) }), ...today }
  const fitting = sheet.fields.filter(
    (field) => known[field.key] !== undefined && checkSheet({ fields: [field] }, known).ok,
  )
  return Object.fromEntries(fitting.map(({ key }) => [key, known[key] ?? '']))
}
