export type Asked = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The status of the right answer. */
  readonly status: number
}

export type LoadPlan = {
  readonly url: string
  readonly warmUpSeconds: number
  readonly seconds: number
  /** What each connection asks for, one after the other. */
  readonly connections: readonly (readonly Asked[])[]
  /** Each is asked for once only, so a run may end early. */
  readonly once: boolean
}

/** Deals the requests out to the connections like cards. */
export const dealt = (asked: readonly Asked[], connections: number): Asked[][] =>
  Array.from({ length: connections }, (_, hand) => asked.filter((__, index) => index % connections === hand))
