import { DateField } from '#app/components/date-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { InsetText } from '#app/components/notice.tsx'
import { TextArea } from '#app/components/text-area.tsx'

type AskBidderFormProps = {
  asking: { tender: { title: string }; alias: string; title: string; suggestedDay: string }
}

/** One question to one bidder, sent by the service under the letter. */
export const AskBidderForm = ({ asking: { tender, alias, title, suggestedDay } }: AskBidderFormProps) => (
  <FormPage
    caption={tender.title}
    title={`Ask ${alias} what its answer means`}
    lead={`About: ${title}. We send your question and show the answer to everybody who scores it.`}
  >
    <InsetText>
      A clarification explains what the bid already says. It cannot change or improve it, and no other bidder sees it.
      You learn no name, and the bidder does not learn who asked.
    </InsetText>
    <TextArea
      name="question"
      label="Your question"
      hint="Ask what the words of the bid mean. Do not invite anything new."
      rows={5}
    />
    <DateField name="dueOn" label="Answer by" hint="Until 17:00 on that day" defaultValue={suggestedDay} />
    <SubmitButton>Send the question</SubmitButton>
  </FormPage>
)
