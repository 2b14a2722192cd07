import type { Role } from '../../app/modules/identity/domain/actor.ts'

export type CastMember = {
  readonly key: string
  readonly name: string
  /** Bodies they act for: a school's or supplier's name, 'cluster' or 'service'. The first is the usual one. */
  readonly seats: readonly (readonly [body: string, role: Role])[]
  /** Duties that need a second factor. */
  readonly secondFactor: boolean
}

const person = (key: string, name: string, secondFactor: boolean, ...seats: CastMember['seats']): CastMember => ({
  key,
  name,
  seats,
  secondFactor,
})

/** Everybody in the demonstration. All are invented. */
export const cast = [
  person('priya', 'Priya Nair', true, ['cluster', 'manager'], ['Pinfold Street', 'business-manager']),
  person('margaret', 'Margaret Osei', true, ['cluster', 'chair'], ['Salisbury', 'head']),
  person(
    'dan',
    'Dan Whitehouse',
    false,
    ['Rowley View Nursery', 'business-manager'],
    ['Moorcroft Wood', 'business-manager'],
  ),
  person('sunita', 'Sunita Rao', true, ['Salisbury', 'business-manager']),
  person('helen', 'Helen Marsh', true, ['Grace Academy', 'business-manager']),
  person('tom', 'Tom Fletcher', true, ["King's Hill", 'business-manager']),
  person('janet', 'Janet Price', true, ['Old Church', 'governor']),
  person('ben', 'Ben Carter', true, ['Old Church', 'business-manager']),
  person('aisha', 'Aisha Khan', true, ['Rough Hay', 'business-manager']),
  person('samuel', 'Samuel Boateng', true, ["St. Joseph's", 'governor']),
  person('clare', 'Clare Donnelly', true, ["St. Joseph's", 'business-manager']),
  person('colin', 'Colin Hughes', false, ['Midland Print Rentals', 'bidder']),
  person('ruth', 'Ruth Blackthorn', false, ['Blackthorn Office', 'bidder']),
  person('leila', 'Leila Haddad', false, ['Copyhouse Community', 'bidder']),
  person('marek', 'Marek Nowak', false, ['Tamebridge Education Partners', 'bidder']),
  person('owen', 'Owen Pryce', true, ['service', 'operator']),
  person('grace', 'Grace Adeyemi', true, ['service', 'auditor']),
] as const satisfies readonly CastMember[]

export type CastKey = (typeof cast)[number]['key'] & string

/** Who speaks for which school where each school scores a week with the machines for itself. */
export const speakers = [
  ['sunita', 'Salisbury'],
  ['ben', 'Old Church'],
  ['clare', "St. Joseph's"],
] as const
export type Speaker = (typeof speakers)[number][0]

export type SupplierFacts = {
  readonly name: string
  readonly founder: string
  readonly companyNumber: string
  readonly address: string
  readonly smallOrMedium: boolean
  readonly voluntaryOrSocial: boolean
}

export const suppliers: readonly SupplierFacts[] = [
  {
    name: 'Midland Print Rentals',
    founder: 'colin',
    companyNumber: '09900101',
    address: '12 Foundry Lane, Walsall',
    smallOrMedium: false,
    voluntaryOrSocial: false,
  },
  {
    name: 'Blackthorn Office',
    founder: 'ruth',
    companyNumber: '09900102',
    address: '3 Canal Wharf, Wednesbury',
    smallOrMedium: true,
    voluntaryOrSocial: false,
  },
  {
    name: 'Copyhouse Community',
    founder: 'leila',
    companyNumber: '09900103',
    address: 'The Old Library, Darlaston',
    smallOrMedium: true,
    voluntaryOrSocial: true,
  },
  {
    name: 'Tamebridge Education Partners',
    founder: 'marek',
    companyNumber: '09900104',
    address: '40 Tame Road, Birmingham',
    smallOrMedium: true,
    voluntaryOrSocial: false,
  },
]
