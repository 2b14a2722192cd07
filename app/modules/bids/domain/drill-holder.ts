import { accept, type Decision, refuse } from '#app/kernel/decision.ts'

/** A holder shows, well before the opening, that the code is still to hand: losses are found early and not on the day. */
export function drillHolder(
  facts: { readonly tenderId: string; readonly position: number },
  proved: boolean,
): Decision<{ readonly position: number }, 'wrong-code'> {
  const { tenderId, position } = facts
  if (!proved) return refuse('wrong-code')
  return accept(
    { position },
    { type: 'bids.holder-drilled', chain: tenderId, about: tenderId, data: { holder: position } },
  )
}
