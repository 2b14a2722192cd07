import { checkSchedule } from '#app/modules/categories/domain/price-schedule.ts'
import { stagedContents } from '#app/modules/files/queries/staged-files.server.ts'
import { isAnswered } from '#app/modules/tenders/domain/judging.ts'
import { keySetsOf } from '#app/modules/tenders/queries/key-sets.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { Refused } from '#app/platform/refusals.ts'
import { utf8 } from '#app/platform/seal/bytes.ts'
import { sealEnvelope } from '#app/platform/seal/envelope.ts'
import type { Part } from '#app/platform/seal/inner-manifest.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import type { EnvelopeKind } from './domain/bid.ts'
import { ownCopyText } from './domain/own-copy.ts'
import { answersPart, pricesPart, writeAnswers, writePrices } from './domain/sealed-content.ts'
import { categoryOfTender } from './open-draft.server.ts'
import { type BidWorkspace, bidWorkspace } from './queries/bid-workspace.server.ts'
import { criterionOfSlot } from './staged-for.ts'
import { keepSealed } from './use-cases/keep-sealed.server.ts'

export type SealedBid = {
  readonly version: number
  readonly submissionKey: string
  /** Shown to the supplier once; we keep no copy. */
  readonly ownCopy: string
}

/**
 * Seals a complete draft under the key sets in force. The draft is opened in memory and sealed outside any transaction,
 * because it takes a moment; what is kept is refused if anything changed meanwhile.
 */
export async function sealBid(ctx: Ctx, { bidId }: { bidId: string }): Promise<SealedBid> {
  const work = await bidWorkspace(ctx.actor, bidId)
  const { bid, tender, lot, draft, draftSavedAt, state } = work
  if (!draft || !draftSavedAt) throw new Refused('no-draft')
  const schedule = checkSchedule(categoryOfTender(tender), draft.prices)
  if (!state.complete || !schedule.ok) throw new Refused('bid-incomplete')
  const keySets = await keySetsOf(bid.tenderId)
  const version = (work.versions.at(-1)?.version ?? 0) + 1
  const seal = (kind: EnvelopeKind, parts: readonly Part[]) => {
    const keySet = keySets.find((set) => set.kind === kind)
    if (!keySet) throw new Error(`no ${kind} key set in force`)
    return sealEnvelope(keySet, { tenderId: bid.tenderId, bidId, version, kind }, parts)
  }
  const { parts, fileIds } = await qualityParts(work, draft.answers)
  const quality = await seal('quality', parts)
  const price = await seal('price', [jsonPart(pricesPart, writePrices(schedule.values))])
  const submissionKey = newId()
  const envelopes = { quality: quality.envelope, price: price.envelope }
  const from = { version, tenderVersion: tender.version, draftSavedAt, fileIds, submissionKey }
  await keepSealed.run(ctx, { bidId, ...from, ...envelopes })
  const about = [
    ['Tender', tender.title],
    ['Lot', lot.title],
    ['Bid', bidId],
    ['Bid version', String(version)],
  ] as const
  const own = [{ kind: 'quality', ...quality.ownCopy } as const, { kind: 'price', ...price.ownCopy } as const]
  return { version, submissionKey, ownCopy: ownCopyText(about, own) }
}

const jsonPart = (name: string, text: string): Part => ({ name, type: 'application/json', bytes: utf8(text) })

async function qualityParts({ bid, tender }: BidWorkspace, answers: Readonly<Record<string, string>>) {
  const staged = await stagedContents(bid.supplierId, bid.id)
  const named = staged.map((file, index) => ({ ...file, part: `${index + 1}. ${file.name}` }))
  const asked = tender.criteria.filter(isAnswered).map(({ id }) => id)
  const text = writeAnswers({
    answers: Object.fromEntries(asked.map((id) => [id, answers[id] ?? ''])),
    files: named.map(({ part, slot, name }) => ({ part, name, criterionId: criterionOfSlot(slot) })),
  })
  return {
    fileIds: staged.map(({ id }) => id).sort(),
    parts: [jsonPart(answersPart, text), ...named.map(({ part: name, type, bytes }): Part => ({ name, type, bytes }))],
  }
}
