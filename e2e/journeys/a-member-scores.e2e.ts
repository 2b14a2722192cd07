import { become } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ scenario: 'demonstration', script })

    test('a member of the panel declares, scores every question with reasons, and locks', async ({ visitor }) => {
      const page = await visitor()
      await become(page, 'Aisha Khan')
      await page.goto('/panel')
      const link = await page
        .getByRole('link', { name: /Classroom devices/ })
        .first()
        .getAttribute('href')
      const desk = link?.replace('/interests', '') ?? ''
      await page.goto(`${desk}/interests`)
      for (const radio of await page.getByRole('radio', { name: /^No/ }).all()) await radio.check()
      await page.getByRole('button', { name: 'Save my answers' }).click()
      await expect(page).not.toHaveURL(/interests$/)
      await page.goto(desk)
      const questions = await page
        .locator('main a[href*="/questions/"]')
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
      expect(questions.length).toBeGreaterThan(3)
      for (const question of questions) {
        await page.goto(question)
        for (const group of await page.getByRole('group', { name: /^Your score for/ }).all())
          await group.getByRole('radio').nth(3).check()
        await page
          .getByLabel(/^Evidence, word for word/)
          .first()
          .fill('Attachment 1, page 3')
        for (const reason of await page.getByLabel(/^Your reason for/).all())
          await reason.fill('A clear plan that we could follow, though the evidence is thin in places.')
        await page.getByRole('button', { name: 'Save and go to my desk' }).click()
        await expect(page).toHaveURL(desk)
      }
      const seen = await page.locator('main').innerHTML()
      for (const name of ['Midland Print', 'Blackthorn', 'Copyhouse']) expect(seen).not.toContain(name)
      await page.getByLabel('My scores and reasons are final').check()
      await page.getByRole('button', { name: 'Lock my scores' }).click()
      await expect(page.locator('main')).not.toContainText('Lock my scores')
    })
  })
