import type { Page } from '@playwright/test'
import { become, expectAccessible } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'demonstration' })

// A whole site is many pages.
test.describe.configure({ timeout: 900_000 })

const everybody: readonly (string | null)[] = [null]

/** A path with its ids left out: two tenders at one stage are one page to look at, so the query counts and the id does not. */
const kindOf = (href: string) => href.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

const ownLinks = async (page: Page) => {
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return hrefs
    .map((href) => href.split('#')[0] ?? '')
    .filter((href) => href && !/\.(json|txt|xml)$|\/files\/|^\/sign-out/.test(href))
}

for (const person of everybody) {
  test(`every page that ${person ?? 'a visitor without an account'} can reach answers and is accessible`, async ({
    visitor,
  }) => {
    const page = await visitor()
    await page.goto('/')
    if (person) await become(page, person)
    const waiting = [new URL(page.url()).pathname, '/']
    const seen = new Set<string>()
    const looked = new Map<string, number>()
    while (waiting.length > 0) {
      const href = waiting.shift() ?? '/'
      if (seen.has(href)) continue
      seen.add(href)
      const times = looked.get(kindOf(href)) ?? 0
      if (times >= 3) continue
      looked.set(kindOf(href), times + 1)
      const answer = await page.goto(href)
      expect(answer?.status(), `${href} for ${person}`).toBeLessThan(400)
      await expect(page.locator('h1')).toHaveCount(1)
      await expectAccessible(page)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        `${href} is too wide`,
      ).toBe(true)
      waiting.push(...(await ownLinks(page)))
    }
    expect(looked.size).toBeGreaterThan(5)
  })
}
