import type { Pence } from '#app/kernel/money.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { buyingParties, dayEnd, dayStart, itemsOf, poundsValue, type Release, releaseHead } from './release.ts'

/** One lot with its winner. `value` is what the winner offered over the whole term. Dates are London days. */
export type AwardedLot = {
  readonly lotId: string
  readonly supplier: { readonly id: string; readonly name: string }
  readonly value: Pence
  readonly approvedAt: Date
  readonly standstillFrom: string
  readonly standstillUntil: string
  readonly summariesSentAt: Date | null
}

/** Each supplier once, however many lots it won. */
export const supplierParties = (lots: readonly { readonly supplier: AwardedLot['supplier'] }[]) =>
  [...new Map(lots.map(({ supplier }) => [supplier.id, supplier.name]))].map(([id, name]) => ({
    id,
    name,
    roles: ['supplier'],
  }))

/** Lots that are not awarded to anybody; said only where there are any. */
const ceasedLots = (tender: PublishedTender, left: readonly string[]) =>
  left.length === 0
    ? {}
    : {
        lots: tender.lots
          .filter(({ id }) => left.includes(id))
          .map(({ id, title }) => ({ id, title, status: 'cancelled' })),
      }

/**
 * The award notice as open data (Procurement Act 2023, section 50): who won which lot, for how much, when summaries went
 * out and until when the standstill runs. The award is pending until the standstill has passed.
 */
export function awardRelease(
  tender: PublishedTender,
  awarded: readonly AwardedLot[],
  date: Date,
  left: readonly string[] = [],
): Release {
  const titles = new Map(tender.lots.map(({ id, title }) => [id, title]))
  const named = awarded.length === 1 ? `award-${awarded[0]?.lotId}` : 'award'
  return {
    ...releaseHead(tender, { tag: 'award', name: named, date }),
    parties: [...buyingParties(tender), ...supplierParties(awarded)],
    tender: { id: tender.id, title: tender.title, ...ceasedLots(tender, left) },
    awards: awarded.map((lot) => ({
      id: lot.lotId,
      title: titles.get(lot.lotId) ?? tender.title,
      status: 'pending',
      date: lot.approvedAt.toISOString(),
      value: poundsValue(lot.value),
      suppliers: [lot.supplier],
      ...itemsOf(tender, lot.lotId),
      relatedLots: [lot.lotId],
      standstillPeriod: { startDate: dayStart(lot.standstillFrom), endDate: dayEnd(lot.standstillUntil) },
      assessmentSummariesDateSent: lot.summariesSentAt?.toISOString() ?? null,
    })),
  }
}
