import { isId } from '#app/kernel/ids.ts'
import { isCategoryKey } from '#app/modules/categories/domain/catalogue.ts'
import type { CategoryKey } from '#app/modules/categories/domain/category.ts'

/** A row of the list that a page begins after, or ends before. */
export type ListPlace = { readonly side: 'after' | 'before'; readonly at: Date; readonly id: string }

export type ListAsked = {
  readonly words: string
  readonly category: CategoryKey | null
  readonly place: ListPlace | null
  /** Counted by the links that lead on, for "21 to 40". */
  readonly page: number
}

const longestWords = 200

/** What the address of the list asks for. Anything that makes no sense is left out, so that an old link still works. */
export function listAsked(search: URLSearchParams): ListAsked {
  const category = search.get('category') ?? ''
  const page = Number(search.get('page') ?? '1')
  const place = placeFrom('after', search.get('after')) ?? placeFrom('before', search.get('before'))
  return {
    words: (search.get('words') ?? '').trim().slice(0, longestWords),
    category: isCategoryKey(category) ? category : null,
    place,
    page: place && Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  }
}

function placeFrom(side: 'after' | 'before', text: string | null): ListPlace | null {
  const [at = '', id = ''] = text?.split('~') ?? []
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) || !isId(id) ? null : { side, at: moment, id }
}

/** The address of the list for what is asked, to share or to go on with. */
export function listAddress({ words, category, place, page }: ListAsked): string {
  const search = new URLSearchParams()
  if (words) search.set('words', words)
  if (category) search.set('category', category)
  if (place) search.set(place.side, `${place.at.toISOString()}~${place.id}`)
  if (place && page > 1) search.set('page', String(page))
  const text = search.toString()
  return text ? `/tenders?${text}` : '/tenders'
}
