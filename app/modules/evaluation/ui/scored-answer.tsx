import { type ReactNode, useState } from 'react'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { Details, InsetText } from '#app/components/notice.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import { Paragraphs } from '#app/modules/tenders/ui/paragraphs.tsx'
import { reasonFault } from '../domain/reason.ts'
import type { AnswerToScore } from '../queries/answers-to-score.server.ts'
import { AnswerText } from './answer-text.tsx'
import { AskLink, Clarified } from './clarified.tsx'
import { reasonNote } from './wording.ts'

type ScoredAnswerProps = {
  tenderId: string
  /** What tells this answer from the others on the page: the bid's id or the question's. */
  cell: string
  /** The bid's letter or the question's title. */
  name: string
  heading: ReactNode
  answer: AnswerToScore
  levels: readonly ScaleLevel[]
  guidance: string
  locked: boolean
  /** Whether this member may ask the bidder about it. */
  mayAsk: boolean
}

/** One bid's answer to one question; beside it, always in view, the scale in words with this member's score and reason. */
export function ScoredAnswer(props: ScoredAnswerProps) {
  const { cell, heading, answer } = props
  const locked = props.locked || answer.locked
  const [evidence, setEvidence] = useState(answer.evidence.join('\n'))
  const passages = evidence.split('\n').filter((line) => line.trim() !== '')
  return (
    <section className="cb-score" aria-labelledby={`answer-${cell}`}>
      <h2 className="govuk-heading-l" id={`answer-${cell}`}>
        {heading}
      </h2>
      <div className="cb-score__columns">
        <div className="cb-score__answer">
          <AnswerText
            answer={answer.answer}
            evidence={passages}
            onKeep={locked ? undefined : (passage) => appendTo(`evidence.${cell}`, passage)}
          />
          <AsSent text={answer.asSent} />
          <Files {...props} />
          <Clarified clarifications={answer.clarifications} />
          {props.mayAsk ? <AskLink {...answer} tenderId={props.tenderId} name={props.name} /> : null}
        </div>
        <div className="cb-score__desk">
          {locked ? <GivenScore {...props} /> : <ScoreFields {...props} onEvidence={setEvidence} />}
        </div>
      </div>
    </section>
  )
}

/** Adds to the field as if it had been typed, so that the page saves it like anything typed. */
function appendTo(field: string, passage: string): void {
  const area = document.getElementById(field)
  if (!(area instanceof HTMLTextAreaElement)) return
  const added = passage
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !area.value.includes(line))
  if (added.length === 0) return
  area.value = [area.value.trim(), ...added].filter((line) => line !== '').join('\n')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

const AsSent = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <Details summary="The answer as it was sent">
      <Paragraphs text={text} />
    </Details>
  )

/** Files have no names here: a name could give the bidder away. */
const Files = ({ tenderId, answer, name }: ScoredAnswerProps) =>
  answer.files.length === 0 ? null : (
    <ul className="govuk-list">
      {answer.files.map(({ position, label }) => (
        <li key={position}>
          <a href={`/panel/${tenderId}/files/${answer.bidId}/${position}`}>
            {label}
            <span className="govuk-visually-hidden"> of {name}</span>
          </a>
        </li>
      ))}
    </ul>
  )

function ScoreFields(props: ScoredAnswerProps & { onEvidence: (text: string) => void }) {
  const { cell, name, answer, guidance, onEvidence } = props
  return (
    <>
      <ScoreChoice {...props} label={`Your score for ${name}`} />
      {guidance ? <Details summary="What the schools look for">{guidance}</Details> : null}
      <ReasonField {...props} label={`Your reason for ${name}`} hint="What in this bid leads you to the score?" />
      <TextArea
        name={`evidence.${cell}`}
        label="Evidence, word for word"
        optional
        hint={
          <>
            One passage a line.<span className="cb-script-only"> Or select it in the answer.</span>
          </>
        }
        defaultValue={answer.evidence.join('\n')}
        rows={2}
        onInput={onEvidence}
      />
      {answer.elsewhere.length > 0 ? (
        <p className="govuk-hint">
          Not in the answer word for word: “{answer.elsewhere.join('”, “')}”. If it is in an attachment, say which and
          where.
        </p>
      ) : null}
    </>
  )
}

type FieldOf = Pick<ScoredAnswerProps, 'cell' | 'answer' | 'levels'> & { label: string }

/** The published scale, level by level in words. */
export const ScoreChoice = ({ cell, answer, levels, label }: FieldOf) => (
  <RadioGroup
    name={`score.${cell}`}
    label={label}
    small
    defaultValue={answer.score === null ? undefined : String(answer.score)}
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

export function ReasonField({ cell, answer, levels, label, hint }: FieldOf & { hint: string }) {
  const [text, setText] = useState(answer.reason)
  const fault = text === '' ? (answer.score === null ? null : 'reason-missing') : reasonFault(text, levels)
  return (
    <>
      <TextArea
        name={`reason.${cell}`}
        label={label}
        hint={hint}
        defaultValue={answer.reason}
        rows={4}
        onInput={setText}
      />
      {fault ? <InsetText>{reasonNote[fault]}</InsetText> : null}
    </>
  )
}

export const GivenScore = ({ answer, levels }: Pick<ScoredAnswerProps, 'answer' | 'levels'>) => (
  <SummaryList
    rows={[
      {
        key: 'Your score',
        value:
          answer.score === null
            ? 'None'
            : `${answer.score} ${levels.find(({ score }) => score === answer.score)?.words ?? ''}`,
      },
      { key: 'Your reason', value: answer.reason },
      ...(answer.evidence.length > 0 ? [{ key: 'Evidence', value: `“${answer.evidence.join('”, “')}”` }] : []),
    ]}
  />
)
