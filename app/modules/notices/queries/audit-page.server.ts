import { NotFound } from '#app/platform/refusals.ts'
import type { Actor } from '../../identity/domain/actor.ts'
import { tenderStage } from '../../tenders/queries/tender-stage.server.ts'
import { tendersForAudit } from '../../tenders/queries/tenders-for-audit.server.ts'

/** Whose tenders an auditor looks after: null stands for everybody's. */
function clusterOf(actor: Actor): string | null {
  if (actor.seat?.role !== 'auditor') throw new NotFound('records')
  return actor.seat.kind === 'platform' ? null : actor.seat.organisationId
}

/** The tenders that an auditor may look into, the newest first. */
export const auditsPage = (actor: Actor, page: number) => tendersForAudit(clusterOf(actor), page)

/** One tender as the heading of its audit names it. */
export async function auditedTender(actor: Actor, tenderId: string) {
  const cluster = clusterOf(actor)
  const tender = await tenderStage(tenderId)
  if (!tender || (cluster !== null && tender.clusterId !== cluster)) throw new NotFound('record')
  const { reference, title, stage } = tender
  return { tenderId, reference, title, stage }
}
