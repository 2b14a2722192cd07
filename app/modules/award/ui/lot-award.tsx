import { Details, Notice } from '#app/components/notice.tsx'
import type { AwardPage, LotAward } from '../queries/award-page.server.ts'
import { LeaveLotForm, LotLeftView } from './leave-lot.tsx'
import { RecommendForm } from './recommend-form.tsx'
import { RecordedAward } from './recorded-award.tsx'

type LotAwardViewProps = { lot: LotAward; award: AwardPage; names: Readonly<Record<string, string>> }

/** One lot: what is recommended or awarded, or the form to recommend. */
export function LotAwardView({ lot, award, names }: LotAwardViewProps) {
  const { stage, mayRun, approval } = award
  const undecided = mayRun && (stage === 'price-opened' || stage === 'recommended')
  const open = undecided && lot.canBeAwarded
  const form = <RecommendForm lot={lot} names={names} />
  return (
    <section>
      {lot.title ? (
        <h2 className="govuk-heading-l">
          Lot {lot.number}: {lot.title}
        </h2>
      ) : null}
      {lot.canBeAwarded || lot.award || lot.left ? null : (
        <p className="govuk-body">
          {lot.leftByLimit
            ? 'Within the published limit on lots nobody is left for this lot, so it is not awarded. Its schools keep the contracts they have.'
            : lot.hasResult
              ? 'No bid for this lot reached the published marks, so it cannot be awarded.'
              : 'There is no result for this lot yet.'}
        </p>
      )}
      <RecordedAward lot={lot} approval={approval} names={names} />
      {lot.award?.outdated ? (
        <Notice tone="yours" title="The lots were worked out anew after this recommendation">
          Bids or lots have changed since. Look at it and record the recommendation again.
        </Notice>
      ) : null}
      <LotLeftView lot={lot} approval={approval} open={undecided} />
      {open && lot.award ? (
        <Details summary="Write the recommendation anew" open={lot.award.outdated}>
          {form}
        </Details>
      ) : null}
      {open && !lot.award ? form : null}
      {undecided && award.hasResult && !lot.left ? (
        <LeaveLotForm lot={lot} together={award.acrossLots !== null} />
      ) : null}
    </section>
  )
}
