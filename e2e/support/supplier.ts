import { expect, type Page } from '@playwright/test'
import { type CategoryStory, type Prices, photocopiers } from '../../db/scenarios/category-stories.ts'
import { follow, look } from './person.ts'

export type Bidder = keyof CategoryStory['bids']

const hrefs = (page: Page, part: string) =>
  page
    .locator(`main a[href*="${part}"]`)
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])

/** From the public list to the page of the bid that has begun, as a supplier with an account does it. */
export async function startBid(page: Page, title: string): Promise<string> {
  await page.goto('/tenders')
  await follow(page, page.getByRole('link', { name: title }))
  await follow(page, page.getByRole('link', { name: /^Start a bid/ }).first())
  return confirmStart(page)
}

/** The last step of starting a bid. Answers the path of the bid. */
export async function confirmStart(page: Page): Promise<string> {
  await expect(page.getByRole('button', { name: 'Start the bid' })).toBeVisible()
  await look(page)
  await page.getByRole('button', { name: 'Start the bid' }).click()
  await expect(page.locator('main')).toContainText('NOT YET SUBMITTED')
  await look(page)
  return new URL(page.url()).pathname
}

/** Every question answered and every price filled in. */
export async function completeDraft(
  page: Page,
  bid: string,
  prices: Prices,
  answer: (question: string) => string,
): Promise<void> {
  await page.goto(bid)
  for (const href of await hrefs(page, '/answers/')) {
    await page.goto(href)
    await look(page)
    await page.getByLabel('Your answer').fill(answer(await page.getByRole('heading', { level: 1 }).innerText()))
    await page.getByRole('button', { name: /back to the bid$/ }).click()
    await expect(page).toHaveURL(bid)
  }
  await page.goto(`${bid}/prices`)
  for (const [line, price] of Object.entries(prices)) await page.locator(`[name="price.${line}"]`).fill(price)
  await look(page)
  await page.getByRole('button', { name: 'Save prices' }).click()
  await expect(page).not.toHaveURL(/\/prices$/)
  await look(page)
}

/** From the public list to a complete draft for the photocopiers of the demonstration. Answers the path of the bid. */
export async function draftBid(page: Page, supplier: Bidder, words: string): Promise<string> {
  const bid = await startBid(page, photocopiers.title)
  await completeDraft(page, bid, photocopiers.bids[supplier], () => words)
  return bid
}

/** Checks, seals and submits. Answers the own copy, which is shown this once. */
export async function sealAndSubmit(page: Page, bid: string): Promise<string> {
  await page.goto(`${bid}/check`)
  await look(page)
  await page.getByRole('button', { name: 'Seal the bid' }).click()
  await expect(page.locator('main')).toContainText('Sealed, but NOT YET SUBMITTED')
  await look(page)
  const ownCopy = await page.getByLabel('Your own copy').inputValue()
  await page.getByRole('button', { name: 'Submit the bid' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your bid has been received')
  await look(page)
  return ownCopy
}

/** Opens what was submitted with the own copy, as a draft to be changed. */
export async function reopen(page: Page, bid: string, ownCopy: string): Promise<void> {
  await page.goto(`${bid}/amend`)
  await look(page)
  await page.getByLabel('Paste your own copy').fill(ownCopy)
  await page.getByRole('button', { name: 'Open it as a draft' }).click()
  await expect(page.locator('main')).toContainText('NOT YET SUBMITTED')
  await look(page)
}

/** Takes a bid back: the page says what follows, and nothing happens before it is confirmed. */
export async function withdraw(page: Page, bid: string): Promise<void> {
  await page.goto(bid)
  await follow(page, page.getByRole('link', { name: 'Withdraw the bid' }))
  await expect(page.locator('main')).toContainText('will never be opened')
  await expect(page.locator('main')).toContainText(
    'Until the deadline you can submit another bid. After it you cannot.',
  )
  await look(page)
  await page.getByRole('button', { name: 'Withdraw the bid' }).click()
  await expect(page.locator('.govuk-error-summary')).toBeVisible()
  await look(page)
  await page.getByLabel('I withdraw this bid for my company').check()
  await page.getByRole('button', { name: 'Withdraw the bid' }).click()
  await expect(page).toHaveURL(bid)
  await expect(page.locator('main')).toContainText('You have withdrawn what you had submitted')
  await look(page)
}

/** The receipt as the supplier downloads it. */
export async function receiptOf(page: Page, bid: string): Promise<string> {
  const answer = await page.request.get(`${bid}/receipt.txt`)
  expect(answer.status()).toBe(200)
  return answer.text()
}

/** Somebody new registers, and a company, on the way to a tender that they want to bid for. */
export async function registerOnTheWay(page: Page, title: string, name: string, company: string): Promise<void> {
  await page.goto('/tenders')
  await follow(page, page.getByRole('link', { name: title }))
  await follow(page, page.getByRole('link', { name: /^Start a bid/ }).first())
  await page.getByRole('main').getByRole('link', { name: 'Register' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Register')
  await look(page)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase().replace(' ', '.')}@example.org`)
  await page.getByLabel('Password').fill('brown paper, string and wax')
  await page.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Register your company or charity')
  await look(page)
  await page.getByLabel('Registered name').fill(company)
  await page.getByLabel('Company number').fill('09900177')
  await page.getByLabel('Registered address').fill('9 Mill Street, Willenhall')
  await page.getByLabel('E-mail address for notices').fill('bids@example.org')
  await page.getByRole('button', { name: 'Register' }).click()
}

/** What came of a bid, as its own company reads it. */
export async function readOutcome(page: Page, bid: string): Promise<string> {
  await page.goto(bid)
  await follow(page, page.getByRole('link', { name: /^The outcome/ }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The outcome of your bid')
  await look(page)
  return page.locator('main').innerText()
}

/** Pays the success fee on the hosted page, as whoever won does. */
export async function payFee(page: Page): Promise<void> {
  await page.goto('/supplier')
  await look(page)
  await follow(page, page.getByRole('link', { name: /^Pay the success fee of £/ }))
  await look(page)
  await page.getByRole('button', { name: /^Pay £/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payment page of the demonstration')
  await look(page)
  await page.getByRole('button', { name: 'Pay now' }).click()
  await expect(page.locator('main')).toContainText('Paid. Thank you.')
  await look(page)
}
