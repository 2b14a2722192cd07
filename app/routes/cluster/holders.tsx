import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { peopleToChoose } from '../../modules/tenders/queries/people-to-choose.server.ts'
import { workspaceOf } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { typedHolders } from '../../modules/tenders/typed-forms.ts'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { HoldersForm } from '../../modules/tenders/ui/holders-form.tsx'
import { HoldersTable } from '../../modules/tenders/ui/holders-table.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { nameHolders } from '../../modules/tenders/use-cases/name-holders.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const workspace = await workspaceOf(actor, param('tenderId'))
  const { holders } = await peopleToChoose(workspace.tender.clusterId)
  return { workspace, holders }
})

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await nameHolders.run(ctx, typedHolders(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}/holders`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Opening holders - Clusterbuy' }]

export default function Holders() {
  const { workspace, holders } = useLoaderData<typeof loader>()
  const { tender } = workspace
  return (
    <PartPage tender={tender}>
      {canEdit(workspace) ? (
        <HoldersForm tender={tender} people={holders} />
      ) : (
        <>
          <PageHeading caption={tender.title} title="Opening holders" />
          <FrozenNote {...workspace} />
        </>
      )}
      <HoldersTable tender={tender} people={holders} />
    </PartPage>
  )
}
