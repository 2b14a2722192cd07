import type { OrganisationKind, Role } from './actor.ts'

/** Which roles there are in each kind of body. */
export const rolesIn: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  school: ['business-manager', 'head', 'governor'],
  cluster: ['manager', 'chair', 'member', 'auditor'],
  supplier: ['bidder'],
  platform: ['operator', 'auditor'],
}

const leading: readonly Role[] = ['business-manager', 'head', 'manager', 'bidder', 'operator']

/** Whether somebody in this role looks after who else has a seat in the same body. */
export const leads = (role: Role): boolean => leading.includes(role)

/** A role as people say it. */
export const roleNames: Readonly<Record<Role, string>> = {
  'business-manager': 'Business manager',
  head: 'Headteacher',
  governor: 'Governor',
  manager: 'Cluster manager',
  chair: 'Chair',
  member: 'Member',
  bidder: 'Bidder',
  operator: 'Operator',
  auditor: 'Auditor',
}
