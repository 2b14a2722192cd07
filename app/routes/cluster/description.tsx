import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { categoryOf } from '../../modules/categories/domain/catalogue.ts'
import { workspaceOf } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { typedDescription } from '../../modules/tenders/typed-forms.ts'
import { DescriptionForm } from '../../modules/tenders/ui/description-form.tsx'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { Paragraphs } from '../../modules/tenders/ui/paragraphs.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { describeTender } from '../../modules/tenders/use-cases/describe-tender.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const workspace = await workspaceOf(actor, param('tenderId'))
  const { asks, traps } = categoryOf(workspace.tender.categoryKey)
  return { workspace, asks, traps }
})

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await describeTender.run(ctx, typedDescription(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Describe a tender - Clusterbuy' }]

export default function Description() {
  const { workspace, asks, traps } = useLoaderData<typeof loader>()
  const { tender } = workspace
  return (
    <PartPage tender={tender}>
      {canEdit(workspace) ? (
        <DescriptionForm tender={tender} asks={asks} traps={traps} />
      ) : (
        <>
          <PageHeading caption={tender.title} title="What is wanted" lead={tender.summary} />
          <FrozenNote {...workspace} />
          <Paragraphs text={tender.description} />
        </>
      )}
    </PartPage>
  )
}
