const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A, B, … Z, AA, AB, … for 0, 1, … */
export function letterOf(place: number): string {
  const last = LETTERS[place % LETTERS.length] ?? ''
  const before = Math.floor(place / LETTERS.length)
  return before === 0 ? last : letterOf(before - 1) + last
}

/** "Bidder A", "Bidder B" and so on within each lot, in the order given. */
export function aliasesInOrder(
  drawn: readonly { readonly bidId: string; readonly lotId: string }[],
): Record<string, string> {
  const seen = new Map<string, number>()
  const aliases: Record<string, string> = {}
  for (const { bidId, lotId } of drawn) {
    const place = seen.get(lotId) ?? 0
    seen.set(lotId, place + 1)
    aliases[bidId] = `Bidder ${letterOf(place)}`
  }
  return aliases
}
