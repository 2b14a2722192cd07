import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import type { AwardPage } from '../queries/award-page.server.ts'

type StandstillNoticeProps = { standstill: NonNullable<AwardPage['standstill']> }

/** How long bidders still have to ask and object, in working days. */
export const StandstillNotice = ({
  standstill: { from, until, contractsFrom, over, daysLeft },
}: StandstillNoticeProps) => (
  <Notice
    tone={over ? 'good' : 'plain'}
    title={
      over
        ? 'Standstill is over'
        : `Standstill: ${daysLeft} working ${daysLeft === 1 ? 'day' : 'days'} left, today among them`
    }
  >
    It began on <When at={from} /> and its last day {over ? 'was' : 'is'} <When at={until} />. Contracts can be made
    from <When at={contractsFrom} />.
  </Notice>
)
