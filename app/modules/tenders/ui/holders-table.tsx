import { When } from '#app/components/moment.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { OpeningHolder } from '../domain/tender.ts'
import { type HoldersProps, keyOf } from './holders-form.tsx'

/** Who has made their code, and for whom we wait. */
export function HoldersTable({ tender, people }: HoldersProps) {
  const known = (holder: OpeningHolder) => people.find((person) => keyOf(person) === keyOf(holder))
  return (
    <DataTable
      caption="Where the holders stand"
      narrow="stack"
      columns={[
        {
          key: 'name',
          heading: 'Holder',
          rowHeader: true,
          cell: (holder) => known(holder)?.name ?? 'No longer acts for it',
        },
        { key: 'body', heading: 'Acts for', cell: (holder) => known(holder)?.body ?? '' },
        {
          key: 'code',
          heading: 'Opening code',
          cell: ({ activatedAt }) =>
            activatedAt ? (
              <>
                <Tag tone="good">Made</Tag> <When at={activatedAt} />
              </>
            ) : (
              <Tag>Not made yet</Tag>
            ),
        },
      ]}
      rows={tender.holders}
      rowKey={keyOf}
      empty={<p className="govuk-body">No holder is named yet.</p>}
    />
  )
}
