import { useLoaderData } from '@remix-run/react'
import { wording as demandWording } from '../../modules/demand/ui/wording.ts'
import { reopenNeed } from '../../modules/demand/use-cases/reopen-need.server.ts'
import { tenderPage } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { DemandProgress } from '../../modules/tenders/ui/demand-progress.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { pooledFacts } from '../../modules/tenders/ui/tender-facts.ts'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { act, page } from '../../platform/http/route.server.ts'
import { NotFound } from '../../platform/refusals.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const { tender, call, mayRun } = await tenderPage(actor, param('tenderId'))
  if (!call) throw new NotFound('call')
  const committed = call.schools.filter(({ state }) => state === 'committed').map(({ values }) => values)
  const { id, title, categoryKey } = tender
  return { tender: { id, title }, call, mayRun, pooled: pooledFacts(categoryKey, committed) }
})

export const action = act(
  'cluster',
  {
    reopen: async ({ ctx, actor, param }, values) => {
      const { call } = await tenderPage(actor, param('tenderId'))
      if (!call) throw new NotFound('call')
      const answer = { callId: call.callId, schoolId: word(values, 'schoolId'), reason: word(values, 'reason') }
      await reopenNeed.run(ctx, answer)
      return `/cluster/tenders/${param('tenderId')}/demand`
    },
  },
  { ...wording, ...demandWording },
)

export const meta = () => [{ title: 'What the schools need - Clusterbuy' }]

export default function Demand() {
  const { tender, ...progress } = useLoaderData<typeof loader>()
  return (
    <PartPage tender={tender}>
      <DemandProgress title={tender.title} {...progress} />
    </PartPage>
  )
}
