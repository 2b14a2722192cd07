import { Link } from '@remix-run/react'
import { FormPage, Hidden, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { AskedForManager, questionsOf } from '../queries/questions-of.server.ts'
import { Paragraphs } from './paragraphs.tsx'
import { WhoIsTold } from './who-is-told.tsx'

type QuestionsDeskProps = { desk: Awaited<ReturnType<typeof questionsOf>> }

/** The manager's questions. Who asked is not known here either. */
export const QuestionsDesk = ({ desk: { tender, waiting, answered, mayAnswer } }: QuestionsDeskProps) => (
  <>
    <PageHeading
      caption={tender.title}
      title="Questions from suppliers"
      lead="Each answer is published to everybody. You are not told who asked, and nobody else is."
    />
    {waiting.length === 0 ? (
      <EmptyState title="No question waits for an answer">
        Suppliers can ask until questions close. What they ask appears here.
      </EmptyState>
    ) : (
      waiting.map(({ id, question, askedAt }) => (
        <article key={id} className={`cb-card cb-card--${mayAnswer ? 'yours' : 'plain'}`}>
          <p className="cb-card__kind">
            Asked <When at={askedAt} />
          </p>
          <Paragraphs text={question} />
          {mayAnswer ? (
            <p className="govuk-body">
              <Link to={`?answer=${id}`}>
                Answer this question<span className="govuk-visually-hidden">: {question.slice(0, 60)}</span>
              </Link>
            </p>
          ) : null}
        </article>
      ))
    )}
    {answered.length > 0 ? <h2 className="govuk-heading-m">Answered</h2> : null}
    {answered.map(({ id, question, answer, answeredAt }) => (
      <article key={id} className="cb-card">
        <p className="cb-card__kind">{answeredAt ? <When at={answeredAt} /> : null}</p>
        <Paragraphs text={question} />
        <h3 className="govuk-heading-s">Answer</h3>
        <Paragraphs text={answer ?? ''} />
      </article>
    ))}
  </>
)

export const AnswerForm = ({ title, question }: { title: string; question: AskedForManager }) => (
  <FormPage
    caption={title}
    title="Answer a question"
    lead="Your answer is published to everybody and stays as you write it."
  >
    <Paragraphs text={question.question} />
    <Hidden name="questionId" value={question.id} />
    <TextArea
      name="answer"
      label="Answer"
      hint="Leave out anything that could tell who asked"
      rows={6}
      maxCharacters={5000}
    />
    <WhoIsTold />
    <SubmitButton>Publish the answer</SubmitButton>
  </FormPage>
)
