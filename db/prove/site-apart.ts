import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'drizzle-orm'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { db } from '../client.server.ts'

/** One submission as a client sends it. */
export type Asked = {
  readonly number: number
  readonly actor: Actor
  readonly tenderId: string
  readonly bidId: string
  readonly submissionKey: string
}

/** What the client is told: the receipt once it is durable, or that there is none. */
export type Told = { readonly number: number; readonly receipt: string | null }

/** A process apart that serves submissions, so that it can be killed without killing the proof. */
export type SiteApart = {
  readonly pid: number
  /** Null when the site refused, or went away before it could answer. */
  readonly submit: (asked: Omit<Asked, 'number'>) => Promise<string | null>
}

export async function startSiteApart(program: string): Promise<SiteApart> {
  const child = fork(program, ['site-apart'])
  const waiting = new Map<number, (receipt: string | null) => void>()
  let number = 0
  let ended = false
  child.on('message', (message: Told | 'ready') => {
    if (message === 'ready') return
    waiting.get(message.number)?.(message.receipt)
    waiting.delete(message.number)
  })
  child.once('exit', () => {
    ended = true
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  })
  await ready(child)
  if (child.pid === undefined) throw new Error('the site has no process')
  const submit: SiteApart['submit'] = (asked) =>
    new Promise((resolve) => {
      if (ended) return resolve(null)
      number += 1
      waiting.set(number, resolve)
      child.send({ number, ...asked }, () => undefined)
    })
  return { pid: child.pid, submit }
}

async function ready(child: ChildProcess): Promise<void> {
  const [first] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => [`ended with ${code}`]),
  ])
  if (first !== 'ready') throw new Error(`the site did not start: ${first}`)
}

/** The other side: calls the real use-case, and answers only when it has committed. */
export async function serveSubmissions(): Promise<void> {
  const { submitBid } = await import('#app/modules/bids/use-cases/submit-bid.server.ts')
  const { survivesLostConnections } = await import('#app/platform/process.server.ts')
  survivesLostConnections()
  const receiptFor = async ({ actor, tenderId, bidId, submissionKey }: Asked): Promise<string | null> => {
    const { kind } = await submitBid.run({ actor }, { tenderId, bidId, submissionKey })
    if (kind === 'late') return null
    const [row] = await db().execute<{ receipt: string }>(
      sql`select receipt from bid_versions where submission_key = ${submissionKey}`,
    )
    return row?.receipt ?? null
  }
  process.once('disconnect', () => process.exit(0))
  process.on('message', (asked: Asked) => {
    const tell = (receipt: string | null) => void process.send?.({ number: asked.number, receipt } satisfies Told)
    receiptFor(asked).then(tell, () => tell(null))
  })
  process.send?.('ready')
}
