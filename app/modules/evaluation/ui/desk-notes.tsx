import { InsetText, Notice } from '#app/components/notice.tsx'
import type { ScoringDesk } from '../queries/scoring-desk.server.ts'

type DeskNotesProps = Pick<ScoringDesk, 'short' | 'standsInFor' | 'onlySome' | 'isOutside' | 'leftOut' | 'speaksFor'>

/** What makes this member's desk different from the others': whom they stand in for, what was dealt, what they do not see. */
export const DeskNotes = ({ short, standsInFor, onlySome, isOutside, leftOut, speaksFor }: DeskNotesProps) => (
  <>
    {short.length > 0 ? (
      <Notice tone="yours" title={`${short.join(' and ')} cannot be agreed yet`}>
        Interests that members declared leave too few to score {short.length === 1 ? 'it' : 'them'}. The cluster’s
        manager has been asked to name a substitute.
      </Notice>
    ) : null}
    {standsInFor || isOutside || onlySome || speaksFor ? (
      <InsetText>
        {standsInFor ? `You score in the place of ${standsInFor}. ` : ''}
        {speaksFor
          ? `You speak for ${speaksFor}: its scores are yours to give, and they stand as you give them. Ask pupils, parents or staff first if you like. You see no other question, no other school’s score, no names and no prices.`
          : isOutside
            ? 'You were invited for the questions below and see no others.'
            : onlySome
              ? 'You score the questions below. Others score the rest.'
              : ''}
      </InsetText>
    ) : null}
    {leftOut > 0 ? (
      <p className="govuk-body">
        {leftOut === 1 ? 'One bid is' : `${leftOut} bids are`} not shown to you, because you declared an interest in the
        bidder.
      </p>
    ) : null}
  </>
)
