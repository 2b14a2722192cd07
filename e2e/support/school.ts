import { expect, type Page } from '@playwright/test'
import { follow, look } from './person.ts'

/** A school opens what its cluster asks it, from its own page, and commits what it needs. */
export async function commitNeed(page: Page, title: string, need: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/school')
  await look(page)
  await follow(page, page.getByRole('link', { name: title, exact: true }))
  await expect(page.locator('main')).toContainText('What does your school need?')
  await look(page)
  for (const [field, value] of Object.entries(need)) await page.locator(`[name="need.${field}"]`).fill(value)
  await page.getByLabel('We commit to these quantities').check()
  await page.getByRole('button', { name: 'Commit our need' }).click()
  await expect(page.locator('main')).toContainText('Your school has committed this need')
  await look(page)
}
