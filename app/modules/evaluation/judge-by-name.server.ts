import { z } from 'zod'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { conditionsPage } from './queries/conditions-page.server.ts'
import { judgeConditions } from './use-cases/judge-conditions.server.ts'

type Cells = Readonly<Record<string, string>>

/** Judges from the page's form, whose cells are `token-condition`. What is missing is said beside it, by the bidder's name. */
export async function judgeByName(ctx: Ctx, tenderId: string, typed: { met: Cells; reason: Cells }): Promise<void> {
  const { bidders, conditions } = await conditionsPage(ctx.actor, tenderId)
  const cells = bidders.flatMap(({ token, name }) =>
    conditions.map((words, condition) => ({ token, name, words, condition, cell: `${token}-${condition}` })),
  )
  const issues = cells.flatMap(({ name, words, cell }) => {
    const missing = (path: string, message: string) => [
      { code: 'custom' as const, path: [path, cell], message, input: '' },
    ]
    const answer = typed.met[cell]
    if (answer !== 'yes' && answer !== 'no') return missing('met', `Say whether ${name} meets: ${words}`)
    if (answer === 'no' && !typed.reason[cell]?.trim())
      return missing('reason', `Say what ${name} lacks; the company is told`)
    return []
  })
  if (issues.length > 0) throw new z.ZodError(issues)
  await judgeConditions.run(ctx, {
    tenderId,
    answers: cells.map(({ token, condition, cell }) => ({
      token,
      condition,
      met: typed.met[cell] === 'yes',
      reason: typed.reason[cell] ?? '',
    })),
  })
}
