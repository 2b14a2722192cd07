import type postgres from 'postgres'
import { openTender } from '../prove/open-tender.ts'
import { type PlantedBid, plantBids, plantSealed } from '../prove/plant-sealed.ts'
import { suppliersEntered } from '../prove/suppliers.ts'
import type { World } from '../scenarios/world.ts'
import type { Asked } from './load-plan.ts'
import { headersOf } from './signed-in.ts'
import type { Work } from './work.ts'

const tenders = 20
const suppliers = 32
/** More than any machine that this was tried on submits in a second. */
const mostEachSecond = 900

type Entrant = PlantedBid & { readonly headers: Record<string, string> }

async function entrants(sql: postgres.Sql, world: World, secret: string): Promise<Entrant[]> {
  const bidders = await suppliersEntered(suppliers, world.anchor)
  const headers = new Map<string, Record<string, string>>()
  for (const { actor, supplierId } of bidders) headers.set(supplierId, await headersOf(sql, actor.personId, secret))
  const entered: Entrant[][] = []
  for (let number = 0; number < tenders; number++) {
    const { tenderId } = await openTender(world, 20 + number)
    const bids = await plantBids(sql, tenderId, [...headers.keys()])
    entered.push(bids.map((bid) => ({ ...bid, headers: headers.get(bid.supplierId) ?? {} })))
  }
  // One bid of each tender in turn: those who submit at the same moment do so mostly for different tenders.
  return Array.from({ length: suppliers }, (_, number) => entered.flatMap((bids) => bids[number] ?? [])).flat()
}

/** The small POST that submits a sealed bid, for many suppliers of many tenders, one version after the other. */
export async function submissions(sql: postgres.Sql, world: World, secret: string, seconds: number): Promise<Work> {
  const bids = await entrants(sql, world, secret)
  const bidIds = bids.map(({ bidId }) => bidId)
  let version = 0
  const ready = async () => {
    const asked: Asked[] = []
    for (const enough = seconds * mostEachSecond; asked.length < enough; ) {
      version += 1
      const keys = new Map((await plantSealed(sql, bidIds, version)).map((one) => [one.bidId, one.submissionKey]))
      for (const { bidId, tenderId, headers } of bids) {
        const body = new URLSearchParams({ intent: 'submit', tenderId, submissionKey: keys.get(bidId) ?? '' })
        asked.push({ method: 'POST', path: `/supplier/bids/${bidId}/check`, headers, body: String(body), status: 302 })
      }
    }
    await sql`analyze`
    return asked
  }
  return { ready, once: true, rehearse: false }
}
