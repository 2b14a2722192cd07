import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { personNames } from '#app/modules/identity/queries/person-names.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { panelMembers, tenders } from '#db/schema/tenders.ts'
import type { SubstituteScope } from '../domain/join-panel.ts'
import type { PanelRole } from '../domain/tender.ts'

export type NamedPanelMember = {
  readonly personId: string
  readonly name: string
  readonly schoolId: string | null
  readonly role: PanelRole
  /** For whom they score, and how much of that person's work; null for those named before publication. */
  readonly inPlaceOf: string | null
  readonly scope: SubstituteScope
}

const seat = {
  personId: panelMembers.personId,
  schoolId: panelMembers.schoolId,
  role: panelMembers.role,
  inPlaceOf: panelMembers.inPlaceOf,
  scope: panelMembers.scope,
}

/** Who scores a tender, the chair first and those from outside last. Who was replaced wholly is not among them. */
export async function panelOf(tenderId: string, on: Db | Tx = db()): Promise<NamedPanelMember[]> {
  const rows = await on
    .select(seat)
    .from(panelMembers)
    .where(and(eq(panelMembers.tenderId, tenderId), isNull(panelMembers.leftAt)))
  const ids = rows.map(({ personId }) => personId)
  const names = await personNames(ids, on)
  const place = (role: PanelRole) => ['chair', 'member', 'school', 'assessor'].indexOf(role)
  return rows
    .map((row) => ({ ...row, name: names[row.personId] ?? '' }))
    .sort((a, b) => place(a.role) - place(b.role) || a.name.localeCompare(b.name, 'en-GB'))
}

/** Who had a seat on the panel and was replaced. */
export const formerPanelOf = (tenderId: string, on: Db | Tx = db()) =>
  on
    .select({ personId: panelMembers.personId, leftAt: panelMembers.leftAt })
    .from(panelMembers)
    .where(and(eq(panelMembers.tenderId, tenderId), isNotNull(panelMembers.leftAt)))

/** Who joined after publication, in whose place, and why, in the order in which they came. */
export async function panelChangesOf(tenderId: string) {
  const rows = await db()
    .select({ ...seat, because: panelMembers.namedBecause, at: panelMembers.namedAt })
    .from(panelMembers)
    .where(and(eq(panelMembers.tenderId, tenderId), isNotNull(panelMembers.namedAt)))
    .orderBy(asc(panelMembers.namedAt))
  const names = await personNames(
    rows.flatMap(({ personId, inPlaceOf }) => [personId, ...(inPlaceOf ? [inPlaceOf] : [])]),
  )
  return rows.map(({ personId, inPlaceOf, role, scope, because, at }) => ({
    personId,
    name: names[personId] ?? '',
    inPlaceOf: inPlaceOf === null ? null : (names[inPlaceOf] ?? ''),
    role,
    scope,
    because,
    at,
  }))
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
    .where(and(eq(panelMembers.personId, personId), isNull(panelMembers.leftAt), ne(tenders.stage, 'drafting')))
    .orderBy(desc(tenders.closesAt), desc(tenders.id))
