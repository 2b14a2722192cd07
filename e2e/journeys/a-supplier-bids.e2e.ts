import type { Page } from '@playwright/test'
import { verifyReceipt } from '../../app/platform/seal/receipt.ts'
import { become } from '../support/person.ts'
import { draftBid, receiptOf, sealAndSubmit } from '../support/supplier.ts'
import { expect, test } from '../support/test.ts'

async function receiptKey(page: Page): Promise<string> {
  await page.goto('/tenders')
  const tender = await page.locator('main a[href^="/tenders/"]').first().getAttribute('href')
  const document = await page.request.get(`${tender}/document.json`)
  return (await document.json()).sealing.receiptKey.publicKeyPem
}

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ scenario: 'demonstration', script })

    test('a supplier drafts, seals, submits, changes the bid once, and holds two receipts that anybody can check', async ({
      visitor,
    }) => {
      const page = await visitor()
      await become(page, 'Leila Haddad')
      const bid = await draftBid(page, 'Copyhouse Community', 'We come the same morning and mend what we can.')
      await page.goto(`${bid}/files`)
      const file = {
        name: 'plan.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Week 1: survey. Week 2: delivery.'),
      }
      await page.getByLabel('Choose files').setInputFiles(file)
      await page.getByRole('button', { name: 'Add files' }).click()
      await expect(page.locator('main table')).toContainText('plan.txt')
      const ownCopy = await sealAndSubmit(page, bid)
      const first = await receiptOf(page, bid)

      await page.goto(`${bid}/amend`)
      await page.getByLabel('Paste your own copy').fill(ownCopy)
      await page.getByRole('button', { name: 'Open it as a draft' }).click()
      await expect(page.locator('main')).toContainText('NOT YET SUBMITTED')
      await sealAndSubmit(page, bid)
      const receipt = await receiptOf(page, bid)
      expect(receipt).not.toBe(first)

      const key = await receiptKey(page)
      for (const text of [first, receipt]) expect(await verifyReceipt(text, key)).toBe(true)
      expect(
        await verifyReceipt(
          receipt.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
          key,
        ),
      ).toBe(false)
    })
  })
