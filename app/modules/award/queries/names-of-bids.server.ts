import { namedBidders } from '#app/modules/bids/queries/named-bidders.server.ts'
import { supplierNames } from '#app/modules/suppliers/queries/supplier-names.server.ts'

/** Whose each bid is, by bid id: the supplier's name with the letter the panel knew it by. For pages of the cluster. */
export async function namesOfBids(tenderId: string): Promise<Record<string, string>> {
  const bidders = await namedBidders(tenderId)
  const names = await supplierNames(bidders.map(({ supplierId }) => supplierId))
  return Object.fromEntries(
    bidders.map(({ bidId, supplierId, alias }) => [bidId, `${names[supplierId]?.name ?? 'A supplier'} (${alias})`]),
  )
}
