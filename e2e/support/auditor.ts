import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { follow, look } from './person.ts'

/** The auditor finds the tender among the records, reads the verdict and downloads the whole record. */
export async function downloadRecord(page: Page, title: string): Promise<string> {
  await page.goto('/auditor')
  await look(page)
  await follow(page, page.getByRole('link', { name: title }))
  await expect(page.locator('main')).toContainText('The record holds')
  await look(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the record' }).click()
  return readFileSync(await (await downloading).path(), 'utf8')
}

export type Verdict = { readonly exit: number | null; readonly said: string; readonly last: { readonly ok?: boolean } }

/** The command of the README, with no database and no setting of the service anywhere near it. */
export function verify(record: string, ...receipts: readonly string[]): Verdict {
  const { PATH, HOME, TMPDIR } = process.env
  const run = spawnSync('npm', ['run', '--silent', 'tool', '--', 'verify', record, ...receipts], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  const last = run.stdout.trim().split('\n').at(-1) ?? ''
  return { exit: run.status, said: run.stdout + run.stderr, last: last.startsWith('{') ? JSON.parse(last) : {} }
}
