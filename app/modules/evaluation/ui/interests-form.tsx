import { RadioGroup } from '#app/components/choice-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { InsetText } from '#app/components/notice.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { InterestsPage } from '../queries/interests-page.server.ts'

/** One question for each bidder by name. No letter of a bid stands on this page, so that names and bids stay apart. */
export function InterestsForm({ tender, bidders }: Pick<InterestsPage, 'tender' | 'bidders'>) {
  return (
    <FormPage
      caption={tender.title}
      title="Your interests in the bidders"
      lead="These companies have bid, in the order of the alphabet. Which bid is whose is not told to anybody on the panel."
    >
      <InsetText>
        <p className="govuk-body">
          An interest is anything that could make somebody doubt that you judge freely: a job, shares, a relative or
          friend who works there, a gift, a dispute.
        </p>
        <p className="govuk-body">
          Where you have one, you will neither see nor score that company’s bid. The other members will.
        </p>
      </InsetText>
      {bidders.map(({ token, name, interest, nature }) => (
        <section key={token}>
          <RadioGroup
            name={`interest.${token}`}
            label={`Do you have an interest in ${name}?`}
            defaultValue={interest === null ? undefined : interest ? 'yes' : 'no'}
            choices={[
              { value: 'no', label: 'No' },
              { value: 'yes', label: 'Yes' },
            ]}
            inline
          />
          <TextArea
            name={`nature.${token}`}
            label={`If yes: what is your interest in ${name}?`}
            defaultValue={nature}
            rows={2}
          />
        </section>
      ))}
      <p className="govuk-body">An interest that you declare stands. You can add one later, but not take one back.</p>
      <SubmitButton>Save my answers</SubmitButton>
    </FormPage>
  )
}
