import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { peopleToChoose } from '../../modules/tenders/queries/people-to-choose.server.ts'
import { workspaceOf } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { typedPanel } from '../../modules/tenders/typed-forms.ts'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { PanelForm } from '../../modules/tenders/ui/panel-form.tsx'
import { PanelTable } from '../../modules/tenders/ui/panel-table.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { namePanel } from '../../modules/tenders/use-cases/name-panel.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const workspace = await workspaceOf(actor, param('tenderId'))
  const { scorers } = await peopleToChoose(workspace.tender.clusterId)
  return { workspace, scorers }
})

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await namePanel.run(ctx, typedPanel(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Panel - Clusterbuy' }]

export default function Panel() {
  const { workspace, scorers } = useLoaderData<typeof loader>()
  const { tender } = workspace
  return (
    <PartPage tender={tender}>
      {canEdit(workspace) ? (
        <PanelForm tender={tender} people={scorers} />
      ) : (
        <>
          <PageHeading caption={tender.title} title="Panel" />
          <FrozenNote {...workspace} />
          <PanelTable tender={tender} people={scorers} />
        </>
      )}
    </PartPage>
  )
}
