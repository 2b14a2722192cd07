import { createHash } from 'node:crypto'
import type { Accepted, Decision, Event } from '#app/kernel/decision.ts'
import { entryHash } from '#app/modules/audit/domain/chain-links.ts'
import type { Sha256 } from '#app/modules/audit/domain/digest.ts'
import { entryBody } from '#app/modules/audit/domain/entry.ts'
import { type RecordBundle, type RecordEntry, recordFormat } from '#app/modules/audit/domain/record-bundle.ts'
import { beginOpening } from '#app/modules/bids/domain/begin-opening.ts'
import type { Bid, EnvelopeKind } from '#app/modules/bids/domain/bid.ts'
import { finishOpening } from '#app/modules/bids/domain/finish-opening.ts'
import { releaseGate } from '#app/modules/bids/domain/give-shares.ts'
import { receiptFields } from '#app/modules/bids/domain/receipt-fields.ts'
import { submitBid } from '#app/modules/bids/domain/submit-bid.ts'
import { withdrawBid } from '#app/modules/bids/domain/withdraw-bid.ts'
import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import { computeResults } from '#app/modules/evaluation/domain/compute-results.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { copierTender } from '#app/modules/notices/testing/published-tender.ts'
import { versionOf } from '#app/modules/tenders/domain/publish-tender.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import { signingKeys, signReceipt } from '#app/platform/seal/receipt.server.ts'

export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

export const storyKeys = signingKeys(new Uint8Array(32).fill(7))
const qualityKeySet = sha256('quality keys')
const priceKeySet = sha256('price keys')
const { keyId: id, publicKeyPem } = storyKeys

const tender = copierTender({
  sealing: { threshold: 2, holders: 3, qualityKeySet, priceKeySet, receiptKey: { id, publicKeyPem } },
})
const [lot] = tender.lots
if (!lot) throw new Error('the story needs a lot')

const uuid = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

type Draft = {
  -readonly [Key in keyof RecordBundle]: RecordBundle[Key] extends readonly (infer One)[] ? One[] : RecordBundle[Key]
}

/** A tender with its record, told step by step with the product's own rules, as a bundle that holds. */
class Story {
  readonly bundle: Draft = {
    format: recordFormat,
    tenderId: tender.id,
    receiptKey: { id, publicKeyPem },
    keySets: [
      { kind: 'quality', fingerprint: qualityKeySet },
      { kind: 'price', fingerprint: priceKeySet },
    ],
    head: { seq: 0, hash: '' },
    entries: [],
    terms: [],
    bids: [],
    refusals: [],
    openings: [],
    results: [],
  }
  #closesAt = new Date(tender.timetable.closesAt)
  #inForce = new Map<string, { version: number; quality: string; price: string }>()

  chain(event: Event, at: string): RecordEntry {
    const { seq, hash: prev } = this.bundle.head
    const entry = { seq: seq + 1, at, type: event.type, body: entryBody(theService, event), prev }
    const chained = { ...entry, hash: entryHash(tender.id, entry, sha256) }
    this.bundle.entries.push(chained)
    this.bundle.head = { seq: chained.seq, hash: chained.hash }
    return chained
  }

