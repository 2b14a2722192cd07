import type { WayKey } from '../domain/ways-to-award.ts'

type Words = { readonly title: string; readonly meaning: string; readonly impossible: string }

const notDone = 'No full award of this kind exists.'

/** What each way to award is called, and what it means. */
export const wayWords = {
  published: {
    title: 'By the published rule',
    meaning: 'What the tender said would happen, and the only award that may be recommended without another reason.',
    impossible: notDone,
  },
  'best-by-lot': {
    title: 'Best bid of each lot',
    meaning: 'Each lot by itself, as if one supplier could win every lot.',
    impossible: notDone,
  },
  'one-supplier': {
    title: 'All lots to one supplier',
    meaning: 'The supplier with the highest sum of points among those that are still in for every lot.',
    impossible: 'No supplier is still in for every lot.',
  },
  'fewest-suppliers': {
    title: 'Fewest suppliers',
    meaning: 'As few suppliers as can be, and among those the highest sum of points.',
    impossible: 'No fewer suppliers than one for each lot will do.',
  },
  'lowest-cost': {
    title: 'Lowest cost',
    meaning: 'The cheapest bid of each lot that reached the published marks, whatever its quality.',
    impossible: notDone,
  },
  'keep-today': {
    title: 'Lowest cost, or today’s contracts',
    meaning: 'The cheapest bid of each lot, unless its schools pay less under the contracts they have.',
    impossible: notDone,
  },
  'smaller-firms': {
    title: 'Smaller firms first',
    meaning: 'In each lot the best bid of a small or medium-sized firm, where one is still in.',
    impossible: notDone,
  },
} as const satisfies Record<WayKey, Words>
