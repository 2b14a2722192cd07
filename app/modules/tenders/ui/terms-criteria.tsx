import { DataTable } from '#app/components/table.tsx'
import { pointsOfScore } from '../domain/lot-criteria.ts'
import type { ScaleLevel } from '../domain/scale-level.ts'
import { judgedWords } from './judging-words.ts'
import { percent, type ShownQuestion, type ShownSection } from './tender-facts.ts'

type TermsCriteriaProps = {
  sections: readonly ShownSection[]
  priceWeight: string
  qualityThreshold: string | null
  fewestScorers?: number | undefined
  scale: readonly ScaleLevel[]
}

/** What bids are judged by: every question with its weight of the whole, and the scale in words. */
export const TermsCriteria = ({
  sections,
  priceWeight,
  qualityThreshold,
  fewestScorers = 3,
  scale,
}: TermsCriteriaProps) => (
  <>
    <p className="govuk-body">
      Quality counts for {percent(qualityWeight(sections))} and price for {percent(priceWeight)}. A panel of at least
      three people from the schools scores the answers, each member alone and without seeing prices or names, and then
      agrees one score with a reason. Each answer is scored by at least {fewestScorers === 2 ? 'two' : 'three'} of them.
    </p>
    {qualityThreshold ? (
      <p className="govuk-body">A bid with fewer than {qualityThreshold} of 100 points for quality overall is out.</p>
    ) : null}
    {sections.map((section) => (
      <section key={section.title}>
        <h3 className="govuk-heading-m">
          {section.title}: {percent(section.weight)}
        </h3>
        {section.questions.map((question) => (
          <Question key={question.title} question={question} scale={scale} />
        ))}
      </section>
    ))}
    <DataTable
      caption="The scale for every question"
      narrow="stack"
      columns={[
        { key: 'score', heading: 'Score', cell: ({ score }) => score, rowHeader: true, numeric: true },
        { key: 'words', heading: 'What it means', cell: ({ words }) => words },
        { key: 'points', heading: 'Points', cell: ({ points }) => points, numeric: true },
      ]}
      rows={scale}
      rowKey={({ score }) => String(score)}
    />
  </>
)

const Question = ({
  question: { title, question, guidance, counts, wordLimit, minimum, judged },
  scale,
}: {
  question: ShownQuestion
  scale: readonly ScaleLevel[]
}) => (
  <article className="cb-card">
    <p className="cb-card__kind">
      {percent(counts)} of the whole
      {wordLimit ? `. Up to ${wordLimit.toLocaleString('en-GB')} words` : ''}
      {judged ? `. ${judgedWords(judged)}` : ''}
      {minimum === null ? '' : `. ${outText(minimum, judged, scale)}`}
    </p>
    <h4 className="cb-card__title">{title}</h4>
    <p className="govuk-body">{question}</p>
    {guidance ? (
      <p className="govuk-hint">
        {judged?.by === 'schools' ? 'The schools look for' : 'The panel looks for'}: {guidance}
      </p>
    ) : null}
  </article>
)

const outText = (minimum: string, judged: ShownQuestion['judged'], scale: readonly ScaleLevel[]): string =>
  judged?.by === 'schools'
    ? `A bid with fewer than ${pointsOfScore(scale, minimum)} of 100 points from all schools together, which is what a ${minimum} earns, is out`
    : `A score under ${minimum} is out`

/** Weights are whole hundredths at most; added as hundredths they stay exact. */
const qualityWeight = (sections: readonly ShownSection[]): string => {
  const hundredths = sections.reduce((total, { weight }) => total + Math.round(Number(weight) * 100), 0)
  return (hundredths / 100).toFixed(2)
}
