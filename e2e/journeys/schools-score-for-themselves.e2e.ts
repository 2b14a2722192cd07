import { declareNoInterest } from '../support/panel.ts'
import { expectAccessible, screensOf } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'schools' })

const title = 'Photocopiers that three schools try first'
const trial = 'A week in the office'
const own = 'Our office printed the whole week without a jam, though the pupils found the lid heavy.'

test('each school scores for itself, and the panel reads what every school gave', async ({ visitor }) => {
  const as = screensOf(visitor)
  const sunita = await as('Sunita Rao')

  const desk =
    await test.step('whoever speaks for a school declares interests and sees its own question alone', async () => {
      const found = await declareNoInterest(sunita, title)
      await expect(sunita.locator('main')).toContainText('You speak for Salisbury')
      await expect(sunita.locator('main')).not.toContainText('Repairs and service')
      await expectAccessible(sunita)
      return found
    })

  await test.step('they count who took part, score with reasons, and lock', async () => {
    await sunita
      .getByRole('link', { name: new RegExp(trial) })
      .first()
      .click()
    await expect(sunita.locator('h1')).toContainText(trial)
    await expectAccessible(sunita)
    for (const bid of await sunita.locator('main .cb-score').all()) {
      await bid.getByLabel('Pupils').fill('62')
      await bid.getByLabel('Members of staff').fill('9')
      await bid.getByLabel('Gave 3').fill('20')
      await bid.getByLabel('Gave 4').fill('40')
      await expect(bid.getByRole('status')).toContainText('Their mean is 3.67, which suggests a score of 4')
      await bid.getByRole('radio').nth(4).check()
      await bid.getByLabel(/^Your school’s reason for/).fill(own)
    }
    const first = sunita.locator('main .cb-score').first()
    await first.getByLabel('Gave 5').fill('many')
    await sunita.getByRole('button', { name: 'Save and go to my desk' }).click()
    await expect(sunita.locator('.govuk-error-summary')).toContainText('as a whole number')
    await expect(first.getByLabel('Pupils')).toHaveValue('62')
    await expectAccessible(sunita)
    await first.getByLabel('Gave 5').fill('')
    await sunita.getByRole('button', { name: 'Save and go to my desk' }).click()
    await expect(sunita).toHaveURL(desk)
    const shown = await sunita.locator('main').innerHTML()
    for (const name of ['Midland Print', 'Blackthorn', 'Copyhouse', 'Old Church']) expect(shown).not.toContain(name)
    await sunita.getByLabel('My scores and reasons are final').check()
    await sunita.getByRole('button', { name: 'Lock my scores' }).click()
    await expect(sunita.locator('main')).toContainText('There is nothing more for you to do')
    await expectAccessible(sunita)
  })

  const helen = await as('Helen Marsh')
  await test.step('the panel reads what each school gave, and has only its own question to agree on', async () => {
    await helen.goto(`${desk}/moderation`)
    await expect(helen.locator('main')).toContainText('What the schools scored themselves')
    await expect(helen.getByRole('table', { name: trial })).toContainText(own)
    await expect(helen.locator('main')).toContainText('62 pupils and 9 members of staff took part')
    for (const school of ['Salisbury', 'Old Church', 'St. Joseph'])
      await expect(helen.getByRole('table', { name: trial })).toContainText(school)
    await expect(helen.locator('main')).toContainText('3 still to agree')
    await expectAccessible(helen)
  })
})
