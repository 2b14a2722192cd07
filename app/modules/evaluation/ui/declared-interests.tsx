import { SummaryList } from '#app/components/summary-list.tsx'
import type { InterestsPage } from '../queries/interests-page.server.ts'

/** What this member declared, for reading only. */
export const DeclaredInterests = ({ bidders }: Pick<InterestsPage, 'bidders'>) => (
  <SummaryList
    rows={bidders.map(({ name, interest, nature }) => ({
      key: name,
      value: interest ? `Interest declared: ${nature}` : 'No interest',
    }))}
  />
)
