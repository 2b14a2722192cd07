import { expect, type Page } from '@playwright/test'
import { categoryOf } from '../../app/modules/categories/domain/catalogue.ts'
import type { CategoryStory } from '../../db/scenarios/category-stories.ts'
import { follow, look } from './person.ts'

/** The manager starts a tender, which asks every school of the cluster. Answers the path of the tender. */
export async function startTender(page: Page, story: CategoryStory): Promise<string> {
  await page.goto('/cluster/tenders/new')
  await look(page)
  await page.getByRole('radio', { name: categoryOf(story.key).name, exact: true }).check()
  await page.getByLabel('Title').fill(story.title)
  await page.getByRole('button', { name: 'Start and ask the schools' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title)
  await expect(page).not.toHaveURL(/\/new$/)
  await look(page)
  return new URL(page.url()).pathname
}

async function part(page: Page, tender: string, name: string, save: string, fill: () => Promise<void>): Promise<void> {
  await page.goto(tender)
  await page.locator(`main a[href="${tender}/${name}"]`).last().click()
  await expect(page).toHaveURL(`${tender}/${name}`)
  await look(page)
  await fill()
  await page.getByRole('button', { name: save, exact: true }).click()
  await expect(page.locator('.govuk-error-summary')).toHaveCount(0)
  await expect(page).not.toHaveURL(`${tender}/${name}`)
}

/** Everything a supplier will be told, page by page, as the manager's list names them. */
export async function prepareTerms(page: Page, tender: string, story: CategoryStory): Promise<void> {
  const fill = (label: string, value: string) =>
    page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(value)
  await part(page, tender, 'description', 'Save the description', async () => {
    await fill('Summary', story.summary)
    await fill('Description', story.description)
  })
  await part(page, tender, 'lots', 'Save the lots', () => fill('What is in lot 1', 'All nine schools together.'))
  await part(page, tender, 'criteria', 'Save the criteria', () => weighWrongFirst(page))
  await part(page, tender, 'price-rule', 'Save the price rule', async () => {
    await page.getByRole('radio', { name: /^Between a floor and a ceiling/ }).check()
    await fill('Floor: the price that earns full points', story.floor)
    await fill('Ceiling: the price that earns no points', story.ceiling)
    await fill('Term of the contract', story.termYears)
    await fill('Discount rate', '0')
  })
  await look(page)
  await part(page, tender, 'timetable', 'Save the timetable', async () => undefined)
}

/** Weights that do not add to 100 are refused with a sentence, and what was typed stays. */
async function weighWrongFirst(page: Page): Promise<void> {
  const price = page.getByLabel('Weight of the price')
  const right = await price.inputValue()
  await price.fill('99')
  await page.getByLabel('A score of 5 means').fill('Exceptional: more than was asked, with figures to check.')
  await page.getByRole('button', { name: 'Save the criteria' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('add to 100')
  await expect(price).toHaveValue('99')
  await look(page)
  await price.fill(right)
}

/** Who scores and who opens: never the same person. */
export async function namePeople(
  page: Page,
  tender: string,
  { panel, chair, holders }: { panel: readonly string[]; chair: string; holders: readonly string[] },
): Promise<void> {
  await part(page, tender, 'panel', 'Save the panel', async () => {
    for (const name of panel) await page.getByRole('checkbox', { name, exact: true }).check()
    await page.getByRole('radio', { name: chair, exact: true }).check()
  })
  await page.goto(`${tender}/holders`)
  await look(page)
  await expect(page.getByRole('checkbox', { name: chair, exact: true }).first()).toBeDisabled()
  for (const name of holders) await page.getByRole('checkbox', { name, exact: true }).first().check()
  await page.getByRole('button', { name: 'Save the holders' }).click()
  for (const name of holders) await expect(page.locator('main table')).toContainText(name)
  await look(page)
}

/** The last look, and from then on the terms are frozen. */
export async function publishTender(page: Page, tender: string): Promise<void> {
  await page.goto(tender)
  await expect(page.locator('main')).toContainText('Everything is ready')
  await follow(page, page.getByRole('link', { name: 'Publish', exact: true }))
  await look(page)
  await page.getByLabel('I have checked the terms').check()
  await page.getByRole('button', { name: 'Publish the tender' }).click()
  await expect(page.locator('main')).toContainText('The tender is published')
  await look(page)
  await page.goto(`${tender}/description`)
  await expect(page.getByRole('button', { name: 'Save the description' })).toHaveCount(0)
  await look(page)
}

/** The next question that waits is answered, for everybody. */
export async function answerQuestion(page: Page, tender: string, answer: string): Promise<void> {
  await page.goto(tender)
  await follow(page, page.getByRole('link', { name: /question waiting for an answer/ }))
  await look(page)
  await follow(page, page.getByRole('link', { name: /^Answer this question/ }))
  await page.getByLabel('Answer', { exact: true }).fill(answer)
  await look(page)
  await page.getByRole('button', { name: 'Publish the answer' }).click()
  await expect(page.locator('main')).toContainText('No question waits for an answer')
  await expect(page.locator('main')).toContainText(answer)
}

/** The manager recommends the bid that came first, and cannot approve it alone. */
export async function recommendAward(page: Page, tender: string, winner: string, text: string): Promise<void> {
  await page.goto(`${tender}/award`)
  await look(page)
  await expect(page.getByRole('radio', { name: new RegExp(`^${winner}`) })).toBeChecked()
  await page.getByLabel('Your recommendation').fill(text)
  await page.getByRole('button', { name: 'Record the recommendation' }).click()
  await expect(page.locator('main')).toContainText('It takes two people')
  await expect(page.getByRole('button', { name: 'Approve the award' })).toHaveCount(0)
  await look(page)
}

/** The chair of the cluster approves, from where every bidder is told and standstill runs. */
export async function approveAward(page: Page, tender: string, minute: string): Promise<void> {
  await page.goto(`${tender}/award`)
  await look(page)
  await page.getByLabel('Where the decision is minuted').fill(minute)
  await page.getByLabel('I approve this award').check()
  await page.getByRole('button', { name: 'Approve the award' }).click()
  await expect(page.locator('main')).toContainText(/Standstill: \d working days left/)
  await look(page)
}

/** Standstill is over: the award is final. */
export async function confirmAward(page: Page, tender: string): Promise<void> {
  await page.goto(`${tender}/award`)
  await look(page)
  await page.getByLabel('No claim was made in standstill').check()
  await page.getByRole('button', { name: 'Confirm the award' }).click()
  await expect(page.locator('main')).toContainText('The award is confirmed')
  await look(page)
}

/** The signatures are recorded, and the fee that the tender published falls due. */
export async function recordSignatures(page: Page, tender: string): Promise<void> {
  await page.goto(`${tender}/contracts`)
  await look(page)
  await page.getByLabel('The supplier and every school named above have signed').check()
  await page.getByRole('button', { name: 'Record the signatures' }).click()
  await expect(page.locator('main')).toContainText('Signed on')
  await look(page)
}
