import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { commitmentTo, NeedDraft } from '../../modules/demand/inputs.ts'
import { callForSchool } from '../../modules/demand/queries/call-for-school.server.ts'
import { NeedPage } from '../../modules/demand/ui/need-page.tsx'
import { wording } from '../../modules/demand/ui/wording.ts'
import { commitNeed } from '../../modules/demand/use-cases/commit-need.server.ts'
import { declineNeed } from '../../modules/demand/use-cases/decline-need.server.ts'
import { saveNeed } from '../../modules/demand/use-cases/save-need.server.ts'
import { cellsOf, type FormValues } from '../../platform/http/form-values.ts'
import { act, page, type Visit } from '../../platform/http/route.server.ts'

export const loader = page('school', async ({ actor, param, url }) => ({
  call: await callForSchool(actor, param('callId')),
  saved: url.searchParams.has('saved'),
}))

const here = ({ param }: Visit) => `/school/needs/${param('callId')}`

function keepDraft({ ctx, param }: Visit, values: FormValues) {
  const { need } = NeedDraft.parse({ need: cellsOf(values, 'need') })
  return saveNeed.run(ctx, { callId: param('callId'), values: need })
}

export const action = act(
  'school',
  {
    draft: async (visit, values) => {
      await keepDraft(visit, values)
      return `${here(visit)}?saved=1`
    },
    autosave: async (visit, values) => {
      await keepDraft(visit, values)
      return Response.json({ saved: true })
    },
    commit: async (visit, values) => {
      await keepDraft(visit, values)
      const callId = visit.param('callId')
      const { sheet } = await callForSchool(visit.actor, callId)
      const { need } = commitmentTo(sheet).parse({ need: cellsOf(values, 'need'), confirm: values.confirm })
      await commitNeed.run(visit.ctx, { callId, values: need })
      return here(visit)
    },
    decline: async (visit) => {
      await declineNeed.run(visit.ctx, { callId: visit.param('callId') })
      return here(visit)
    },
    again: async (visit) => {
      const { callId, values } = await callForSchool(visit.actor, visit.param('callId'))
      await saveNeed.run(visit.ctx, { callId, values })
      return here(visit)
    },
  },
  wording,
)

export const meta = () => [{ title: 'What we need - Clusterbuy' }]

export default function Need() {
  const { call, saved } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ href: '/school', label: 'My school' }]} />
      <PageMain>
        <NeedPage call={call} saved={saved} />
      </PageMain>
    </>
  )
}
