/** Weightings within so many points of each published weight are those that people might well have chosen instead. */
export const bandPoints = 10
