import { RadioGroup } from '#app/components/choice-field.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { Money } from '#app/components/money.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { LowPricePage } from '../queries/low-price-page.server.ts'

type Exchange = NonNullable<LowPricePage['exchange']>
type Names = Readonly<Record<string, string>>

const low = {
  'below-mean-40': 'at least 40% under the mean of the other bids',
  'below-next-30': 'at least 30% under the next price',
}

/** Why the price was flagged, beside what the other bids cost. */
export const LowPriceReason = ({ page, names }: { page: LowPricePage; names: Names }) => (
  <>
    <p className="govuk-body">
      This price is {page.tests.map((test) => low[test]).join(', and ')}. The flag removes no bid. The law asks for
      three steps: tell the supplier, hear it, and then decide with reasons.
    </p>
    <DataTable
      caption="The prices compared: whole-life cost of the bids still in"
      rows={[{ bidId: page.bidId, pricePence: page.pricePence }, ...page.others]}
      rowKey={({ bidId }) => bidId}
      columns={[
        { key: 'bid', heading: 'Bid', rowHeader: true, cell: ({ bidId }) => names[bidId] ?? 'A bidder' },
        {
          key: 'price',
          heading: 'Whole-life cost',
          numeric: true,
          cell: ({ pricePence }) => <Money amount={pricePence} />,
        },
      ]}
    />
  </>
)

const Said = ({ text }: { text: string }) => <div className="govuk-inset-text cb-said">{text}</div>

const decisions = {
  stands: 'The price stands: the supplier showed that it can do the work for it',
  disregarded: 'The bid is disregarded: the supplier did not show that it can do the work for this price',
}

const toSupplier = {
  stands: 'Your price stands: you showed that you can do the work for it',
  disregarded: 'Your bid is disregarded: you did not show that you can do the work for this price',
}

/** What was asked, answered and decided so far. `mine` where the supplier itself reads it. */
export const ExchangeSoFar = ({
  exchange,
  mine,
}: {
  exchange: Omit<Exchange, 'askedBy' | 'decidedBy'>
  mine?: boolean
}) => (
  <>
    <h2 className="govuk-heading-m">{mine ? 'What the schools ask you' : 'What the supplier was asked'}</h2>
    <p className="govuk-hint">
      Asked on <When at={exchange.askedAt} />. To be answered by <When at={exchange.answerBy} />.
    </p>
    <Said text={exchange.letter} />
    {exchange.answer !== null && exchange.answeredAt ? (
      <>
        <h2 className="govuk-heading-m">{mine ? 'Your answer' : 'What it answered'}</h2>
        <p className="govuk-hint">
          Answered on <When at={exchange.answeredAt} />.
        </p>
        <Said text={exchange.answer} />
      </>
    ) : null}
    {exchange.decision && exchange.decidedAt ? (
      <Notice
        tone={exchange.decision === 'stands' ? 'good' : 'plain'}
        title={(mine ? toSupplier : decisions)[exchange.decision]}
      >
        <p>{exchange.reasons}</p>
        <p>
          Decided on <When at={exchange.decidedAt} />.
        </p>
      </Notice>
    ) : null}
  </>
)

const usualLetter =
  'Your price is so low compared with the other bids that we must ask about it. Please show us that you will be able to do the whole work for this price: how it is made up, what makes it possible, and what you have already agreed with others for it.'

export const AskForm = () => (
  <PostForm intent="ask">
    <TextArea
      name="letter"
      label="Your letter to the supplier"
      hint="It is kept as you send it. Say nothing of any other bid."
      defaultValue={usualLetter}
      rows={7}
    />
    <DateField name="answerBy" label="The last day to answer" hint="Several working days are fair." />
    <SubmitButton>Send the letter</SubmitButton>
  </PostForm>
)

export const DecideForm = () => (
  <PostForm intent="decide">
    <h2 className="govuk-heading-m">Decide</h2>
    <p className="govuk-body">
      If the supplier showed that it can do the work for this price, the law does not let you disregard its bid. What
      you decide is final and is kept with its reasons.
    </p>
    <RadioGroup
      name="decision"
      label="What do you decide?"
      choices={[
        { value: 'stands', label: decisions.stands },
        { value: 'disregarded', label: decisions.disregarded },
      ]}
    />
    <TextArea name="reasons" label="The reasons" hint="The supplier reads them. Go through what it said." rows={5} />
    <SubmitButton>Record the decision for good</SubmitButton>
  </PostForm>
)

export const ExplainForm = ({ answer }: { answer: string | null }) => (
  <PostForm>
    <TextArea
      name="answer"
      label={answer === null ? 'Your answer' : 'Your answer, as it stands'}
      hint="How the price is made up, what makes it possible, and what supports it. You can change it until the schools decide."
      defaultValue={answer ?? undefined}
      rows={10}
    />
    <SubmitButton>{answer === null ? 'Send the answer' : 'Replace the answer'}</SubmitButton>
  </PostForm>
)
