import { z } from 'zod'
import { productionFaults, type Source } from './production-settings.server.ts'

const urlOf = (protocols: readonly string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)

const isBareOrigin = (value: string): boolean => {
  const { pathname, search, hash, username } = new URL(value)
  return pathname === '/' && search + hash + username === ''
}

/** A blank setting counts as one that is not there, as files of settings often have them. */
const given = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape)

const text = (sentence: string) => z.string(sentence).trim()

/** Digits only: a blank number would otherwise be nought. */
const whole = (least: number, most: number) => {
  const sentence = `give a whole number from ${least} to ${most}, or leave it out`
  const between = (value: string) => /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most
  return text(sentence).refine(between, sentence).transform(Number)
}

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, sentence: string) =>
  given(z.enum(words, sentence).default(words[0] as Words[number]))

const database = 'give the address of the PostgreSQL database, like postgres://name:password@host/clusterbuy'
const site = 'give the address people use for this site, like https://buying.example.org and nothing after it'
const secret = 'give at least 32 random characters, for instance from: openssl rand -base64 48'
const smtp = 'give the address of the mail server, like smtps://name:password@mail.example.org, or leave it out'
const sender = 'give who letters come from, like Clusterbuy <buying@example.org>'
const stripeKey = 'give a secret key of Stripe, which begins with sk_ or rk_, or leave it out'
const stripeHook = 'give the signing secret of the Stripe webhook, which begins with whsec_, or leave it out'

const Settings = z.object({
  CLUSTERBUY_MODE: oneOf(
    ['production', 'demonstration', 'test'],
    'it can be production, demonstration or test; leave it out for production',
  ),
  DATABASE_URL: text(database).refine(urlOf(['postgres:', 'postgresql:']), database),
  DATABASE_CONNECTIONS: whole(2, 200).default(16),
  PORT: whole(0, 65_535).default(3000),
  /** The address to listen on: every one in production, only this machine where anybody can become anybody. */
  HOST: given(text('give the address to listen on').optional()),
  PUBLIC_URL: text(site)
    .refine((value) => urlOf(['http:', 'https:'])(value) && isBareOrigin(value), site)
    .transform((value) => new URL(value).origin),
  SECRET: z.string(secret).min(32, secret),
  SMTP_URL: given(
    text(smtp)
      .refine(urlOf(['smtp:', 'smtps:']), smtp)
      .optional(),
  ),
  MAIL_FROM: given(
    text(sender)
      .regex(/^([^<>"@\r\n]*<[^<>\s,@]+@[^<>\s,@]+>|[^<>\s,@]+@[^<>\s,@]+)$/, sender)
      .default('Clusterbuy <no-reply@clusterbuy.invalid>'),
  ),
  STRIPE_SECRET_KEY: given(
    text(stripeKey)
      .regex(/^(sk|rk)_\w+$/, stripeKey)
      .optional(),
  ),
  STRIPE_WEBHOOK_SECRET: given(
    text(stripeHook)
      .regex(/^whsec_\S+$/, stripeHook)
      .optional(),
  ),
  /** Where Stripe answers; another address only in a demonstration or a test. */
  STRIPE_API_URL: given(
    text('give the address of a stand-in for Stripe')
      .refine(urlOf(['http:', 'https:']))
      .optional(),
  ),
  /** How long the award of several lots together is searched for before it is said not to be proven. */
  LOTS_SECONDS: whole(1, 3600).default(60),
  LOG_LEVEL: given(
    z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'it can be fatal, error, warn, info, debug or silent',
      )
      .default('info'),
  ),
  /** The proxies in front whose X-Forwarded headers are believed: one in production, which speaks TLS for us. */
  TRUSTED_PROXIES: whole(0, 10).optional(),
  WORKER: oneOf(['apart', 'inside'], 'it can be apart or inside'),
})

export type Env = Omit<z.output<typeof Settings>, 'TRUSTED_PROXIES'> & { readonly TRUSTED_PROXIES: number }

type Name = keyof typeof Settings.shape
const names = Object.keys(Settings.shape) as Name[]

/** Each setting by itself, so that one fault does not hide another. */
function faultOf(name: Name, source: Source): string | null {
  const read = Settings.shape[name].safeParse(source[name])
  return read.success ? null : `${name}: ${read.error.issues[0]?.message}`
}

/** Every fault of the settings, one clear line each; none when they can be used. */
export function settingFaults(source: Source): string[] {
  const faults = names.flatMap((name) => faultOf(name, source) ?? [])
  const isPlayground = ['demonstration', 'test'].includes(source.CLUSTERBUY_MODE ?? '')
  if (isPlayground) return faults
  const told = faults.map((fault) => fault.split(':')[0])
  return [...faults, ...productionFaults(source).filter((fault) => !told.includes(fault.split(':')[0]))]
}

let known: Env | undefined

/** The settings, read once. Throws with every fault in its message. */
export function env(): Env {
  if (known) return known
  const faults = settingFaults(process.env)
  if (faults.length > 0) throw new Error(`The settings cannot be used:\n  ${faults.join('\n  ')}`)
  const read = Settings.parse(process.env)
  known = { ...read, TRUSTED_PROXIES: read.TRUSTED_PROXIES ?? (read.CLUSTERBUY_MODE === 'production' ? 1 : 0) }
  return known
}

/** Whether this is a place where people, and the clock, may be played with. */
export const isPlayground = (): boolean => env().CLUSTERBUY_MODE !== 'production'
