import { type ReactNode, useState } from 'react'
import { InsetText } from '#app/components/notice.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { toDecimals } from '#app/kernel/exact.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import { meanOf, suggestedScore, voiceSentence } from '../domain/school-voice.ts'
import type { AnswerToScore } from '../queries/answers-to-score.server.ts'
import { GivenScore, ReasonField, ScoreChoice } from './scored-answer.tsx'

type SchoolAnswerProps = {
  /** What tells this answer from the others on the page: the bid's id or the question's. */
  cell: string
  /** The bid's letter or the question's title. */
  name: string
  heading: ReactNode
  answer: AnswerToScore
  levels: readonly ScaleLevel[]
  locked: boolean
}

/** What one school found of one bid: who took part and what they gave, and beside it the school's own score and reason. */
export function SchoolAnswer(props: SchoolAnswerProps) {
  const { cell, heading, answer, levels } = props
  const locked = props.locked || answer.locked
  const said = voiceSentence(answer.voice, levels)
  return (
    <section className="cb-score" aria-labelledby={`answer-${cell}`}>
      <h2 className="govuk-heading-l" id={`answer-${cell}`}>
        {heading}
      </h2>
      <div className="cb-score__columns">
        <div className="cb-score__answer">
          {locked ? (
            <p className="govuk-body">{said || 'Nobody who took part was counted.'}</p>
          ) : (
            <VoiceFields {...props} />
          )}
        </div>
        <div className="cb-score__desk">
          {locked ? (
            <GivenScore {...props} />
          ) : (
            <>
              <ScoreChoice {...props} label={`Your school’s score for ${props.name}`} />
              <ReasonField
                {...props}
                label={`Your school’s reason for ${props.name}`}
                hint="What did your school find? Where your score is not the one the mean suggests, say why"
              />
            </>
          )}
        </div>
      </div>
    </section>
  )
}

const groups = [
  { field: 'pupils', label: 'Pupils' },
  { field: 'parents', label: 'Parents' },
  { field: 'staff', label: 'Members of staff' },
] as const

const shown = (count: number | undefined): string => (count ? String(count) : '')

function VoiceFields({ cell, name, answer, levels }: SchoolAnswerProps) {
  const { voice } = answer
  const [counts, setCounts] = useState(levels.map((_, index) => shown(voice?.counts[index])))
  const count = (at: number) => (text: string) => setCounts(counts.map((one, index) => (index === at ? text : one)))
  return (
    <>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Who took part? ({name})</legend>
        <p className="govuk-hint">Only if you asked them. It is kept, and shown beside your school’s score.</p>
        <div className="cb-counts">
          {groups.map(({ field, label }) => (
            <NumberField
              key={field}
              name={`voice.${cell}.${field}`}
              label={label}
              width={4}
              defaultValue={shown(voice?.[field])}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">How many gave each score? ({name})</legend>
        <div className="cb-counts">
          {levels.map(({ score }, index) => (
            <NumberField
              key={score}
              name={`voice.${cell}.counts.${index}`}
              label={`Gave ${score}`}
              width={4}
              defaultValue={counts[index]}
              onInput={count(index)}
            />
          ))}
        </div>
      </fieldset>
      <Suggestion counts={counts} levels={levels} />
    </>
  )
}

/** The mean of what was counted, and the whole score nearest to it. */
function Suggestion({ counts, levels }: { counts: readonly string[]; levels: readonly ScaleLevel[] }) {
  const voice = { counts: counts.map((text) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0)) }
  const mean = meanOf(voice, levels)
  return (
    <div role="status">
      {mean === null ? null : (
        <InsetText>
          Their mean is {toDecimals(mean, 2)}, which suggests a score of {suggestedScore(voice, levels)}. The score is
          your school’s to give: if it is another, say why.
        </InsetText>
      )}
    </div>
  )
}
