export type Happened = { readonly type: string; readonly at: Date }

/** The same thing one or several times in a row: from when to when, and how often. */
export type Step = { readonly type: string; readonly from: Date; readonly to: Date; readonly times: number }

/** The history as one reads it: what happens several times in a row, such as scoring, is one step. */
export function stepsOf(happened: readonly Happened[]): Step[] {
  const steps: Step[] = []
  for (const { type, at } of happened) {
    const last = steps.at(-1)
    if (last?.type === type) steps[steps.length - 1] = { ...last, to: at, times: last.times + 1 }
    else steps.push({ type, from: at, to: at, times: 1 })
  }
  return steps
}
