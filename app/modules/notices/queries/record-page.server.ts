import { isId } from '#app/kernel/ids.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { timelineOf } from '../../audit/queries/timeline.server.ts'
import type { Actor } from '../../identity/domain/actor.ts'
import { opensAt, type Stage } from '../../tenders/domain/stage.ts'
import { mayFollowTender } from '../../tenders/policy.ts'
import { tenderStage } from '../../tenders/queries/tender-stage.server.ts'
import { mayHaveRecord } from '../policy.ts'

export type RecordPage = Awaited<ReturnType<typeof recordPage>>

/** Whether the bids of a tender were ever opened, also where it was cancelled afterwards. */
export const wasOpened = async (tenderId: string): Promise<boolean> =>
  (await timelineOf(tenderId, ['tenders.opened'])).length > 0

/** What the cluster does itself. Anything else on a sealed tender's record would tell that somebody has bid. */
const beforeOpening = ['tenders.', 'notices.']

type Dated = { readonly stage: Stage; readonly closesAt: Date | null; readonly coolingOffMinutes: number }

/** What the timetable still holds for a published tender. */
function comingUp({ stage, closesAt, coolingOffMinutes }: Dated, now: Date): { title: string; at: Date }[] {
  if (stage !== 'published' || closesAt === null) return []
  const opens = { title: 'Bids can be opened', at: opensAt(closesAt, coolingOffMinutes) }
  return [{ title: 'Bids close', at: closesAt }, opens].filter(({ at }) => at > now)
}

/** The life of a tender for those who act for its cluster: what happened when, and whether its record can be had. */
export async function recordPage(actor: Actor, tenderId: string) {
  const tender = isId(tenderId) ? await tenderStage(tenderId) : null
  if (!tender || !mayFollowTender(actor, tender)) throw new NotFound('tender')
  const { reference, title, stage, clusterId } = tender
  const { now } = await readClock(db())
  const opened = await wasOpened(tenderId)
  const happened = await timelineOf(tenderId, opened ? null : beforeOpening)
  const mayDownload = mayHaveRecord(actor, { clusterId, stage, wasOpened: opened, hasBid: false }) !== false
  return { tenderId, reference, title, happened, coming: comingUp(tender, now), opened, mayDownload }
}
