import { When } from '../../components/moment.tsx'
import { type CycleStage, WhereNow } from '../../components/where-now.tsx'
import type { ClusterPage } from '../../modules/clusters/queries/cluster-page.server.ts'
import type { CallOfCluster } from '../../modules/demand/queries/my-calls.server.ts'
import { isClosed, type TenderOfCluster } from './tenders-table.tsx'

type ClusterNextProps = Pick<ClusterPage, 'memorandum' | 'mayRun' | 'now'> & {
  tenders: readonly TenderOfCluster[]
  calls: readonly CallOfCluster[]
}

/** What those who run the cluster have to do next: agree a memorandum, then the tender that is furthest behind. */
export function ClusterNext({ tenders, calls, memorandum, mayRun, now }: ClusterNextProps) {
  const draft = tenders.find(({ stage }) => stage === 'drafting')
  const closed = tenders.find((tender) => isClosed(tender, now))
  const judged = tenders.find((tender) => tender.stage === 'price-opened')
  const asked = calls.find((call) => !call.closed)
  const stage: CycleStage = draft ? 'plan' : tenders.length > 0 ? 'do' : 'understand'
  if (!mayRun) return <WhereNow stage={stage} />
  if (!memorandum.inForce && !memorandum.beingApproved)
    return <WhereNow stage={stage} next={{ label: 'Propose a memorandum', href: '/cluster/memorandum?propose=1' }} />
  if (closed)
    return (
      <WhereNow
        stage="do"
        next={{ label: `Have the bids opened: ${closed.title}`, href: `/cluster/tenders/${closed.id}/opening` }}
        by="The deadline has passed"
      />
    )
  if (judged)
    return (
      <WhereNow
        stage="do"
        next={
          judged.hasAuction
            ? { label: `The auction, then the award: ${judged.title}`, href: `/cluster/tenders/${judged.id}/auction` }
            : { label: `Recommend the award: ${judged.title}`, href: `/cluster/tenders/${judged.id}/award` }
        }
      />
    )
  if (draft)
    return (
      <WhereNow
        stage={stage}
        next={{ label: `Go on preparing: ${draft.title}`, href: `/cluster/tenders/${draft.id}` }}
        by={
          asked ? (
            <>
              Schools answer by <When at={asked.respondBy} />
            </>
          ) : undefined
        }
      />
    )
  if (tenders.length > 0) return <WhereNow stage={stage} waiting="No tender is waiting for you here." />
  return <WhereNow stage={stage} next={{ label: 'Start the first tender', href: '/cluster/tenders/new' }} />
}
