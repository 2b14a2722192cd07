import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Run } from './figures.ts'
import type { LoadPlan } from './load-plan.ts'

/** What the parts of a measurement that run in processes of their own are told, and answer. */
export type Errand =
  | { readonly what: 'load'; readonly plan: LoadPlan }
  | { readonly what: 'ceiling'; readonly url: string; readonly id: string }
export type Answer = { readonly run: Run } | { readonly port: number } | { readonly fault: string }

const program = process.argv[1] ?? ''

async function begin(errand: Errand): Promise<{ child: ChildProcess; answer: Answer }> {
  const child = fork(program, ['apart'])
  child.send(errand)
  const ended = once(child, 'exit').then(([code]): Answer => ({ fault: `the process ended with ${code}` }))
  const answer = await Promise.race([once(child, 'message').then(([message]) => message as Answer), ended])
  if (!('fault' in answer)) return { child, answer }
  child.kill()
  throw new Error(`${errand.what}: ${answer.fault}`)
}

export async function loadFromApart(plan: LoadPlan): Promise<Run> {
  const { child, answer } = await begin({ what: 'load', plan })
  child.kill()
  if (!('run' in answer)) throw new Error('the load said nothing of its run')
  return answer.run
}

/** Serves one row from a process of its own for as long as the work takes. */
export async function withCeiling<T>(url: string, id: string, work: (address: string) => Promise<T>): Promise<T> {
  const { child, answer } = await begin({ what: 'ceiling', url, id })
  try {
    if (!('port' in answer)) throw new Error('the ceiling did not say where it listens')
    return await work(`http://127.0.0.1:${answer.port}`)
  } finally {
    child.kill()
  }
}

/** The other side: does the one errand it is sent. */
export function runErrand(): void {
  process.once('disconnect', () => process.exit(0))
  process.once('message', (errand: Errand) => {
    const told = (answer: Answer) => process.send?.(answer)
    const failed = (fault: unknown) => told({ fault: String(fault) })
    if (errand.what === 'load')
      void import('./load.ts').then(({ putLoad }) => putLoad(errand.plan)).then((run) => told({ run }), failed)
    else
      void import('./ceiling.ts')
        .then(({ serveOneRow }) => serveOneRow(errand.url, errand.id))
        .then((port) => told({ port }), failed)
  })
}
