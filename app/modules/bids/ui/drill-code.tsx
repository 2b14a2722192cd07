import { useSubmit } from '@remix-run/react'
import { base64 } from '@scure/base'
import type { Challenge } from '../drill.server.ts'
import { anotherCode, CodeField, notACode } from './code-field.tsx'

type DrillCodeProps = {
  readonly tenderId: string
  readonly keys: { readonly qualityRecipient: string; readonly priceRecipient: string }
  readonly challenge: Challenge
}

/** Shows that the code is still to hand: the browser decrypts with it what only its two keys can, and posts only that. */
export function DrillCode({ tenderId, keys, challenge }: DrillCodeProps) {
  const submit = useSubmit()
  const prove = async (code: string): Promise<string | null> => {
    const { holderIdentities, readOpeningCode } = await import('#app/platform/seal/opening-code.ts')
    const { decryptWith } = await import('#app/platform/seal/age-keys.ts')
    if (readOpeningCode(code) === null) return notACode
    const { quality, price } = await holderIdentities(code, tenderId)
    if (quality.recipient !== keys.qualityRecipient || price.recipient !== keys.priceRecipient) return anotherCode
    const answer = async (identity: string, sealed: string) =>
      base64.encode(await decryptWith(identity, base64.decode(sealed)))
    submit(
      {
        intent: 'drill',
        token: challenge.token,
        quality: await answer(quality.identity, challenge.quality),
        price: await answer(price.identity, challenge.price),
      },
      { method: 'post' },
    )
    return null
  }
  return <CodeField what="Checking a code" button="Check my code" use={prove} />
}
