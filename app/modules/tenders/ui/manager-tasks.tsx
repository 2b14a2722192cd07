import { Link } from '@remix-run/react'
import { TimeLeft, When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Tag } from '#app/components/tag.tsx'
import { TaskList } from '#app/components/task-list.tsx'
import { WhereNow } from '#app/components/where-now.tsx'
import { dateText, momentText } from '#app/kernel/london-time.ts'
import { type Part, parts } from '../domain/missing-parts.ts'
import { opensAt, type Stage } from '../domain/stage.ts'
import type { TenderPage } from '../queries/tender-workspace.server.ts'
import { CancelForm } from './cancel-form.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { partWords, stageText } from './wording.ts'

/** A tender as the work that is left: what is missing, whose turn it is, and where in the cycle it stands. */
export function ManagerTasks({ page }: { page: TenderPage }) {
  const { tender, now, mayRun } = page
  const closed = tender.closesAt !== null && now >= tender.closesAt
  return (
    <>
      <PageHeading caption={`${tender.buyerName}, ${tender.reference}`} title={tender.title} />
      <p className="govuk-body">
        <Tag tone={tender.stage === 'drafting' ? 'plain' : 'active'}>{stageText(tender.stage, closed)}</Tag>
      </p>
      {tender.stage === 'drafting' ? <Preparing page={page} /> : <UnderWay page={page} closed={closed} />}
      {mayRun && tender.stage !== 'awarded' && tender.stage !== 'cancelled' ? (
        <CancelForm published={tender.stage !== 'drafting'} />
      ) : null}
    </>
  )
}

/** Meetings with bidders are not held here yet, so nobody is asked to describe them. */
const shownParts = parts.filter((part) => part !== 'meetings')

function Preparing({ page }: { page: TenderPage }) {
  const { tender, missing, call, now, mayRun } = page
  const here = `/cluster/tenders/${tender.id}`
  const first = missing.find((part) => part !== 'demand' && part !== 'holders') ?? missing[0]
  const next = first
    ? { label: partWords[first].title, href: `${here}/${first}` }
    : { label: 'Check everything and publish', href: `${here}/publish` }
  return (
    <>
      <WhereNow
        stage={missing.includes('demand') ? 'understand' : 'plan'}
        next={mayRun ? next : null}
        by={prepareBy(page)}
        waiting="The cluster’s manager prepares this tender."
      />
      <h2 className="govuk-heading-m">
        {missing.length === 0
          ? 'Everything is ready'
          : `${shownParts.length - missing.length} of ${shownParts.length} parts are ready`}
      </h2>
      <TaskList
        tasks={[
          ...shownParts.map((part) => ({
            key: part,
            title: partWords[part].title,
            href: `${here}/${part}`,
            hint: hintOf(part, page),
            ...statusOf(part, page),
          })),
          {
            key: 'laboratory',
            title: 'Try the weights on made-up bids',
            href: `${here}/laboratory`,
            hint: 'See who would win, before anybody bids',
            status: 'Optional',
            tone: 'plain' as const,
          },
          {
            key: 'publish',
            title: 'Publish',
            href: missing.length === 0 ? `${here}/publish` : undefined,
            hint: missing.length === 0 ? 'From then on the terms are frozen' : 'When every part above is ready',
            status: missing.length === 0 ? 'Ready' : 'Cannot start yet',
            tone: missing.length === 0 && mayRun ? ('yours' as const) : ('plain' as const),
          },
        ]}
      />
      {call && call.closedAt === null && call.respondBy < londonDay(now) ? (
        <p className="govuk-body">
          The day by which schools should answer has passed. You can wait, or publish with those who have committed.
        </p>
      ) : null}
    </>
  )
}

const londonDay = (now: Date) => now.toISOString().slice(0, 10)

function prepareBy({ tender, call, missing, now }: TenderPage) {
  const { questionsCloseAt } = tender
  if (questionsCloseAt && !missing.includes('timetable'))
    return (
      <>
        Questions close <When at={questionsCloseAt} /> <TimeLeft now={now} until={questionsCloseAt} />
      </>
    )
  return call && call.closedAt === null ? (
    <>
      Schools answer by <When at={call.respondBy} />
    </>
  ) : undefined
}

function statusOf(part: Part, { missing, call, mayRun }: TenderPage) {
  if (part === 'demand' && call) {
    const committed = call.schools.filter(({ state }) => state === 'committed').length
    const done = committed === call.schools.length
    return {
      status: `${committed} of ${call.schools.length} committed`,
      tone: done ? ('good' as const) : ('plain' as const),
    }
  }
  if (!missing.includes(part)) return { status: 'Ready', tone: 'good' as const }
  return { status: partWords[part].todo, tone: mayRun ? ('yours' as const) : ('plain' as const) }
}

function hintOf(part: Part, { tender, call, missing, withoutSpeaker }: TenderPage): string | undefined {
  switch (part) {
    case 'demand':
      return call ? `Schools answer by ${dateText(call.respondBy)}` : undefined
    case 'lots':
      return tender.lots.length === 1 ? 'One lot' : `${tender.lots.length} lots`
    case 'criteria':
      return missing.includes(part) ? undefined : 'Begun with what is usual; change what you like'
    case 'timetable':
      return tender.closesAt && !missing.includes(part) ? `Bids until ${momentText(tender.closesAt)}` : undefined
    case 'panel':
      return panelHint(tender, withoutSpeaker)
    case 'holders': {
      const active = tender.holders.filter(({ activatedAt }) => activatedAt !== null).length
      return tender.holders.length > 0
        ? `${active} of ${tender.holders.length} have made their opening code`
        : 'At least two people from different bodies'
    }
    default:
      return undefined
  }
}

