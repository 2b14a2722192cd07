/** What one run of a load came to. Times in milliseconds. */
export type Run = {
  readonly rps: number
  readonly p50: number
  readonly p99: number
  /** How many were answered rightly, the warm-up included. */
  readonly answered: number
  /** Answers that were not what was asked for, and requests without an answer. */
  readonly failed: number
  /** The first of them in words. */
  readonly failure: string | null
}

/** The smallest of the values that at least this share of all do not exceed; 0 when there are none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

export function runOf(
  latencies: readonly number[],
  failures: readonly string[],
  seconds: number,
  answered = latencies.length,
): Run {
  return {
    rps: latencies.length === 0 ? 0 : rounded(latencies.length / seconds, 1),
    p50: rounded(percentile(latencies, 50), 2),
    p99: rounded(percentile(latencies, 99), 2),
    answered,
    failed: failures.length,
    failure: failures[0] ?? null,
  }
}

/** The run that served most; one in which anything failed never counts. */
export function bestOf(runs: readonly Run[]): Run | null {
  const whole = runs.filter(({ failed }) => failed === 0)
  return whole.reduce<Run | null>((best, run) => (best === null || run.rps > best.rps ? run : best), null)
}

export type Figures = {
  readonly name: string
  readonly rps: number
  readonly p50: number
  readonly p99: number
  readonly ceiling: { readonly name: string; readonly rps: number }
  /** The share of the ceiling that was reached. */
  readonly ratio: number
}

export const ceilingName = 'node+postgres one row'

export function figuresOf(name: string, { rps, p50, p99 }: Run, ceiling: Run): Figures {
  return {
    name,
    rps,
    p50,
    p99,
    ceiling: { name: ceilingName, rps: ceiling.rps },
    ratio: ceiling.rps === 0 ? 0 : rounded(rps / ceiling.rps, 3),
  }
}
