import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { namesOfBids } from '../../modules/award/queries/names-of-bids.server.ts'
import { howSure, type SureLot } from '../../modules/evaluation/queries/how-sure.server.ts'
import { HowSureView } from '../../modules/evaluation/ui/how-sure-view.tsx'
import type { Names } from '../../modules/evaluation/ui/result-words.ts'
import { WhatIfWeights } from '../../modules/evaluation/ui/what-if.tsx'
import { page } from '../../platform/http/route.server.ts'
import { readEvaluateFile } from '../../tool/formats/evaluate-file.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const sure = await howSure(actor, param('tenderId'))
  return { sure, names: sure.lots.length > 0 ? await namesOfBids(sure.tender.tenderId) : {} }
})

export const meta = () => [{ title: 'How sure are we - Clusterbuy' }]

export default function HowSurePage() {
  const { sure, names } = useLoaderData<typeof loader>()
  const { tender, lots, criteria } = sure
  const top = criteria.filter(({ parentId }) => parentId === null)
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: `/cluster/tenders/${tender.tenderId}`, label: tender.title },
          { href: `/cluster/tenders/${tender.tenderId}/result`, label: 'The result' },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={`${tender.title}, ${tender.reference}`}
          title="How sure are we?"
          lead="Whether the result would be another if one thing had been different. The first part can be read out in a meeting; this page prints well."
        />
        {lots.length === 0 ? (
          <EmptyState title="There is no result yet">It follows by itself when the prices have been opened.</EmptyState>
        ) : (
          lots.map((lot) => (
            <HowSureView
              key={lot.lotId}
              page={sure}
              lot={lot}
              names={names}
              whatIf={<Asked lot={lot} top={top} names={names} />}
            />
          ))
        )}
      </PageMain>
    </>
  )
}

type AskedProps = { lot: SureLot; top: readonly { id: string; title: string; weight: string }[]; names: Names }

/** The very calculation file of the result, read again in the browser, answers what-if questions. */
function Asked({ lot, top, names }: AskedProps) {
  const file = readEvaluateFile(lot.input)
  if ('faults' in file || lot.report.bids.length < 2) return null
  return <WhatIfWeights lotId={lot.lotId} criteria={top} input={file.input} winner={lot.report.winner} names={names} />
}
