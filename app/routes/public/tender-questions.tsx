import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { publicTender } from '../../modules/tenders/queries/public-tender.server.ts'
import { AnswersList } from '../../modules/tenders/ui/answers-list.tsx'
import { WhoIsTold } from '../../modules/tenders/ui/who-is-told.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async ({ param }) => {
  const { document, answers, questionsOpen } = await publicTender(param('tenderId'))
  return { id: document.id, title: document.title, answers, questionsOpen }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Questions and answers: ${data?.title ?? 'tender'} - Clusterbuy` },
]

export default function TenderQuestions() {
  const { id, title, answers, questionsOpen } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/tenders', label: 'Open tenders' },
          { href: `/tenders/${id}`, label: title },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={title}
          title="Questions and answers"
          lead="Every answer is for everybody. Nobody is told who asked."
        />
        <WhoIsTold />
        <AnswersList answers={answers} askHref={questionsOpen ? `/supplier/tenders/${id}/ask` : null} />
      </PageMain>
    </>
  )
}
