import { expect, type Page } from '@playwright/test'
import { bidders } from '../../db/scenarios/answers.ts'
import { follow, look } from './person.ts'

type Scoring = {
  /** The score for a bidder's answer to the question at this place. */
  readonly score: (bidder: number, question: number) => number
  readonly reason: (score: number) => string
}

/** A member says of every bidder that they have no interest in it. Answers the path of the desk. */
export async function declareNoInterest(page: Page, title: string): Promise<string> {
  await page.goto('/panel')
  await look(page)
  await follow(page, page.getByRole('link', { name: title }))
  await look(page)
  const desk = new URL(page.url()).pathname
  await follow(page, page.getByRole('link', { name: 'Say whether you have an interest in any bidder' }))
  await look(page)
  for (const radio of await page.getByRole('radio', { name: /^No/ }).all()) await radio.check()
  await page.getByRole('button', { name: 'Save my answers' }).click()
  await expect(page).toHaveURL(desk)
  await look(page)
  return desk
}

const questionsOn = (page: Page, desk: string) =>
  page
    .locator(`main table a[href^="${desk}/questions/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

/** The bidder whose words these are: known to us who wrote the story, and to nobody on the panel. */
const bidderOf = (words: string) => bidders.findIndex(({ answer }) => words.includes(answer('').slice(5, 60)))

/** A member scores every question with reasons, alone, and locks. Answers everything that was shown meanwhile. */
export async function scoreAlone(page: Page, desk: string, { score, reason }: Scoring): Promise<string> {
  const shown: string[] = []
  for (const [place, question] of (await questionsOn(page, desk)).entries()) {
    await page.goto(question)
    await look(page)
    shown.push(await page.locator('main').innerHTML())
    for (const bid of await page.locator('main .cb-score').all()) {
      const given = score(bidderOf(await bid.innerText()), place)
      await bid.locator(`input[name^="score."][value="${given}"]`).check()
      await bid.getByLabel(/^Your reason for/).fill(reason(given))
    }
    await page.getByRole('button', { name: 'Save and go to my desk' }).click()
    await expect(page).toHaveURL(desk)
  }
  await look(page)
  shown.push(await page.locator('main').innerHTML())
  await page.goto(`${desk}/moderation`)
  shown.push(await page.locator('main').innerHTML())
  await page.goto(desk)
  await page.getByLabel('My scores and reasons are final').check()
  await page.getByRole('button', { name: 'Lock my scores' }).click()
  await expect(page.locator('main')).not.toContainText('Lock my scores')
  await look(page)
  shown.push(await page.locator('main').innerHTML())
  return shown.join('\n')
}

/** Which bidder is behind each letter, as only the answers tell. */
async function lettersOf(page: Page, desk: string): Promise<Map<string, number>> {
  const [question = desk] = await questionsOn(page, desk)
  await page.goto(question)
  const letters = new Map<string, number>()
  for (const bid of await page.locator('main .cb-score').all())
    letters.set(/Bidder \w+/.exec(await bid.innerText())?.[0] ?? '', bidderOf(await bid.innerText()))
  return letters
}

/** The chair writes down for every question and bid what the panel agreed, and why. */
export async function agreeScores(page: Page, desk: string, { score, reason }: Scoring): Promise<void> {
  const letters = await lettersOf(page, desk)
  await page.goto(`${desk}/moderation`)
  await look(page)
  const questions = await page
    .locator('main a[href*="/moderation?question="]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const [place, question] of questions.entries()) {
    await page.goto(question)
    await look(page)
    for (const [letter, bidder] of letters) {
      const bid = page.locator('main section', { has: page.getByRole('heading', { name: letter, exact: true }) })
      const record = bid.getByRole('link', { name: `Record what was agreed for ${letter}` })
      if (await record.isVisible()) await follow(page, record)
      const agreed = score(bidder, place)
      await bid.getByRole('group', { name: `The score the panel agreed for ${letter}` }).waitFor()
      await bid.locator(`input[name="score"][value="${agreed}"]`).check()
      await bid.getByLabel('The reason the panel agreed').fill(reason(agreed))
      await bid.getByLabel('What was said where members differed').fill('Each member read out their reason.')
      await bid.getByRole('button', { name: 'Save the agreed score' }).click()
      await expect(bid).toContainText(`Agreed: ${agreed}`)
    }
  }
}

/** From here no score changes any more, and the prices may be opened. */
export async function lockQuality(page: Page, desk: string): Promise<void> {
  await page.goto(`${desk}/moderation`)
  await expect(page.getByRole('group', { name: /^Who met/ })).toBeVisible()
  await look(page)
  for (const present of await page
    .getByRole('group', { name: /^Who met/ })
    .getByRole('checkbox')
    .all())
    await present.check()
  await page.getByLabel('Every agreed score and its reason is final').check()
  await page.getByRole('button', { name: 'Lock quality' }).click()
  await expect(page).toHaveURL(desk)
  await look(page)
}
