export type LotPlan = { readonly title: string; readonly description: string; readonly schoolIds: readonly string[] }

export type LotFault =
  | 'no-lots'
  | 'too-many-lots'
  | 'lot-without-schools'
  | 'school-in-two-lots'
  | 'not-a-member-school'

export const mostLots = 10

export type LotLimitFault = 'lot-limit-without-effect'

/**
 * A limit on the lots that one supplier may win does something only where there are more lots than that. It has to be
 * published with the rule that decides which lots a supplier gets (Procurement Act 2023, section 23(4)).
 */
export const lotLimitFault = (lots: number, lotsPerSupplier: number | null): LotLimitFault | null =>
  lotsPerSupplier !== null && lotsPerSupplier >= lots ? 'lot-limit-without-effect' : null

/**
 * Why the lots cannot stand, or null. A single lot may leave its schools open, and then binds every school that commits.
 * Of several lots each names its schools, and no school stands in two, because its need can be bought only once.
 */
export function lotFault(lots: readonly LotPlan[], memberSchools: readonly string[]): LotFault | null {
  if (lots.length === 0) return 'no-lots'
  if (lots.length > mostLots) return 'too-many-lots'
  if (lots.length > 1 && lots.some(({ schoolIds }) => schoolIds.length === 0)) return 'lot-without-schools'
  const named = lots.flatMap(({ schoolIds }) => schoolIds)
  if (new Set(named).size !== named.length) return 'school-in-two-lots'
  return named.every((school) => memberSchools.includes(school)) ? null : 'not-a-member-school'
}

export type CommittedNeed = {
  readonly schoolId: string
  readonly schoolName: string
  readonly values: Readonly<Record<string, string>>
}

export type BoundLot<Lot> = Lot & { readonly needs: readonly CommittedNeed[] }
export type BindingFault = 'nothing-committed' | 'lot-without-need' | 'school-in-no-lot'

/**
 * Which schools each lot binds: those that committed their need, and nobody else. A committed school that no lot names,
 * or a lot none of whose schools committed, has to be settled first.
 */
export function bindNeeds<Lot extends { readonly schoolIds: readonly string[] }>(
  lots: readonly Lot[],
  needs: readonly CommittedNeed[],
): { readonly ok: true; readonly lots: BoundLot<Lot>[] } | { readonly ok: false; readonly reason: BindingFault } {
  if (needs.length === 0) return { ok: false, reason: 'nothing-committed' }
  const open = lots.length === 1 && lots[0]?.schoolIds.length === 0
  const bound = lots.map((lot) => ({
    ...lot,
    needs: open ? needs : needs.filter(({ schoolId }) => lot.schoolIds.includes(schoolId)),
  }))
  if (bound.some((lot) => lot.needs.length === 0)) return { ok: false, reason: 'lot-without-need' }
  const count = bound.reduce((total, lot) => total + lot.needs.length, 0)
  return count === needs.length ? { ok: true, lots: bound } : { ok: false, reason: 'school-in-no-lot' }
}
