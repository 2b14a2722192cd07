import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { categoryOf } from '../../modules/categories/domain/catalogue.ts'
import { checkSchedule, scheduleFaultText } from '../../modules/categories/domain/price-schedule.ts'
import { bidderAuction } from '../../modules/evaluation/queries/auction-page.server.ts'
import { AuctionView } from '../../modules/evaluation/ui/auction-view.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { lowerPrices } from '../../modules/evaluation/use-cases/lower-prices.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { cellsOf } from '../../platform/http/form-values.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', ({ actor, param }) => bidderAuction(actor, param('bidId')))

export const action = act(
  'supplier',
  {
    lower: async ({ ctx, actor, param }, values) => {
      const prices = cellsOf(values, 'price')
      const category = categoryOf((await bidderAuction(actor, param('bidId'))).categoryKey)
      const verdict = checkSchedule(category, prices)
      if (!verdict.ok) {
        const errors = Object.fromEntries(
          verdict.faults.map((fault) => [
            `price.${fault.key}`,
            scheduleFaultText(
              category.schedule.find(({ key }) => key === fault.key),
              fault,
            ),
          ]),
        )
        return Response.json({ errors, values }, { status: 422 })
      }
      const confirm = word(values, 'confirm') as 'yes'
      await lowerPrices.run(ctx, { bidId: param('bidId'), prices, confirm })
      return `/supplier/bids/${param('bidId')}/auction`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Auction - Clusterbuy' }]

export default function Auction() {
  const auction = useLoaderData<typeof loader>()
  const { tender, bidId } = auction
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/supplier', label: 'My company' },
          { href: `/supplier/bids/${bidId}`, label: tender.title },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={`${tender.title}, ${tender.reference}`}
          title="The auction"
          lead="You may lower your own prices. Quality stays as it was scored; you see your own place and nobody else’s price."
        />
        <AuctionView auction={auction} />
      </PageMain>
    </>
  )
}
