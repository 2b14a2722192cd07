declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  namespace autocannon {
    type Request = { method: string; path: string; headers: Record<string, string>; body?: string }
    type Client = EventEmitter & { setRequests: (requests: Request[]) => void }
    type Options = {
      url: string
      connections: number
      duration: number
      /** Where each connection ends. */
      maxConnectionRequests?: number
      setupClient: (client: Client) => void
    }
    type Result = { errors: number }
  }
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>
  export = autocannon
}
