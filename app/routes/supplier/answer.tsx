import { useLoaderData } from '@remix-run/react'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { AnswerForm } from '../../modules/bids/ui/answer-form.tsx'
import { BidPage, StillDraft } from '../../modules/bids/ui/bid-page.tsx'
import { wording } from '../../modules/bids/ui/wording.ts'
import { saveDraft } from '../../modules/bids/use-cases/save-draft.server.ts'
import type { FormValues } from '../../platform/http/form-values.ts'
import { act, page, type Visit } from '../../platform/http/route.server.ts'
import { NotFound } from '../../platform/refusals.ts'

async function questionAt({ actor, param }: Visit) {
  const work = await bidWorkspace(actor, param('bidId'))
  const questions = work.tender.criteria.filter(({ kind }) => kind === 'scored')
  const place = questions.findIndex(({ id }) => id === param('criterionId'))
  const question = questions[place]
  if (!question) throw new NotFound('question')
  return { work, question, number: place + 1, questions: questions.length, next: questions[place + 1]?.id ?? null }
}

export const loader = page('supplier', async (visit) => {
  const { work, question, number, questions } = await questionAt(visit)
  const files = work.files.filter(({ slot }) => slot === question.id).map(({ name }) => name)
  const answer = work.draft?.answers[question.id] ?? ''
  return { heading: headingOf(work), question, number, questions, answer, files }
})

async function save({ ctx, param }: Visit, values: FormValues): Promise<void> {
  const answers = { [param('criterionId')]: String(values.answer ?? '') }
  await saveDraft.run(ctx, { bidId: param('bidId'), answers })
}

export const action = act(
  'supplier',
  {
    autosave: async (visit, values) => {
      await save(visit, values)
      return Response.json({ saved: true })
    },
    save: async (visit, values) => {
      await save(visit, values)
      const { next } = await questionAt(visit)
      const bid = `/supplier/bids/${visit.param('bidId')}`
      return values.then === 'back' || next === null ? bid : `${bid}/answers/${next}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Answer a question - Clusterbuy' }]

export default function AnswerRoute() {
  const asked = useLoaderData<typeof loader>()
  return (
    <BidPage heading={asked.heading}>
      <StillDraft heading={asked.heading} />
      <AnswerForm {...asked} />
    </BidPage>
  )
}
