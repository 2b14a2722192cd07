import { Link } from '@remix-run/react'
import { TimeLeft, When } from '#app/components/moment.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag, type Tone } from '#app/components/tag.tsx'
import type { HolderTask } from '../domain/holder-task.ts'
import type { myOpenings } from '../queries/holder-pages.server.ts'

type Props = Awaited<ReturnType<typeof myOpenings>>
type Holding = Props['holdings'][number]

const tasks: Record<HolderTask, { words: string; tone: Tone; page: string | null }> = {
  'make-code': { words: 'Make your code', tone: 'yours', page: 'code' },
  'wait-for-publication': { words: 'Code made', tone: 'good', page: 'code' },
  'wait-for-deadline': { words: 'Waiting for the deadline', tone: 'plain', page: 'code' },
  'open-bids': { words: 'Open the bids', tone: 'yours', page: 'quality' },
  'wait-for-quality': { words: 'The panel is scoring', tone: 'plain', page: 'quality' },
  'open-prices': { words: 'Open the prices', tone: 'yours', page: 'price' },
  done: { words: 'Nothing more to do', tone: 'plain', page: null },
}

/** What an opening holder has to do, tender by tender. */
export const MyOpeningsList = ({ holdings, now }: Props) => (
  <DataTable
    caption={`Tenders you hold a code for (${holdings.length})`}
    narrow="stack"
    rows={holdings}
    rowKey={({ tenderId }) => tenderId}
    empty={
      <EmptyState title="You are not an opening holder">
        When a cluster names you as one of those who open its bids, the tender is listed here.
      </EmptyState>
    }
    columns={[
      {
        key: 'tender',
        heading: 'Tender',
        rowHeader: true,
        cell: ({ title, reference }) => (
          <div>
            {title}
            <div className="govuk-hint">{reference}</div>
          </div>
        ),
      },
      { key: 'buyer', heading: 'Buyer', cell: ({ buyerName }) => buyerName },
      { key: 'when', heading: 'Opening from', cell: (holding) => <OpeningFrom holding={holding} now={now} /> },
      { key: 'task', heading: 'Yours to do', cell: (holding) => <Task holding={holding} /> },
    ]}
  />
)

function OpeningFrom({ holding: { opensAt }, now }: { holding: Holding; now: Date }) {
  if (!opensAt) return <>Not set yet</>
  return (
    <div>
      <When at={opensAt} />
      {now < opensAt ? (
        <>
          <br />
          <TimeLeft now={now} until={opensAt} />
        </>
      ) : null}
    </div>
  )
}

function Task({ holding: { task, tenderId, title } }: { holding: Holding }) {
  const { words, tone, page } = tasks[task]
  if (page === null) return <Tag tone={tone}>{words}</Tag>
  const look = tone === 'yours' ? words : page === 'code' ? 'Check your code' : 'See the opening'
  return (
    <div>
      <Tag tone={tone}>{words}</Tag>
      <br />
      <Link to={`/opening/${tenderId}/${page}`}>
        {look}
        <span className="govuk-visually-hidden"> for {title}</span>
      </Link>
    </div>
  )
}
