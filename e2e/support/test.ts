import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { test as base, chromium, expect, type Page } from '@playwright/test'
import postgres from 'postgres'
import { type StripeStandIn, startStripeStandIn } from '../../db/stand-ins/stripe.ts'
import type { Browser } from './browser.ts'
import { databaseAt } from './database-address.ts'
import { journeySecret, type Scenario } from './templates.ts'

export type Site = { readonly url: string; readonly databaseUrl: string; readonly stripe: StripeStandIn }

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function answers(url: string, site: ChildProcess): Promise<void> {
  for (;;) {
    if (site.exitCode !== null) throw new Error(`the site stopped with ${site.exitCode}`)
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((later) => setImmediate(later))
  }
}

const stripeKeys = { secretKey: 'sk_test_journey', webhookSecret: 'whsec_journey' }

async function startSite(databaseUrl: string): Promise<{ site: Site; stop: () => Promise<void> }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const stripe = await startStripeStandIn({ ...stripeKeys, webhookUrl: () => `${url}/hooks/stripe` })
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../../build/server/server.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CLUSTERBUY_MODE: 'test',
      DATABASE_URL: databaseUrl,
      DATABASE_CONNECTIONS: '6',
      LOG_LEVEL: 'error',
      PORT: String(port),
      PUBLIC_URL: url,
      SECRET: journeySecret,
      STRIPE_SECRET_KEY: stripeKeys.secretKey,
      STRIPE_WEBHOOK_SECRET: stripeKeys.webhookSecret,
      STRIPE_API_URL: stripe.url,
      WORKER: 'inside',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await answers(url, child)
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
    await stripe.stop()
  }
  return { site: { url, databaseUrl, stripe }, stop }
}

type Options = { scenario: Scenario; script: boolean }
type Fixtures = { site: Site; visitor: () => Promise<Page> }

/** Every journey has a site, a database and a payment stand-in of its own, and fails on any error a browser reports. */
export const test = base.extend<Options & Fixtures>({
  scenario: ['cluster', { option: true }],
  script: [true, { option: true }],
  site: async ({ scenario }, use) => {
    const server = process.env.JOURNEY_SERVER ?? ''
    const name = `journey_${process.pid}_${Math.random().toString(36).slice(2)}`
    const sql = postgres(databaseAt(server, 'postgres'), { max: 1, onnotice: () => undefined })
    await sql`create database ${sql(name)} template ${sql(`template_${scenario}`)}`
    const { site, stop } = await startSite(databaseAt(server, name))
    await use(site)
    await stop()
    await sql`drop database ${sql(name)} with (force)`
    await sql.end()
  },
  visitor: async ({ site, script }, use) => {
    const launch: Browser = JSON.parse(process.env.JOURNEY_BROWSER ?? '{}')
    const browser = await chromium.launch({
      ...launch,
      env: { ...(process.env as Record<string, string>), ...launch.env },
    })
    const complaints: string[] = []
    await use(async () => {
      const context = await browser.newContext({
        baseURL: site.url,
        javaScriptEnabled: script,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      })
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
      })
      page.on('pageerror', (fault) => complaints.push(fault.message))
      return page
    })
    await browser.close()
    expect(complaints).toEqual([])
  },
})

export { expect }
