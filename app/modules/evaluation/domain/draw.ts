const mask = (1n << 64n) - 1n

/** FNV-1a, 64 bit, taken over the Unicode code points of the text instead of its bytes; the same for plain letters and digits. */
function fnv1a(text: string): bigint {
  let hash = 0xcbf29ce484222325n
  for (const character of text) hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) & mask
  return hash
}

/** The finishing step of SplitMix64, which spreads neighbouring numbers over the whole range. */
function splitMix64(seed: bigint): bigint {
  let z = (seed + 0x9e3779b97f4a7c15n) & mask
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask
  return z ^ (z >> 31n)
}

/**
 * The number a bid draws when a tie is settled by lot; the lowest number comes first. It is SplitMix64 of FNV-1a of
 * the seed, a line feed and the bid's id: anybody can repeat it by hand, nobody can aim at it before the seed is known,
 * and no other bid can change it.
 */
export const drawnNumber = (seed: string, bid: string): bigint => splitMix64(fnv1a(`${seed}\n${bid}`))
