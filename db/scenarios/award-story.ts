import { approveAward } from '../../app/modules/award/use-cases/approve-award.server.ts'
import { confirmAward } from '../../app/modules/award/use-cases/confirm-award.server.ts'
import { recommendAward } from '../../app/modules/award/use-cases/recommend-award.server.ts'
import { makeContracts } from '../../app/modules/contracts/use-cases/make-contracts.server.ts'
import { signContracts } from '../../app/modules/contracts/use-cases/sign-contracts.server.ts'
import { computeResults } from '../../app/modules/evaluation/use-cases/compute-results.server.ts'
import { theService } from '../../app/modules/identity/domain/actor.ts'
import { termsOf } from '../../app/modules/tenders/queries/terms.server.ts'
import type { ToldTender } from './tender-story.ts'

/** The result follows from the record, the manager recommends its winner, and the chair approves. */
export async function award(told: ToldTender, winner: number, at: Date, approvedAt: Date): Promise<void> {
  const { world, tenderId, bidIds } = told
  await computeResults.run({ actor: theService, at }, { tenderId })
  const lotId = await lotOf(told)
  const text =
    'This bid is the most advantageous: the panel agreed the highest scores for service, and its price is close to the lowest. We recommend the award.'
  const advice = { tenderId, lotId, bidId: bidIds[winner] ?? '', text, whyNotFirst: '' }
  await recommendAward.run(world.as('priya', at, 'manager'), advice)
  const decision = { tenderId, minuteReference: 'Cluster board, item 4', confirm: 'yes' } as const
  await approveAward.run(world.as('margaret', approvedAt, 'chair'), decision)
}

/** Standstill is over: the award is confirmed and each school has its contract. */
export async function contract(told: ToldTender, at: Date, signedAt: Date): Promise<void> {
  const { world, tenderId } = told
  await confirmAward.run(world.as('priya', at, 'manager'), { tenderId, confirm: 'yes' })
  const lotId = await lotOf(told)
  await makeContracts.run({ actor: theService, at }, { lotId })
  await signContracts.run(world.as('priya', signedAt, 'manager'), { tenderId, lotId, confirm: 'yes' })
}

const lotOf = async ({ tenderId }: ToldTender): Promise<string> => (await termsOf(tenderId))?.document.lots[0]?.id ?? ''
