import { namedBidders } from '#app/modules/bids/queries/named-bidders.server.ts'
import { bidToTell } from '#app/modules/bids/queries/recipients.server.ts'
import { addressesOf } from '#app/modules/identity/queries/addresses.server.ts'
import { peopleOf } from '#app/modules/identity/queries/people-of.server.ts'
import { tell } from '#app/modules/notifications/tell.server.ts'
import { supplierContact } from '#app/modules/suppliers/queries/supplier-contact.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { summariesForAudit } from '../queries/summaries-for-audit.server.ts'

const addressOf = (path: string): string => new URL(path, env().PUBLIC_URL).href

/** Every lot has its recommendation: the chair can approve. */
export async function tellChairToApprove({ key, chain: tenderId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (tender?.stage !== 'recommended') return
  const chairs = (await peopleOf([tender.clusterId])).filter(({ role }) => role === 'chair')
  const addresses = await addressesOf(chairs.map(({ personId }) => personId))
  await tell(
    addresses.map(({ personId, name, email }) => ({
      key: `${key}/chair/${personId}`,
      personId,
      address: email,
      subject: `An award to approve: ${tender.title}`,
      body: `Dear ${name}\n\nThe cluster's manager has recommended an award. Read the recommendation and the result, and approve it if you agree.\n\n${addressOf(`/cluster/tenders/${tenderId}/award`)}`,
    })),
  )
}

type Letter = { readonly personId: string | null; readonly name: string; readonly email: string }

/** Everybody who bids for the supplier, or its own address where nobody does. */
async function readersAt(supplierId: string): Promise<Letter[]> {
  const people = await addressesOf((await peopleOf([supplierId])).map(({ personId }) => personId))
  if (people.length > 0) return people
  const contact = await supplierContact(supplierId)
  return contact ? [{ personId: null, ...contact }] : []
}

/** Every bidder is told that its outcome is there, and where. The letter itself says nothing of anybody's bid. */
export async function tellBiddersOutcome({ key, chain: tenderId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (!tender) return
  for (const { bidId } of await summariesForAudit(tenderId)) {
    const bid = await bidToTell(bidId)
    const readers = bid ? await readersAt(bid.supplierId) : []
    await tell(
      readers.map(({ personId, name, email }) => ({
        key: `${key}/outcome/${bidId}/${personId ?? 'contact'}`,
        personId,
        address: email,
        subject: `The outcome of your bid: ${tender.title}`,
        body: `Dear ${name}\n\nThe schools have decided. Your scores, the reasons for them and what follows are on this page, which only your company can see.\n\n${addressOf(`/supplier/bids/${bidId}/outcome`)}`,
      })),
    )
  }
}

/** Standstill is over and the award of a lot is final: its bidders are told. */
export async function tellBiddersConfirmed({ key, chain: tenderId, about: lotId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (!tender) return
  for (const bid of (await namedBidders(tenderId)).filter((one) => one.lotId === lotId)) {
    const readers = await readersAt(bid.supplierId)
    await tell(
      readers.map(({ personId, name, email }) => ({
        key: `${key}/confirmed/${bid.bidId}/${personId ?? 'contact'}`,
        personId,
        address: email,
        subject: `The award is confirmed: ${tender.title}`,
        body: `Dear ${name}\n\nStandstill is over and the award is final. The outcome of your bid stays on this page.\n\n${addressOf(`/supplier/bids/${bid.bidId}/outcome`)}`,
      })),
    )
  }
}
