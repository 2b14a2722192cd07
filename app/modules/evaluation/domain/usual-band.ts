/** Weightings within so many points of each published weight are those that people might well have chosen instead. */
export const bandPoints = 10

/** How many weightings are tried, for the record of a result as for its pictures. */
export const weightingsTried = 20_000
