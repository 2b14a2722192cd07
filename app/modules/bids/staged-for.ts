/** Where a file stands that answers no single question. */
export const wholeBid = 'bid'

export const criterionOfSlot = (slot: string): string | null => (slot === wholeBid ? null : slot)
