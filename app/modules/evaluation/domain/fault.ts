/** Where in the calculation file a value stands: keys and positions from the top. */
export type Path = readonly (string | number)[]

/** A value that makes the calculation impossible or unfair, by name; sentences for it stand in app/tool/formats. */
export type Fault<Reason extends string = string> = { readonly at: Path; readonly reason: Reason }
