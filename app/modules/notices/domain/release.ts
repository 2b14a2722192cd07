import { exact, toDecimals } from '#app/kernel/exact.ts'
import { londonInstant } from '#app/kernel/london-time.ts'
import type { Pence } from '#app/kernel/money.ts'
import { categoryOf, isCategoryKey } from '#app/modules/categories/domain/catalogue.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'

export type NoticeKind = 'tender' | 'award' | 'contract'

/** A step of one tender in the open contracting data standard, version 1.1, with the fields that every step has. */
export type Release = Readonly<Record<string, unknown>> & {
  readonly ocid: string
  readonly id: string
  readonly date: string
  readonly tag: readonly [string, ...string[]]
}

export type ReleaseStep = {
  readonly tag: 'tender' | 'tenderUpdate' | 'tenderCancellation' | 'award' | 'contract'
  /** Tells this release from the others of the same tender. */
  readonly name: string
  readonly date: Date
}

/** Names the whole procurement, from the first notice to the last. The prefix is our own and not registered. */
export const ocidOf = ({ reference }: Pick<PublishedTender, 'reference'>): string => `clusterbuy-${reference}`

/** Those who buy: the cluster, and every school that the tender binds, each once. */
export function buyingParties({ buyer, lots }: Pick<PublishedTender, 'buyer' | 'lots'>) {
  const schools = new Map(lots.flatMap((lot) => lot.schools.map(({ id, name }) => [id, name] as const)))
  return [
    { id: buyer.clusterId, name: buyer.name, roles: ['buyer', 'procuringEntity'] },
    ...[...schools].map(([id, name]) => ({ id, name, roles: ['buyer'] })),
  ]
}

/** What every release says: which procurement, which step, when, and who buys. */
export function releaseHead(tender: PublishedTender, { tag, name, date }: ReleaseStep): Release {
  const ocid = ocidOf(tender)
  return {
    ocid,
    id: `${ocid}-${name}`,
    date: date.toISOString(),
    tag: [tag],
    initiationType: 'tender',
    language: 'en',
    buyer: { id: tender.buyer.clusterId, name: tender.buyer.name },
  }
}

/** The standard wants a JSON number of pounds; two decimals of an amount in whole pence survive it exactly. */
export const poundsValue = (amount: Pence) => ({
  amount: Number(toDecimals(exact(amount).div(100n), 2)),
  currency: 'GBP',
})

/** The first moment of a day in London, as the standard writes dates. */
export const dayStart = (date: string): string | null => londonInstant(date, '00:00')?.toISOString() ?? null

/** The last second of a day in London. */
export const dayEnd = (date: string): string | null => londonInstant(date, '23:59')?.toISOString() ?? null

/** What is bought, one item for each code of the common procurement vocabulary, in one lot or in each. */
export function itemsOf({ categoryKey, lots }: Pick<PublishedTender, 'categoryKey' | 'lots'>, lotId?: string) {
  if (!isCategoryKey(categoryKey)) return {}
  const { cpv, name } = categoryOf(categoryKey)
  const items = lots
    .filter(({ id }) => lotId === undefined || id === lotId)
    .flatMap((lot) =>
      cpv.map((code, index) => ({
        id: `${lot.number}-${index + 1}`,
        description: name,
        classification: { scheme: 'CPV', id: code },
        relatedLot: lot.id,
      })),
    )
  return items.length > 0 ? { items } : {}
}

/** Staff from an agency are a service; everything else schools buy here is goods. */
export const procurementCategory = (categoryKey: string): 'goods' | 'services' =>
  categoryKey === 'supply-staff' ? 'services' : 'goods'
