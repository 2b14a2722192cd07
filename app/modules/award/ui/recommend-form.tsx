import { RadioGroup } from '#app/components/choice-field.tsx'
import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { LotAward } from '../queries/award-page.server.ts'
import { useFormOfLot } from './form-of-lot.ts'

type RecommendFormProps = { lot: LotAward; names: Readonly<Record<string, string>> }

function hintFor({ winner, ranked }: LotAward, bidId: string, rank: number): string {
  const together = !ranked.some((one) => one.bidId === winner && one.rank === 1)
  if (bidId === winner)
    return together
      ? `Place ${rank}, and first when the lots are awarded together`
      : 'Came first under the published rule'
  return rank === 1 ? 'Place 1 for this lot alone' : `Place ${rank}`
}

/** One lot's recommendation: the bid that came first, unless there is a reason for another that is still in. */
export function RecommendForm({ lot, names }: RecommendFormProps) {
  const { state, name } = useFormOfLot('recommend', lot.lotId)
  return (
    <PostForm intent="recommend" state={state}>
      <Hidden name="lotId" value={lot.lotId} />
      <RadioGroup
        name={name('bidId')}
        label="Which bid do you recommend?"
        defaultValue={(lot.award?.outdated ? lot.winner : lot.award?.bidId) ?? lot.winner ?? undefined}
        choices={lot.ranked.map(({ bidId, rank }) => ({
          value: bidId,
          label: names[bidId] ?? 'A bidder',
          hint: hintFor(lot, bidId, rank),
        }))}
      />
      <TextArea
        name={name('text')}
        label="Your recommendation"
        hint="What was bought, how many bid, how they were judged, and why this bid is the best value. Those who approve read this."
        defaultValue={lot.award?.recommendation}
        rows={8}
      />
      <TextArea
        name={name('whyNotFirst')}
        label="If it did not come first: why it is recommended all the same"
        hint="The law asks for the bid that best satisfies the published criteria, so this needs a strong reason."
        optional
        rows={3}
      />
      <SubmitButton>{lot.award ? 'Replace the recommendation' : 'Record the recommendation'}</SubmitButton>
    </PostForm>
  )
}
