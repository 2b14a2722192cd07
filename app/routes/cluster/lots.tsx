import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { needStates } from '../../modules/demand/ui/wording.ts'
import { tenderPage } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { typedLots } from '../../modules/tenders/typed-forms.ts'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { LotsForm } from '../../modules/tenders/ui/lots-form.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { setLots } from '../../modules/tenders/use-cases/set-lots.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const { call, ...workspace } = await tenderPage(actor, param('tenderId'))
  const schools = call?.schools.map(({ schoolId: id, name, state }) => ({ id, name, state: needStates[state] })) ?? []
  return { workspace, schools }
})

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await setLots.run(ctx, typedLots(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Lots - Clusterbuy' }]

export default function Lots() {
  const { workspace, schools } = useLoaderData<typeof loader>()
  const { tender } = workspace
  return (
    <PartPage tender={tender}>
      {canEdit(workspace) ? (
        <LotsForm tender={tender} schools={schools} />
      ) : (
        <>
          <PageHeading caption={tender.title} title="Lots and the schools in them" />
          <FrozenNote {...workspace} />
        </>
      )}
    </PartPage>
  )
}
