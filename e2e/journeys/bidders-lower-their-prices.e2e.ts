import type { Page } from '@playwright/test'
import { londonDate, londonTime } from '../../app/kernel/london-time.ts'
import { photocopiers } from '../../db/scenarios/category-stories.ts'
import { follow, letTimePass, look, lookAtEveryPage, screensOf } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'auction' })

async function openAuction(page: Page): Promise<void> {
  await page.goto('/supplier')
  await follow(page, page.getByRole('link', { name: photocopiers.title }).first())
  await look(page)
  await follow(page, page.getByRole('link', { name: 'See when it is, and lower your prices if you like' }))
  await look(page)
}

const placeOf = async (page: Page) => /Your place\s*(\d) of 3/.exec(await page.locator('main').innerText())?.[1]

test('an auction is arranged, a bidder goes down to the first place, and the result waits for its end', async ({
  visitor,
}) => {
  const on = screensOf(visitor)
  const priya = await on('Priya Nair')
  lookAtEveryPage(priya)
  await priya.goto('/cluster')
  await follow(priya, priya.getByRole('link', { name: photocopiers.title, exact: true }))
  const tender = new URL(priya.url()).pathname
  await follow(priya, priya.getByRole('link', { name: 'The auction on price', exact: true }))
  await look(priya)
  await priya.getByRole('button', { name: 'Arrange the auction' }).click()
  await expect(priya.locator('.govuk-error-summary')).toBeVisible()
  const tomorrow = new Date(Date.now() + 25 * 3_600_000)
  await priya.getByLabel('Day of the auction').fill(londonDate(tomorrow))
  await priya.getByLabel('It begins at').fill(londonTime(tomorrow))
  await priya.getByRole('button', { name: 'Arrange the auction' }).click()
  await expect(priya.locator('main')).toContainText('It begins')
  await look(priya)

  const colin = await on('Colin Hughes')
  await openAuction(colin)
  await expect(colin.getByRole('button', { name: 'Give these prices' })).toHaveCount(0)
  await letTimePass(priya, 'One day on')
  await letTimePass(priya, 'One hour on')
  await letTimePass(priya, 'One hour on')
  await priya.goto(`${tender}/result`)
  await priya.getByRole('button', { name: 'Work out the result' }).click()
  await expect(priya.locator('main')).toContainText('Bidders may still lower their prices')

  await colin.reload()
  const before = await placeOf(colin)
  expect(Number(before)).toBeGreaterThan(1)
  await look(colin)
  await colin.getByRole('button', { name: 'Give these prices' }).click()
  await expect(colin.locator('.govuk-error-summary')).toContainText('Tick the box')
  for (const field of await colin.locator('input[name^="price."]').all()) {
    const now = Number(await field.inputValue())
    if (now > 0) await field.fill((now / 2).toFixed(2))
  }
  await colin.getByLabel('These prices bind us').check()
  await colin.getByRole('button', { name: 'Give these prices' }).click()
  await expect(colin.getByRole('table', { name: 'Prices you went down to' })).toBeVisible()
  expect(await placeOf(colin)).toBe('1')
  await look(colin)

  const ruth = await on('Ruth Blackthorn')
  await openAuction(ruth)
  const read = await ruth.locator('main').innerText()
  expect(read).not.toContain('Midland')
  await ruth.goto(new URL(colin.url()).pathname)
  await expect(ruth.locator('h1')).toHaveText('Page not found')

  await letTimePass(priya, 'One day on')
  await priya.goto(`${tender}/result`)
  const ask = priya.getByRole('button', { name: 'Work out the result' })
  if (await ask.isVisible()) await ask.click()
  await expect(priya.getByRole('table', { name: 'The ranking' })).toContainText('Midland Print Rentals')
})
