import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { freshForm } from '#app/components/form-state.ts'
import { When } from '#app/components/moment.tsx'
import { Details } from '#app/components/notice.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { AwardPage, LotAward } from '../queries/award-page.server.ts'
import { useFormOfLot } from './form-of-lot.ts'

/** The decision not to award a lot, with what follows from it. */
export function LeaveLotForm({ lot, together }: { lot: LotAward; together: boolean }) {
  const { state, name } = useFormOfLot('leave', lot.lotId)
  return (
    <Details summary="Do not award this lot" open={state !== freshForm}>
      <PostForm intent="leave" state={state}>
        <Hidden name="lotId" value={lot.lotId} />
        <p className="govuk-body">
          Its schools keep the contracts they have. Whoever bid for it reads your reasons when the chair has approved
          them with the rest of the award; until then you can take the decision back.
          {together ? ' The other lots are worked out anew, and recommended again if they were already.' : ''}
        </p>
        <TextArea
          name={name('reasons')}
          label="Why this lot is not awarded"
          hint="For instance that no bid is better than what the schools pay today. Say nothing that belongs to one bidder alone."
          rows={5}
        />
        <SubmitButton tone="warning">Do not award this lot</SubmitButton>
      </PostForm>
    </Details>
  )
}

type LotLeftProps = { lot: LotAward; approval: AwardPage['approval']; open: boolean }

/** What was decided about a lot that is left, and the way back while there is one. */
export function LotLeftView({ lot, approval, open }: LotLeftProps) {
  const { left } = lot
  if (!left) return null
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Decision', value: 'Not awarded. Its schools keep the contracts they have.' },
          { key: 'Reasons', value: left.reasons },
          {
            key: 'Decided by',
            value: (
              <>
                {left.by}, <When at={left.at} />
              </>
            ),
          },
          ...(approval ? [{ key: 'Approved by', value: `${approval.by}; minuted: ${approval.minuteReference}` }] : []),
        ]}
      />
      {open ? (
        <PostForm intent="take-back">
          <Hidden name="lotId" value={lot.lotId} />
          <SubmitButton tone="secondary">Take this back and award the lot after all</SubmitButton>
        </PostForm>
      ) : null}
    </>
  )
}
