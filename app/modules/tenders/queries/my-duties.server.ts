import { sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { openingHolders, panelMembers } from '#db/schema/tenders.ts'

/** Whether somebody judges any tender's bids, and whether they help to open any. */
export async function myDuties(personId: string): Promise<{ scores: boolean; opens: boolean }> {
  const [duties] = await db().execute<{ scores: boolean; opens: boolean }>(sql`
    select exists (select from ${panelMembers} where ${panelMembers.personId} = ${personId}) as scores,
           exists (select from ${openingHolders} where ${openingHolders.personId} = ${personId}) as opens`)
  return { scores: duties?.scores ?? false, opens: duties?.opens ?? false }
}
