import autocannon from 'autocannon'
import { type Run, runOf } from './figures.ts'
import type { Asked, LoadPlan } from './load-plan.ts'

const requestOf = ({ method, path, headers, body }: Asked): autocannon.Request => ({
  method,
  path,
  headers: { ...headers },
  ...(body === undefined ? {} : { body }),
})

/** Asks as fast as it is answered. Runs in a process of its own, so that it takes no time from the site's. */
export async function putLoad(plan: LoadPlan): Promise<Run> {
  const { url, warmUpSeconds, seconds, connections, once } = plan
  const latencies: number[] = []
  const wrong: string[] = []
  let next = 0
  let right = 0
  const from = performance.now() + warmUpSeconds * 1000
  const until = from + seconds * 1000
  let last = from
  const follow = (client: autocannon.Client) => {
    const asked = connections[next++ % connections.length] ?? []
    let answered = 0
    client.setRequests(asked.map(requestOf))
    client.on('response', (status: number, _bytes: number, milliseconds: number) => {
      const { method, path, status: wanted } = asked[answered++ % asked.length] ?? {}
      const now = performance.now()
      if (status !== wanted) return void wrong.push(`${status} for ${method} ${path}`)
      right += 1
      if (now < from || now >= until) return
      latencies.push(milliseconds)
      last = now
    })
  }
  const { errors } = await autocannon({
    url,
    connections: connections.length,
    duration: warmUpSeconds + seconds,
    ...(once ? { maxConnectionRequests: Math.min(...connections.map(({ length }) => length)) } : {}),
    setupClient: follow,
  })
  // Where the requests were used up early, the run was as long as they lasted.
  const failures = [...wrong, ...Array<string>(errors).fill('no answer')]
  return runOf(latencies, failures, once ? (last - from) / 1000 : seconds, right)
}
