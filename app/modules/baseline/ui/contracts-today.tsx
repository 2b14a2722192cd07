import { Link } from '@remix-run/react'
import { ContractTimeline } from '#app/components/charts/contract-timeline.tsx'
import { When } from '#app/components/moment.tsx'
import { Money } from '#app/components/money.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import { addMonths, dateText, type IsoDate } from '#app/kernel/london-time.ts'
import { sumPence } from '#app/kernel/money.ts'
import { dateToWatch } from '../domain/notice.ts'
import type { ContractsPage } from '../queries/contracts-page.server.ts'
import type { CurrentContract } from '../queries/current-contracts.server.ts'
import { satisfactionWords, warnings, warningTones } from './wording.ts'

/** What a school buys today and from whom: a line of time, then each contract with what to know of it. */
export function ContractsToday({ page }: { page: ContractsPage }) {
  const { contracts, today, mayRecord } = page
  if (contracts.length === 0)
    return (
      <EmptyState
        title="No contracts recorded yet"
        {...(mayRecord ? { action: { href: '/school?contract=new', label: 'Record the first' } } : {})}
      >
        <p className="govuk-body">
          Record what you buy, from whom and until when. You are warned before a contract renews itself, and a joint
          tender can show what it saves you.
        </p>
      </EmptyState>
    )
  return (
    <>
      <ContractTimeline
        title={finding(contracts, today)}
        rowHeading="What it is for"
        rows={contracts.map((contract) => ({
          key: contract.id,
          label: contract.what,
          spans: [spanOf(contract, today)],
        }))}
        from={addMonths(today, -6)}
        to={lastShown(contracts, today)}
        today={today}
      />
      <ContractTable contracts={contracts} mayRecord={mayRecord} />
    </>
  )
}

function finding(contracts: readonly CurrentContract[], today: IsoDate): string {
  const watched = contracts.flatMap((contract) => {
    const date = dateToWatch(contract, today)
    return date ? [{ ...date, what: contract.what.toLowerCase() }] : []
  })
  const [next] = watched.sort((a, b) => (a.on < b.on ? -1 : 1))
  if (!next) return 'Every contract recorded here has ended'
  const words = next.kind === 'notice' ? 'The next last day for notice is' : 'The next contract ends on'
  return `${words} ${dateText(next.on)}: ${next.what}`
}

const spanOf = ({ id, what, supplierName, endsOn, noticeBy, autoRenews }: CurrentContract, today: IsoDate) => ({
  key: id,
  label: `${what} from ${supplierName}`,
  from: addMonths(today, -6),
  to: endsOn,
  notice: autoRenews ? noticeBy : undefined,
})

function lastShown(contracts: readonly CurrentContract[], today: IsoDate): IsoDate {
  const ends = contracts.map(({ endsOn }) => endsOn)
  return addMonths([addMonths(today, 12), ...ends].sort().at(-1) ?? today, 2)
}

function ContractTable({ contracts, mayRecord }: { contracts: readonly CurrentContract[]; mayRecord: boolean }) {
  return (
    <DataTable
      caption="Contracts today, without VAT"
      rows={contracts}
      rowKey={({ id }) => id}
      narrow="stack"
      columns={[
        { key: 'what', heading: 'What it is for', rowHeader: true, cell: (row) => <WhatFor contract={row} /> },
        { key: 'cost', heading: 'Cost a year', numeric: true, cell: (row) => <Money amount={row.annualCost} /> },
        {
          key: 'notice',
          heading: 'Last day for notice',
          cell: (row) => (row.autoRenews ? <When at={row.noticeBy} /> : 'Ends by itself'),
        },
        { key: 'ends', heading: 'Ends', cell: (row) => <End contract={row} /> },
        { key: 'think', heading: 'What we think of it', cell: ({ satisfaction }) => opinion(satisfaction) },
        ...(mayRecord ? [{ key: 'change', heading: '', cell: ChangeLink }] : []),
      ]}
      totals={contracts.length > 1 ? { what: 'Together', cost: <Money amount={together(contracts)} /> } : undefined}
    />
  )
}

const together = (contracts: readonly CurrentContract[]) => sumPence(contracts.map(({ annualCost }) => annualCost))

const WhatFor = ({ contract: { what, supplierName, warning } }: { contract: CurrentContract }) => (
  <div>
    {what}
    <div className="cb-optional">{supplierName}</div>
    {warning ? <Tag tone={warningTones[warning]}>{warnings[warning]}</Tag> : null}
  </div>
)

const End = ({ contract: { endsOn, autoRenews } }: { contract: CurrentContract }) => (
  <div>
    <When at={endsOn} />
    {autoRenews ? <div className="cb-optional">Renews itself</div> : null}
  </div>
)

const opinion = (satisfaction: number | null) =>
  satisfaction === null ? 'Not said' : `${satisfaction} of 5: ${satisfactionWords[satisfaction - 1]?.toLowerCase()}`

const ChangeLink = ({ categoryKey, what }: CurrentContract) => (
  <Link className="govuk-link" to={`/school?contract=${categoryKey}`}>
    Change<span className="govuk-visually-hidden"> the contract for {what.toLowerCase()}</span>
  </Link>
)
