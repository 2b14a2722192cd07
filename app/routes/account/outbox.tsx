import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { outbox } from '../../modules/notifications/queries/outbox.server.ts'
import { MessageList } from '../../modules/notifications/ui/message-list.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('demonstration', async () => ({ messages: await outbox() }))

export const meta = () => [{ title: 'Outbox of the demonstration - Clusterbuy' }]

export default function Outbox() {
  const { messages } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <PageHeading
        caption="Demonstration"
        title="Outbox"
        lead="What would have been sent by e-mail. In the demonstration nothing leaves this machine."
      />
      <MessageList
        messages={messages}
        empty="Publish a tender, answer a question or award a contract, and see who is told."
      />
    </PageMain>
  )
}
