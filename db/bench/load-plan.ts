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

export const connections = 16
export const warmUpSeconds = 2

/**
 * What each connection asks for: its own share, dealt out like cards, where each request can be made once only; otherwise
 * everything, each beginning at another place.
 */
export function hands(asked: readonly Asked[], once: boolean): Asked[][] {
  const each = Array.from({ length: connections }, (_, hand) => hand)
  if (once) return each.map((hand) => asked.filter((_, index) => index % connections === hand))
  const from = (hand: number) => Math.floor((asked.length * hand) / connections)
  return each.map((hand) => [...asked.slice(from(hand)), ...asked.slice(0, from(hand))])
}
