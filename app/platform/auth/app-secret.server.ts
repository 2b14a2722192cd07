import { randomInt } from 'node:crypto'
import { symmetricEncrypt } from 'better-auth/crypto'
import { auth } from './auth.server.ts'

const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const CODES = 10

const letters = (count: number) => Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** A second factor as it is kept: the app's secret and ten backup codes, both only readable with the site's secret. */
export async function sealSecondFactor(appSecret: string): Promise<{ secret: string; backupCodes: string }> {
  const { secretConfig: key } = await auth().$context
  const codes = Array.from({ length: CODES }, () => `${letters(5)}-${letters(5)}`)
  return {
    secret: await symmetricEncrypt({ key, data: appSecret }),
    backupCodes: await symmetricEncrypt({ key, data: JSON.stringify(codes) }),
  }
}
