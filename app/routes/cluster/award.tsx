import { Link, useLoaderData } from '@remix-run/react'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { awardPage } from '../../modules/award/queries/award-page.server.ts'
import { namesOfBids } from '../../modules/award/queries/names-of-bids.server.ts'
import { AcrossLots } from '../../modules/award/ui/across-lots.tsx'
import { ApproveForm } from '../../modules/award/ui/approve-form.tsx'
import { AwardNext } from '../../modules/award/ui/award-next.tsx'
import { ConfirmForm } from '../../modules/award/ui/confirm-form.tsx'
import { typedForLot } from '../../modules/award/ui/form-of-lot.ts'
import { LotAwardView } from '../../modules/award/ui/lot-award.tsx'
import { StandstillNotice } from '../../modules/award/ui/standstill-notice.tsx'
import { wording } from '../../modules/award/ui/wording.ts'
import { approveAward } from '../../modules/award/use-cases/approve-award.server.ts'
import { confirmAward } from '../../modules/award/use-cases/confirm-award.server.ts'
import { leaveLot } from '../../modules/award/use-cases/leave-lot.server.ts'
import { recommendAward } from '../../modules/award/use-cases/recommend-award.server.ts'
import { takeLotBack } from '../../modules/award/use-cases/take-lot-back.server.ts'
import { act, page, type Visit } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const award = await awardPage(actor, param('tenderId'))
  return { award, names: await namesOfBids(award.tender.id) }
})

const here = ({ param }: Visit) => `/cluster/tenders/${param('tenderId')}/award`

export const action = act(
  'cluster',
  {
    recommend: async (visit, values) => {
      const typed = typedForLot(values) as Record<'lotId' | 'bidId' | 'text' | 'whyNotFirst', string>
      await recommendAward.run(visit.ctx, { ...typed, tenderId: visit.param('tenderId') })
      return here(visit)
    },
    leave: async (visit, values) => {
      const typed = typedForLot(values) as Record<'lotId' | 'reasons', string>
      await leaveLot.run(visit.ctx, { ...typed, tenderId: visit.param('tenderId') })
      return here(visit)
    },
    'take-back': async (visit, values) => {
      await takeLotBack.run(visit.ctx, { tenderId: visit.param('tenderId'), lotId: String(values.lotId) })
      return here(visit)
    },
    approve: async (visit, values) => {
      const typed = values as { minuteReference: string; confirm: 'yes' }
      await approveAward.run(visit.ctx, { ...typed, tenderId: visit.param('tenderId') })
      return here(visit)
    },
    confirm: async (visit, values) => {
      const tenderId = visit.param('tenderId')
      await confirmAward.run(visit.ctx, { tenderId, confirm: values.confirm as 'yes' })
      return here(visit)
    },
  },
  wording,
)

export const meta = () => [{ title: 'The award - Clusterbuy' }]

export default function AwardRoute() {
  const { award, names } = useLoaderData<typeof loader>()
  const { tender, stage, lots, mayRun, mayApprove, isRecommender, standstill, confirmedAt } = award
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: `/cluster/tenders/${tender.id}`, label: tender.title },
        ]}
      />
      <PageMain>
        <PageHeading caption={`${tender.title}, ${tender.reference}`} title="The award" />
        <AwardNext award={award} />
        {confirmedAt ? (
          <Notice tone="good" title="The award is confirmed">
            Contracts can be made. <Link to={`/cluster/tenders/${tender.id}/contracts`}>See the contracts</Link>
          </Notice>
        ) : null}
        {standstill && !confirmedAt ? <StandstillNotice standstill={standstill} /> : null}
        <p className="govuk-body">
          <Link to={`/cluster/tenders/${tender.id}/result`}>See how the result came about</Link>
        </p>
        <AcrossLots award={award} />
        {lots.map((lot) => (
          <LotAwardView key={lot.lotId} lot={lot} award={award} names={names} />
        ))}
        {stage === 'recommended' && mayApprove && !isRecommender ? <ApproveForm /> : null}
        {stage === 'standstill' && mayRun && standstill?.over ? <ConfirmForm /> : null}
      </PageMain>
    </>
  )
}
