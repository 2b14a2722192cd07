import { photocopiers } from '../../db/scenarios/category-stories.ts'
import { arrowTo, enter, tabTo, typeInto } from '../support/keyboard.ts'
import { become } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'demonstration' })

test('a supplier finds a tender, bids and submits without a mouse, and always sees where the focus is', async ({
  visitor,
}) => {
  const page = await visitor()
  await become(page, 'Leila Haddad')
  const link = (name: string | RegExp) => page.locator('main').getByRole('link', { name }).first()
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await page.goto('/tenders')
  await enter(page, page.getByRole('link', { name: 'Skip to main content' }))
  await expect(page.locator('main')).toBeFocused()
  await enter(page, link(photocopiers.title))
  await enter(page, link('Start a bid'))
  await enter(page, button('Start the bid'))
  await expect(page.locator('main')).toContainText('NOT YET SUBMITTED')
  const bid = new URL(page.url()).pathname
  const missing = page.locator('.govuk-task-list__item', { hasText: 'Missing' }).locator('a[href*="/answers/"]')
  for (let left = await missing.count(); left > 0; left -= 1) {
    await enter(page, missing.first())
    await typeInto(page, page.getByLabel('Your answer'), 'We come the same morning and mend what we can.')
    await enter(page, button(/back to the bid$/))
    await expect(page).toHaveURL(bid)
    await expect(missing).toHaveCount(left - 1)
  }
  await enter(page, link('Price schedule'))
  for (const [line, price] of Object.entries(photocopiers.bids['Copyhouse Community']))
    await typeInto(page, page.locator(`[name="price.${line}"]`), price)
  await enter(page, button('Save prices'))
  await expect(page).toHaveURL(bid)
  await enter(page, link('Check, seal and submit'))
  await enter(page, button('Seal the bid'))
  await expect(page.locator('main')).toContainText('Sealed, but NOT YET SUBMITTED')
  await enter(page, button('Submit the bid'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your bid has been received')
})

test('a member of the panel declares and scores a question without a mouse, and always sees where the focus is', async ({
  visitor,
}) => {
  const page = await visitor()
  await become(page, 'Aisha Khan')
  await page.goto('/panel')
  await enter(page, page.getByRole('link', { name: /Classroom devices/ }))
  await enter(page, page.getByRole('link', { name: 'Say whether you have an interest in any bidder' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your interests in the bidders')
  for (const group of await page.getByRole('group', { name: /^Do you have an interest/ }).all())
    await arrowTo(page, group, 0)
  await enter(page, page.getByRole('button', { name: 'Save my answers' }))
  await expect(page).not.toHaveURL(/interests$/)
  const desk = page.url()
  await enter(page, page.locator('main table a[href*="/questions/"]').first())
  await expect(page).toHaveURL(/questions/)
  for (const bid of await page.locator('main .cb-score').all()) {
    await arrowTo(page, bid.getByRole('group', { name: /^Your score for/ }), 3)
    await typeInto(page, bid.getByLabel(/^Your reason for/), 'A clear plan that we could follow; the evidence is thin.')
  }
  await tabTo(page, page.getByRole('button', { name: 'Save and go to my desk' }))
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(desk)
  await expect(page.locator('main table').getByText('3', { exact: true })).toHaveCount(3)
})
