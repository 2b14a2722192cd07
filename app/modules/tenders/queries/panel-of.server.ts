import { and, desc, eq, ne } from 'drizzle-orm'
import { personNames } from '#app/modules/identity/queries/person-names.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { panelMembers, tenders } from '#db/schema/tenders.ts'

export type NamedPanelMember = {
  readonly personId: string
  readonly name: string
  readonly schoolId: string | null
  readonly role: 'chair' | 'member'
}

/** Who scores a tender, the chair first. */
export async function panelOf(tenderId: string, on: Db | Tx = db()): Promise<NamedPanelMember[]> {
  const rows = await on
    .select({ personId: panelMembers.personId, schoolId: panelMembers.schoolId, role: panelMembers.role })
    .from(panelMembers)
    .where(eq(panelMembers.tenderId, tenderId))
  const names = await personNames(rows.map(({ personId }) => personId))
  return rows
    .map((row) => ({ ...row, name: names[row.personId] ?? '' }))
    .sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name, 'en-GB'))
}

/** The published tenders on whose panel a person is, the latest deadline first. */
export const panelsOfPerson = (personId: string) =>
  db()
    .select({
      tenderId: tenders.id,
      reference: tenders.reference,
      title: tenders.title,
      buyerName: tenders.buyerName,
      stage: tenders.stage,
      closesAt: tenders.closesAt,
      role: panelMembers.role,
    })
    .from(panelMembers)
    .innerJoin(tenders, eq(tenders.id, panelMembers.tenderId))
    .where(and(eq(panelMembers.personId, personId), ne(tenders.stage, 'drafting')))
    .orderBy(desc(tenders.closesAt), desc(tenders.id))
