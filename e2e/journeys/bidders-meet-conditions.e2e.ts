import { ict } from '../../db/scenarios/category-stories.ts'
import { become, follow, look, lookAtEveryPage } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ scenario: 'under-evaluation', script })

    test('the manager judges the published conditions by name; a bidder that fails one is out, and the panel never meets its letter', async ({
      visitor,
    }) => {
      const page = await visitor()
      if (script) lookAtEveryPage(page)
      await become(page, 'Priya Nair')
      await page.goto('/cluster')
      await follow(page, page.getByRole('link', { name: ict.title }).first())
      const [tender = ''] = /\/cluster\/tenders\/[0-9a-f-]{36}/.exec(page.url()) ?? []
      await page.goto(tender)
      await follow(page, page.locator(`main a[href="${tender}/conditions"]`).first())
      await look(page)
      const cards = page.locator('main .cb-card')
      await expect(cards).toHaveCount(3)
      for (const card of await cards.all())
        for (const met of await card.getByRole('radio', { name: 'Met', exact: true }).all()) await met.check()
      const failing = cards.filter({ hasText: 'Midland Print Rentals' })
      await failing.getByRole('radio', { name: 'Not met' }).first().check()
      await page.getByRole('button', { name: 'Save the judgement' }).click()
      await expect(page.locator('.govuk-error-summary')).toBeVisible()
      await expect(failing.getByRole('radio', { name: 'Not met' }).first()).toBeChecked()
      await look(page)
      await failing.getByRole('textbox').first().fill('The certificate ran out in May.')
      await page.getByRole('button', { name: 'Save the judgement' }).click()
      await expect(page.locator('main')).toContainText('Midland Print Rentals is out')
      await expect(page.locator('main')).toContainText('The certificate ran out in May.')
      await look(page)

      await become(page, 'Tom Fletcher')
      expect((await page.request.get(`${tender}/conditions`)).status()).toBe(404)
      await page.goto(`${tender.replace('/cluster/tenders/', '/panel/')}/interests`)
      for (const radio of await page.getByRole('radio', { name: /^No/ }).all()) await radio.check()
      await page.getByRole('button', { name: 'Save my answers' }).click()
      await expect(page.locator('main table').first()).toBeVisible()
      await expect(page.locator('main')).not.toContainText('Midland')
      const letters = (await page.locator('main').innerText()).match(/Bidder [A-Z]/g)
      expect(new Set(letters).size).toBe(2)
    })
  })
