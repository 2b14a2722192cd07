import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** Becomes somebody through the demonstration's banner, as a visitor does. */
export async function become(page: Page, name: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/')
  const menu = page.locator('.cb-demo details').first()
  await menu.locator('summary').click()
  await menu.getByRole('button', { name }).click()
  await expect(page.locator('.cb-demo')).toContainText(`You are ${name}`)
}

export type Screens = (name: string) => Promise<Page>

/** Everybody at a screen of their own, as in life: it is opened when they first appear in the story. */
export function screensOf(visitor: () => Promise<Page>): Screens {
  const opened = new Map<string, Promise<Page>>()
  const open = async (name: string) => {
    const page = await visitor()
    await become(page, name)
    return page
  }
  return (name) => {
    const page = opened.get(name) ?? open(name)
    opened.set(name, page)
    return page
  }
}

/** Acts for another of the bodies that somebody has a seat in, by the menu at the top. */
export async function actFor(page: Page, body: string): Promise<void> {
  const seat = page.locator('.cb-seat')
  if ((await seat.locator('strong').first().innerText()) === body) return
  await seat.locator('summary').click()
  await seat.getByRole('button', { name: body }).click()
  await expect(page.locator('.cb-seat strong').first()).toHaveText(body)
}

/** Moves the demonstration's clock forward by its own buttons. */
export async function letTimePass(page: Page, step: 'One hour on' | 'One day on' | 'One week on' | 'Thirty days on') {
  const menu = page.locator('.cb-demo details').last()
  const before = await menu.locator('summary').innerText()
  await menu.locator('summary').click()
  await menu.getByRole('button', { name: step }).click()
  await expect(menu.locator('summary')).not.toHaveText(before)
}

/** Nothing on this page breaks WCAG 2.2 AA as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page has frames, so the mode that gathers results over frames, in a page of its own, would only cost time.
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect
    .soft(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      page.url(),
    )
    .toEqual([])
}

/** Follows a link and waits until its page is there. */
export async function follow(page: Page, link: Locator): Promise<void> {
  const from = page.url()
  await link.click()
  await expect(page).not.toHaveURL(from)
}

/** Of the journeys that look at every page, which kinds of page they have seen. */
const looked = new WeakMap<object, Set<string>>()

const journeyOf = (page: Page): object => page.context().browser() ?? page

/** From here this journey looks at each page that anybody in it comes to. */
export const lookAtEveryPage = (page: Page): void => void looked.set(journeyOf(page), new Set())

/** A page is told from another by its address without ids and by its headings: one stage of a tender looks unlike the next. */
async function kindOf(page: Page): Promise<string> {
  const headings = await page.locator('main :is(h1, h2)').allInnerTexts()
  return [new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'), ...headings].join('\n')
}

/** Looks at a page the first time that anybody in a journey that looks meets one of its kind. */
export async function look(page: Page): Promise<void> {
  const seen = looked.get(journeyOf(page))
  if (!seen) return
  await expect(page.locator('h1')).toHaveCount(1)
  const kind = await kindOf(page)
  if (seen.has(kind)) return
  seen.add(kind)
  await expectAccessible(page)
}

/** What a person reads on a page, without how long it is until something, which changes by itself. */
export const wordsOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\d+ (day|hour|minute)s? left/g, 'some time left')
