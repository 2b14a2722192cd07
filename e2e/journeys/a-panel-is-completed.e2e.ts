import { become, expectAccessible } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ scenario: 'demonstration', script })

    test('a member has an interest, the manager names a substitute, and the chair reminds who is missing', async ({
      visitor,
    }) => {
      const page = await visitor()
      await become(page, 'Aisha Khan')
      await page.goto('/panel')
      const link = await page
        .getByRole('link', { name: /Classroom devices/ })
        .first()
        .getAttribute('href')
      const desk = link?.replace('/interests', '') ?? ''
      await page.goto(`${desk}/interests`)
      const asked = await page.getByRole('group', { name: /^Do you have an interest in/ }).all()
      for (const [at, group] of asked.entries())
        await group.getByRole('radio', { name: at === 0 ? 'Yes' : 'No' }).check()
      await page
        .getByLabel(/^If yes/)
        .first()
        .fill('My sister runs their depot')
      await page.getByRole('button', { name: 'Save my answers' }).click()
      await expect(page).toHaveURL(desk)
      await expect(page.locator('main')).toContainText('One bid is not shown to you')

      await become(page, 'Helen Marsh')
      await page.goto(desk)
      await expect(page.locator('main')).toContainText('cannot be agreed yet')
      await page.getByRole('button', { name: 'Remind Aisha Khan' }).click()
      await expect(page.locator('main')).toContainText('Reminded today')
      if (script) await expectAccessible(page)
      await page.goto(`${desk}/dealing`)
      await page.locator('main').getByRole('group').first().getByRole('checkbox').first().uncheck()
      await page.getByRole('button', { name: 'Save who scores what' }).click()
      await expect(page.getByRole('alert')).toContainText('Each question needs more members')

      await become(page, 'Priya Nair')
      const panel = `${desk.replace('/panel/', '/cluster/tenders/')}/panel`
      await page.goto(panel)
      await expect(page.locator('main')).toContainText('One bid has too few scorers')
      await page.getByRole('button', { name: 'Name the substitute' }).click()
      await expect(page.locator('main')).toContainText('Say why a substitute is needed')
      await page.getByLabel('Who scores in their place?').selectOption({ label: 'Sunita Rao, Salisbury' })
      await page.getByLabel('Why is a substitute needed?').fill('Aisha declared an interest; two are too few.')
      await page.getByRole('button', { name: 'Name the substitute' }).click()
      await expect(page.locator('main')).toContainText('joined for the bids in which Aisha Khan has an interest')
      await expect(page.locator('main')).not.toContainText('One bid has too few scorers')
      if (script) await expectAccessible(page)
      for (const letter of ['Bidder A', 'Bidder B', 'Bidder C'])
        await expect(page.locator('main')).not.toContainText(letter)
    })
  })
