import { expect, type Page } from '@playwright/test'
import { follow, look } from './person.ts'

const opening = { quality: 'the bids', price: 'the prices' } as const
export type Envelope = keyof typeof opening

async function openTask(page: Page, task: string, title: string): Promise<void> {
  await page.goto('/opening')
  await look(page)
  await follow(page, page.getByRole('link', { name: `${task} for ${title}` }))
}

/** A holder makes an opening code in the browser, keeps it, and registers its keys. Answers the code, which nobody else has. */
export async function makeCode(page: Page, title: string): Promise<string> {
  await openTask(page, 'Make your code', title)
  await look(page)
  const groups = page.getByRole('list', { name: 'Opening code, eight groups' }).getByRole('listitem')
  // The button does its work in the browser, which may still be waking up.
  await expect(async () => {
    if ((await groups.count()) === 0) await page.getByRole('button', { name: 'Make my opening code' }).click()
    await expect(groups).toHaveCount(8, { timeout: 2_000 })
  }).toPass()
  const code = await groups.allInnerTexts()
  const kept = page.getByLabel('Type the last group of the code you have kept')
  await kept.fill('0000')
  await expect(page.getByRole('status').filter({ hasText: 'That is not the last group' })).toBeVisible()
  await kept.fill(code.at(-1) ?? '')
  await page.getByRole('button', { name: 'I have kept the code: register its keys' }).click()
  await expect(page.locator('main')).toContainText('The keys of your code were registered')
  await look(page)
  return code.join('-')
}

/** Shows that the code is still to hand, and that another is not taken for it. */
export async function checkCode(page: Page, title: string, code: string): Promise<void> {
  await openTask(page, 'Check your code', title)
  await typeCode(page, `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, 'Check my code')
  await expect(page.getByRole('alert')).toBeVisible()
  await typeCode(page, code, 'Check my code')
  await expect(page.locator('main')).toContainText('Your code works')
}

async function typeCode(page: Page, code: string, button: string): Promise<void> {
  const field = page.getByLabel('Your opening code')
  await expect(async () => {
    await field.fill(code)
    await expect(field).toHaveValue(code, { timeout: 1_000 })
    await page.getByRole('button', { name: button }).click()
  }).toPass()
}

/** Two holders, each at their own screen: the first begins, both give their shares, and the envelopes open. */
export async function openTogether(
  kind: Envelope,
  title: string,
  holders: readonly (readonly [page: Page, code: string])[],
): Promise<void> {
  for (const [place, [page, code]] of holders.entries()) {
    await openTask(page, `Open ${opening[kind]}`, title)
    await look(page)
    if (place === 0) await page.getByRole('button', { name: `Begin to open ${opening[kind]}` }).click()
    await expect(page.locator('main')).toContainText('frozen and on the record')
    await look(page)
    await typeCode(page, code, `Unlock my shares of ${opening[kind]}`)
    const last = place === holders.length - 1
    await expect(page.locator('main')).toContainText(last ? 'Every bidder is told' : 'You gave your shares on')
    await look(page)
  }
}
