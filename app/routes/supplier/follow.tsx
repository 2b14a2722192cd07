import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { isFollowing } from '../../modules/tenders/queries/followers.server.ts'
import { publicTender } from '../../modules/tenders/queries/public-tender.server.ts'
import { FollowForm } from '../../modules/tenders/ui/follow-form.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { followTender } from '../../modules/tenders/use-cases/follow-tender.server.ts'
import { stopFollowing } from '../../modules/tenders/use-cases/stop-following.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, param }) => {
  const { document, stage } = await publicTender(param('tenderId'))
  const { id, title } = document
  return { id, title, open: stage === 'published', following: await isFollowing(actor, id) }
})

export const action = act(
  'supplier',
  {
    follow: async ({ ctx, param }) => {
      await followTender.run(ctx, { tenderId: param('tenderId') })
      return `/supplier/tenders/${param('tenderId')}/follow`
    },
    stop: async ({ ctx, param }) => {
      await stopFollowing.run(ctx, { tenderId: param('tenderId') })
      return `/supplier/tenders/${param('tenderId')}/follow`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Follow this tender - Clusterbuy' }]

export default function Follow() {
  const tender = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/tenders', label: 'Open tenders' },
          { href: `/tenders/${tender.id}`, label: tender.title },
        ]}
      />
      <PageMain>
        <FollowForm {...tender} />
      </PageMain>
    </>
  )
}
