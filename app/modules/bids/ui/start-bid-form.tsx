import { Link } from '@remix-run/react'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { FormPage, Hidden, SubmitButton } from '#app/components/form.tsx'
import { TimeLeft, When } from '#app/components/moment.tsx'
import { InsetText, Notice } from '#app/components/notice.tsx'

export type StartBidFormProps = {
  readonly title: string
  readonly reference: string
  readonly buyer: string
  readonly now: Date
  readonly closesAt: Date
  readonly open: boolean
  readonly threshold: number
  readonly holders: number
  readonly lots: readonly {
    readonly id: string
    readonly title: string
    readonly schools: number
    readonly bidId: string | null
  }[]
}

/** Before the first word is written: what a bid is, until when, and who can read it. */
export function StartBidForm(props: StartBidFormProps) {
  const { title, reference, buyer, closesAt, now, open, lots } = props
  const free = lots.filter(({ bidId }) => bidId === null)
  const [only] = free
  return (
    <FormPage caption={`${reference}, ${buyer}`} title={`Bid for ${title}`}>
      {lots
        .filter(({ bidId }) => bidId !== null)
        .map(({ id, title: lot, bidId }) => (
          <Notice key={id} title={`You have a bid for ${lots.length > 1 ? lot : 'this tender'}`}>
            <Link to={`/supplier/bids/${bidId}`}>Go on with it</Link>
          </Notice>
        ))}
      {open ? (
        <p className="govuk-body">
          Submit before <When at={closesAt} />: <TimeLeft now={now} until={closesAt} />.
        </p>
      ) : (
        <Notice tone="fault" title="The deadline has passed">
          It was <When at={closesAt} />. No bid can be started any more.
        </Notice>
      )}
      {open && only ? (
        <>
          <InsetText>
            Your draft is kept encrypted and you can come back to it. What you submit is sealed: nobody can read it, or
            see that you have bid, until {props.threshold} of {props.holders} opening holders open it together after the
            deadline.
          </InsetText>
          {free.length === 1 ? (
            <Hidden name="lotId" value={only.id} />
          ) : (
            <RadioGroup
              name="lotId"
              label="Which lot do you bid for?"
              hint="Each lot has a bid of its own, and each is submitted on its own."
              choices={free.map(({ id, title: label, schools }) => ({
                value: id,
                label,
                hint: `${schools} school${schools === 1 ? '' : 's'}`,
              }))}
            />
          )}
          <SubmitButton>Start the bid</SubmitButton>
        </>
      ) : null}
    </FormPage>
  )
}
