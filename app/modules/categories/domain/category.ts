import type { DemandSheet } from '#app/modules/demand/domain/sheet.ts'

export type CategoryKey = 'energy' | 'ict' | 'photocopiers' | 'supply-staff'

/**
 * All that differs between one thing schools buy together and another, as plain data: it can be written out with a
 * tender and read back, so that published terms never move when the catalogue does.
 */
export type Category = {
  readonly key: CategoryKey
  readonly name: string
  readonly summary: string
  /** Common Procurement Vocabulary codes, the main one first. */
  readonly cpv: readonly [string, ...string[]]
  /** Consistent Financial Reporting code under which a maintained school books the spending. */
  readonly cfrCode: string
  readonly vatPercent: string
  readonly termYears: number
  readonly sheet: DemandSheet
  readonly schedule: readonly ScheduleLine[]
  readonly wholeLife: WholeLifeRule
  /** What a school should ask suppliers to say or promise. */
  readonly asks: readonly string[]
  /** How schools have been caught in this market. */
  readonly traps: readonly string[]
  /** A rule about the way to buy that must be met before a tender is started, or null. */
  readonly routeGate: RouteGate | null
}

export type RouteGate = { readonly text: string; readonly source: string; readonly from: string }

/** One figure that a supplier fills in. Limits are decimal strings in the line's own unit. */
export type ScheduleLine = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly perWhat: string
  readonly note: string
  readonly decimals: number
  readonly required: boolean
  readonly min: string
  /** Above this the figure is taken for a slip, such as pounds typed for pence. */
  readonly max: string
  readonly role: LineRole
}

/**
 * What a line does to the cost. A `charge` is paid; a `minimum` is the least quantity billed; a `percent` is a yearly
 * rise or a reduction that other lines point to; `shown` is published beside the price and not added to it.
 */
export type LineRole =
  | ({ readonly as: 'charge' } & Charge)
  | { readonly as: 'minimum'; readonly of: readonly string[]; readonly each: Period }
  | { readonly as: 'percent' }
  | { readonly as: 'shown' }

export type Period = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'once'

/**
 * How a figure becomes pounds: the figure, times the sheet fields `of` added together (none: one for the school), times
 * how often a year it falls due, divided by 100 where it is in pence or per cent.
 */
export type Charge = {
  /** Every year (discounted), at the start, at the end, or as the worth of what is left at the end (discounted). */
  readonly when: 'every-year' | 'at-start' | 'at-end' | 'left-at-end'
  readonly of: readonly string[]
  readonly each: Period
  readonly in: 'pounds' | 'pence' | 'percent'
  /** Taken off the cost instead of added. */
  readonly credit?: true
  /** A published assumption that the figure is multiplied by, for instance the price of electricity. */
  readonly times?: string
  /** The schedule line that says the least that is billed. */
  readonly atLeast?: string
  /** The schedule line or assumption that says by how many per cent it rises each year after the first. */
  readonly rises?: string
  /** The part of the quantity that is not charged, or charged less. */
  readonly less?: Reduction
}

/**
 * The part of the quantity given by the per cent of a sheet field comes off: all of it, or the per cent that a schedule
 * line names. From `wholeFrom` per cent on, the share counts as the whole.
 */
export type Reduction = { readonly share: string; readonly line?: string; readonly wholeFrom?: string }

/** A cost that no supplier sets but every bid bears alike, priced by a published assumption. */
export type GivenLine = Charge & {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly price: string
}

/** A figure published with the tender and the same for every bid. `initial` is a decimal string or a dated rate's key. */
export type Assumption = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly initial: string | { readonly rate: string }
  readonly source: string
}

export type WholeLifeRule = {
  /** The rule in one sentence, published with the tender. */
  readonly statement: string
  readonly discountPercent: string
  /** What the cost is divided by, with the years, to compare schools of different size: "a device a year". */
  readonly comparedBy: { readonly of: readonly string[]; readonly label: string }
  readonly assumptions: readonly Assumption[]
  readonly givens: readonly GivenLine[]
}
