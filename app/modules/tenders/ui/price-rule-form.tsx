import { RadioGroup } from '#app/components/choice-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { Money } from '#app/components/money.tsx'
import { Details, InsetText } from '#app/components/notice.tsx'
import { MoneyField, NumberField } from '#app/components/number-field.tsx'
import { type Pence, pence, poundsText } from '#app/kernel/money.ts'
import { type PriceMethod, priceMethods } from '../domain/price-rule.ts'
import type { PriceRulePage } from '../queries/price-rule-page.server.ts'

const methodWords: Record<PriceMethod, { label: string; hint: string }> = {
  'floor-ceiling': {
    label: 'Between a floor and a ceiling (usual)',
    hint: 'You publish two prices: at the lower one a bid earns full points, at the higher one none. Other bids make no difference.',
  },
  'lowest-over-bid': {
    label: 'In proportion to the lowest bid',
    hint: 'The lowest bid earns full points. A losing bid can change who wins.',
  },
  'linear-from-lowest': {
    label: 'A point off for each per cent above the lowest bid',
    hint: 'The lowest bid earns full points. A losing bid can change who wins.',
  },
}

export function PriceRuleForm({ page }: { page: PriceRulePage }) {
  const { tender, figures } = page
  const { assumptions } = tender
  return (
    <FormPage
      caption={tender.title}
      title="Price rule"
      lead="How a price becomes points. The price is the whole-life cost of all the schools of a lot, without VAT."
    >
      <Background page={page} />
      <RadioGroup
        name="method"
        label="How does a price earn points?"
        choices={priceMethods.map((value) => ({ value, ...methodWords[value] }))}
        defaultValue={tender.priceMethod}
      />
      <MoneyField
        name="floor"
        label="Floor: the price that earns full points"
        hint={
          tender.lots.length > 1
            ? 'For the whole term. The same floor and ceiling hold for each lot.'
            : 'For the whole term, all schools together'
        }
        defaultValue={amount(tender.priceFloor)}
      />
      <MoneyField
        name="ceiling"
        label="Ceiling: the price that earns no points"
        defaultValue={amount(tender.priceCeiling)}
      />
      <NumberField
        name="termYears"
        label="Term of the contract"
        unit="years"
        defaultValue={String(assumptions.years)}
      />
      <NumberField
        name="discountPercent"
        label="Discount rate"
        hint="How much less a pound counts for each year that it is paid later. 3.5% is the Treasury’s rate; 0% leaves every year as it is."
        decimal
        unit="% a year"
        defaultValue={assumptions.discountPercent}
      />
      {figures.length > 0 ? (
        <Details summary="Figures that are the same for every bid" open>
          {figures.map(({ key, label, unit, source }) => (
            <NumberField
              key={key}
              name={`figures.${key}`}
              label={label}
              hint={source}
              decimal
              width={10}
              unit={unit}
              defaultValue={assumptions.values[key] ?? ''}
            />
          ))}
        </Details>
      ) : null}
      <Details summary="An auction after the prices are opened" open={tender.auction !== null}>
        <p className="govuk-body">
          Seldom worth it: bids are sealed so that each supplier names its best price at once, and small firms have no
          one to sit through an auction. It can pay where the same thing is bought from everybody, such as energy. Each
          bidder still in may then lower its own prices, and sees its own place and nobody else’s price.
        </p>
        <NumberField
          name="auctionMinutes"
          label="How long it takes"
          hint="Leave it empty for no auction, which is usual. A new price in the last ten minutes moves the end ten minutes ahead."
          optional
          unit="minutes"
          defaultValue={tender.auction ? String(tender.auction.minutes) : ''}
        />
        <NumberField
          name="auctionStep"
          label="Least step down"
          hint="Of the bidder’s own whole-life cost"
          optional
          decimal
          unit="%"
          defaultValue={tender.auction?.leastStep ?? '0.5'}
        />
      </Details>
      <SubmitButton>Save the price rule</SubmitButton>
    </FormPage>
  )
}

const amount = (value: Pence | null) => (value === null ? '' : poundsText(value))

function Background({ page: { tender, hint, today } }: { page: PriceRulePage }) {
  const term = tender.assumptions.years
  return (
    <InsetText>
      <p className="govuk-body">{hint}</p>
      {today ? (
        <p className="govuk-body">
          {today.schools === 1 ? 'One school has' : `${today.schools} schools have`} recorded what they pay today:
          together <Money amount={today.yearly} /> a year, which is <Money amount={pence(today.yearly * term)} /> over{' '}
          {term} years.
        </p>
      ) : (
        <p className="govuk-body">No school has recorded yet what it pays today.</p>
      )}
    </InsetText>
  )
}
