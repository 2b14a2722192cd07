import { createHash } from 'node:crypto'
import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import { bankHolidays } from '#app/platform/bank-holidays.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { approveAward as decide } from '../domain/approve-award.ts'
import { ApproveAward } from '../inputs.ts'
import { mayApproveAward } from '../policy.ts'
import { assessedLots } from '../queries/assessed-lots.server.ts'
import { awardsOf, keepApproval } from '../store.server.ts'

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const approveAward = useCase({
  name: 'award.approve',
  input: ApproveAward,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms || actor.personId === null) return null
    const recommendedBy = (await awardsOf(tx, tenderId)).map((award) => award.recommendedBy)
    const { clusterId, stage } = terms
    const { personId } = actor
    return { tenderId, clusterId, stage, personId, recommendedBy, lots: await assessedLots(terms, tx) }
  },
  allow: mayApproveAward,
  decide: (ready, now, input) => decide(ready, now, input, { holidays: bankHolidays(), digest }),
  save: async ({ tx, actor, now }, approved) => {
    await keepApproval(tx, approved)
    await advanceTender.within(tx, { actor, at: now }, { tenderId: approved.tenderId, to: 'standstill' })
  },
})
