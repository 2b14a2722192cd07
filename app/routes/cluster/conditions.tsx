import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { judgeByName } from '../../modules/evaluation/judge-by-name.server.ts'
import { conditionsPage } from '../../modules/evaluation/queries/conditions-page.server.ts'
import { ConditionsView, DisqualifyForm } from '../../modules/evaluation/ui/conditions-view.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { disqualifyBidder } from '../../modules/evaluation/use-cases/disqualify-bidder.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { cellsOf } from '../../platform/http/form-values.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => conditionsPage(actor, param('tenderId')))

export const action = act(
  'cluster',
  {
    judge: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      await judgeByName(ctx, tenderId, { met: cellsOf(values, 'met'), reason: cellsOf(values, 'reason') })
      return `/cluster/tenders/${tenderId}/conditions`
    },
    disqualify: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      const typed = { token: word(values, 'token'), because: word(values, 'because') }
      await disqualifyBidder.run(ctx, { tenderId, ...typed, confirm: values.confirm as 'yes' })
      return `/cluster/tenders/${tenderId}/conditions`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Conditions and exclusions - Clusterbuy' }]

const undecided = ['opened', 'quality-locked', 'price-opened', 'recommended']

export default function Conditions() {
  const shown = useLoaderData<typeof loader>()
  const { tender, stage, bidders, mayJudge } = shown
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: `/cluster/tenders/${tender.tenderId}`, label: tender.title },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={tender.title}
          title="Conditions and exclusions"
          lead="Pass or fail, judged on facts by somebody who does not score."
        />
        <ConditionsView page={shown} />
        {mayJudge && undecided.includes(stage) && bidders.length > 0 ? <DisqualifyForm bidders={bidders} /> : null}
      </PageMain>
    </>
  )
}
