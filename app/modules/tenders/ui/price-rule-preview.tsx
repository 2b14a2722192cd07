import { Money } from '#app/components/money.tsx'
import { Notice } from '#app/components/notice.tsx'
import { isPriceMethod, priceRuleWords } from '../domain/price-rule.ts'
import type { Tender } from '../domain/tender.ts'
import { shortestTenderDays } from '../domain/tender-period.ts'
import type { PriceRulePage } from '../queries/price-rule-page.server.ts'
import { PriceRuleText } from './price-rule-text.tsx'

/** The rule as suppliers will read it, and which law probably applies at this value. */
export function PriceRulePreview({ page }: { page: PriceRulePage }) {
  const { tender, priceWeight, regime } = page
  const words = preview(tender, priceWeight)
  if (!words) return null
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        As suppliers will read it
      </h2>
      <PriceRuleText words={words} priceWeight={priceWeight} />
      {regime ? (
        <Notice title={regime.above ? 'Probably above the threshold' : 'Probably below the threshold'}>
          <p className="govuk-body">
            With VAT the ceiling comes to <Money amount={regime.gross} rounded />. From{' '}
            <Money amount={regime.threshold} rounded /> on, the Procurement Act 2023 applies in full: at least{' '}
            {shortestTenderDays} days for bids, notices and a standstill. This is a hint. Count every school, every lot
            and every year you might extend to, and take advice.
          </p>
        </Notice>
      ) : null}
    </section>
  )
}

const preview = ({ priceMethod, priceFloor, priceCeiling, assumptions }: Tender, priceWeight: string) =>
  isPriceMethod(priceMethod)
    ? priceRuleWords(
        { method: priceMethod, floorPence: priceFloor, ceilingPence: priceCeiling, termYears: assumptions.years },
        priceWeight,
      )
    : null
