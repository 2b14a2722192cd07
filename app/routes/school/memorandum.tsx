import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { ApproveMemorandum } from '../../modules/clusters/inputs.ts'
import { memorandumForSchool } from '../../modules/clusters/queries/memorandum-page.server.ts'
import { SchoolMemorandum } from '../../modules/clusters/ui/school-memorandum.tsx'
import { wording } from '../../modules/clusters/ui/wording.ts'
import { approveMemorandum } from '../../modules/clusters/use-cases/approve-memorandum.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('school', async ({ actor, param }) => memorandumForSchool(actor, param('memorandumId')))

export const action = act(
  'school',
  {
    save: async ({ ctx, param }, values) => {
      const memorandumId = param('memorandumId')
      await approveMemorandum.run(ctx, ApproveMemorandum.parse({ ...values, memorandumId }))
      return `/school/memorandum/${memorandumId}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Memorandum - Clusterbuy' }]

export default function Memorandum() {
  return (
    <>
      <Breadcrumbs items={[{ href: '/school', label: 'My school' }]} />
      <PageMain>
        <SchoolMemorandum page={useLoaderData<typeof loader>()} />
      </PageMain>
    </>
  )
}
