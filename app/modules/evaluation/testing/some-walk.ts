import fc from 'fast-check'

export const walkers = ['helen', 'tom', 'aisha', 'ben'] as const
export type Walker = (typeof walkers)[number]
/** How far somebody comes before the story breaks off. */
export const stops = ['silent', 'declared', 'half', 'scored', 'locked'] as const
export type Stop = (typeof stops)[number]
export type Joiner = 'substitute' | 'outside'

/** One evaluation as it may go: what each does, in which order, and where it stands when somebody looks. */
export type Walk = {
  readonly order: readonly Walker[]
  readonly stops: Readonly<Record<Walker | Joiner, Stop>>
  /** Whose interest lies in which bidder, by the bidder's place in the story. */
  readonly interests: readonly (readonly [Walker, number])[]
  readonly dealt: readonly Walker[] | null
  readonly outside: boolean
  readonly substitute: { readonly of: Walker; readonly scope: 'whole' | 'interests' } | null
  /** A bidder that is put out, before or after the scores are in. */
  readonly out: { readonly bidder: number; readonly when: 'before' | 'after' } | null
  readonly asks: boolean
  readonly agreed: 'nothing' | 'some' | 'all'
  readonly locks: boolean
  /** How much of it has happened, in per cent, when somebody looks for the first time. */
  readonly lookedAt: number
}

const stop = fc.oneof(
  { arbitrary: fc.constant<Stop>('locked'), weight: 14 },
  { arbitrary: fc.constantFrom(...stops), weight: 3 },
)
const bidder = fc.nat({ max: 2 })

export const someWalk: fc.Arbitrary<Walk> = fc.record({
  order: fc.shuffledSubarray([...walkers], { minLength: walkers.length }),
  stops: fc.record({ helen: stop, tom: stop, aisha: stop, ben: stop, substitute: stop, outside: stop }),
  interests: fc.array(fc.tuple(fc.constantFrom(...walkers), bidder), { maxLength: 2 }),
  dealt: fc.option(fc.shuffledSubarray([...walkers], { minLength: 3, maxLength: 3 })),
  outside: fc.boolean(),
  substitute: fc.option(fc.record({ of: fc.constantFrom(...walkers), scope: fc.constantFrom('whole', 'interests') })),
  out: fc.option(fc.record({ bidder, when: fc.constantFrom('before', 'after') }), { freq: 3 }),
  asks: fc.boolean(),
  agreed: fc.constantFrom('nothing', 'some', 'all', 'all'),
  locks: fc.boolean(),
  lookedAt: fc.integer({ min: 10, max: 90 }),
})
