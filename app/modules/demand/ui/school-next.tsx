import type { ReactNode } from 'react'
import { WhereNow } from '#app/components/where-now.tsx'
import type { IsoDate } from '#app/kernel/london-time.ts'
import type { NextStep } from '../domain/next-for-school.ts'
import { ByWhen } from './by-when.tsx'

/** The most pressing thing a school has to do, at the top of its page. */
export function SchoolNext({ steps, today }: { steps: readonly NextStep[]; today: IsoDate }) {
  const [first, ...others] = steps
  const stage = steps.some(({ kind }) => kind === 'answer') ? 'plan' : 'understand'
  if (!first) return <WhereNow stage={stage} waiting="Nothing is waiting for your school." />
  const more = others.length > 0 ? <span className="cb-time-left">and {others.length} more below</span> : null
  const next = { label: labelOf(first), href: hrefOf(first) }
  const by: ReactNode = first.by ? (
    <>
      <ByWhen by={first.by} today={today} /> {more}
    </>
  ) : (
    <>At your next governors’ meeting {more}</>
  )
  return <WhereNow stage={stage} next={next} by={by} />
}

function labelOf(step: NextStep): string {
  switch (step.kind) {
    case 'answer':
      return `Say what your school needs: ${step.title}`
    case 'approve':
      return `Put the memorandum of ${step.clusterName} to your governing body`
    case 'give-notice':
      return `Decide whether to give notice: ${step.what}`
  }
}

function hrefOf(step: NextStep): string {
  switch (step.kind) {
    case 'answer':
      return `/school/needs/${step.callId}`
    case 'approve':
      return `/school/memorandum/${step.memorandumId}`
    case 'give-notice':
      return '#contracts'
  }
}
