import { digest } from '#app/modules/evaluation/digest.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { allocationFile } from '../domain/allocation/allocation-file.ts'
import { type LotsRun, runFor } from '../domain/lots-run.ts'
import { type NumberedLot, type Question, questionsToAsk, type RankedOffer } from '../domain/lots-together.ts'

export type Asked = Question & { readonly file: string; readonly digest: string }

/** The lots of a tender for which a bid is still in. */
export const lotsWithOffers = ({ document }: Terms, offers: readonly RankedOffer[]): NumberedLot[] =>
  document.lots.flatMap(({ id: lotId, number }) =>
    offers.some((offer) => offer.lotId === lotId) ? [{ lotId, number }] : [],
  )

/** What is to be worked out about the lots of a tender together, each question with the open file in which it is asked. */
export function lotsAsked(terms: Terms, offers: readonly RankedOffer[], runs: readonly LotsRun[]): Asked[] {
  const { lots, lotsPerSupplier } = terms.document
  if (lots.length < 2) return []
  const written = new Map<string, Asked>()
  const open = (question: Question): Asked => {
    const file = allocationFile(question.input)
    const asked = { ...question, file, digest: digest(file) }
    written.set(question.key, asked)
    return asked
  }
  return questionsToAsk(
    lotsWithOffers(terms, offers),
    offers,
    lotsPerSupplier ?? null,
    (question) => runFor(runs, open(question))?.status === 'none',
  ).map((question) => written.get(question.key) ?? open(question))
}
