import { env } from '#app/platform/env.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { theService } from '../../identity/domain/actor.ts'
import { versionsForAudit } from '../../tenders/queries/versions-for-audit.server.ts'
import { type TenderStep, tenderRelease } from '../domain/tender-release.ts'
import { noticeIsPublished } from '../queries/notice-of-event.server.ts'
import { publishNotice } from '../use-cases/publish-notice.server.ts'

const tags: Readonly<Record<string, TenderStep['tag']>> = {
  'tenders.published': 'tender',
  'tenders.deadline-extended': 'tenderUpdate',
  'tenders.cancelled': 'tenderCancellation',
}

/** Makes a tender's publication, a later deadline or its cancellation known, with the terms as they were at that moment. */
export async function publishTenderNotice({ key, type, chain, at }: EventNotice): Promise<void> {
  const tag = tags[type]
  if (!tag || (await noticeIsPublished(key))) return
  const date = new Date(at)
  const versions = await versionsForAudit(chain)
  const version = versions.findLast(({ publishedAt }) => publishedAt <= date)
  const first = versions[0]
  // A tender that was cancelled before it was published was never known to anybody.
  if (!version || !first) return
  const name = tag === 'tenderUpdate' ? `${tag}-${version.version}` : tag
  const step = { tag, name, date, publishedAt: first.publishedAt, site: new URL(env().PUBLIC_URL).origin }
  const release = tenderRelease(version.document, step)
  const notice = { eventKey: key, tenderId: chain, kind: 'tender' as const, release, publishedAt: date }
  await publishNotice.run({ actor: theService }, notice)
}
