import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { myMessages } from '../../modules/notifications/queries/outbox.server.ts'
import { MessageList } from '../../modules/notifications/ui/message-list.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('signed-in', async ({ actor }) => ({ messages: await myMessages(actor) }))

export const meta = () => [{ title: 'My messages - Clusterbuy' }]

export default function MyMessages() {
  const { messages } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <PageHeading title="My messages" lead="Everything we have written to you, newest first." />
      <MessageList
        messages={messages}
        empty="When something in a tender concerns you, we write to you and keep a copy here."
      />
    </PageMain>
  )
}
