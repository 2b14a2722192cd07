export type FeedEntry = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly link: string
  readonly publishedAt: Date
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// XML 1.0 has no way to write these, and one of them would make the whole feed unreadable.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const text = (value: string): string => value.replace(unwritable, '').replace(/[&<>"']/g, (mark) => marks[mark] ?? '')

const entryXml = ({ id, title, summary, link, publishedAt }: FeedEntry): string =>
  `  <entry>
    <id>urn:uuid:${text(id)}</id>
    <title>${text(title)}</title>
    <updated>${publishedAt.toISOString()}</updated>
    <link href="${text(link)}"/>
    <summary>${text(summary)}</summary>
  </entry>
`

/** A feed that news readers follow (Atom, RFC 4287), the newest entry first. `site` is the address without a slash. */
export function atomFeed(site: string, entries: readonly FeedEntry[]): string {
  const updated = entries[0]?.publishedAt ?? new Date(0)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${text(site)}/notices</id>
  <title>Clusterbuy notices</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>Clusterbuy</name></author>
  <link href="${text(site)}/notices"/>
  <link rel="self" type="application/atom+xml" href="${text(site)}/notices/feed.xml"/>
${entries.map(entryXml).join('')}</feed>
`
}
