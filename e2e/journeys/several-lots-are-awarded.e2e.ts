import type { Page } from '@playwright/test'
import { runAllocate } from '../../app/tool/allocate.ts'
import { laptops } from '../../db/scenarios/category-stories.ts'
import { approveAward } from '../support/buyer.ts'
import { follow, look, lookAtEveryPage, screensOf } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'demonstration' })

const reasons = 'The smaller schools pay less under the contracts they have than any bid asks.'
const ofLot = (page: Page, number: number) => page.locator('main section').filter({ hasText: `Lot ${number}:` })
const published = 'Calculation file of “By the published rule”'

/** The page brings itself up to date until the worker has proven the award of the lots together. */
async function waysWorkedOut(page: Page, tender: string): Promise<string> {
  await page.goto(`${tender}/ways`)
  const file = page.getByRole('link', { name: published })
  await expect(page.getByRole('link', { name: 'Look again' })).toHaveCount(0)
  await expect(file).toBeVisible()
  await look(page)
  return (await file.getAttribute('href')) ?? ''
}

async function recommend(page: Page, number: number, text: string): Promise<string> {
  const lot = ofLot(page, number)
  const chosen = lot.locator('input[name^=bidId]:checked')
  await expect(chosen).toHaveCount(1)
  await lot.getByLabel('Your recommendation').fill(text)
  const bidId = await chosen.inputValue()
  await lot.getByRole('button', { name: /the recommendation$/ }).click()
  await expect(lot).toContainText(text)
  return bidId
}

test('the manager compares the ways, recommends within the limit, leaves a lot with reasons, and the chair approves', async ({
  visitor,
}) => {
  const as = screensOf(visitor)
  const priya = await as('Priya Nair')
  lookAtEveryPage(priya)
  await priya.goto('/cluster')
  await follow(priya, priya.locator('main').getByRole('link', { name: laptops.title }).first())
  const tender = new URL(priya.url()).pathname.replace(/\/award$/, '')

  const href = await waysWorkedOut(priya, tender)
  const again = runAllocate(await (await priya.request.get(href)).text())
  expect('output' in again && JSON.parse(again.output)).toMatchObject({ status: 'optimal', gap: '0' })

  await priya.goto(`${tender}/award`)
  await expect(priya.locator('main')).toContainText('One supplier may win at most 1 of the 2 lots')
  const within = await recommend(priya, 1, 'The highest sum of points within the limit.')
  await look(priya)

  const small = ofLot(priya, 2)
  await small.getByText('Do not award this lot').first().click()
  await small.getByLabel('Why this lot is not awarded').fill('No.')
  await small.getByRole('button', { name: 'Do not award this lot' }).click()
  await expect(priya.locator('.govuk-error-summary')).toContainText('whole sentence')
  await expect(small.getByLabel('Why this lot is not awarded')).toHaveValue('No.')
  await look(priya)
  await small.getByLabel('Why this lot is not awarded').fill(reasons)
  await small.getByRole('button', { name: 'Do not award this lot' }).click()
  await expect(small).toContainText('Not awarded. Its schools keep the contracts they have.')
  await expect(ofLot(priya, 1)).toContainText('The lots were worked out anew after this recommendation')
  await look(priya)

  await waysWorkedOut(priya, tender)
  await priya.goto(`${tender}/award`)
  expect(await recommend(priya, 1, 'The best of this lot, now that the other is left.')).not.toBe(within)

  const margaret = await as('Margaret Osei')
  await approveAward(margaret, tender, 'Cluster board, item 4')
  await expect(ofLot(margaret, 2)).toContainText(reasons)

  const ruth = await as('Ruth Blackthorn')
  await ruth.goto('/supplier')
  const outcomes: string[] = []
  for (const bid of await ruth.locator('main a[href^="/supplier/bids/"]').all()) {
    const path = (await bid.getAttribute('href')) ?? ''
    const answer = await ruth.request.get(`${path}/outcome`)
    if (answer.ok()) outcomes.push(path)
  }
  const headings: string[] = []
  for (const path of new Set(outcomes)) {
    await ruth.goto(`${path}/outcome`)
    await look(ruth)
    if ((await ruth.locator('main').innerText()).includes(laptops.title))
      headings.push(await ruth.locator('.cb-notice__title').first().innerText())
  }
  expect(headings.sort()).toEqual(['This lot is not awarded to anybody', 'Your bid has won'])
})
