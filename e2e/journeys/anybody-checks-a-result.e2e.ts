import { digestsByTool, digestsInBrowser, ownEvaluation } from '../support/checked-evaluations.ts'
import { expectAccessible } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const some = Array.from({ length: 300 }, (_, index) => ownEvaluation(index + 1))
const field = 'The calculation file'
const button = 'Work out the result'
const asFile = ({ name, text }: { name: string; text: string }) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

test.describe('in their own browser', () => {
  test('three hundred results have the same bytes in the engine, by the command and on the page', async ({
    visitor,
  }) => {
    const page = await visitor()
    const expected = some.map(({ digests }) => digests)
    expect(some.map(digestsByTool)).toEqual(expected)
    expect(await digestsInBrowser(page, some)).toEqual(expected)
  })

  test('nothing of the file is sent, and a file with a fault is refused with the place of the fault', async ({
    visitor,
  }) => {
    const page = await visitor()
    await page.goto('/verify/result')
    const posts: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url())
    })
    await page.getByRole('button', { name: button }).click()
    await expect(page.locator('.govuk-error-message')).toContainText('Choose the calculation file')
    const text = some[0]?.text.replace('"version": 1', '"version": 2') ?? ''
    await page.getByLabel(field).setInputFiles(asFile({ name: 'wrong.json', text }))
    await page.getByRole('button', { name: button }).click()
    await expect(page.locator('main')).toContainText('wrong.json is no calculation file')
    await expect(page.locator('main')).toContainText('/version: must be 1')
    await page.getByLabel(field).setInputFiles(some.slice(0, 2).map(asFile))
    await page.getByRole('button', { name: button }).click()
    await expect(page.locator('.cb-checked')).toHaveCount(2)
    await expectAccessible(page)
    expect(posts).toEqual([])
  })
})

test.describe('without script', () => {
  test.use({ script: false })

  test('the service works the file out and shows the same digests', async ({ visitor }) => {
    const page = await visitor()
    await page.goto('/verify/result')
    await page.getByLabel(field).setInputFiles(some.slice(0, 1).map(asFile))
    await page.getByRole('button', { name: button }).click()
    await expect(page.locator('main')).toContainText('Worked out by this service')
    expect((await page.locator('.cb-digest').allTextContents()).join(' ')).toBe(some[0]?.digests)
  })
})
