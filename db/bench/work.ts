import type { Asked } from './load-plan.ts'

/** What is asked of the site in one measurement. */
export type Work = {
  /** Made ready before each run. */
  readonly ready: () => Promise<readonly Asked[]>
  /** Each request can be made once only, and those of one connection in their order. */
  readonly once: boolean
  /** Everything is asked for once before the first run, as it would have been on a site that runs for long. */
  readonly rehearse: boolean
}
