/** Where a tender stands. "Closed" is not a stage: it is a published tender whose deadline has passed. */
export const stages = [
  'drafting',
  'published',
  'opened',
  'quality-locked',
  'price-opened',
  'recommended',
  'standstill',
  'awarded',
  'cancelled',
] as const

export type Stage = (typeof stages)[number]

/** From publication until the bids are opened nobody may know what was offered, nor by whom, nor by how many. */
export const isSealed = (stage: Stage): boolean => stage === 'drafting' || stage === 'published'

/** Bids can be opened only from this instant: the deadline and the cooling-off in which claims of an outage are settled. */
export const opensAt = (closesAt: Date, coolingOffMinutes: number): Date =>
  new Date(closesAt.getTime() + coolingOffMinutes * 60_000)
