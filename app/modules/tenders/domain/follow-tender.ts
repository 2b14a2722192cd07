import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Stage } from './stage.ts'

export type FollowRefusal = 'not-published'

export type FollowFacts = {
  readonly tender: { readonly id: string; readonly stage: Stage }
  readonly supplierId: string
}
export type Following = { readonly tenderId: string; readonly supplierId: string; readonly at: Date }

/** A supplier may ask to be told of what happens to a tender that is open. Only its own record says that it has. */
export function followTender({ tender, supplierId }: FollowFacts, now: Date): Decision<Following, FollowRefusal> {
  if (tender.stage !== 'published') return refuse('not-published')
  return accept(
    { tenderId: tender.id, supplierId, at: now },
    { type: 'tenders.followed', chain: supplierId, about: tender.id },
  )
}

/** A supplier stops following whenever it likes. */
export const stopFollowing = ({ tender, supplierId }: FollowFacts, now: Date): Decision<Following, never> =>
  accept(
    { tenderId: tender.id, supplierId, at: now },
    { type: 'tenders.unfollowed', chain: supplierId, about: tender.id },
  )
