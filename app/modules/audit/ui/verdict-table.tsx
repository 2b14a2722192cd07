import { Notice } from '../../../components/notice.tsx'
import { DataTable } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import type { Verdict } from '../domain/verify-record.ts'

const counting = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What checking a whole record came to: each thing that was looked at, and the first place where it does not hold. */
export function VerdictTable({ verdict }: { verdict: Verdict }) {
  const { ok, checks, entries, receipts, results } = verdict
  const counted = [
    counting(entries, 'entry', 'entries'),
    counting(receipts, 'receipt or refusal', 'receipts and refusals'),
    counting(results, 'result', 'results'),
  ].join(', ')
  return (
    <>
      {ok ? (
        <Notice tone="good" title="The record holds">
          {counted}.
        </Notice>
      ) : (
        <Notice tone="fault" title="The record does not hold">
          {counted}. Read below where it fails, keep the file as it is, and tell those who rely on it.
        </Notice>
      )}
      <DataTable
        caption="What was checked"
        narrow="stack"
        rows={checks}
        rowKey={({ claim }) => claim}
        columns={[
          { key: 'claim', heading: 'What should hold', rowHeader: true, cell: ({ claim }) => claim },
          {
            key: 'found',
            heading: 'What was found',
            cell: ({ fault, looked }) =>
              fault === null ? (
                looked ? (
                  <Tag tone="good">Holds</Tag>
                ) : (
                  'Nothing yet'
                )
              ) : (
                <>
                  <Tag tone="fault">Does not hold</Tag> {fault}
                </>
              ),
          },
        ]}
      />
    </>
  )
}
