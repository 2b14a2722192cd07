export type SealFault =
  | 'share-unreadable'
  | 'gate-part-unreadable'
  | 'too-few-shares'
  | 'shares-do-not-fit'
  | 'digest-mismatch'
  | 'wrong-identity'
  | 'content-unreadable'
  | 'wrong-binding'
  | 'wrong-part-count'
  | 'commitment-mismatch'
  | 'secret-unreadable'

/** The seal did not open and nothing was released. The reason never carries a key, a share or any content. */
export class SealBroken extends Error {
  readonly reason: SealFault

  constructor(reason: SealFault) {
    super(`seal broken: ${reason}`)
    this.name = 'SealBroken'
    this.reason = reason
  }
}

/** Runs a step whose own errors may quote secrets, and lets only the reason out. */
export async function orBroken<Value>(reason: SealFault, step: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await step()
  } catch {
    throw new SealBroken(reason)
  }
}
