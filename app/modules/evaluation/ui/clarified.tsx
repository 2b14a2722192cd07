import { Link } from '@remix-run/react'
import { When } from '#app/components/moment.tsx'
import type { AnswerToScore } from '../queries/answers-to-score.server.ts'

type Asked = AnswerToScore['clarifications']

/** What was asked about this answer and what the bidder explained, for everybody who scores it. */
export const Clarified = ({ clarifications }: { clarifications: Asked }) => (
  <>
    {clarifications.map(({ id, question, answer, answeredAt, dueAt }) => (
      <div key={id} className="cb-notice cb-notice--plain">
        <p className="cb-notice__title">Asked of this bidder: {question}</p>
        <div className="cb-notice__body">
          {answeredAt ? (
            <>
              <p className="govuk-body">{answer}</p>
              <p className="govuk-hint">
                Explained <When at={new Date(answeredAt)} />. It changes nothing in the bid: score what the bid says.
              </p>
            </>
          ) : (
            <p className="govuk-hint">
              Not answered yet. It can be answered until <When at={new Date(dueAt)} />.
            </p>
          )}
        </div>
      </div>
    ))}
  </>
)

export const AskLink = ({
  tenderId,
  bidId,
  criterionId,
  name,
}: Record<'tenderId' | 'bidId' | 'criterionId' | 'name', string>) => (
  <p className="govuk-body">
    <Link to={`/panel/${tenderId}/bids/${bidId}/ask/${criterionId}`}>
      Ask what this means<span className="govuk-visually-hidden">, {name}</span>
    </Link>
  </p>
)
