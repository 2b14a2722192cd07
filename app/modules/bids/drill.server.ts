import { timingSafeEqual } from 'node:crypto'
import { base64 } from '@scure/base'
import { encryptTo } from '#app/platform/seal/age-keys.ts'
import { joinBytes, randomBytes } from '#app/platform/seal/bytes.ts'
import { unwrapSecret, wrapSecret } from '#app/platform/seal/gate-keys.server.ts'
import { openingMasterKey } from '#app/platform/seal/master-keys.server.ts'

/** Two numbers that only the holder's two keys can decrypt, and the same numbers sealed for us to compare with. */
export type Challenge = { readonly quality: string; readonly price: string; readonly token: string }
export type ChallengeAnswer = Challenge

const NONCE_BYTES = 32
const TIME_BYTES = 8
const lastsMs = 60 * 60_000

type For = { readonly tenderId: string; readonly personId: string; readonly now: Date }
const context = ({ tenderId, personId }: For): string => `drill:${tenderId}:${personId}`

export async function newChallenge(
  to: For,
  keys: { readonly qualityRecipient: string; readonly priceRecipient: string },
): Promise<Challenge> {
  const [quality, price] = [randomBytes(NONCE_BYTES), randomBytes(NONCE_BYTES)]
  const until = new Uint8Array(TIME_BYTES)
  new DataView(until.buffer).setBigUint64(0, BigInt(to.now.getTime() + lastsMs))
  return {
    quality: base64.encode(await encryptTo(keys.qualityRecipient, quality)),
    price: base64.encode(await encryptTo(keys.priceRecipient, price)),
    token: base64.encode(wrapSecret(openingMasterKey(), context(to), joinBytes(until, quality, price))),
  }
}

/** Whether the answer shows that the holder's code still gives both keys. Each question holds for an hour. */
export function isAnswered(from: For, { token, quality, price }: ChallengeAnswer): boolean {
  try {
    const asked = unwrapSecret(openingMasterKey(), context(from), base64.decode(token))
    const until = new DataView(asked.buffer, asked.byteOffset).getBigUint64(0)
    const answered = joinBytes(base64.decode(quality), base64.decode(price))
    const expected = asked.subarray(TIME_BYTES)
    const inTime = BigInt(from.now.getTime()) < until
    return inTime && answered.length === expected.length && timingSafeEqual(answered, expected)
  } catch {
    return false
  }
}
