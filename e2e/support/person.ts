import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Becomes somebody through the demonstration's banner, as a visitor does. */
export async function become(page: Page, name: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/')
  const menu = page.locator('.cb-demo details').first()
  await menu.locator('summary').click()
  await menu.getByRole('button', { name }).click()
  await expect(page.locator('.cb-demo')).toContainText(`You are ${name}`)
}

/** Moves the demonstration's clock forward by its own buttons. */
export async function letTimePass(page: Page, step: 'One hour on' | 'One day on' | 'One week on' | 'Thirty days on') {
  const menu = page.locator('.cb-demo details').last()
  await menu.locator('summary').click()
  await menu.getByRole('button', { name: step }).click()
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
