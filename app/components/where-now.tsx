import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

const STAGES = [
  ['understand', 'Understand'],
  ['plan', 'Plan'],
  ['do', 'Do'],
  ['review', 'Review'],
] as const

export type CycleStage = (typeof STAGES)[number][0]

export type WhereNowProps = {
  /** Where this piece of work stands in the commissioning cycle. */
  stage: CycleStage
  /** What is mine to do next; null or left out when nothing waits for me. */
  next?: { label: ReactNode; href?: string | undefined } | null | undefined
  /** By when: usually `<When …/>` and `<TimeLeft …/>`. */
  by?: ReactNode
  /** Said when nothing is mine to do, for instance who is being waited for. */
  waiting?: ReactNode
}

/** The three questions at the top of every working page: where are we, what is mine to do, by when. */
export function WhereNow({ stage, next, by, waiting = 'Nothing is waiting for you.' }: WhereNowProps) {
  return (
    <section className="cb-where" aria-label="Where this stands">
      <div className="cb-where__cell">
        <h2 className="cb-where__question">Where we are</h2>
        <CycleSteps stage={stage} />
      </div>
      <div className={`cb-where__cell${next ? ' cb-where__cell--yours' : ''}`}>
        <h2 className="cb-where__question">Yours to do next</h2>
        {next ? (
          <p className="cb-where__answer">{next.href ? <Link to={next.href}>{next.label}</Link> : next.label}</p>
        ) : (
          <p className="cb-where__quiet">{waiting}</p>
        )}
      </div>
      <div className={`cb-where__cell${next && by ? ' cb-where__cell--yours' : ''}`}>
        <h2 className="cb-where__question">By when</h2>
        {by ? <div className="cb-where__by">{by}</div> : <p className="cb-where__quiet">No date is set.</p>}
      </div>
    </section>
  )
}

export function CycleSteps({ stage }: { stage: CycleStage }) {
  const at = STAGES.findIndex(([key]) => key === stage)
  return (
    <ol className="cb-cycle">
      {STAGES.map(([key, label], index) => (
        <li
          key={key}
          className={`cb-cycle__step${index < at ? ' cb-cycle__step--done' : ''}`}
          aria-current={index === at ? 'step' : undefined}
        >
          {label}
          {index < at ? <span className="govuk-visually-hidden"> (done)</span> : null}
        </li>
      ))}
    </ol>
  )
}
