import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostForm, SubmitButton } from '../../components/form.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { momentText } from '../../kernel/london-time.ts'
import { money } from '../../kernel/money.ts'
import { payFee } from '../../modules/fees/pay-fee.server.ts'
import { feePage } from '../../modules/fees/queries/fee-page.server.ts'
import { publicTender } from '../../modules/tenders/queries/public-tender.server.ts'
import { act, page } from '../../platform/http/route.server.ts'
import { paymentsAreTaken } from '../../platform/stripe.server.ts'

export const loader = page('supplier', async ({ actor, param, url }) => {
  const fee = await feePage(actor, param('feeId'))
  const { document } = await publicTender(fee.tenderId)
  const returned = url.searchParams.get('paid') === '1'
  return { fee, title: document.title, payable: paymentsAreTaken(), returned }
})

export const action = act('supplier', {
  save: async ({ ctx, param }) => redirect(await payFee(ctx, param('feeId')), 303),
})

export const meta = () => [{ title: 'Success fee - Clusterbuy' }]

export default function Fee() {
  const { fee, title, payable, returned } = useLoaderData<typeof loader>()
  const paid = fee.stage === 'paid'
  return (
    <>
      <Breadcrumbs items={[{ href: '/supplier', label: 'My company' }]} />
      <PageMain>
        <PageHeading
          caption={title}
          title="Success fee"
          lead="Finding tenders and bidding are free. A fee is owed only for a contract you have won."
        />
        {paid ? <Notice tone="good" title="Paid. Thank you." /> : null}
        {!paid && returned ? (
          <Notice title="We are waiting for the payment to be confirmed">
            This takes a few seconds as a rule. Reload the page to see.
          </Notice>
        ) : null}
        <SummaryList
          rows={[
            { key: 'Amount', value: money(fee.amount) },
            { key: 'Fell due', value: momentText(fee.dueAt) },
            { key: 'State', value: paid && fee.paidAt ? `Paid on ${momentText(fee.paidAt)}` : 'Due' },
          ]}
        />
        {paid ? null : payable ? (
          <PostForm reload>
            <SubmitButton>Pay {money(fee.amount)} on the payment page</SubmitButton>
          </PostForm>
        ) : (
          <p className="govuk-body">We will send you an invoice. Card payment is not set up for this service.</p>
        )}
      </PageMain>
    </>
  )
}
