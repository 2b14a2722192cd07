import { useLoaderData } from '@remix-run/react'
import { categoryOfTender } from '../../modules/bids/open-draft.server.ts'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { BidPage, StillDraft } from '../../modules/bids/ui/bid-page.tsx'
import { PriceForm } from '../../modules/bids/ui/price-form.tsx'
import { wording } from '../../modules/bids/ui/wording.ts'
import { saveDraft } from '../../modules/bids/use-cases/save-draft.server.ts'
import { checkSchedule, scheduleFaultText } from '../../modules/categories/domain/price-schedule.ts'
import { pooledFacts } from '../../modules/tenders/ui/tender-facts.ts'
import { cellsOf, type FormValues } from '../../platform/http/form-values.ts'
import { act, page, type Visit } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => {
  const work = await bidWorkspace(actor, param('bidId'))
  const { tender, lot, draft } = work
  const schools = lot.schools.map(({ quantities }) => ({ quantities }))
  return {
    heading: headingOf(work),
    categoryKey: categoryOfTender(tender).key,
    assumptions: tender.price.assumptions,
    schools,
    pooled: pooledFacts(
      tender.categoryKey,
      schools.map(({ quantities }) => quantities),
    ),
    prices: draft?.prices ?? {},
  }
})

const save = ({ ctx, param }: Visit, values: FormValues) =>
  saveDraft.run(ctx, { bidId: param('bidId'), prices: cellsOf(values, 'price') })

export const action = act(
  'supplier',
  {
    autosave: async (visit, values) => {
      await save(visit, values)
      return Response.json({ saved: true })
    },
    save: async (visit, values) => {
      await save(visit, values)
      const { tender } = await bidWorkspace(visit.actor, visit.param('bidId'))
      const category = categoryOfTender(tender)
      const verdict = checkSchedule(category, cellsOf(values, 'price'))
      // A line still blank is no error while drafting; a figure that makes no sense is said at once. Both are kept.
      const wrong = verdict.ok ? [] : verdict.faults.filter(({ reason }) => reason !== 'missing')
      if (wrong.length === 0) return `/supplier/bids/${visit.param('bidId')}`
      const line = (key: string) => category.schedule.find((one) => one.key === key)
      const errors = Object.fromEntries(
        wrong.map((fault) => [`price.${fault.key}`, scheduleFaultText(line(fault.key), fault)]),
      )
      return Response.json({ errors, values }, { status: 422 })
    },
  },
  wording,
)

export const meta = () => [{ title: 'Price schedule - Clusterbuy' }]

export default function PricesRoute() {
  const sheet = useLoaderData<typeof loader>()
  return (
    <BidPage heading={sheet.heading}>
      <StillDraft heading={sheet.heading} />
      <PriceForm {...sheet} />
    </BidPage>
  )
}
