import { When } from '#app/components/moment.tsx'
import { Details, Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { OpeningRecord } from '../queries/opening-record.server.ts'

/** The opening as the cluster sees it. Before it, the same page whether nobody has bid or many have. */
export function OpeningRecordView({ record }: { record: OpeningRecord }) {
  const { tender, holders, records } = record
  return (
    <>
      <PageHeading caption={`${tender.title}, ${tender.reference}`} title="Opening" />
      <WhatNext record={record} />
      <DataTable
        caption="Opening holders"
        narrow="stack"
        rows={holders}
        rowKey={({ name, body }) => `${name} ${body}`}
        empty={<p className="govuk-body">No holders have been named yet.</p>}
        columns={[
          { key: 'name', heading: 'Holder', rowHeader: true, cell: ({ name }) => name },
          { key: 'body', heading: 'Holds for', cell: ({ body }) => body },
          {
            key: 'code',
            heading: 'Opening code',
            cell: ({ activatedAt }) =>
              activatedAt ? <Tag tone="good">Made</Tag> : <Tag tone="yours">Not made yet</Tag>,
          },
        ]}
      />
      {records.map((one) => (
        <OneOpening key={one.kind} opening={one} />
      ))}
    </>
  )
}

function WhatNext({ record: { tender, now, closesAt, opensAt, threshold } }: { record: OpeningRecord }) {
  if (tender.stage === 'cancelled')
    return <Notice title="The tender has ended">Bids that are still sealed will never be opened.</Notice>
  if (tender.stage === 'drafting' || !closesAt || !opensAt)
    return (
      <Notice title="Nothing to open yet">
        Each holder makes an opening code before the tender is published. Bids arrive sealed after that.
      </Notice>
    )
  if (tender.stage !== 'published') return null
  if (now < closesAt)
    return (
      <Notice title="The deadline has not passed">
        Bids are accepted until <When at={closesAt} />. Until they are opened nobody can see them, or whether there are
        any.
      </Notice>
    )
  return (
    <Notice tone={now < opensAt ? 'plain' : 'yours'} title="The deadline has passed">
      {now < opensAt ? 'The bids can be opened from ' : 'The bids can be opened now, since '}
      <When at={opensAt} />: {threshold ?? 2} holders of different bodies open them together, each from their own
      account.
    </Notice>
  )
}

type Opening = OpeningRecord['records'][number]

function OneOpening({ opening }: { opening: Opening }) {
  const { kind, startedAt, finishedAt, by, envelopes } = opening
  return (
    <>
      <h2 className="govuk-heading-m">{kind === 'quality' ? 'Opening of the bids' : 'Opening of the prices'}</h2>
      <p className="govuk-body">
        Begun on <When at={startedAt} />, finished on <When at={finishedAt} />, by{' '}
        {by.map(({ name, body }) => `${name} (${body})`).join(' and ')}.
      </p>
      <DataTable
        caption={envelopes.length === 1 ? '1 envelope' : `${envelopes.length} envelopes`}
        narrow="stack"
        rows={envelopes.map((envelope, index) => ({ ...envelope, number: index + 1 }))}
        rowKey={({ digest }) => digest}
        empty={<p className="govuk-body">Nobody bid.</p>}
        columns={[
          { key: 'number', heading: 'Number', rowHeader: true, cell: ({ number }) => number },
          {
            key: 'who',
            heading: 'Bidder',
            cell: ({ alias, supplier }) => (supplier ? `${supplier} (${alias})` : alias),
          },
          {
            key: 'result',
            heading: 'Result',
            cell: ({ intact, note }) =>
              intact ? (
                <Tag tone="good">As sealed</Tag>
              ) : (
                <div>
                  <Tag tone="fault">Damaged</Tag> {note}
                </div>
              ),
          },
        ]}
      />
      {envelopes.length > 0 ? (
        <Details summary="The marks by which they can be checked">
          <p className="govuk-body">
            In the same order. Any change to an envelope would change its mark, which is on the record.
          </p>
          <ol className="govuk-list govuk-list--number">
            {envelopes.map(({ digest }) => (
              <li key={digest}>
                <code className="cb-digest">{digest}</code>
              </li>
            ))}
          </ol>
        </Details>
      ) : null}
    </>
  )
}
