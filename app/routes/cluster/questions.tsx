import { useLoaderData } from '@remix-run/react'
import { questionsOf } from '../../modules/tenders/queries/questions-of.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { AnswerForm, QuestionsDesk } from '../../modules/tenders/ui/questions-desk.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { answerQuestion } from '../../modules/tenders/use-cases/answer-question.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param, url }) => {
  const desk = await questionsOf(actor, param('tenderId'))
  const chosen = desk.waiting.find(({ id }) => id === url.searchParams.get('answer'))
  return { desk, answering: desk.mayAnswer && chosen ? chosen : null }
})

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await answerQuestion.run(ctx, { questionId: word(values, 'questionId'), answer: word(values, 'answer') })
      return `/cluster/tenders/${param('tenderId')}/questions`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Questions from suppliers - Clusterbuy' }]

export default function Questions() {
  const { desk, answering } = useLoaderData<typeof loader>()
  const { tenderId: id, title } = desk.tender
  return (
    <PartPage tender={{ id, title }}>
      {answering ? <AnswerForm title={title} question={answering} /> : <QuestionsDesk desk={desk} />}
    </PartPage>
  )
}
