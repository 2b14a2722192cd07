import { When } from '#app/components/moment.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { Paragraphs } from './paragraphs.tsx'

export type PublishedAnswer = {
  readonly id: string
  readonly question: string
  readonly answer: string
  readonly answeredAt: Date
}

/** Questions with their answers, for everybody. Nobody is told who asked. */
export const AnswersList = ({ answers, askHref }: { answers: readonly PublishedAnswer[]; askHref: string | null }) =>
  answers.length === 0 ? (
    <EmptyState title="No answers yet" action={askHref ? { href: askHref, label: 'Ask a question' } : undefined}>
      Questions from suppliers are answered here for everybody, without saying who asked.
    </EmptyState>
  ) : (
    answers.map(({ id, question, answer, answeredAt }) => (
      <article key={id} className="cb-card">
        <p className="cb-card__kind">
          Answered <When at={answeredAt} />
        </p>
        <h3 className="govuk-heading-s">Question</h3>
        <Paragraphs text={question} />
        <h3 className="govuk-heading-s">Answer</h3>
        <Paragraphs text={answer} />
      </article>
    ))
  )
