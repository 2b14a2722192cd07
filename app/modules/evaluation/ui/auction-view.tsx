import { Link } from '@remix-run/react'
import { Figures } from '#app/components/card.tsx'
import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { TimeLeft, When } from '#app/components/moment.tsx'
import { Money } from '#app/components/money.tsx'
import { InsetText, Notice } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { money } from '#app/kernel/money.ts'
import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import type { BidderAuction } from '../queries/auction-page.server.ts'

/** The auction as one bidder takes part in it. */
export const AuctionView = ({ auction }: { auction: BidderAuction }) => (
  <>
    <AuctionTimesText auction={auction} />
    <Standing auction={auction} />
    {auction.state === 'running' && !auction.isOut ? <LowerPricesForm auction={auction} /> : null}
    <DataTable
      caption="Prices you went down to"
      empty={<p className="govuk-body">You have kept the prices that you sealed.</p>}
      rows={auction.offers}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'at', heading: 'When', rowHeader: true, cell: ({ at }) => <When at={new Date(at)} /> },
        { key: 'price', heading: 'Whole-life cost', numeric: true, cell: ({ price }) => <Money amount={price} /> },
      ]}
    />
  </>
)

type Times = Pick<BidderAuction, 'state' | 'startsAt' | 'endsAt' | 'now' | 'rule'>

/** When the auction is, by the clock that decides and not by the visitor’s. */
export function AuctionTimesText({ auction: { state, startsAt, endsAt, now, rule } }: { auction: Times }) {
  if (startsAt === null || endsAt === null)
    return <p className="govuk-body">The schools will say at least a day ahead when the auction begins.</p>
  if (state === 'over')
    return (
      <p className="govuk-body">
        The auction ended <When at={new Date(endsAt)} />. The result is worked out from the last prices of each bidder.
      </p>
    )
  return (
    <p className="govuk-body">
      {state === 'running' ? 'It began' : 'It begins'} <When at={new Date(startsAt)} /> and ends{' '}
      <strong>
        <When at={new Date(endsAt)} />
      </strong>
      {state === 'running' ? (
        <>
          {' '}
          (<TimeLeft now={new Date(now)} until={new Date(endsAt)} />)
        </>
      ) : null}
      . A new price in the last {rule.extendMinutes} minutes moves the end to {rule.extendMinutes} minutes later.
    </p>
  )
}

function Standing({ auction: { place, cost, isOut } }: { auction: BidderAuction }) {
  if (isOut) return <Notice title="This bid is out">Its prices no longer matter.</Notice>
  if (!place) return <Figures items={[{ label: 'Your whole-life cost', value: money(cost) }]} />
  return (
    <>
      <Figures
        items={[
          { label: 'Your place', value: `${place.rank} of ${place.of}` },
          { label: 'Your points', value: place.total },
          { label: 'Your whole-life cost', value: money(cost) },
        ]}
      />
      <p className="govuk-body">
        Worked out when this page was loaded; <Link to=".">look again</Link> to see where you stand now.
      </p>
    </>
  )
}

function LowerPricesForm({ auction: { categoryKey, prices, cost, most, rule } }: { auction: BidderAuction }) {
  const { schedule } = categoryOf(categoryKey)
  return (
    <PostForm intent="lower">
      <InsetText>
        Now you come to <Money amount={cost} />. A new whole-life cost must be <Money amount={most} /> or less, which is{' '}
        {rule.leastStep}% down. No school may pay more than before. You need not take part: your sealed prices stay as
        they are.
      </InsetText>
      <DataTable
        caption="Your prices"
        narrow="stack"
        rows={schedule}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', heading: 'What', rowHeader: true, cell: ({ label }) => label },
          { key: 'unit', heading: 'In', cell: ({ unit }) => unit },
          { key: 'now', heading: 'Now', numeric: true, cell: ({ key }) => prices[key] ?? '' },
          {
            key: 'figure',
            heading: 'New figure',
            cell: ({ key, label, unit }) => (
              <TextField
                name={`price.${key}`}
                label={`${label}, in ${unit}`}
                labelHidden
                width={10}
                inputMode="decimal"
                spellCheck={false}
                defaultValue={prices[key] ?? ''}
              />
            ),
          },
        ]}
      />
      <ConfirmBox title="Lower your prices" agree="These prices bind us">
        <p className="govuk-body">They take the place of your sealed prices at once, and cannot be taken back.</p>
      </ConfirmBox>
      <SubmitButton tone="warning">Give these prices</SubmitButton>
    </PostForm>
  )
}
