import { entryName } from './entry-words.ts'
import { type Fact, ofType } from './history.ts'
import { bidName } from './receipt-faults.ts'
import type { RecordBundle } from './record-bundle.ts'

/** Every summary that the record says was sent is in the file with the same digest: the first fault, or null. */
export function summaryFault({ summaries }: RecordBundle, history: readonly Fact[]): string | null {
  const sent = ofType(history, 'award.summary-sent')
  for (const { entry, about, data } of sent) {
    const summary = summaries.find(({ bidId }) => bidId === about)
    if (!summary) return `The assessment summary is missing: ${entryName(entry)}.`
    if (summary.sha256 !== data.sha256) return `The assessment summary of ${bidName(about)} was changed.`
  }
  return summaries.length > sent.length ? 'There is an assessment summary that is not on the record.' : null
}
