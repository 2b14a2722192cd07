import { Logger, run, type TaskList } from 'graphile-worker'
import {
  tellBiddersConfirmed,
  tellBiddersOutcome,
  tellChairToApprove,
} from './modules/award/jobs/tell-of-award.server.ts'
import { tellSupplierToExplain } from './modules/award/jobs/tell-of-low-price.server.ts'
import { lotsToWorkOut, takeUpLots, workOutLots } from './modules/award/jobs/work-out-lots.server.ts'
import { tellOfRefusal, tellOfSubmission, tellOfWithdrawal } from './modules/bids/jobs/tell-bidder.server.ts'
import {
  tellBiddersOfCancellation,
  tellBiddersOfExtension,
  tellOfAnswer,
} from './modules/bids/jobs/tell-bidders-of-change.server.ts'
import { tellBiddersOfOpening } from './modules/bids/jobs/tell-bidders-of-opening.server.ts'
import { makeContractsOfLot } from './modules/contracts/jobs/make-contracts-of-lot.server.ts'
import { settleAuctions, tellBiddersOfAuction } from './modules/evaluation/jobs/auction.server.ts'
import { computeResult } from './modules/evaluation/jobs/compute-result.server.ts'
import { tellAskerAnswered, tellBidderAsked, tellInvited } from './modules/evaluation/jobs/tell-outside.server.ts'
import {
  tellHoldersToOpenPrices,
  tellManagerOfGap,
  tellManagerToJudge,
  tellMemberToFinish,
  tellOfResult,
  tellPanelToAgree,
  tellPanelToBegin,
  tellPanelToScore,
  tellSubstitute,
} from './modules/evaluation/jobs/tell-panel.server.ts'
import { chargeFeeOfLot } from './modules/fees/jobs/charge-fee-of-lot.server.ts'
import { publishAwardNotice } from './modules/notices/jobs/publish-award-notice.server.ts'
import { publishContractNotice } from './modules/notices/jobs/publish-contract-notice.server.ts'
import { publishTenderNotice } from './modules/notices/jobs/publish-tender-notice.server.ts'
import { deliver } from './modules/notifications/jobs/deliver.server.ts'
import { forgetExpired } from './platform/auth/forget-expired.server.ts'
import { env } from './platform/env.server.ts'
import type { EventNotice } from './platform/jobs/enqueue.server.ts'
import { log } from './platform/log.server.ts'

type Reaction = (notice: EventNotice) => Promise<void>

/** Which module does what when something has happened. Each reaction is safe to run twice. */
const reactions: Record<string, readonly Reaction[]> = {
  'tenders.published': [publishTenderNotice],
  'tenders.deadline-extended': [publishTenderNotice, tellBiddersOfExtension],
  'tenders.question-answered': [tellOfAnswer],
  'tenders.cancelled': [publishTenderNotice, tellBiddersOfCancellation],
  'bids.submitted': [tellOfSubmission],
  'bids.refused': [tellOfRefusal],
  'bids.withdrawn': [tellOfWithdrawal],
  'bids.opening-finished': [tellBiddersOfOpening],
  'tenders.price-opened': [computeResult],
  'tenders.opened': [tellPanelToBegin, tellManagerToJudge],
  'evaluation.conditions-judged': [tellPanelToScore],
  'evaluation.interests-declared': [tellManagerOfGap],
  'evaluation.substitute-named': [tellSubstitute],
  'evaluation.assessor-invited': [tellInvited],
  'evaluation.bidder-asked': [tellBidderAsked],
  'evaluation.bidder-answered': [tellAskerAnswered],
  'evaluation.member-reminded': [tellMemberToFinish],
  'evaluation.scores-locked': [tellPanelToAgree],
  'evaluation.quality-locked': [tellHoldersToOpenPrices],
  'evaluation.auction-arranged': [tellBiddersOfAuction],
  'evaluation.result-computed': [tellOfResult, lotsToWorkOut],
  'evaluation.bidder-disqualified': [lotsToWorkOut],
  'award.explanation-asked': [tellSupplierToExplain],
  'award.low-price-decided': [lotsToWorkOut],
  'award.longer-search-asked': [lotsToWorkOut],
  'award.lot-left': [lotsToWorkOut, tellChairToApprove],
  'award.lot-taken-back': [lotsToWorkOut],
  'award.recommended': [tellChairToApprove],
  'award.approved': [tellBiddersOutcome, publishAwardNotice],
  'award.confirmed': [tellBiddersConfirmed, makeContractsOfLot],
  'contracts.made': [publishContractNotice],
  'contracts.signed': [chargeFeeOfLot],
}

/** Told when this process is to end, so that a long calculation gives way and is begun anew by the next worker. */
let stopping = new AbortController()

const tasks: TaskList = {
  event: async (payload) => {
    const notice = payload as EventNotice
    for (const reaction of reactions[notice.type] ?? []) await reaction(notice)
  },
  'forget-expired': async () => forgetExpired(),
  'work-out-lots': async (payload) => workOutLots((payload as { tenderId: string }).tenderId, stopping.signal),
  'take-up-lots': async () => takeUpLots(),
  'settle-auctions': async () => settleAuctions(),
  deliver: async (payload) => deliver((payload as { messageId: string }).messageId),
}

export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  stopping = new AbortController()
  const runner = await run({
    connectionString: env().DATABASE_URL,
    // Two for what is soon done, and one for each calculation of lots that may go on for minutes.
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: tasks,
    crontab: '17 3 * * * forget-expired\n* * * * * take-up-lots\n* * * * * settle-auctions',
    logger: new Logger(() => (level, message) => log[level === 'warning' ? 'warn' : level](message)),
  })
  log.info('worker started')
  return {
    stop: () => {
      stopping.abort()
      return runner.stop()
    },
  }
}
