/** A source of whole numbers from 0 up to but not including `count`, each as likely; `count` is 1 to 2^32. */
export type Chance = (count: number) => number

/** The same seed gives the same numbers on every machine: sfc32 by Chris Doty-Humphrey, whole-number steps only. */
export function seededChance(seed: number): Chance {
  let [a, b, c, d] = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, 0x9e3779b9, 1]
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return t >>> 0
  }
  for (let warmUp = 0; warmUp < 20; warmUp += 1) next()
  let [asked, fair] = [1, 2 ** 32]
  return (count) => {
    if (count !== asked) [asked, fair] = [count, 2 ** 32 - (2 ** 32 % count)]
    let drawn = next()
    while (drawn >= fair) drawn = next()
    // The remainder, which % would take far longer to find for numbers of this size; it is exact here.
    return drawn - Math.floor(drawn / count) * count
  }
}
