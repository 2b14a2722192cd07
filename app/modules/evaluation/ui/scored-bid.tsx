import { WithAside } from '#app/components/card.tsx'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { InsetText } from '#app/components/notice.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { QuestionToScore } from '../queries/score-question.server.ts'
import { reasonNote } from './wording.ts'

type ScoredBidProps = {
  tenderId: string
  bid: QuestionToScore['bids'][number]
  levels: QuestionToScore['levels']
  locked: boolean
}

/** One bid's answer, and beside it the scale in words with this member's score and reason. */
export function ScoredBid({ tenderId, bid, levels, locked }: ScoredBidProps) {
  const { bidId, alias, lot, answer } = bid
  return (
    <section aria-labelledby={`bid-${bidId}`}>
      <h2 className="govuk-heading-l" id={`bid-${bidId}`}>
        {alias}
        {lot ? `, ${lot}` : ''}
      </h2>
      <WithAside aside={locked ? <GivenScore bid={bid} levels={levels} /> : <ScoreChoice bid={bid} levels={levels} />}>
        <div className="cb-prose">
          {answer === '' ? (
            <p className="govuk-hint">This bid gives no answer to the question.</p>
          ) : (
            paragraphs(answer).map(({ key, text }) => (
              <p className="govuk-body" key={key}>
                {text}
              </p>
            ))
          )}
          <Files tenderId={tenderId} bid={bid} />
        </div>
        {locked ? null : <ReasonField bid={bid} />}
      </WithAside>
    </section>
  )
}

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
    .map((part, index) => ({ key: `${index}`, text: part }))

/** Files have no names here: a name could give the bidder away. */
const Files = ({ tenderId, bid }: Pick<ScoredBidProps, 'tenderId' | 'bid'>) =>
  bid.files.length === 0 ? null : (
    <ul className="govuk-list">
      {bid.files.map(({ position, label }) => (
        <li key={position}>
          <a href={`/panel/${tenderId}/files/${bid.bidId}/${position}`}>
            {label}
            <span className="govuk-visually-hidden"> of {bid.alias}</span>
          </a>
        </li>
      ))}
    </ul>
  )

const ScoreChoice = ({ bid, levels }: Pick<ScoredBidProps, 'bid' | 'levels'>) => (
  <RadioGroup
    name={`score.${bid.bidId}`}
    label={`Your score for ${bid.alias}`}
    defaultValue={bid.score === null ? undefined : String(bid.score)}
    choices={levels.map(({ score, words }) => ({
      value: String(score),
      label: (
        <>
          <strong>{score}</strong> {words}
        </>
      ),
    }))}
  />
)

const ReasonField = ({ bid }: Pick<ScoredBidProps, 'bid'>) => (
  <>
    <TextArea
      name={`reason.${bid.bidId}`}
      label={`Your reason for ${bid.alias}`}
      hint="What in this bid leads you to the score? The bidder is told the reasons that the panel agrees."
      defaultValue={bid.reason}
      rows={6}
    />
    {bid.fault ? <InsetText>{reasonNote[bid.fault]}</InsetText> : null}
  </>
)

const GivenScore = ({ bid, levels }: Pick<ScoredBidProps, 'bid' | 'levels'>) => (
  <SummaryList
    rows={[
      {
        key: 'Your score',
        value:
          bid.score === null ? 'None' : `${bid.score} ${levels.find(({ score }) => score === bid.score)?.words ?? ''}`,
      },
      { key: 'Your reason', value: bid.reason },
    ]}
  />
)
