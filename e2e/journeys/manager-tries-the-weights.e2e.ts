import { become, expectAccessible } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'demonstration' })

test('a manager tries weights on made-up bids before publication, and the tender stays as it was', async ({
  visitor,
}) => {
  const page = await visitor()
  await become(page, 'Priya Nair')
  await page.goto('/cluster')
  await page.getByRole('link', { name: 'Gas and electricity for nine Darlaston schools' }).first().click()
  await page.getByRole('link', { name: 'Try the weights on made-up bids' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Try the weights on made-up bids')
  await expectAccessible(page)

  const price = page.getByLabel('Price', { exact: true })
  const before = await price.inputValue()
  await price.fill('99')
  await expect(page.getByText('The weights add to 139')).toBeVisible()
  await expectAccessible(page)
  await price.fill(before)
  await page.getByLabel('Name of bid 2').fill('Ours')
  await page.getByLabel('Price of bid 2').fill('1')
  await page.getByLabel('Price of bid 2').press('Enter')
  await expect(page).toHaveURL(/bid1\.name=Ours/)
  await expect(page.getByRole('status')).toContainText('Ours would win')
  await page.getByRole('button', { name: 'Add a bid' }).click()
  await expect(page.getByLabel('Name of bid 5')).toBeVisible()
  await page.getByRole('button', { name: 'Leave out bid 5' }).click()
  await expect(page.getByLabel('Name of bid 5')).toHaveCount(0)
  await expect(page.getByRole('status')).toContainText('Ours would win')
})
