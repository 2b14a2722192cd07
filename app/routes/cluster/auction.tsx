import { Link, useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { clusterAuction } from '../../modules/evaluation/queries/auction-page.server.ts'
import { ArrangeAuctionForm } from '../../modules/evaluation/ui/arrange-auction-form.tsx'
import { AuctionTimesText } from '../../modules/evaluation/ui/auction-view.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { arrangeAuction } from '../../modules/evaluation/use-cases/arrange-auction.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { AuctionTerms } from '../../modules/tenders/ui/auction-terms.tsx'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param }) => clusterAuction(actor, param('tenderId')))

export const action = act(
  'cluster',
  {
    arrange: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      await arrangeAuction.run(ctx, {
        tenderId,
        startsOn: word(values, 'startsOn'),
        startsTime: word(values, 'startsTime'),
      })
      return `/cluster/tenders/${tenderId}/auction`
    },
  },
  wording,
)

export const meta = () => [{ title: 'The auction - Clusterbuy' }]

export default function ClusterAuction() {
  const auction = useLoaderData<typeof loader>()
  const { tender, stage, state, rule, mayArrange } = auction
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: `/cluster/tenders/${tender.tenderId}`, label: tender.title },
        ]}
      />
      <PageMain>
        <PageHeading caption={`${tender.title}, ${tender.reference}`} title="The auction" />
        <AuctionTerms auction={rule} />
        {state === 'to-arrange' ? null : <AuctionTimesText auction={auction} />}
        {state === 'to-arrange' && mayArrange && stage === 'price-opened' ? (
          <ArrangeAuctionForm minutes={rule.minutes} />
        ) : null}
        {state === 'over' ? (
          <Link className="govuk-button" to={`/cluster/tenders/${tender.tenderId}/result`}>
            See the result
          </Link>
        ) : null}
      </PageMain>
    </>
  )
}
