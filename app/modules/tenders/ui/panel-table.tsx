import { DataTable } from '#app/components/table.tsx'
import type { PanelMember, Tender } from '../domain/tender.ts'
import type { NamedScorer } from '../queries/people-to-choose.server.ts'

const partOf = {
  chair: 'In the chair',
  member: 'Member',
  assessor: 'From outside',
  school: 'Speaks for their school',
} as const

/** Who scores this tender. */
export const PanelTable = ({ tender, people }: { tender: Tender; people: readonly NamedScorer[] }) => (
  <DataTable
    caption="Who scores"
    narrow="stack"
    columns={[
      {
        key: 'name',
        heading: 'Name',
        rowHeader: true,
        cell: ({ personId }: PanelMember) =>
          people.find((one) => one.personId === personId)?.name ?? 'No longer in a school',
      },
      { key: 'role', heading: 'Part', cell: ({ role }: PanelMember) => partOf[role] },
    ]}
    rows={tender.panel}
    rowKey={({ personId }) => personId}
    empty={<p className="govuk-body">Nobody is named yet.</p>}
  />
)
