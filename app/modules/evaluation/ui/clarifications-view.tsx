import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { EmptyState, InsetText } from '#app/components/notice.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { ClarificationsPage } from '../queries/clarifications-page.server.ts'

type Asked = ClarificationsPage['clarifications'][number]

/** What the panel asked about this bid, each with the form to explain it while it is open. */
export const ClarificationsView = ({ clarifications }: Pick<ClarificationsPage, 'clarifications'>) =>
  clarifications.length === 0 ? (
    <EmptyState title="Nothing has been asked">
      Should the panel need to know what an answer of your bid means, its question will be here and we write to you.
    </EmptyState>
  ) : (
    <>
      <InsetText>
        Explain what your bid already says. Your answer cannot change it or add to it: the panel scores the bid as you
        submitted it. No other bidder sees your answer. Do not name your company: the panel does not know whose bid it
        is.
      </InsetText>
      {clarifications.map((asked) => (
        <OneAsked key={asked.id} asked={asked} isNext={asked === clarifications.find(({ open }) => open)} />
      ))}
    </>
  )

function OneAsked({ asked, isNext }: { asked: Asked; isNext: boolean }) {
  const { id, about, question, askedAt, dueAt, answer, answeredAt, open } = asked
  return (
    <section aria-labelledby={`asked-${id}`}>
      <h2 className="govuk-heading-m" id={`asked-${id}`}>
        {about}
      </h2>
      <p className="govuk-body">{question}</p>
      <p className="govuk-hint">
        Asked <When at={new Date(askedAt)} />
      </p>
      {answeredAt ? (
        <>
          <p className="govuk-body">
            <strong>Your answer:</strong> {answer}
          </p>
          <p className="govuk-hint">
            Given <When at={new Date(answeredAt)} />. It stays as it is.
          </p>
        </>
      ) : isNext ? (
        <PostForm intent="answer">
          <Hidden name="clarificationId" value={id} />
          <TextArea name="answer" label="Your answer" rows={5} />
          <p className="govuk-body">
            It can be answered once, until <When at={new Date(dueAt)} />.
          </p>
          <SubmitButton>Send the answer</SubmitButton>
        </PostForm>
      ) : open ? (
        <p className="govuk-body">Answer the question above first.</p>
      ) : (
        <p className="govuk-body">The time to answer is over. The panel scores the bid as it stands.</p>
      )}
    </section>
  )
}
