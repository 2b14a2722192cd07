import { Form, useSearchParams } from '@remix-run/react'
import { type ChangeEvent, useState } from 'react'
import { DataTable } from '#app/components/table.tsx'
import { type Exact, exact, isDecimal, toDecimals } from '#app/kernel/exact.ts'
import type { EvaluationInput } from '../domain/terms.ts'
import { whatIf } from '../domain/what-if.ts'
import { type Names, nameOf, placeText } from './result-words.ts'

type Weighed = { readonly id: string; readonly title: string; readonly weight: string }
type WhatIfProps = {
  lotId: string
  criteria: readonly Weighed[]
  input: EvaluationInput
  winner: string | null
  names: Names
}
type Asked = { readonly criterion: string; readonly weight: string }

const weightFrom = (text: string): Exact | null => (isDecimal(text.trim()) ? exact(text.trim()) : null)

/** What the address asks, so that the question works without script and can be sent to somebody. */
function useAsked(lotId: string, criteria: readonly Weighed[]): [Asked, (asked: Asked) => void] {
  const [search] = useSearchParams()
  const own = search.get('lot') === lotId
  const last = criteria.at(-1)
  return useState<Asked>({
    criterion: (own && search.get('criterion')) || last?.id || '',
    weight: (own && search.get('weight')) || last?.weight || '0',
  })
}

/** "What if the price weighed more?" One weight is moved, the others share the rest, and the same rule ranks again. */
export function WhatIfWeights({ lotId, criteria, input, winner, names }: WhatIfProps) {
  const [asked, ask] = useAsked(lotId, criteria)
  const weight = weightFrom(asked.weight)
  const found = weight && whatIf(input, { criterion: asked.criterion, weight })
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const chosen = criteria.find(({ id }) => id === event.target.value)
    if (chosen) ask({ criterion: chosen.id, weight: chosen.weight })
  }
  const ids = { criterion: `criterion-${lotId}`, weight: `weight-${lotId}`, slide: `slide-${lotId}` }
  return (
    <section className="cb-whatif" aria-labelledby={`whatif-${lotId}`} id={`if-${lotId}`}>
      <h3 className="govuk-heading-m" id={`whatif-${lotId}`}>
        What if a weight were different?
      </h3>
      <p className="govuk-body">This is a question and changes nothing. Only the published weights decide.</p>
      <Form method="get" action={`#if-${lotId}`} preventScrollReset className="cb-whatif__form">
        <input type="hidden" name="lot" value={lotId} />
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor={ids.criterion}>
            If
          </label>
          <select
            className="govuk-select"
            id={ids.criterion}
            name="criterion"
            value={asked.criterion}
            onChange={choose}
          >
            {criteria.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor={ids.weight}>
            weighed, in %
          </label>
          <input
            className="govuk-input govuk-input--width-5"
            id={ids.weight}
            name="weight"
            inputMode="decimal"
            value={asked.weight}
            onChange={(event) => ask({ ...asked, weight: event.target.value })}
          />
        </div>
        <input
          className="cb-whatif__slide cb-script-only"
          type="range"
          min="0"
          max="100"
          step="0.5"
          aria-label="The weight, in %"
          value={weight ? toDecimals(weight, 1) : '0'}
          onChange={(event) => ask({ ...asked, weight: event.target.value })}
        />
        <button type="submit" className="govuk-button govuk-button--secondary">
          See who would win
        </button>
      </Form>
      <div role="status">
        {found ? (
          <Answer {...{ found, asked, criteria, winner, names }} />
        ) : (
          <p className="govuk-body">Give a weight from 0 to 100.</p>
        )}
      </div>
    </section>
  )
}

type AnswerProps = Pick<WhatIfProps, 'criteria' | 'winner' | 'names'> & {
  asked: Asked
  found: NonNullable<ReturnType<typeof whatIf>>
}

function Answer({ found, asked, criteria, winner, names }: AnswerProps) {
  const [first] = found.ranking
  const chosen = criteria.find(({ id }) => id === asked.criterion)
  const others = criteria
    .filter(({ id }) => id !== asked.criterion)
    .map(({ id, title }) => `${title} ${toDecimals(found.weights.get(id) ?? exact(0), 1)}%`)
  const same = first?.bid === winner
  return (
    <>
      <p className={`cb-whatif__answer${same ? '' : ' cb-whatif__answer--other'}`}>
        <strong>What if:</strong> with “{chosen?.title}” at {asked.weight}% (published {chosen?.weight}%),{' '}
        <strong>{nameOf(names, first?.bid ?? null)}</strong>{' '}
        {same ? 'would still come first' : 'would come first instead'}. The others would weigh: {others.join(', ')}.
      </p>
      <DataTable
        narrow="stack"
        caption="What if: the order with this weight"
        captionHidden
        rows={found.ranking}
        rowKey={({ bid }) => bid}
        columns={[
          { key: 'rank', heading: 'Would be', cell: ({ rank }) => placeText(rank) },
          { key: 'bid', heading: 'Bid', rowHeader: true, cell: ({ bid }) => nameOf(names, bid) },
          { key: 'total', heading: 'Total', numeric: true, cell: ({ total }) => total && toDecimals(total, 2) },
        ]}
      />
    </>
  )
}
