import type { ReactNode } from 'react'

/** `yours` (amber) only for what waits for this person; `fault` (red) only for faults and lost deadlines. */
export type Tone = 'plain' | 'good' | 'active' | 'yours' | 'fault'

export const Tag = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <strong className={`cb-tag cb-tag--${tone}`}>{children}</strong>
)
