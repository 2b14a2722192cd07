import { accept, type Decision, type Event, refuse } from '#app/kernel/decision.ts'
import type { Bid, TenderWindow } from './bid.ts'

/** One envelope as its outside shows it. `parts` are the padded sizes in bytes, in order. */
export type SealedOutside = {
  readonly digest: string
  readonly keySet: string
  readonly parts: readonly number[]
}

export type SealedVersion = {
  readonly version: number
  readonly tenderVersion: number
  readonly receivedAt: Date | null
  readonly quality: SealedOutside
  readonly price: SealedOutside
}

export type TenderInForce = TenderWindow & {
  readonly title: string
  readonly qualityKeySet: string
  readonly priceKeySet: string
}

export type SubmitFacts = { readonly bid: Bid; readonly tender: TenderInForce; readonly sealed: SealedVersion | null }
export type SubmitRefusal = 'not-sealed' | 'terms-changed' | 'wrong-key-set' | 'tender-cancelled'

/** `repeated`: the same submission again, which changes nothing and has the same receipt. */
export type Submission = {
  readonly kind: 'received' | 'late' | 'repeated'
  readonly bid: Bid
  readonly tender: TenderInForce
  readonly sealed: SealedVersion
}

/**
 * A bid counts only if it arrives before the closing instant; a microsecond later is late. A late attempt is recorded and
 * answered with a signed refusal, because the supplier may need to prove it. The same submission sent again is the one
 * already made. `now` is the database's clock, read after the tender's lock was had.
 */
export function submitBid({ bid, tender, sealed }: SubmitFacts, now: Date): Decision<Submission, SubmitRefusal> {
  if (sealed === null) return refuse('not-sealed')
  const as = (kind: Submission['kind'], event: Pick<Event, 'type' | 'data'>) =>
    accept<Submission>({ kind, bid, tender, sealed }, { chain: bid.tenderId, about: bid.id, ...event })
  const { version, quality, price } = sealed
  if (sealed.receivedAt !== null) return as('repeated', { type: 'bids.submission-repeated', data: { version } })
  if (tender.stage === 'cancelled') return refuse('tender-cancelled')
  const data = {
    version,
    qualityDigest: quality.digest,
    priceDigest: price.digest,
    deadline: tender.closesAt.toISOString(),
    tenderVersion: tender.version,
  }
  if (tender.stage !== 'published' || now >= tender.closesAt)
    return as('late', { type: 'bids.refused', data: { reason: 'late', ...data } })
  if (sealed.tenderVersion !== tender.version) return refuse('terms-changed')
  if (quality.keySet !== tender.qualityKeySet || price.keySet !== tender.priceKeySet) return refuse('wrong-key-set')
  return as('received', { type: 'bids.submitted', data })
}
