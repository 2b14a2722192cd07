import { expect, it } from 'vitest'
import { atomFeed } from './atom-feed.ts'

const entry = {
  id: '0b7e6a52-6f0e-4a51-9d53-0f6a7a2f9c11',
  title: 'Copiers',
  summary: 'New tender by Darlaston cluster',
  link: 'https://buy.example.org/tenders/1',
  publishedAt: new Date('2026-11-03T09:00:00Z'),
}

it('a feed says when it last changed, which is when its newest notice was published', () => {
  const feed = atomFeed('https://buy.example.org', [entry, { ...entry, publishedAt: new Date('2026-11-01T09:00:00Z') }])
  expect(feed).toContain('<updated>2026-11-03T09:00:00.000Z</updated>\n  <author>')
  expect(feed.match(/<entry>/g)).toHaveLength(2)
})

it('a title with marks or hidden characters cannot break the feed', () => {
  const feed = atomFeed('https://buy.example.org', [{ ...entry, title: 'A & B </title>\u0000<script>"x"' }])
  expect(feed).toContain('<title>A &amp; B &lt;/title&gt;&lt;script&gt;&quot;x&quot;</title>')
})

it('a feed without notices is still a feed', () => {
  expect(atomFeed('https://buy.example.org', [])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
})
