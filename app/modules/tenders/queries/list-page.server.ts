import { type Db, db } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'
import type { ListAsked, ListPlace } from '../list-asked.ts'

export const pageSize = 20
/** Beyond this many nobody counts: the list says "more than". */
export const countedUpTo = 200

export type ListedTender = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly summary: string
  readonly buyerName: string
  readonly categoryKey: string
  readonly closesAt: Date
}

export type OpenTenders = {
  readonly now: Date
  readonly tenders: readonly ListedTender[]
  /** How many there are; more than that unless it is exact. Null on a later page of a search. */
  readonly found: { readonly count: number; readonly exact: boolean } | null
  readonly before: ListPlace | null
  readonly after: ListPlace | null
}

export const listed = {
  id: tenders.id,
  reference: tenders.reference,
  title: tenders.title,
  summary: tenders.summary,
  buyerName: tenders.buyerName,
  categoryKey: tenders.categoryKey,
  closesAt: tenders.closesAt,
}

/** What a list's statement depends on: one is prepared for each. */
export type Shape = { readonly category: boolean; readonly from: 'start' | 'after' | 'before' }

export const shapeOf = ({ category, place }: ListAsked): Shape => ({
  category: category !== null,
  from: place?.side ?? 'start',
})

/** Statements made once for each connection and shape. */
export function statementsFor<Made>(make: (on: Db, shape: Shape) => Made): (shape: Shape) => Made {
  const known = new WeakMap<Db, Map<string, Made>>()
  return (shape) => {
    const on = db()
    const ofThis = known.get(on) ?? new Map<string, Made>()
    known.set(on, ofThis)
    const key = JSON.stringify(shape)
    const made = ofThis.get(key) ?? make(on, shape)
    ofThis.set(key, made)
    return made
  }
}

type Row = Omit<ListedTender, 'closesAt'> & { readonly closesAt: Date | null }

/** One row more than a page was read, to know whether another page follows in the direction of reading. */
export function pageOf({ from }: Shape, rows: readonly Row[]): Pick<OpenTenders, 'tenders' | 'before' | 'after'> {
  const shown = rows
    .slice(0, pageSize)
    .flatMap(({ closesAt, ...tender }) => (closesAt ? [{ ...tender, closesAt }] : []))
  if (from === 'before') shown.reverse()
  const more = rows.length > pageSize
  const [first, last] = [shown[0], shown.at(-1)]
  const hasBefore = from === 'after' || (from === 'before' && more)
  const hasAfter = from === 'before' || more
  return {
    tenders: shown,
    before: hasBefore && first ? { side: 'before', at: first.closesAt, id: first.id } : null,
    after: hasAfter && last ? { side: 'after', at: last.closesAt, id: last.id } : null,
  }
}
