import { momentText } from '#app/kernel/london-time.ts'
import { bidToTell, recipientsOf } from '#app/modules/bids/queries/recipients.server.ts'
import { addressesOf } from '#app/modules/identity/queries/addresses.server.ts'
import { tell } from '#app/modules/notifications/tell.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { proofOf } from '../invitation-proof.server.ts'
import { clarificationToTell, invitationToTell } from '../queries/outside-to-tell.server.ts'

const linkTo = (path: string) => new URL(path, env().PUBLIC_URL).href

/** The invitation goes to the address the manager typed. Its link is good only for whoever signs in under that address. */
export async function tellInvited({ key, chain: tenderId, about: invitationId }: EventNotice): Promise<void> {
  const [tender, invitation] = await Promise.all([tenderStage(tenderId), invitationToTell(invitationId)])
  if (!tender || !invitation || invitation.withdrawnAt !== null) return
  await tell([
    {
      key: `${key}/invited`,
      personId: null,
      address: invitation.email,
      subject: `You are asked to assess bids: ${tender.title}`,
      body: [
        `Dear ${invitation.name}`,
        'A cluster of schools asks you to score part of the bids for a joint tender. Sign in, or register under this e-mail address, to see what you would score and to accept.',
        linkTo(`/panel/invitations/${invitationId}/${proofOf(invitationId)}`),
        `The invitation lapses on ${momentText(invitation.expiresAt)}. If you do not want to, you need do nothing.`,
      ].join('\n\n'),
    },
  ])
}

/** The question goes to everybody who bids for that supplier, and the letter holds not a word of it. */
export async function tellBidderAsked({ key, chain: tenderId, about }: EventNotice): Promise<void> {
  const [tender, asked] = await Promise.all([tenderStage(tenderId), clarificationToTell(about)])
  const bid = asked ? await bidToTell(asked.bidId) : null
  if (!tender || !asked || !bid) return
  const recipients = await recipientsOf(bid.supplierId)
  await tell(
    recipients.map(({ personId, address }) => ({
      key: `${key}/asked/${address}`,
      personId,
      address,
      subject: `The panel has a question about your bid: ${tender.title}`,
      body: [
        `The panel asks what an answer of your bid means. Please answer until ${momentText(asked.dueAt)}.`,
        'Your answer explains your bid and cannot change it.',
        linkTo(`/supplier/bids/${asked.bidId}/clarifications`),
      ].join('\n\n'),
    })),
  )
}

/** Whoever asked is told that there is an answer. */
export async function tellAskerAnswered({ key, chain: tenderId, about }: EventNotice): Promise<void> {
  const [tender, asked] = await Promise.all([tenderStage(tenderId), clarificationToTell(about)])
  if (!tender || !asked) return
  const addresses = await addressesOf([asked.askedBy])
  await tell(
    addresses.map(({ personId, name, email }) => ({
      key: `${key}/answered`,
      personId,
      address: email,
      subject: `A bidder has answered: ${tender.title}`,
      body: `Dear ${name}\n\nThe bidder has explained its answer. Everybody who scores it sees the same.\n\n${linkTo(`/panel/${tenderId}/questions/${asked.criterionId}`)}`,
    })),
  )
}
