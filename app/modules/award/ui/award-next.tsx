import { When } from '#app/components/moment.tsx'
import { WhereNow } from '#app/components/where-now.tsx'
import type { AwardPage } from '../queries/award-page.server.ts'

/** Whose turn it is on the way from a result to contracts. */
export function AwardNext({ award }: { award: AwardPage }) {
  const { stage, mayRun, mayApprove, isRecommender, standstill, lots } = award
  const ready = lots.some(({ canBeAwarded, left }) => canBeAwarded || left)
  switch (stage) {
    case 'price-opened':
      return (
        <WhereNow
          stage="do"
          next={mayRun && ready ? { label: 'Recommend the award' } : null}
          waiting={ready ? 'The cluster’s manager recommends the award.' : 'There is no result to recommend yet.'}
        />
      )
    case 'recommended':
      return (
        <WhereNow
          stage="do"
          next={mayApprove && !isRecommender ? { label: 'Approve the award' } : null}
          waiting="The cluster’s chair approves the award. It takes two people."
        />
      )
    case 'standstill':
      return (
        <WhereNow
          stage="do"
          next={mayRun && standstill?.over ? { label: 'Confirm the award' } : null}
          waiting="Bidders have time to ask and to object."
          by={standstill ? <When at={standstill.until} /> : undefined}
        />
      )
    case 'cancelled':
      return <WhereNow stage="review" waiting="The tender has ended." />
    case 'awarded':
      return <WhereNow stage="review" waiting="The award is final." />
    default:
      return <WhereNow stage="do" waiting="The award comes after the result." />
  }
}
