import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { SubmitButton } from '../../components/form.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { TextField } from '../../components/text-field.tsx'
import { noticesPage } from '../../modules/notices/queries/notices-page.server.ts'
import { NoticeList } from '../../modules/notices/ui/notice-list.tsx'
import { page } from '../../platform/http/route.server.ts'

const Asked = z.object({
  title: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const loader = page('anyone', async ({ url }) => {
  const asked = Asked.parse(Object.fromEntries(url.searchParams))
  return { search: asked.title, ...(await noticesPage(asked.title, asked.page)) }
})

export const meta = () => [{ title: 'Notices - Clusterbuy' }]

export const links = () => [
  { rel: 'alternate', type: 'application/atom+xml', title: 'Clusterbuy notices', href: '/notices/feed.xml' },
]

const address = (title: string, number: number): string =>
  `/notices?${new URLSearchParams({ ...(title && { title }), page: String(number) })}`

export default function Notices() {
  const { rows, search, total, from, to, page: at } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <PageHeading
        title="Notices"
        lead="The public record: every tender, award and contract made here, for anybody to read or to reuse as data."
      />
      <form method="get" action="/notices" className="cb-search" aria-label="Find notices">
        <TextField name="title" label="Words in the title" type="search" width={20} defaultValue={search} />
        <SubmitButton tone="secondary">Search</SubmitButton>
      </form>
      <NoticeList notices={rows} search={search} />
      {rows.length > 0 ? (
        <Pagination
          what="notices"
          from={from}
          to={to}
          total={total}
          previousHref={at > 1 ? address(search, at - 1) : undefined}
          nextHref={to < total ? address(search, at + 1) : undefined}
        />
      ) : null}
      <p className="govuk-body">
        To be told of new ones, give a news reader{' '}
        <a className="govuk-link" href="/notices/feed.xml">
          the feed of notices
        </a>
        . Each data file follows the Open Contracting Data Standard, version 1.1.
      </p>
    </PageMain>
  )
}
