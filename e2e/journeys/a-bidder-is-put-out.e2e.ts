import type { Page } from '@playwright/test'
import { photocopiers } from '../../db/scenarios/category-stories.ts'
import { approveAward, recommendAward } from '../support/buyer.ts'
import { become, follow, look } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

async function openResult(page: Page): Promise<string> {
  await become(page, 'Priya Nair')
  await page.goto('/cluster')
  await follow(page, page.getByRole('link', { name: photocopiers.title }).first())
  const [tender = ''] = /\/cluster\/tenders\/[0-9a-f-]{36}/.exec(page.url()) ?? []
  await page.goto(`${tender}/result`)
  await look(page)
  return tender
}

test.describe('after the result', () => {
  test.use({ scenario: 'under-evaluation' })

  test('a bidder that is put out reads why, and the next in rank is recommended', async ({ visitor }) => {
    const page = await visitor()
    const tender = await openResult(page)
    await page.goto(`${tender}/conditions`)
    await page.getByLabel('Which bidder?').selectOption({ label: 'Midland Print Rentals' })
    await page.getByRole('button', { name: 'Put this bidder out' }).click()
    await expect(page.locator('.govuk-error-summary')).toBeVisible()
    await expect(page.getByLabel('Which bidder?').locator('option:checked')).toHaveText('Midland Print Rentals')
    await page.getByLabel('Why?').fill('Its director was found to have hidden a conviction.')
    await page.getByLabel('I have heard the company, and it is out').check()
    await page.getByRole('button', { name: 'Put this bidder out' }).click()
    await expect(page.locator('main')).toContainText('Midland Print Rentals is out')
    await recommendAward(page, tender, 'Blackthorn Office', 'First of the bids that are still in.')
    await become(page, 'Margaret Osei')
    await approveAward(page, tender, 'Cluster board, item 4')
    await become(page, 'Colin Hughes')
    await page.goto('/supplier')
    await follow(page, page.locator('main a[href^="/supplier/bids/"]', { hasText: photocopiers.title }).first())
    const [bid = ''] = /\/supplier\/bids\/[0-9a-f-]{36}/.exec(page.url()) ?? []
    await page.goto(`${bid}/outcome`)
    await expect(page.locator('main')).toContainText('Its director was found to have hidden a conviction.')
  })
})
