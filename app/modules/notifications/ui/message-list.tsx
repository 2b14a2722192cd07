import { EmptyState } from '../../../components/notice.tsx'
import { momentText } from '../../../kernel/london-time.ts'

export type ShownMessage = {
  id: string
  address: string
  subject: string
  body: string
  createdAt: Date
  sentAt: Date | null
}

const isAddress = (paragraph: string) => /^https?:\/\/\S+$/.test(paragraph)

export function MessageList({ messages, empty }: { messages: readonly ShownMessage[]; empty: string }) {
  if (messages.length === 0) return <EmptyState title="No messages yet">{empty}</EmptyState>
  return (
    <ol className="govuk-list">
      {messages.map((message) => (
        <li key={message.id}>
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">{message.subject}</span>
              <span className="cb-message__when">{momentText(message.createdAt)}</span>
            </summary>
            <div className="govuk-details__text">
              <p className="govuk-hint">
                To {message.address}
                {message.sentAt ? ', sent' : ', kept here'}
              </p>
              {message.body.split('\n\n').map((paragraph) => (
                <p className="govuk-body" key={paragraph}>
                  {isAddress(paragraph) ? <a href={paragraph}>{paragraph}</a> : paragraph}
                </p>
              ))}
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}