  #accepted<Value>(decision: Decision<Value, string>, at: string): Accepted<Value>['value'] & object {
    if (!decision.ok) throw new Error(decision.reason)
    for (const event of decision.events) this.chain(event, at)
    return decision.value as Value & object
  }

  publish(at: string): void {
    const { version, sha256: digest, text } = versionOf(tender, new Date(at), sha256)
    this.bundle.terms.push({ version, sha256: digest, text })
    const { closesAt } = tender.timetable
    const data = { version, sha256: digest, closesAt, qualityKeySet, priceKeySet, schools: 2 }
    this.chain({ type: 'tenders.published', chain: tender.id, about: tender.id, data }, at)
  }

  extend(to: string, at: string): void {
    const document = { ...tender, version: 2, timetable: { ...tender.timetable, closesAt: to } }
    const { version, sha256: digest, text } = versionOf(document, new Date(at), sha256)
    this.bundle.terms.push({ version, sha256: digest, text })
    const data = { version, sha256: digest, from: tender.timetable.closesAt, to }
    this.chain({ type: 'tenders.deadline-extended', chain: tender.id, about: tender.id, data }, at)
    this.#closesAt = new Date(to)
  }

  #bid(number: number, stage: Bid['stage'], version: number): Bid {
    return {
      id: uuid(number),
      tenderId: tender.id,
      lotId: lot?.id ?? '',
      supplierId: uuid(900 + number),
      stage,
      version,
    }
  }

  #window(stage: Stage) {
    const { title } = tender
    const version = this.bundle.terms.length
    return { stage, version, closesAt: this.#closesAt, title, qualityKeySet, priceKeySet }
  }

  submit(number: number, version: number, at: string): void {
    const outside = (kind: string, keySet: string) => ({
      digest: sha256(`${kind} ${number} ${version}`),
      keySet,
      parts: [65_536],
    })
    const quality = outside('quality', qualityKeySet)
    const price = outside('price', priceKeySet)
    const sealed = { version, tenderVersion: this.bundle.terms.length, receivedAt: null, quality, price }
    const facts = { bid: this.#bid(number, 'drafting', version - 1), tender: this.#window('published'), sealed }
    const submission = this.#accepted(submitBid(facts, new Date(at)), at)
    const place = this.bundle.entries.at(-1)
    if (!place) throw new Error('nothing was chained')
    const receipt = signReceipt(storyKeys, receiptFields(submission, at, sha256(tender.title), place))
    const { id: bidId, lotId } = submission.bid
    if (submission.kind === 'late') {
      this.bundle.refusals.push({ bidId, receipt })
      return
    }
    this.bundle.bids.push({ bidId, lotId, version, qualityDigest: quality.digest, priceDigest: price.digest, receipt })
    this.#inForce.set(bidId, { version, quality: quality.digest, price: price.digest })
  }

  withdraw(number: number, version: number, at: string): void {
    const facts = { bid: this.#bid(number, 'submitted', version), tender: this.#window('published') }
    this.#inForce.delete(this.#accepted(withdrawBid(facts, new Date(at)), at).bidId)
  }

  open(kind: EnvelopeKind, stage: Stage, at: string): void {
    const inForce = [...this.#inForce].map(([bidId, bid]) => ({ bidId, version: bid.version, digest: bid[kind] }))
    const given = [1, 2].map((holder) => ({ holder, organisationId: uuid(800 + holder), givenAt: new Date(at) }))
    const facts = {
      tenderId: tender.id,
      kind,
      tender: { stage, closesAt: this.#closesAt, coolingOffMinutes: 60 },
      holders: [],
      threshold: 2,
      opening: null,
      given,
    }
    const { frozen } = this.#accepted(beginOpening({ ...facts, inForce }, new Date(at)), at)
    const opening = { frozen, finishedAt: null }
    this.#accepted(releaseGate({ ...facts, opening }, new Date(at)), at)
    const drawn = frozen.map(({ bidId }) => ({ bidId, lotId: lot?.id ?? '' }))
    const outcomes = frozen.map(({ bidId }) => ({ bidId, intact: true, note: '' }))
    this.#accepted(finishOpening({ ...facts, opening, drawn }, new Date(at), outcomes), at)
    this.bundle.openings.push({ kind, frozen, results: outcomes.map(({ bidId, intact }) => ({ bidId, intact })) })
  }

  /** What the panel and the cluster put on the record; their rules are tried elsewhere. */
  note(type: Event['type'], at: string, data: Event['data'] = {}): void {
    this.chain({ type, chain: tender.id, about: tender.id, data }, at)
  }

  award(at: string): void {
    const bids = [...this.#inForce.keys()]
    this.note('award.summaries-given', at, { summaries: Object.fromEntries(bids.map((bid) => [bid, sha256(bid)])) })
    this.note('award.approved', at, {
      bids: bids.slice(1),
      standstillFrom: '2026-12-07',
      standstillUntil: '2026-12-16',
    })
  }

  compute(at: string): void {
    const schedule = categoryOf('photocopiers').schedule
    const document = JSON.parse(this.bundle.terms.at(-1)?.text ?? '') as typeof tender
    const bids = [...this.#inForce.keys()].map((bidId, index) => ({
      bidId,
      prices: Object.fromEntries(schedule.map(({ key }) => [key, String(1 + index)])),
    }))
    const agreed = bids.map(({ bidId }, index) => ({ bidId, criterionId: 'response', score: 2 + index }))
    const prices = this.bundle.openings.find(({ kind }) => kind === 'price')
    const drawSeed = sha256((prices?.frozen ?? []).map(({ digest }) => digest).join('\n'))
    const lots = lot ? [{ tender: document, lot, bids, agreed, drawSeed }] : []
    const facts = {
      tenderId: tender.id,
      stage: 'price-opened' as const,
      alreadyComputed: false,
      pricesFinal: true,
      lots,
    }
    for (const { lotId, input, inputSha256, outputSha256 } of this.#accepted(computeResults(facts, sha256), at))
      this.bundle.results.push({ lotId, input, inputSha256, outputSha256 })
  }
}

/**
 * Three suppliers: the first amends, the second withdraws and comes back too late, the third bids once. The deadline was
 * moved a day. Both openings, the result, the award and its standstill followed.
 */
export function recordStory(): RecordBundle {
  const story = new Story()
  story.publish('2026-11-03T09:00:00.000001Z')
  story.submit(1, 1, '2026-11-20T10:00:00.000002Z')
  story.submit(2, 1, '2026-11-21T10:00:00.000003Z')
  story.extend('2026-12-02T12:00:00.000Z', '2026-11-25T10:00:00.000004Z')
  story.submit(1, 2, '2026-11-30T10:00:00.000005Z')
  story.submit(3, 1, '2026-12-02T11:59:59.999999Z')
  story.withdraw(2, 1, '2026-12-02T11:59:59.999999Z')
  story.submit(2, 2, '2026-12-02T12:00:00.000000Z')
  story.open('quality', 'published', '2026-12-02T13:00:00.000000Z')
  story.note('evaluation.quality-locked', '2026-12-04T09:00:00.000000Z')
  story.open('price', 'quality-locked', '2026-12-04T10:00:00.000000Z')
  story.compute('2026-12-04T10:00:01.000000Z')
  story.award('2026-12-07T10:00:00.000000Z')
  story.note('award.confirmed', '2026-12-17T00:00:00.000000Z')
  return JSON.parse(JSON.stringify(story.bundle)) as RecordBundle
}
