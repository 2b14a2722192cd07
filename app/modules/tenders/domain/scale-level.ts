/** One level of the quality scale: the whole score, what it means in words, and the points from 0 to 100 it earns. */
export type ScaleLevel = { readonly score: number; readonly words: string; readonly points: string }
