import { Link, useLoaderData } from '@remix-run/react'
import { PostForm, SubmitButton } from '../../components/form.tsx'
import { EmptyState } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { namesOfBids } from '../../modules/award/queries/names-of-bids.server.ts'
import { clusterResult } from '../../modules/evaluation/queries/result-page.server.ts'
import { ResultView } from '../../modules/evaluation/ui/result-view.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { computeResults } from '../../modules/evaluation/use-cases/compute-results.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

/** The prices are open by now, so the cluster may know whose each bid is. */
export const loader = page('cluster', async ({ actor, param }) => {
  const result = await clusterResult(actor, param('tenderId'))
  return { result, names: result.lots.length > 0 ? await namesOfBids(result.tender.tenderId) : {} }
})

export const action = act(
  'cluster',
  {
    compute: async ({ ctx, param }) => {
      await computeResults.run(ctx, { tenderId: param('tenderId') })
      return `/cluster/tenders/${param('tenderId')}/result`
    },
  },
  wording,
)

export const meta = () => [{ title: 'The result - Clusterbuy' }]

export default function ClusterResult() {
  const { result, names } = useLoaderData<typeof loader>()
  const { tender, stage, lots, mayCompute } = result
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: `/cluster/tenders/${tender.tenderId}`, label: tender.title },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={`${tender.title}, ${tender.reference}`}
          title="The result"
          lead="The ranking follows from the published terms, the agreed scores and the opened prices, and from nothing else."
        />
        {lots.length === 0 ? (
          <>
            <EmptyState title="There is no result yet">
              {result.hasAuction
                ? 'It follows by itself when the auction on price is over.'
                : 'It follows by itself when the prices have been opened.'}
            </EmptyState>
            {mayCompute && stage === 'price-opened' ? (
              <PostForm intent="compute">
                <SubmitButton>Work out the result</SubmitButton>
              </PostForm>
            ) : null}
          </>
        ) : (
          <>
            <p className="govuk-body">
              <Link className="govuk-link" to={`/cluster/tenders/${tender.tenderId}/result/how-sure`}>
                How sure are we? In plain words, to read out or print
              </Link>
              <br />
              <Link className="govuk-link" to={`/reports/${tender.tenderId}`}>
                The evaluation report: a page, a PDF and data
              </Link>
            </p>
            {lots.map((lot) => (
              <ResultView
                key={lot.lotId}
                lot={lot}
                result={result}
                names={names}
                exchangeAt={(bidId) => `/cluster/tenders/${tender.tenderId}/low-price/${bidId}`}
              />
            ))}
            <Link className="govuk-button" to={`/cluster/tenders/${tender.tenderId}/award`}>
              Go to the award
            </Link>
          </>
        )}
      </PageMain>
    </>
  )
}
