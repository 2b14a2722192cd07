import { expect, type Page } from '@playwright/test'
import { photocopiers } from '../../db/scenarios/category-stories.ts'

export type Bidder = keyof typeof photocopiers.bids

const hrefs = (page: Page, part: string) =>
  page
    .locator(`main a[href*="${part}"]`)
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])

/** From the public list to a complete draft, as a supplier with an account does it. Answers the path of the bid. */
export async function draftBid(page: Page, supplier: Bidder, words: string): Promise<string> {
  await page.goto('/tenders')
  await page.getByRole('link', { name: photocopiers.title }).click()
  await page
    .getByRole('link', { name: /^Start a bid/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Start the bid' }).click()
  await expect(page.locator('main')).toContainText('NOT YET SUBMITTED')
  const bid = new URL(page.url()).pathname
  for (const href of await hrefs(page, '/answers/')) {
    await page.goto(href)
    await page.getByLabel('Your answer').fill(words)
    await page.getByRole('button', { name: /back to the bid$/ }).click()
    await expect(page).toHaveURL(bid)
  }
  await page.goto(`${bid}/prices`)
  for (const [line, price] of Object.entries(photocopiers.bids[supplier]))
    await page.locator(`[name="price.${line}"]`).fill(price)
  await page.getByRole('button', { name: 'Save prices' }).click()
  await expect(page).not.toHaveURL(/\/prices$/)
  return bid
}

/** Checks, seals and submits. Answers the own copy, which is shown this once. */
export async function sealAndSubmit(page: Page, bid: string): Promise<string> {
  await page.goto(`${bid}/check`)
  await page.getByRole('button', { name: 'Seal the bid' }).click()
  await expect(page.locator('main')).toContainText('Sealed, but NOT YET SUBMITTED')
  const ownCopy = await page.getByLabel('Your own copy').inputValue()
  await page.getByRole('button', { name: 'Submit the bid' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your bid has been received')
  return ownCopy
}

/** The receipt as the supplier downloads it. */
export async function receiptOf(page: Page, bid: string): Promise<string> {
  const answer = await page.request.get(`${bid}/receipt.txt`)
  expect(answer.status()).toBe(200)
  return answer.text()
}
