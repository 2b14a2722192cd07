import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settingFaults } from './env.server.ts'

const good = {
  DATABASE_URL: 'postgres://buyer@db.example.org/buying',
  PUBLIC_URL: 'https://buying.example.org',
  SECRET: 'k2Jr8wQz-vT0mYxNf6HbLc4Ds1pGe9Ua_XiR7oWt',
}
const withMail = { ...good, SMTP_URL: 'smtps://mail.example.org', MAIL_FROM: 'Clusterbuy <buying@example.org>' }
const withPayments = { ...good, STRIPE_SECRET_KEY: 'sk_live_abc', STRIPE_WEBHOOK_SECRET: 'whsec_abc' }
const playground = { ...good, CLUSTERBUY_MODE: 'demonstration', PUBLIC_URL: 'http://localhost:3000' }

/** The name before the colon of each line. */
const named = (source: Parameters<typeof settingFaults>[0]) => settingFaults(source).map((line) => line.split(':')[0])

describe('a real site', () => {
  it.each([
    ['with an address, a database and a secret', good],
    ['with mail over TLS', withMail],
    [
      'with mail that must go over to TLS',
      { ...withMail, SMTP_URL: 'smtp://n:p@mail.example.org:587?requireTLS=true' },
    ],
    ['with a mail server on the same machine', { ...withMail, SMTP_URL: 'smtp://localhost:25' }],
    ['with payments', withPayments],
    [
      'whose file of settings leaves some blank',
      { ...good, SMTP_URL: '', STRIPE_SECRET_KEY: '', HOST: '', LOG_LEVEL: '' },
    ],
  ])('may start %s', (_what, source) => {
    expect(settingFaults(source)).toEqual([])
  })

  it('is told of everything that is missing at once, one line each', () => {
    expect(named({})).toEqual(['DATABASE_URL', 'PUBLIC_URL', 'SECRET'])
  })

  it('is told of what is weak together with what is missing', () => {
    expect(named({ PUBLIC_URL: 'http://buying.example.org', SECRET: good.SECRET })).toEqual([
      'DATABASE_URL',
      'PUBLIC_URL',
    ])
  })

  it.each([
    ['another kind of database', 'DATABASE_URL', 'mysql://db.example.org/buying'],
    ['no address of its database', 'DATABASE_URL', 'buying'],
    ['an address that anybody in between can read', 'PUBLIC_URL', 'http://buying.example.org'],
    ['an address that goes on after the host', 'PUBLIC_URL', 'https://example.org/buying'],
    ['an address with a name and a password', 'PUBLIC_URL', 'https://a:b@example.org'],
    ['no web address', 'PUBLIC_URL', 'ftp://example.org'],
    ['a short secret', 'SECRET', 'k2Jr8wQz-vT0mYxNf6HbLc4Ds1pGe9U'],
    ['one letter as its secret', 'SECRET', 'a'.repeat(64)],
    ['a repeated secret', 'SECRET', 'k2Jr8wQz-vT0mYx'.repeat(4)],
    ['the secret of an example', 'SECRET', 'please-CHANGE-me-0123456789-abcdefgh'],
    ['a blank number', 'DATABASE_CONNECTIONS', ''],
    ['too few connections', 'DATABASE_CONNECTIONS', '1'],
    ['a port that does not exist', 'PORT', '70000'],
    ['half a port', 'PORT', '80.5'],
    ['proxies without number', 'TRUSTED_PROXIES', 'true'],
    ['an unknown mode', 'CLUSTERBUY_MODE', 'live'],
    ['an unknown level of its log', 'LOG_LEVEL', 'verbose'],
    ['an unknown place for its worker', 'WORKER', 'elsewhere'],
  ])('does not start with %s', (_what, name, value) => {
    expect(named({ ...good, [name]: value })).toEqual([name])
  })

  it.each([
    ['mail that can be read on its way', { SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_URL'],
    ['mail to whoever answers', { SMTP_URL: 'smtps://mail.example.org?tls.rejectUnauthorized=false' }, 'SMTP_URL'],
    ['a mail server that is a web page', { SMTP_URL: 'https://mail.example.org' }, 'SMTP_URL'],
    ['letters from nobody', { MAIL_FROM: '' }, 'MAIL_FROM'],
    ['letters from an address that cannot be', { MAIL_FROM: 'no-reply@clusterbuy.invalid' }, 'MAIL_FROM'],
    ['letters from two at once', { MAIL_FROM: 'a@example.org, b@example.org' }, 'MAIL_FROM'],
    ['a sender that brings its own header', { MAIL_FROM: 'x\r\nBcc: all@example.org <a@example.org>' }, 'MAIL_FROM'],
  ])('does not start with %s', (_what, changed, name) => {
    expect(named({ ...withMail, ...changed })).toEqual([name])
  })

  it.each([
    ['payments that nobody can tell from forged ones', { STRIPE_WEBHOOK_SECRET: '' }, 'STRIPE_WEBHOOK_SECRET'],
    ['half of the payment settings', { STRIPE_SECRET_KEY: '' }, 'STRIPE_SECRET_KEY'],
    ['a key that anybody can publish', { STRIPE_SECRET_KEY: 'pk_live_abc' }, 'STRIPE_SECRET_KEY'],
  ])('does not start with %s', (_what, changed, name) => {
    expect(named({ ...withPayments, ...changed })).toEqual([name])
  })

  it('says what to do, and never repeats a secret', () => {
    const lines = settingFaults({ ...withPayments, SECRET: 'tooshort', STRIPE_SECRET_KEY: 'pk_live_mine' }).join('\n')
    expect(lines).toContain('openssl rand -base64 48')
    expect(lines).not.toMatch(/tooshort|pk_live_mine/)
  })

  it('takes any secret that was made at random', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('base64' as const, 'base64url' as const, 'hex' as const),
        fc.constantFrom(32, 36, 48),
        (form, bytes) => {
          expect(settingFaults({ ...good, SECRET: randomBytes(bytes).toString(form) })).toEqual([])
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('settings of the demonstration', () => {
  it.each([
    ['an address without TLS', { PUBLIC_URL: playground.PUBLIC_URL }, 'PUBLIC_URL'],
    ['a stand-in that takes payments', { ...withPayments, STRIPE_API_URL: 'http://127.0.0.1:4242' }, 'STRIPE_API_URL'],
    ['a key with which no money moves', { ...withPayments, STRIPE_SECRET_KEY: 'sk_test_abc' }, 'STRIPE_SECRET_KEY'],
  ])('are refused on a real site: %s', (_what, changed, name) => {
    expect(named({ ...good, ...changed })).toEqual([name])
    expect(named({ ...playground, ...changed })).toEqual([])
  })

  it('are refused on a real site also when the mode is left out, misspelt or blank', () => {
    for (const CLUSTERBUY_MODE of [undefined, 'Demonstration', ''])
      expect(named({ ...playground, CLUSTERBUY_MODE })).toContain('PUBLIC_URL')
  })
})
