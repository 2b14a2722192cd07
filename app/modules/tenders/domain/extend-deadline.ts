import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { londonDate } from '#app/kernel/london-time.ts'
import type { BankHolidays } from '#app/kernel/working-days.ts'
import { hourDoubt } from './closing-hour.ts'
import { type DocumentVersion, versionOf } from './publish-tender.ts'
import type { PublishedTender } from './published-tender.ts'
import { opensAt, type Stage } from './stage.ts'

export type ExtendRefusal =
  | 'not-published'
  | 'already-closed'
  | 'deadline-not-later'
  | 'contract-before-opening'
  | 'extended-to-a-bad-hour'

export type TenderInForce = { readonly stage: Stage; readonly document: PublishedTender }
export type Extension = DocumentVersion & { readonly closesAt: Date; readonly reason: string }

/**
 * While a tender is open its deadline may be moved later, for everybody and with a reason, and never earlier. The change
 * is a new version of the terms in which nothing else differs.
 */
export function extendDeadline(
  { stage, document }: TenderInForce,
  now: Date,
  asked: { readonly closesAt: Date; readonly reason: string },
  holidays: BankHolidays,
  sha256: (text: string) => string,
): Decision<Extension, ExtendRefusal> {
  const { timetable, id } = document
  const before = new Date(timetable.closesAt)
  const { closesAt, reason } = asked
  if (stage !== 'published') return refuse('not-published')
  if (now >= before) return refuse('already-closed')
  if (closesAt <= before) return refuse('deadline-not-later')
  if (hourDoubt(closesAt, holidays)) return refuse('extended-to-a-bad-hour')
  if (timetable.contractStartsOn <= londonDate(opensAt(closesAt, timetable.coolingOffMinutes)))
    return refuse('contract-before-opening')
  const next: PublishedTender = {
    ...document,
    version: document.version + 1,
    timetable: { ...timetable, closesAt: closesAt.toISOString() },
  }
  const version = { ...versionOf(next, now, sha256), closesAt, reason }
  return accept(version, {
    type: 'tenders.deadline-extended',
    chain: id,
    about: id,
    data: {
      version: next.version,
      sha256: version.sha256,
      from: timetable.closesAt,
      to: next.timetable.closesAt,
    },
  })
}
