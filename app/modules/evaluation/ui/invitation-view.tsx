import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { InvitationPage } from '../queries/invitation-page.server.ts'

const closedText = {
  accepted: ['This invitation has been accepted', 'Go to My panels to score.'],
  withdrawn: ['This invitation was withdrawn', 'The cluster’s manager has taken it back. You need do nothing.'],
  expired: ['This invitation has lapsed', 'It was good for 14 days. Ask the cluster’s manager for another.'],
} as const

/** What somebody is asked to score, and what accepting means. */
export function InvitationView({ invitation }: { invitation: InvitationPage }) {
  const { tender, state, forThisPerson, email, expiresAt, questions } = invitation
  if (state !== 'open') {
    const [title, words] = closedText[state]
    return (
      <>
        <PageHeading caption={tender.buyerName} title={tender.title} />
        <Notice title={title}>{words}</Notice>
      </>
    )
  }
  if (!forThisPerson)
    return (
      <>
        <PageHeading caption={tender.buyerName} title={tender.title} />
        <Notice tone="fault" title="This invitation is for another address">
          It was sent to {email}. Sign out, and sign in or register under that address.
        </Notice>
      </>
    )
  return (
    <FormPage
      caption={tender.buyerName}
      title={`Assess bids for: ${tender.title}`}
      lead="You are asked to score what bidders answer to these questions."
    >
      <ul className="govuk-list govuk-list--bullet">
        {questions.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <ConfirmBox title="What accepting means">
        <ul className="govuk-list govuk-list--bullet">
          <li>You say of every bidder whether you have an interest in it, before you read anything.</li>
          <li>You see the answers to these questions only, without names or prices.</li>
          <li>You score alone, with reasons that a bidder may be told. You keep what you read to yourself.</li>
          <li>You need a second step when you sign in; we will help you set it up.</li>
        </ul>
      </ConfirmBox>
      <p className="govuk-body">
        The invitation lapses <When at={new Date(expiresAt)} />.
      </p>
      <SubmitButton>Accept and go on</SubmitButton>
    </FormPage>
  )
}
