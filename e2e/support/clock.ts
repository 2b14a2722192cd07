import { expect, type Page } from '@playwright/test'
import { letTimePass } from './person.ts'

/** The largest of the banner's steps that does not pass a moment so far away. */
function stepWithin(count: number, unit: string) {
  const hours = unit === 'day' ? count * 24 : unit === 'hour' ? count : 0
  if (hours >= 31 * 24) return 'Thirty days on'
  if (hours >= 8 * 24) return 'One week on'
  return hours >= 25 ? 'One day on' : 'One hour on'
}

/** Moves the clock past a tender’s deadline, by steps that shrink as its page says how little is left. */
export async function passDeadline(page: Page, tender: string): Promise<void> {
  const left = page.locator('main .cb-time-left').first()
  for (;;) {
    await page.goto(tender)
    const words = await left.innerText()
    if (words.startsWith('closed')) return
    const [, count = '0', unit] = /^(\d+) (day|hour|minute)/.exec(words) ?? []
    await letTimePass(page, stepWithin(Number(count), unit ?? ''))
  }
}

/** Lets the standstill pass, day by day; `meanwhile` is asked on every day on which it is not over. */
export async function passStandstill(page: Page, award: string, meanwhile: () => Promise<void>): Promise<number> {
  for (let days = 0; ; days += 1) {
    await page.goto(award)
    await expect(page.locator('main')).toContainText(/Standstill: \d working days? left|Standstill is over/)
    if ((await page.locator('main').innerText()).includes('Standstill is over')) return days
    await meanwhile()
    await letTimePass(page, 'One day on')
  }
}
