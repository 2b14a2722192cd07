import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BidderIdentity, maskBidder, maskedPieces, maskWord, namesIn } from './mask-bidder.ts'

const toner: BidderIdentity = {
  name: 'Black & Thorn Office Ltd',
  numbers: ['01234567'],
  email: 'bids@blackthorn.example',
}
const masked = (text: string) => maskBidder(text, toner)

describe('a bidder is not named in what the panel reads', () => {
  it.each([
    ['We at Black & Thorn Office Ltd deliver.', 'We at [the bidder] deliver.'],
    ['BLACK AND THORN OFFICE LIMITED delivers.', '[the bidder] delivers.'],
    ['black & thorn\noffice’s van', '[the bidder]’s van'],
    ['Black & Thorn Office, Ltd. delivers', '[the bidder] delivers'],
    ['(Black & Thorn Office)', '([the bidder])'],
    ['Company number 01234567, or 1234567.', 'Company number [the bidder], or [the bidder].'],
    ['Write to Jo.Smith@sales.Blackthorn.example.', 'Write to [the bidder].'],
    ['See https://www.blackthorn.example/schools/offer?x=1, page 2', 'See [the bidder], page 2'],
    ['See www.black-thorn-office.co.uk', 'See [the bidder]'],
  ])('%j', (text, shown) => expect(masked(text)).toBe(shown))

  it('also where an address is made of its name', () => {
    const of = { name: 'Copyhouse Community CIC', numbers: [], email: 'hello@gmail.com' }
    expect(maskBidder('Ask help@copyhouse-community.org.uk or hello@gmail.com', of)).toBe(
      'Ask [the bidder] or [the bidder]',
    )
    expect(maskBidder('Ask somebody@gmail.com', of)).toBe('Ask somebody@gmail.com')
  })

  it('and a name of one everyday word is hidden where it is written as a name', () => {
    const of = { name: 'Toner Ltd', numbers: [], email: 'bids@tonershop.example' }
    expect(maskBidder('Toner delivers toner; TONER LIMITED and toner ltd do too.', of)).toBe(
      '[the bidder] delivers toner; [the bidder] and [the bidder] do too.',
    )
    expect(namesIn('toner for all', of)).toEqual([])
  })

  it('and nothing that only looks alike is touched', () => {
    for (const text of [
      'A black office chair and a thorn.',
      'Blackthorn hedges',
      'office@school.example',
      'Reference 912345678',
      'Black & Thorn Officers',
      'limited liability',
    ])
      expect(masked(text)).toBe(text)
  })
})

const nameWord = fc.stringMatching(/^[A-Z][a-z]{2,5}[-'’.]?[a-z]{2,4}$/)
const identity = fc.record({
  name: fc
    .tuple(nameWord, nameWord, fc.constantFrom('Ltd', 'Limited', 'PLC', 'CIC', 'LLP'))
    .map((words) => words.join(' ')),
  numbers: fc.array(fc.stringMatching(/^[1-9][0-9]{7}$/), { maxLength: 2 }),
  email: nameWord.map((word) => `bids-1+x@the-${word.toLowerCase()}.example`),
})
const mention = ({ name, numbers, email }: BidderIdentity) =>
  fc.constantFrom(
    name,
    name.toUpperCase(),
    name.split(' ').slice(0, 2).join(' '),
    `${name.split(' ').slice(0, 2).join('  ').toLowerCase()} limited`,
    email,
    `https://www.${email.split('@')[1]}/about`,
    ...numbers,
  )
const story = identity.chain((of) =>
  fc.tuple(
    fc.constant(of),
    fc.array(fc.oneof(fc.constantFrom('delivers', 'within', '£4,200', '14', 'days.'), mention(of)), { maxLength: 30 }),
  ),
)

it('whatever a bidder writes around its name, the name does not come through, and every other word does', () => {
  fc.assert(
    fc.property(story, ([of, words]) => {
      const text = words.join(' ')
      const shown = maskBidder(text, of)
      expect(namesIn(shown, of)).toEqual([])
      const [first, second] = of.name.split(' ')
      expect(shown.toLowerCase()).not.toContain(`${first} ${second}`.toLowerCase())
      const others = (all: string) => all.split(' ').filter((word) => /^(delivers|within|£4,200|14|days\.)$/.test(word))
      expect(others(shown)).toEqual(others(text))
    }),
  )
})

it('a text that does not name the bidder stays as it is, letter by letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), identity, (text, of) => {
      fc.pre(namesIn(text, of).length === 0)
      expect(maskBidder(text, of)).toBe(text)
    }),
  )
})

it('what stands between masked passages is the bidder’s own text, in its order', () => {
  fc.assert(
    fc.property(story, ([of, words]) => {
      const text = words.join(' ')
      let from = 0
      for (const piece of maskedPieces(maskBidder(text, of)).filter((one) => !one.masked)) {
        const at = text.indexOf(piece.text, from)
        expect(at).toBeGreaterThanOrEqual(from)
        from = at + piece.text.length
      }
    }),
  )
})

it('masked passages are told apart from the rest', () => {
  expect(maskedPieces(`We, ${maskWord}, deliver`)).toEqual([
    { text: 'We, ', masked: false },
    { text: maskWord, masked: true },
    { text: ', deliver', masked: false },
  ])
})

it('a very long word takes no time to speak of', () => {
  const long = 'a'.repeat(200_000)
  expect(masked(long)).toBe(long)
})
