import { When } from '#app/components/moment.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { ApprovalRow } from '../queries/memorandum-page.server.ts'

/** Which governing bodies have approved one version, at which meeting. */
export const ApprovalsTable = ({ rows, version }: { rows: readonly ApprovalRow[]; version: number }) => (
  <DataTable
    caption={`Approvals of version ${version}`}
    captionHidden
    narrow="stack"
    rows={rows}
    rowKey={({ schoolId }) => schoolId}
    columns={[
      { key: 'school', heading: 'School', rowHeader: true, cell: ({ school }) => school },
      {
        key: 'state',
        heading: 'Governing body',
        cell: ({ approval }) => (approval ? <Tag tone="good">Approved</Tag> : <Tag>Waiting</Tag>),
      },
      {
        key: 'meeting',
        heading: 'Meeting',
        cell: ({ approval }) => (approval ? <When at={approval.meetingOn} /> : ''),
      },
      { key: 'minute', heading: 'Minute', cell: ({ approval }) => approval?.minuteReference ?? '' },
    ]}
  />
)
