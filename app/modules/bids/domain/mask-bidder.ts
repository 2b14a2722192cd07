/** What stands where a bidder named itself, for as long as its answers are scored without names. */
export const maskWord = '[the bidder]'

/** What gives a bidder away in a text: its registered name and numbers, and the address it is written to at. */
export type BidderIdentity = {
  readonly name: string
  readonly numbers: readonly string[]
  readonly email: string
}

const legalForms = [
  'community interest company',
  'limited',
  'ltd\\.?',
  'p\\.?l\\.?c\\.?',
  'l\\.?l\\.?p\\.?',
  'c\\.?i\\.?c\\.?',
  'c\\.?i\\.?o\\.?',
  'inc\\.?',
].join('|')

/** Mailboxes that anybody can have: their domain says nothing about a company. */
const sharedDomain =
  /^(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|btinternet|protonmail|proton|gmx)\.[a-z.]+$/i

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'

const coreWords = (name: string): string[] =>
  name
    .replace(new RegExp(`([\\s,(]+(${legalForms})[\\s)]*)+$`, 'iu'), '')
    .split(/[\s\p{Pd},()]+/u)
    .filter((word) => /[\p{L}\p{N}&]/u.test(word))

const wordPattern = (word: string): string =>
  /^(&|and)$/i.test(word) ? '(?:&|and)' : escaped(word).replace(/['’]|\\\./g, "['’.]?")

function namePattern(name: string): string[] {
  const words = coreWords(name)
  if (words.length === 0 || /^(the )?bidder$/i.test(words.join(' '))) return []
  const core = words.map(wordPattern).join('[\\s\\p{Pd}_]*')
  const form = `[\\s,(]+(?:${legalForms})${after}\\)?`
  const whole = `${before}${core}${after}`
  return words.length > 1 ? [`${whole}(?:${form})?`] : [`${whole}${form}`, `(?<lone>${whole})`]
}

/** A name of one word can be an everyday word too: without its legal form it counts only where it is written as a name. */
const isEverydayWord = (lone: string | undefined): boolean => lone !== undefined && lone === lone.toLowerCase()

const numberPattern = (number: string): string[] => {
  const digits = number.replace(/\s/g, '').replace(/^0+/, '')
  return digits.length < 5 ? [] : [`${before}0*${[...digits].map(escaped).join(' ?')}${after}`]
}

const startOfAddress = '(?<![\\w.@-])(?:https?://)?(?:[\\w.+-]{1,64}@)?(?:[\\w-]{1,63}\\.){0,5}'
const restOfAddress = '(?:[/?#][^\\s<>()"]*[^\\s<>()".,;:])?'

/** Addresses at the company's own domain, and at any domain that is made of its name. */
function addressPatterns({ name, email }: BidderIdentity): string[] {
  const domain = email.split('@')[1]?.trim() ?? ''
  const own =
    domain === '' ? [] : sharedDomain.test(domain) ? [escaped(email.trim())] : [`${startOfAddress}${escaped(domain)}`]
  const compact = coreWords(name)
    .join('')
    .replace(/[^a-z0-9]/gi, '')
  const named =
    compact.length < 5
      ? []
      : [`${startOfAddress}[\\w-]{0,40}${[...compact].join('-?')}[\\w-]{0,40}(?:\\.[a-z]{2,24}){1,3}`]
  return [...own, ...named].map((pattern) => `${pattern}${after}${restOfAddress}`)
}

function identityPattern(of: BidderIdentity): RegExp | null {
  const patterns = [...addressPatterns(of), ...namePattern(of.name), ...of.numbers.flatMap(numberPattern)]
  return patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'giu')
}

/** Each passage of a text that gives its bidder away, as it is written there and once each. */
export function namesIn(text: string, of: BidderIdentity): string[] {
  const pattern = identityPattern(of)
  if (!pattern) return []
  const found = [...text.matchAll(pattern)].filter(({ groups }) => !isEverydayWord(groups?.lone))
  return [...new Set(found.map(([passage]) => passage))]
}

/**
 * A text with the bidder's own name, numbers, e-mail and web addresses replaced by "[the bidder]", whatever their case and
 * legal form. Nothing else of it changes. The bid itself keeps every word.
 */
export function maskBidder(text: string, of: BidderIdentity): string {
  const pattern = identityPattern(of)
  if (!pattern) return text
  return text.replace(pattern, (passage, ...rest) => {
    const groups: unknown = rest.at(-1)
    const lone = typeof groups === 'object' ? (groups as { lone?: string } | null)?.lone : undefined
    return isEverydayWord(lone) ? passage : maskWord
  })
}

/** A text in pieces, so that a masked passage can be shown as one. Together the pieces are the whole text. */
export const maskedPieces = (text: string): { readonly text: string; readonly masked: boolean }[] =>
  text
    .split(/(\[the bidder\])/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, masked: piece === maskWord }))
