import { createHash } from 'node:crypto'
import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import { endTender } from '#app/modules/tenders/use-cases/end-tender.server.ts'
import { bankHolidays } from '#app/platform/bank-holidays.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { approveAward as decide } from '../domain/approve-award.ts'
import { lotsToAward } from '../domain/recommend-award.ts'
import { ApproveAward } from '../inputs.ts'
import { mayApproveAward } from '../policy.ts'
import { assessedLots } from '../queries/assessed-lots.server.ts'
import { lotStandings } from '../queries/lot-standings.server.ts'
import { lotsLeftOf } from '../store/lots-left.server.ts'
import { awardsOf, keepApproval } from '../store.server.ts'

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Published as the reason why the tender ended; what was said of each lot is for its bidders. */
const noLotAwarded = 'No lot is awarded. The schools keep the contracts they have.'

export const approveAward = useCase({
  name: 'award.approve',
  input: ApproveAward,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const terms = await termsOf(tenderId, tx)
    if (!terms || actor.personId === null) return null
    const awards = await awardsOf(tx, tenderId)
    const left = await lotsLeftOf(tx, tenderId)
    const { lots: standings, limit } = await lotStandings(terms, tx)
    const { clusterId, stage } = terms
    return {
      ...{ tenderId, clusterId, stage, personId: actor.personId },
      recommendedBy: [...awards.map(({ recommendedBy }) => recommendedBy), ...left.map(({ leftBy }) => leftBy)],
      lots: await assessedLots(terms, tx),
      undecided: lotsToAward(standings).filter((lotId) => !awards.some((award) => award.lotId === lotId)),
      outdated: limit !== null && awards.some(({ calculation }) => calculation !== limit.digest),
    }
  },
  allow: mayApproveAward,
  decide: (ready, now, input) => decide(ready, now, input, { holidays: bankHolidays(), digest }),
  save: async ({ tx, actor, now }, approved) => {
    await keepApproval(tx, approved)
    const { tenderId, standstillFrom } = approved
    if (standstillFrom) await advanceTender.within(tx, { actor, at: now }, { tenderId, to: 'standstill' })
    else await endTender.within(tx, { actor, at: now }, { tenderId, reason: noLotAwarded })
  },
})
