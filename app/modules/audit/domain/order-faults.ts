import { londonDate } from '#app/kernel/london-time.ts'
import { entryName } from './entry-words.ts'
import { deadlineBefore, type Fact, ofType, openedBids } from './history.ts'
import { bidName } from './receipt-faults.ts'
import type { RecordBundle } from './record-bundle.ts'

function coolingOffMinutes({ terms }: RecordBundle): number {
  try {
    const { timetable } = JSON.parse(terms.at(-1)?.text ?? '') as { timetable?: { coolingOffMinutes?: unknown } }
    return Number(timetable?.coolingOffMinutes)
  } catch {
    return Number.NaN
  }
}

/**
 * The platform released its lock on quality only after the deadline and the cooling-off, and its lock on prices only after
 * the panel had agreed on quality: the first release before its time, in words, or null.
 */
export function releasedTooSoon(bundle: RecordBundle, history: readonly Fact[]): string | null {
  const cooling = coolingOffMinutes(bundle)
  const agreed = ofType(history, 'evaluation.quality-locked')[0]?.entry.seq ?? Number.POSITIVE_INFINITY
  const tooSoon = ofType(history, 'bids.gate-released').find(({ entry, data }) => {
    if (data.kind === 'price') return entry.seq < agreed
    const deadline = deadlineBefore(history, entry.seq)
    return deadline === null || !(Date.parse(entry.at) >= Date.parse(deadline) + cooling * 60_000)
  })
  return tooSoon ? `This came before its time: ${entryName(tooSoon.entry)}.` : null
}

/**
 * Whoever bid had an assessment summary before the award was approved, and the award was confirmed only after the last day
 * of standstill had passed in London: the first step out of order, in words, or null.
 */
export function hurriedAward(history: readonly Fact[]): string | null {
  for (const { entry, data } of ofType(history, 'award.approved')) {
    const told = ofType(history, 'award.summaries-given').find((given) => given.entry.seq < entry.seq)
    const summaries = (told?.data.summaries ?? {}) as Readonly<Record<string, unknown>>
    const untold = openedBids(history, 'quality').find((bidId) => !Object.hasOwn(summaries, bidId))
    if (untold) return `There was no assessment summary for ${bidName(untold)} before ${entryName(entry)}.`
    const early = ofType(history, 'award.confirmed').find(
      (confirmed) => !(londonDate(new Date(confirmed.entry.at)) > String(data.standstillUntil)),
    )
    if (early) return `Standstill had not passed: ${entryName(early.entry)}.`
  }
  const [confirmed] = ofType(history, 'award.confirmed')
  const approved = ofType(history, 'award.approved').length > 0
  return confirmed && !approved ? `Nobody had approved the award: ${entryName(confirmed.entry)}.` : null
}
