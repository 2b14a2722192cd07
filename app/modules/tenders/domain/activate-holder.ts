import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { OpeningHolder, Tender } from './tender.ts'

export type ActivateRefusal = 'terms-frozen' | 'key-in-use' | 'not-a-holder'

/** The public halves of the two keys that follow from a holder's opening code. */
export type Recipients = { readonly qualityRecipient: string; readonly priceRecipient: string }
export type ActiveHolder = Recipients & { readonly tenderId: string; readonly position: number; readonly at: Date }

/**
 * A holder's keys are registered before publication, and may be replaced by those of a new code until then. No key is
 * used twice in a tender: one code would then count as two people.
 */
export function activateHolder(
  tender: Pick<Tender, 'id' | 'stage' | 'holders'>,
  now: Date,
  keys: Recipients,
  personId: string | null,
): Decision<ActiveHolder, ActivateRefusal> {
  const mine = tender.holders.find((holder) => holder.personId === personId)
  if (!mine) return refuse('not-a-holder')
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const theirs = tender.holders.filter((holder) => holder !== mine).flatMap(keysOf)
  const { qualityRecipient, priceRecipient } = keys
  if (qualityRecipient === priceRecipient || theirs.some((key) => key === qualityRecipient || key === priceRecipient))
    return refuse('key-in-use')
  const { id } = tender
  return accept(
    { tenderId: id, position: mine.position, at: now, qualityRecipient, priceRecipient },
    {
      type: 'tenders.holder-activated',
      chain: id,
      about: id,
      data: { position: mine.position, qualityRecipient, priceRecipient },
    },
  )
}

const keysOf = ({ qualityRecipient, priceRecipient }: OpeningHolder) => [qualityRecipient, priceRecipient]
