import { DateField, TimeField } from '#app/components/date-field.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'

/** When the published auction begins. */
export const ArrangeAuctionForm = ({ minutes }: { minutes: number }) => (
  <PostForm intent="arrange">
    <DateField name="startsOn" label="Day of the auction" />
    <TimeField name="startsTime" label="It begins at" hint="London time" />
    <p className="govuk-body">
      It takes {minutes} minutes. Every bidder still in is written to at once; the time cannot be changed afterwards.
    </p>
    <SubmitButton>Arrange the auction and tell the bidders</SubmitButton>
  </PostForm>
)