function panelHint({ panel }: TenderPage['tender'], withoutSpeaker: readonly string[]): string {
  const speakers = panel.filter(({ role }) => role === 'school').length
  const members = panel.length - speakers
  if (members === 0) return 'At least three people, one in the chair'
  if (withoutSpeaker.length > 0) return `Nobody speaks yet for ${withoutSpeaker.join(', ')}`
  return speakers === 0 ? `${members} people` : `${members} people, and ${speakers} who speak for a school`
}

const afterwards: readonly (readonly [Stage, string, string])[] = [
  ['published', 'opening', 'Opening of the bids'],
  ['opened', 'conditions', 'Conditions and exclusions'],
  ['opened', 'panel', 'Panel, interests and substitutes'],
  ['opened', 'result', 'Scores and result'],
  ['price-opened', 'auction', 'The auction on price'],
  ['price-opened', 'award', 'Recommendation and award'],
  ['awarded', 'contracts', 'Contracts and savings'],
  ['opened', 'record', 'The record of this tender'],
]
const order: readonly Stage[] = [
  'published',
  'opened',
  'quality-locked',
  'price-opened',
  'recommended',
  'standstill',
  'awarded',
]

function UnderWay({ page, closed }: { page: TenderPage; closed: boolean }) {
  const { tender, now, mayRun, waitingQuestions, cancelledBecause } = page
  const { closesAt, stage } = tender
  const here = `/cluster/tenders/${tender.id}`
  if (stage === 'cancelled')
    return (
      <Notice tone="fault" title="This tender has ended without an award">
        <Paragraphs text={cancelledBecause} />
      </Notice>
    )
  const open = stage === 'published' && !closed
  const asked = waitingQuestions === 1 ? '1 question waiting' : `${waitingQuestions} questions waiting`
  return (
    <>
      <WhereNow
        stage={stage === 'awarded' ? 'review' : 'do'}
        next={nextOf(page, open, asked)}
        by={nextDate(page, closed)}
        waiting={open ? waitingWhileOpen : waitingFor[stage]}
      />
      <h2 className="govuk-heading-m">From the deadline to the contracts</h2>
      <TaskList
        tasks={[
          {
            key: 'questions',
            title: 'Questions and answers',
            href: `${here}/questions`,
            status: waitingQuestions > 0 ? asked : 'None waiting',
            tone: open && mayRun && waitingQuestions > 0 ? 'yours' : 'plain',
          },
          {
            key: 'timetable',
            title: open ? 'Timetable, and moving the deadline later' : 'Timetable',
            href: `${here}/timetable`,
            status: closed ? 'Over' : 'Can be moved',
          },
          ...afterwards
            .filter(([, path]) => path !== 'auction' || tender.auction !== null)
            .map(([from, path, title]) => {
              const reached = order.indexOf(stage) >= order.indexOf(from) && (from !== 'published' || closed)
              return {
                key: path,
                title,
                href: reached ? `${here}/${path}` : undefined,
                status: reached ? 'To see' : 'Later',
              }
            }),
        ]}
      />
      <p className="govuk-body">
        <Link to={`/tenders/${tender.id}`}>Read the tender as suppliers do</Link>
      </p>
      {closesAt && open ? (
        <p className="govuk-body">
          Bids until <When at={closesAt} />, <TimeLeft now={now} until={closesAt} />.
        </p>
      ) : null}
    </>
  )
}

const waitingWhileOpen = 'Nothing is waiting for you. Bids, if there are any, are sealed until the deadline has passed.'

const waitingFor: Readonly<Record<Stage, string>> = {
  drafting: 'The cluster’s manager prepares this tender.',
  published: 'The opening holders open the bids together.',
  opened: 'The panel scores the bids.',
  'quality-locked': 'The opening holders open the prices together.',
  'price-opened': 'The cluster’s manager recommends the award.',
  recommended: 'The recommendation waits for its approval. It takes two people.',
  standstill: 'Bidders have time to ask and to object. After that the award is confirmed.',
  awarded: 'Nothing is waiting for you. The contracts are made.',
  cancelled: 'Nothing is waiting for you.',
}

function nextOf({ tender, mayRun, waitingQuestions }: TenderPage, open: boolean, asked: string) {
  const here = `/cluster/tenders/${tender.id}`
  if (!mayRun) return null
  if (open && waitingQuestions > 0) return { label: `${asked} for an answer`, href: `${here}/questions` }
  if (tender.stage !== 'price-opened') return null
  return tender.auction === null
    ? { label: 'See the result and recommend the award', href: `${here}/award` }
    : { label: 'The auction on price, then the award', href: `${here}/auction` }
}

function nextDate({ tender, now }: TenderPage, closed: boolean) {
  const { closesAt, answersDueAt, coolingOffMinutes, stage } = tender
  if (stage !== 'published' || !closesAt) return undefined
  if (closed)
    return (
      <>
        Bids can be opened from <When at={opensAt(closesAt, coolingOffMinutes)} />
      </>
    )
  const answers = answersDueAt !== null && now < answersDueAt
  const next = answers ? answersDueAt : closesAt
  return (
    <>
      {answers ? 'Answers are due by ' : 'Bids are due before '}
      <When at={next} /> <TimeLeft now={now} until={next} />
    </>
  )
}
