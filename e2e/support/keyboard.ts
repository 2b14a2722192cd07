import { expect, type Locator, type Page } from '@playwright/test'

const most = 200

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Whether the element with the focus, or the drawn box beside a hidden radio or tick, shows it by a ring. */
const showsFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    const ring = (element: Element | null | undefined, part?: string) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element, part)
      const outlined = outlineStyle !== 'none' && outlineWidth !== '0px' && !/, 0\)$|transparent/.test(outlineColor)
      return outlined || boxShadow !== 'none'
    }
    return ring(focused) || ring(focused?.nextElementSibling, '::before')
  })

/** Goes on by the tabulator key until something has the focus, and sees that it shows. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let stops = 0; !(await isFocused(target)); stops += 1) {
    expect(stops, `${target} cannot be reached by the tabulator key`).toBeLessThan(most)
    await page.keyboard.press('Tab')
  }
  expect(await showsFocus(page), `the focus on ${target} can be seen`).toBe(true)
}

/** Reaches a link or a button and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Reaches a field and types. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.insertText(text)
  await expect(field).toHaveValue(text)
}

/** Reaches a group of radios and goes down to the choice at this place by the arrow keys. */
export async function arrowTo(page: Page, group: Locator, place: number): Promise<void> {
  const choices = group.getByRole('radio')
  await tabTo(page, choices.first())
  if (place === 0) await page.keyboard.press('Space')
  for (let steps = 0; steps < place; steps += 1) await page.keyboard.press('ArrowDown')
  await expect(choices.nth(place)).toBeChecked()
  expect(await showsFocus(page), `the focus on choice ${place} of ${group} can be seen`).toBe(true)
}
