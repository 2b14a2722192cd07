import { accept, type Decision, refuse } from '#app/kernel/decision.ts'

export type SchoolFacts = {
  readonly name: string
  readonly urn: string
  readonly phase: string
  readonly kind: string
  readonly legalBody: string
  readonly pupils: number
  readonly address: string
}

/** A school stands in the register once, under its unique reference number (URN). */
export function registerSchool(
  before: { schoolId: string; urnTaken: boolean },
  _now: Date,
  school: SchoolFacts,
): Decision<SchoolFacts & { readonly schoolId: string }, 'urn-taken'> {
  if (before.urnTaken) return refuse('urn-taken')
  const { schoolId } = before
  return accept(
    { ...school, schoolId },
    { type: 'clusters.school-registered', chain: schoolId, about: schoolId, data: { urn: school.urn } },
  )
}
