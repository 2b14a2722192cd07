import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import { type Actor, theService } from '#app/modules/identity/domain/actor.ts'
import { mySeats } from '#app/modules/identity/queries/my-seats.server.ts'
import { enrolPerson } from '#app/modules/identity/use-cases/enrol-person.server.ts'
import { registerSupplier } from '#app/modules/suppliers/use-cases/register-supplier.server.ts'
import { isAnswered } from '#app/modules/tenders/domain/judging.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { type SealedBid, sealBid } from '../seal-bid.server.ts'
import { saveDraft } from '../use-cases/save-draft.server.ts'
import { startBid } from '../use-cases/start-bid.server.ts'
import { submitBid } from '../use-cases/submit-bid.server.ts'

export type TestBidder = { readonly supplierId: string; readonly name: string; readonly actor: Actor }

let suppliers = 0

/** A registered supplier with one person who bids for it. */
export async function bidderNamed(name: string, at: Date): Promise<TestBidder> {
  suppliers += 1
  const email = `bidder-${suppliers}@example.org`
  const { id: personId } = await enrolPerson.run({ actor: theService, at }, { name: `Bidder for ${name}`, email })
  const person = { personId, name: `Bidder for ${name}`, seat: null, secondFactor: false }
  const facts = { name, companyNumber: String(90_000_000 + suppliers), address: '1 High Street', contactEmail: email }
  const { id } = await registerSupplier.run({ actor: person, at }, facts)
  const [seat] = await mySeats(person)
  return { supplierId: id, name, actor: { ...person, seat: seat ?? null } }
}

/** A price schedule for photocopiers that is complete: the smallest figure each line allows, and this price a page. */
export function photocopierPrices(pencePerPage = '0.40'): Record<string, string> {
  const schedule = categoryOf('photocopiers').schedule
  const prices = Object.fromEntries(schedule.map(({ key, min }) => [key, min]))
  const perPage = schedule.find(({ role }) => role.as === 'charge' && role.in === 'pence')
  return perPage ? { ...prices, [perPage.key]: pencePerPage } : prices
}

/** A bid for the first lot, its draft complete: every question answered with these words. */
export async function draftedBid(
  { actor }: TestBidder,
  tenderId: string,
  at: Date,
  words = 'We answer within four hours.',
): Promise<string> {
  const terms = await termsOf(tenderId)
  const lotId = terms?.document.lots[0]?.id ?? ''
  const { id: bidId } = await startBid.run({ actor, at }, { tenderId, lotId })
  const questions = terms?.document.criteria.filter(isAnswered) ?? []
  const answers = Object.fromEntries(questions.map(({ id }) => [id, words]))
  await saveDraft.run({ actor, at }, { bidId, answers, prices: photocopierPrices() })
  return bidId
}

export type TestSubmission = SealedBid & { readonly bidId: string }

export async function sealedBid(bidder: TestBidder, bidId: string, at: Date): Promise<TestSubmission> {
  return { bidId, ...(await sealBid({ actor: bidder.actor, at }, { bidId })) }
}

/** A bid that has been received. */
export async function submittedBid(
  bidder: TestBidder,
  tenderId: string,
  at: Date,
  words?: string,
): Promise<TestSubmission> {
  const sealed = await sealedBid(bidder, await draftedBid(bidder, tenderId, at, words), at)
  const { bidId, submissionKey } = sealed
  await submitBid.run({ actor: bidder.actor, at }, { tenderId, bidId, submissionKey })
  return sealed
}

/** A file that is taken in as a PDF. */
export const plainPdf = (words = 'A plain page') => new TextEncoder().encode(`%PDF-1.4\n% ${words}\n%%EOF\n`)
