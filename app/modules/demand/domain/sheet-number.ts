import { isDecimal } from '#app/kernel/exact.ts'

const PLAIN = /^-?\d*(\.\d+)?$/
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
const LONGEST = 40

/**
 * Reads a number as people type it ("1,200", " 0450.50 ", ".35") and gives it back as a decimal string ("1200",
 * "450.50", "0.35"), or null when it is not one. A comma counts only between groups of three digits, so that a
 * continental "1,5" is asked about rather than read as fifteen.
 */
export function typedNumber(text: string): string | null {
  const typed = text.trim()
  if (typed.length > LONGEST || !/\d/.test(typed)) return null
  if (!PLAIN.test(typed) && !GROUPED.test(typed)) return null
  const [whole = '', decimals] = typed.replace(/[-,]/g, '').split('.')
  const size = `${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals === undefined ? '' : `.${decimals}`}`
  const number = typed.startsWith('-') && /[1-9]/.test(size) ? `-${size}` : size
  return isDecimal(number) ? number : null
}

/** The number with at most `places` decimals, dropping only noughts at the end; null when it has more that count. */
export function withDecimals(number: string, places: number): string | null {
  const [whole = '0', decimals = ''] = number.split('.')
  if (/[1-9]/.test(decimals.slice(places))) return null
  const kept = decimals.slice(0, places)
  return kept === '' ? whole : `${whole}.${kept}`
}
