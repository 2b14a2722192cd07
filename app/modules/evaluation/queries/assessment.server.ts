import { isId } from '#app/kernel/ids.ts'
import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { schoolsOfLots } from '#app/modules/tenders/domain/lot-criteria.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { type NamedPanelMember, panelOf } from '#app/modules/tenders/queries/panel-of.server.ts'
import { type Terms, termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import type { Assessment } from '../domain/assessment.ts'
import { usualModeration } from '../domain/moderation.ts'
import { isOnPanel } from '../policy.ts'
import { bidsOutOf, judgementsOf } from '../store/bids-out.server.ts'
import { panelRecord } from '../store.server.ts'

/** The tender as the heading of a panel's page names it. */
export const headingOf = ({ id, title, reference, buyer }: PublishedTender) => ({
  tenderId: id,
  title,
  reference,
  buyerName: buyer.name,
})

/** How far the panel of a tender has come, for rules to judge. Give the transaction after taking the tender's lock. */
export async function assessmentOf(tenderId: string, on: Db | Tx = db()): Promise<Assessment | null> {
  const terms = await termsOf(tenderId, on)
  return terms && assessmentWith(terms, await panelOf(tenderId, on), on)
}

async function assessmentWith(terms: Terms, panel: readonly NamedPanelMember[], on: Db | Tx): Promise<Assessment> {
  const { tenderId, stage, document } = terms
  const [opened, record, out, judged] = await Promise.all([
    openedBids(tenderId, on),
    panelRecord(on, tenderId),
    bidsOutOf(on, tenderId),
    judgementsOf(on, tenderId),
  ])
  const bids = opened.filter(({ bidId }) => !out.some((one) => one.bidId === bidId))
  return {
    tenderId,
    stage,
    levels: document.scale,
    questions: document.criteria.filter(({ kind }) => kind === 'scored'),
    lotSchools: schoolsOfLots(document),
    fewestScorers: document.fewestScorers ?? usualModeration.fewestScorers,
    panel,
    bids,
    conditionsJudged: (document.conditions ?? []).length === 0 || judged.length > 0,
    ...record,
  }
}

/** The same for a member of the panel, with the published terms and the members' names. Nobody else finds it. */
export async function assessmentFor(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  const members = terms ? await panelOf(tenderId) : []
  if (!terms || actor.personId === null || !isOnPanel(actor, { panel: members })) throw new NotFound('panel')
  const assessment = await assessmentWith(terms, members, db())
  return { personId: actor.personId, document: terms.document, members, assessment }
}
