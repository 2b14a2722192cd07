import { type Exact, exact, toDecimals } from './exact.ts'

/** Points from 0 to 100, exact. A score on a scale becomes points; weights turn points into a total. */
export type Points = Exact

export const allPoints: Points = exact(100)
export const pointsText = (points: Points): string => toDecimals(points, 2)
