import type { Actor } from '../../modules/identity/domain/actor.ts'

/** Who a page is for. Every route names one; what is theirs within it, the use-cases and queries decide. */
export type Audience =
  | 'anyone'
  | 'signed-in'
  | 'school'
  | 'cluster'
  | 'panel'
  | 'holder'
  | 'supplier'
  | 'operator'
  | 'auditor'
  | 'demonstration'
  | 'machine'

export type Admission = 'admitted' | 'sign-in' | 'second-factor' | 'not-found'

/** Deny by default: a visitor with the wrong seat learns nothing, not even that the page exists. */
export function admit(audience: Audience, actor: Actor, playground: boolean): Admission {
  if (audience === 'anyone' || audience === 'machine') return 'admitted'
  if (audience === 'demonstration') return playground ? 'admitted' : 'not-found'
  if (actor.personId === null) return 'sign-in'
  if (audience === 'signed-in') return 'admitted'
  if (audience === 'panel' || audience === 'holder') return actor.secondFactor ? 'admitted' : 'second-factor'
  if (audience === 'operator' || audience === 'auditor') {
    if (actor.seat?.role !== audience) return 'not-found'
    return actor.secondFactor ? 'admitted' : 'second-factor'
  }
  return actor.seat?.kind === audience ? 'admitted' : 'not-found'
}
