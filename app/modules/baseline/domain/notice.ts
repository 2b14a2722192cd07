import { addDays, type IsoDate } from '#app/kernel/london-time.ts'

export type ContractTerms = { readonly endsOn: IsoDate; readonly noticeDays: number; readonly autoRenews: boolean }

/**
 * `notice-soon`: notice must be given within 90 days or the contract renews itself. `renews-by-itself`: that day has
 * passed and the contract will go on. `has-renewed`: its end has passed as well. `ends-soon`: it ends within 180 days, so
 * a successor must be found. `has-ended`: nothing covers the school any more.
 */
export type ContractWarning = 'notice-soon' | 'renews-by-itself' | 'has-renewed' | 'ends-soon' | 'has-ended'

const NOTICE_SOON_DAYS = 90
const END_SOON_DAYS = 180

/** The last day on which notice can be given: as many days before the end as the contract says. */
export const lastDayForNotice = ({ endsOn, noticeDays }: ContractTerms): IsoDate => addDays(endsOn, -noticeDays)

/** What the school should know of a contract today, or null while there is time. The day for notice itself still counts. */
export function contractWarning(terms: ContractTerms, today: IsoDate): ContractWarning | null {
  if (!terms.autoRenews) {
    if (terms.endsOn < today) return 'has-ended'
    return terms.endsOn <= addDays(today, END_SOON_DAYS) ? 'ends-soon' : null
  }
  const noticeBy = lastDayForNotice(terms)
  if (terms.endsOn < today) return 'has-renewed'
  if (noticeBy < today) return 'renews-by-itself'
  return noticeBy <= addDays(today, NOTICE_SOON_DAYS) ? 'notice-soon' : null
}

export type DateToWatch = { readonly kind: 'notice' | 'end'; readonly on: IsoDate }

/** The next date of a contract that somebody must not miss: the last day for notice where it renews itself, or its end. */
export function dateToWatch(terms: ContractTerms, today: IsoDate): DateToWatch | null {
  const noticeBy = lastDayForNotice(terms)
  if (terms.autoRenews && noticeBy >= today) return { kind: 'notice', on: noticeBy }
  return terms.endsOn >= today ? { kind: 'end', on: terms.endsOn } : null
}
