import { z } from 'zod'

const text = z.string().trim().min(1)

const Settings = z.object({
  CLUSTERBUY_MODE: z.enum(['production', 'demonstration', 'test']).default('production'),
  DATABASE_URL: text,
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(16),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The address to listen on: every one in production, only this machine where anybody can become anybody. */
  HOST: text.optional(),
  PUBLIC_URL: z.url(),
  SECRET: z.string().min(32),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: text.default('Clusterbuy <no-reply@clusterbuy.invalid>'),
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_WEBHOOK_SECRET: text.optional(),
  /** Where Stripe answers; another address only in a demonstration or a test. */
  STRIPE_API_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** The proxies in front whose X-Forwarded headers are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  WORKER: z.enum(['inside', 'apart']).default('apart'),
})

export type Env = z.output<typeof Settings>

const sentences: Record<string, string> = {
  DATABASE_URL:
    'DATABASE_URL: give the address of the PostgreSQL database, like postgres://name:password@host/clusterbuy',
  PUBLIC_URL: 'PUBLIC_URL: give the address people use for this site, like https://buying.example.org',
  SECRET: 'SECRET: give at least 32 random characters, for instance from: openssl rand -base64 48',
}

/** Every fault of the settings, one clear line each; none when they can be used. */
export function settingFaults(source: NodeJS.ProcessEnv): string[] {
  const parsed = Settings.safeParse(source)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    return names.map(
      (name) => sentences[name] ?? `${name}: ${parsed.error.issues.find((i) => i.path[0] === name)?.message}`,
    )
  }
  if (parsed.data.CLUSTERBUY_MODE !== 'production') return []
  const faults: string[] = []
  if (!parsed.data.PUBLIC_URL.startsWith('https://'))
    faults.push('PUBLIC_URL: it must begin with https:// so that nobody can read along')
  if (new Set(parsed.data.SECRET).size < 12) faults.push('SECRET: it repeats too few characters to be random')
  if (parsed.data.STRIPE_API_URL) faults.push('STRIPE_API_URL: only for a demonstration or a test; remove it')
  if (parsed.data.STRIPE_SECRET_KEY && !parsed.data.STRIPE_WEBHOOK_SECRET)
    faults.push('STRIPE_WEBHOOK_SECRET: with STRIPE_SECRET_KEY it is needed to know that a payment notice is genuine')
  return faults
}

let known: Env | undefined

/** The settings, read once. Throws with every fault in its message. */
export function env(): Env {
  if (known) return known
  const faults = settingFaults(process.env)
  if (faults.length > 0) throw new Error(`The settings cannot be used:\n  ${faults.join('\n  ')}`)
  known = Settings.parse(process.env)
  return known
}

/** Whether this is a place where people, and the clock, may be played with. */
export const isPlayground = (): boolean => env().CLUSTERBUY_MODE !== 'production'
