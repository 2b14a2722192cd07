import { asc, desc, eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { openingHolders, tenders } from '#db/schema/tenders.ts'

/** Who can open a tender's bids together, in the order in which their shares are stored. */
export const holdersOf = (tenderId: string, on: Db | Tx = db()) =>
  on
    .select({
      position: openingHolders.position,
      personId: openingHolders.personId,
      organisationId: openingHolders.organisationId,
      qualityRecipient: openingHolders.qualityRecipient,
      priceRecipient: openingHolders.priceRecipient,
      activatedAt: openingHolders.activatedAt,
    })
    .from(openingHolders)
    .where(eq(openingHolders.tenderId, tenderId))
    .orderBy(asc(openingHolders.position))

/** The tenders of which a person is an opening holder, also those being prepared, for which a code is to be made. */
export const holdingsOfPerson = (personId: string) =>
  db()
    .select({
      tenderId: tenders.id,
      reference: tenders.reference,
      title: tenders.title,
      buyerName: tenders.buyerName,
      stage: tenders.stage,
      closesAt: tenders.closesAt,
      coolingOffMinutes: tenders.coolingOffMinutes,
      position: openingHolders.position,
      activatedAt: openingHolders.activatedAt,
    })
    .from(openingHolders)
    .innerJoin(tenders, eq(tenders.id, openingHolders.tenderId))
    .where(eq(openingHolders.personId, personId))
    .orderBy(desc(tenders.createdAt), desc(tenders.id))
