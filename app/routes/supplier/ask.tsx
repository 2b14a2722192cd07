import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { publicTender } from '../../modules/tenders/queries/public-tender.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { AskForm } from '../../modules/tenders/ui/ask-form.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { askQuestion } from '../../modules/tenders/use-cases/ask-question.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ param, url }) => {
  const { document, questionsOpen } = await publicTender(param('tenderId'))
  const { id, title, timetable } = document
  return {
    id,
    title,
    until: new Date(timetable.questionsCloseAt),
    open: questionsOpen,
    sent: url.searchParams.has('sent'),
  }
})

export const action = act(
  'supplier',
  {
    save: async ({ ctx, param }, values) => {
      await askQuestion.run(ctx, { tenderId: param('tenderId'), question: word(values, 'question') })
      return `/supplier/tenders/${param('tenderId')}/ask?sent=1`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Ask a question - Clusterbuy' }]

export default function Ask() {
  const asked = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/tenders', label: 'Open tenders' },
          { href: `/tenders/${asked.id}`, label: asked.title },
        ]}
      />
      <PageMain>
        <AskForm {...asked} />
      </PageMain>
    </>
  )
}
