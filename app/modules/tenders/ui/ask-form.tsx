import { Link } from '@remix-run/react'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { WhoIsTold } from './who-is-told.tsx'

type AskFormProps = { id: string; title: string; until: Date; open: boolean; sent: boolean }

/** A question to the schools. Its answer is for everybody, and nobody learns who asked. */
export function AskForm({ id, title, until, open, sent }: AskFormProps) {
  const answers = <Link to={`/tenders/${id}/questions`}>Questions and answers</Link>
  if (!open)
    return (
      <>
        <PageHeading caption={title} title="Ask a question" />
        <Notice title="The time for questions is over">
          <p className="govuk-body">
            Questions could be asked until <When at={until} />. Read what was answered: {answers}.
          </p>
        </Notice>
      </>
    )
  return (
    <>
      {sent ? (
        <Notice tone="good" title="Your question is sent">
          <p className="govuk-body">
            When it is answered, you get a message, and the answer is published for everybody: {answers}.
          </p>
        </Notice>
      ) : null}
      <FormPage
        caption={title}
        title="Ask a question"
        lead={
          <>
            Until <When at={until} />. The question and its answer are published. Nobody is told who asked, not even the
            schools.
          </>
        }
      >
        <TextArea
          name="question"
          label="Your question"
          hint="Leave out your company’s name and anything else that could tell who you are"
          rows={6}
          maxCharacters={2000}
        />
        <WhoIsTold />
        <SubmitButton>Send the question</SubmitButton>
      </FormPage>
    </>
  )
}
