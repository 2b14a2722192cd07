export type Happened = { readonly type: string; readonly at: Date }

/** The same thing one or several times in a row: from when to when, and how often. */
export type Step = { readonly type: string; readonly from: Date; readonly to: Date; readonly times: number }

/** The tender's own moves to the next stage, which the entry of the act that moves it tells already. */
const toldAlready: readonly string[] = [
  'bids.opening-finished',
  'tenders.quality-locked',
  'tenders.recommended',
  'tenders.standstill',
  'tenders.awarded',
]

/** The history as one reads it: each act once, and what happens several times in a row, such as scoring, as one step. */
export function stepsOf(happened: readonly Happened[]): Step[] {
  const steps: Step[] = []
  for (const { type, at } of happened) {
    if (toldAlready.includes(type)) continue
    const last = steps.at(-1)
    if (last?.type === type) steps[steps.length - 1] = { ...last, to: at, times: last.times + 1 }
    else steps.push({ type, from: at, to: at, times: 1 })
  }
  return steps
}
