import type { Page } from '@playwright/test'
import { photocopiers } from '../../db/scenarios/category-stories.ts'
import { screensOf, wordsOf } from '../support/person.ts'
import { completeDraft, draftBid, sealAndSubmit, withdraw } from '../support/supplier.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'demonstration', script: false })

const prices = photocopiers.bids['Blackthorn Office']

/** What the manager, a holder and the public read of the tender. */
async function buyersRead(manager: Page, holder: Page, tender: string): Promise<string> {
  const words: string[] = []
  for (const path of ['', '/questions', '/timetable', '/record']) {
    await manager.goto(`/cluster${tender}${path}`)
    words.push(await wordsOf(manager))
  }
  for (const path of ['/opening', tender]) {
    await holder.goto(path)
    words.push(await wordsOf(holder))
  }
  return words.join('\n')
}

test('a supplier withdraws knowing what follows, starts again before the deadline, and the buyers’ pages do not change', async ({
  visitor,
}) => {
  const as = screensOf(visitor)
  const [page, manager, holder] = [await as('Ruth Blackthorn'), await as('Priya Nair'), await as('Janet Price')]
  await page.goto('/tenders')
  const tender = (await page.getByRole('link', { name: photocopiers.title }).getAttribute('href')) ?? ''
  const before = await buyersRead(manager, holder, tender)

  const bid = await draftBid(page, 'Blackthorn Office', 'A named person answers within four hours.')
  await sealAndSubmit(page, bid)
  await withdraw(page, bid)
  await page.goto('/supplier')
  await expect(page.getByRole('row', { name: photocopiers.title })).toContainText('Withdrawn')
  expect(await buyersRead(manager, holder, tender)).toBe(before)

  await page.goto(`${bid}/receipt`)
  await expect(page.locator('main')).toContainText('Version 1, withdrawn')
  await page.goto(bid)
  await page.getByRole('main').getByRole('link', { name: 'Begin another bid', exact: true }).click()
  await page.getByRole('button', { name: 'Start again from a blank bid' }).click()
  await completeDraft(page, bid, prices, () => 'On second thoughts we would like to serve you.')
  await sealAndSubmit(page, bid)
  await expect(page.locator('main')).toContainText('Version 2, in force')
  expect(await buyersRead(manager, holder, tender)).toBe(before)
})
