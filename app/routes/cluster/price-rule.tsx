import { Link, useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { priceRulePage } from '../../modules/tenders/queries/price-rule-page.server.ts'
import { typedPriceRule } from '../../modules/tenders/typed-forms.ts'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { PriceRuleForm } from '../../modules/tenders/ui/price-rule-form.tsx'
import { PriceRulePreview } from '../../modules/tenders/ui/price-rule-preview.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { setPriceRule } from '../../modules/tenders/use-cases/set-price-rule.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param }) => priceRulePage(actor, param('tenderId')))

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await setPriceRule.run(ctx, typedPriceRule(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}/price-rule?saved=1#preview`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Price rule - Clusterbuy' }]

export default function PriceRule() {
  const data = useLoaderData<typeof loader>()
  const { tender } = data
  return (
    <PartPage tender={tender}>
      {canEdit(data) ? (
        <PriceRuleForm page={data} />
      ) : (
        <>
          <PageHeading caption={tender.title} title="Price rule" />
          <FrozenNote {...data} />
        </>
      )}
      <PriceRulePreview page={data} />
      <p className="govuk-body">
        <Link to={`/cluster/tenders/${tender.id}/laboratory`}>Try the weights on made-up bids</Link>
      </p>
    </PartPage>
  )
}
