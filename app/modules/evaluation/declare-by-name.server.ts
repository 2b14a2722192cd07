import { z } from 'zod'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { interestsPage } from './queries/interests-page.server.ts'
import { declareInterests } from './use-cases/declare-interests.server.ts'

type Cells = Readonly<Record<string, string>>

/** Declares from the page's form. What is missing is said beside its question, by the bidder's name. */
export async function declareByName(
  ctx: Ctx,
  tenderId: string,
  typed: { interest: Cells; nature: Cells },
): Promise<void> {
  const { bidders } = await interestsPage(ctx.actor, tenderId)
  const issues = bidders.flatMap(({ token, name }) => {
    const answer = typed.interest[token]
    const missing = (path: string, message: string) => [{ code: 'custom' as const, path: [path, token], message }]
    if (answer !== 'yes' && answer !== 'no') return missing('interest', `Say whether you have an interest in ${name}`)
    if (answer === 'yes' && !typed.nature[token]?.trim())
      return missing('nature', `Say what your interest in ${name} is, for instance a relative who works there`)
    return []
  })
  if (issues.length > 0) throw new z.ZodError(issues)
  const interest = Object.fromEntries(bidders.map(({ token }) => [token, typed.interest[token] as 'yes' | 'no']))
  await declareInterests.run(ctx, { tenderId, interest, nature: { ...typed.nature } })
}
