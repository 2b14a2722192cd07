import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { tenderPage } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { PublishForm } from '../../modules/tenders/ui/publish-form.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { publishTender } from '../../modules/tenders/use-cases/publish-tender.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param }) => tenderPage(actor, param('tenderId')))

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await publishTender.run(ctx, { tenderId: param('tenderId'), confirm: word(values, 'confirm') })
      return `/cluster/tenders/${param('tenderId')}?published=1`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Check and publish - Clusterbuy' }]

export default function Publish() {
  const data = useLoaderData<typeof loader>()
  return (
    <PartPage tender={data.tender}>
      {canEdit(data) ? (
        <PublishForm page={data} />
      ) : (
        <>
          <PageHeading caption={data.tender.title} title="Publication" />
          <FrozenNote {...data} />
        </>
      )}
    </PartPage>
  )
}
