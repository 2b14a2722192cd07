import { pino } from 'pino'

const secrets = [
  'password',
  'secret',
  'token',
  'code',
  'cookie',
  'authorization',
  'stripe-signature',
  'identity',
  'share',
]

/** One structured line an event. Anything that could be a secret is struck out, at the top level and one below. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`]), censor: '[struck out]' },
})
