import { type DestinationStream, type LevelWithSilent, pino } from 'pino'
import { strikeOut, withoutPersonalData } from './log-words.ts'

const levels: readonly string[] = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] satisfies LevelWithSilent[]

/**
 * One structured line an event. What is named like a secret is struck out, and faults are told without the values they
 * happened with. A level that does not exist is told of by the settings, for which there must be a log.
 */
export const createLog = (level: string | undefined, to: DestinationStream) =>
  pino(
    {
      level: levels.includes(level ?? '') ? (level as LevelWithSilent) : 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (told: unknown) => told },
      formatters: { log: (event) => strikeOut(event) as Record<string, unknown> },
      hooks: {
        logMethod(given, method) {
          const told = given.map((part) => (typeof part === 'string' ? withoutPersonalData(part) : part))
          // Without words of its own an event would take those of its fault, as they are.
          const words = typeof told[0] === 'string' || told.length > 1 ? told : [...told, 'event']
          method.apply(this, words as Parameters<typeof method>)
        },
      },
    },
    to,
  )

export const log = createLog(process.env.LOG_LEVEL, pino.destination(1))
