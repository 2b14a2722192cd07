import { When } from '../../../components/moment.tsx'
import { Timeline, type TimelinePoint } from '../../../components/timeline.tsx'
import { momentText } from '../../../kernel/london-time.ts'
import { eventWords } from '../domain/entry-words.ts'
import { type Happened, type Step, stepsOf } from '../domain/steps.ts'

const pages: readonly [begins: string, page: string][] = [
  ['tenders.question', 'questions'],
  ['bids.', 'opening'],
  ['tenders.opened', 'opening'],
  ['tenders.price-opened', 'opening'],
  ['evaluation.result', 'result'],
  ['award.', 'award'],
  ['tenders.recommended', 'award'],
  ['tenders.standstill', 'award'],
  ['tenders.awarded', 'award'],
  ['contracts.', 'contracts'],
]

function pageOf(tenderId: string, type: string): string | undefined {
  if (type === 'tenders.published' || type === 'tenders.deadline-extended') return `/tenders/${tenderId}`
  const found = pages.find(([begins]) => type.startsWith(begins))
  return found && `/cluster/tenders/${tenderId}/${found[1]}`
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

type RecordTimelineProps = {
  tenderId: string
  happened: readonly Happened[]
  /** What is still to come, the earliest first. */
  coming: readonly { title: string; at: Date }[]
}

/** The life of a tender: what happened when, each point opening its page, and what is to come. */
export function RecordTimeline({ tenderId, happened, coming }: RecordTimelineProps) {
  const steps = stepsOf(happened)
  const done = steps.map(
    (step, index): TimelinePoint => ({
      key: `${index}`,
      title: sentence(eventWords(step.type)),
      when: <StepTime step={step} />,
      href: pageOf(tenderId, step.type),
      state: index === steps.length - 1 ? 'now' : 'done',
    }),
  )
  const later = coming.map(
    ({ title, at }): TimelinePoint => ({ key: title, title, when: <When at={at} />, state: 'coming' }),
  )
  return <Timeline label="The life of this tender" points={[...done, ...later]} />
}

function StepTime({ step: { from, to, times } }: { step: Step }) {
  if (times === 1) return <When at={from} />
  if (momentText(from) === momentText(to))
    return (
      <>
        {times} times, <When at={from} />
      </>
    )
  return (
    <>
      {times} times, from <When at={from} /> to <When at={to} />
    </>
  )
}
