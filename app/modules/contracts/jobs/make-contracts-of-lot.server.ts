import type { EventNotice } from '../../../platform/jobs/enqueue.server.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { theService } from '../../identity/domain/actor.ts'
import { makeContracts } from '../use-cases/make-contracts.server.ts'

/** When an award is confirmed, its contracts are made; a second run finds them there and leaves them. */
export async function makeContractsOfLot({ about: lotId }: EventNotice): Promise<void> {
  await makeContracts.run({ actor: theService }, { lotId }).catch((fault: unknown) => {
    if (!(fault instanceof NotFound)) throw fault
  })
}
