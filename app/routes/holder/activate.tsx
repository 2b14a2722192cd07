import { useLoaderData } from '@remix-run/react'
import { When } from '../../components/moment.tsx'
import { Details, InsetText, Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { codePage } from '../../modules/bids/queries/holder-pages.server.ts'
import { DrillCode } from '../../modules/bids/ui/drill-code.tsx'
import { MakeCode } from '../../modules/bids/ui/opening-code.tsx'
import { openingWording } from '../../modules/bids/ui/wording.ts'
import { drillHolder } from '../../modules/bids/use-cases/drill-holder.server.ts'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { activateHolder } from '../../modules/tenders/use-cases/activate-holder.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('holder', async ({ actor, param, url }) => ({
  ...(await codePage(actor, param('tenderId'))),
  proved: url.searchParams.has('proved'),
}))

export const action = act(
  'holder',
  {
    activate: async ({ ctx, param }, { qualityRecipient, priceRecipient }) => {
      const tenderId = param('tenderId')
      const keys = { qualityRecipient: String(qualityRecipient), priceRecipient: String(priceRecipient) }
      await activateHolder.run(ctx, { tenderId, ...keys })
      return `/opening/${tenderId}/code`
    },
    drill: async ({ ctx, param }, { token, quality, price }) => {
      const tenderId = param('tenderId')
      const answer = { token: String(token), quality: String(quality), price: String(price) }
      await drillHolder.run(ctx, { tenderId, ...answer })
      return `/opening/${tenderId}/code?proved=1`
    },
  },
  { ...wording, ...openingWording },
)

export const meta = () => [{ title: 'Your opening code - Clusterbuy' }]

export default function Activate() {
  const { tender, drafting, activatedAt, keys, challenge, proved } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ href: '/opening', label: 'Openings' }]} />
      <PageMain>
        <PageHeading
          caption={`${tender.title}, ${tender.reference}`}
          title="Your opening code"
          lead="With your code and another holder’s the bids can be opened after the deadline. Without it they cannot."
        />
        {proved ? (
          <Notice tone="good" title="Your code works">
            Keep it where it is. You need it after the deadline, and once more when the prices are opened.
          </Notice>
        ) : null}
        {activatedAt && keys && challenge ? (
          <>
            <InsetText>
              The keys of your code were registered on <When at={activatedAt} />.
            </InsetText>
            <h2 className="govuk-heading-m">Check that the code you kept works</h2>
            <p className="govuk-body">
              Take it from where you keep it. Do this now, and again a week and a day before the deadline.
            </p>
            <DrillCode tenderId={tender.id} keys={keys} challenge={challenge} />
            {drafting ? (
              <Details summary="I have lost the code">
                <p className="govuk-body">
                  Until the tender is published you can make another. The old one is useless then.
                </p>
                <MakeCode tenderId={tender.id} />
              </Details>
            ) : null}
          </>
        ) : drafting ? (
          <MakeCode tenderId={tender.id} />
        ) : (
          <Notice tone="fault" title="It is too late to make a code">
            The tender has been published without keys of yours. The other holders open the bids.
          </Notice>
        )}
      </PageMain>
    </>
  )
}
