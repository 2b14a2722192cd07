import type { Page } from '@playwright/test'
import { become, expectAccessible } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'demonstration' })

/** One person of each part that people play, so that every page is looked at by somebody whom it is for. */
const everybody = [
  ['Priya Nair', 'manages the cluster'],
  ['Clare Donnelly', 'buys for one school'],
  ['Margaret Osei', 'chairs the cluster and holds an opening code'],
  ['Janet Price', 'is a governor and holds an opening code'],
  ['Tom Fletcher', 'scores on a panel'],
  ['Helen Marsh', 'chairs a panel'],
  ['Ruth Blackthorn', 'won'],
  ['Leila Haddad', 'lost'],
  ['Marek Nowak', 'has not bid'],
  ['Owen Pryce', 'runs the service'],
  ['Grace Adeyemi', 'audits'],
] as const

const parts = (href: string) => {
  const { pathname, searchParams } = new URL(href, 'http://site')
  searchParams.delete('next')
  return `${pathname}?${searchParams}`
}

/** A page with its ids left out: tenders at one stage look alike. */
const kindOf = (href: string) => parts(href).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

/** How often each kind of page has been looked at, by anybody. */
const looks = new Map<string, number>()

/** Two pages of a kind by one person, one by each after that; what is the same for everybody, twice in all. */
function worthALook(kind: string, own: number): boolean {
  const before = (looks.get(kind) ?? 0) - own
  if (kind === '/cluster/tenders/:id?') return own < 4
  if (/^\/(account|register|sign-in|supplier\/register)/.test(kind)) return own + before < 2
  return own < (before < 2 ? 2 : 1)
}

const isDocument = (href: string) => /\.(json|pdf|txt|xml)\b|\/files\//.test(href)

type Found = { links: string[]; leadNowhere: string[]; headings: number; width: number }

const lookAround = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const hrefs = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
    return {
      links: hrefs.filter((href) => href.startsWith('/')).map((href) => href.split('#')[0] ?? ''),
      leadNowhere: hrefs.filter((href) => href.startsWith('#') && !document.getElementById(href.slice(1))),
      headings: document.querySelectorAll('h1').length,
      width: document.documentElement.scrollWidth,
    }
  })

async function lookAt(page: Page, href: string, who: string): Promise<string[]> {
  const where = `${href} for ${who}`
  const answer = await page.goto(href)
  expect.soft(answer?.status(), where).toBeLessThan(400)
  const wide = await lookAround(page)
  expect.soft(wide.headings, `${where}: one main heading`).toBe(1)
  expect.soft(wide.leadNowhere, `${where}: links within the page`).toEqual([])
  expect.soft(wide.width, `${where}: no wider than a desk's screen`).toBeLessThanOrEqual(1280)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  expect.soft((await lookAround(page)).width, `${where}: no wider than a telephone`).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 800 })
  return wide.links
}

/** Follows every link from the first page on, looks at a few pages of each kind, and asks the rest whether they answer. */
async function walk(page: Page, who: string, known: ReadonlySet<string>): Promise<Set<string>> {
  page.on('response', (answer) => {
    expect.soft(answer.status(), `${answer.url()} for ${who}`).toBeLessThan(400)
  })
  const waiting = [new URL(page.url()).pathname, '/']
  const met = new Set<string>()
  const own = new Map<string, number>()
  for (let href = waiting.shift(); href !== undefined; href = waiting.shift()) {
    const kind = kindOf(href)
    if (met.has(parts(href)) || known.has(kind)) continue
    met.add(parts(href))
    const taken = own.get(kind) ?? 0
    if (isDocument(href) || !worthALook(kind, taken)) {
      expect.soft((await page.request.get(href)).status(), `${href} for ${who}`).toBeLessThan(400)
      continue
    }
    own.set(kind, taken + 1)
    looks.set(kind, (looks.get(kind) ?? 0) + 1)
    waiting.push(...(await lookAt(page, href, who)))
  }
  return new Set(own.keys())
}

test('every page that anybody can reach answers, fits, leads somewhere and is accessible', async ({ visitor }) => {
  const stranger = await visitor()
  await stranger.goto('/')
  const forEverybody = await walk(stranger, 'a visitor without an account', new Set())
  expect(forEverybody.size).toBeGreaterThan(10)
  for (const [name, part] of everybody)
    await test.step(`${name}, who ${part}`, async () => {
      const page = await visitor()
      await become(page, name)
      await walk(page, name, forEverybody)
      await page.context().close()
    })
  expect(looks.size).toBeGreaterThan(60)
})
