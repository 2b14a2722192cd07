import { When } from '#app/components/moment.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { Member } from '../queries/members.server.ts'
import { memberRoles } from './wording.ts'

/** The schools of a cluster, the lead school first. */
export const MembersTable = ({ members }: { members: readonly Member[] }) => (
  <DataTable
    caption={members.length === 1 ? 'One school' : `${members.length} schools`}
    captionHidden
    narrow="stack"
    rows={members}
    rowKey={({ schoolId }) => schoolId}
    columns={[
      { key: 'name', heading: 'School', rowHeader: true, cell: ({ name }) => name },
      { key: 'role', heading: 'Part in the cluster', cell: ({ role }) => memberRoles[role] },
      { key: 'phase', heading: 'Phase', cell: ({ phase }) => phase },
      { key: 'kind', heading: 'Kind', cell: ({ kind }) => capital(kind) },
      { key: 'pupils', heading: 'Pupils', numeric: true, cell: ({ pupils }) => count(pupils) },
      { key: 'joined', heading: 'Joined', cell: ({ joinedOn }) => <When at={joinedOn} /> },
    ]}
    totals={{ name: 'Together', pupils: count(members.reduce((all, { pupils }) => all + pupils, 0)) }}
  />
)

const count = (pupils: number) => pupils.toLocaleString('en-GB')

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
