/**
 * The cluster of the founding documents. `given` is what they say. Everything of `schools` but their names is
 * invented for the demonstration: the documents give no figures for them, and the reference numbers lie outside the real
 * ranges.
 */
export const given = {
  cluster: "Darlaston Schools' Cluster",
  authority: 'Walsall',
  purpose: 'working together for the benefit of the pupils and the wider community',
  schools: [
    'Rowley View Nursery',
    'Moorcroft Wood',
    'Pinfold Street',
    'Salisbury',
    'Grace Academy',
    "King's Hill",
    'Old Church',
    'Rough Hay',
    "St. Joseph's",
  ],
  servicesReviewed: ['human resources and legal', 'finance', 'catering', 'broadband', 'cleaners', 'shared building'],
  process: [
    'baseline: council service level agreements with indicative costs',
    'companies invited to discussions with cluster representatives',
    'best companies met a wider range of heads',
    'looking at best value, not the cheapest',
  ],
  figuresPounds: {
    costsReduced: '15000',
    nationalFunding: '15000',
    financeOneDayAMonthSavesAbout: '6000',
    financeFurtherPossible: '9000',
    cateringPotentialLoss: '24000',
    cateringManagementPerMealAsCluster: '0.10',
    cateringManagementPerMealAlone: '0.30',
  },
  issues: [
    'extra workload',
    'central budgeting',
    'fair and equitable costs, at first the same as would be paid to the council',
    'formal arrangements needed',
  ],
  legal: [
    'collaboration chosen: meets the requirement, simple to set up, schools keep their individuality, governors fully involved',
    'memorandum agreed by all governing bodies, a working document',
  ],
  schoolKinds: ['church', 'federated', 'non federated', 'academy'],
} as const

type SchoolName = (typeof given.schools)[number]

type CopierContract = {
  readonly supplier: string
  /** In pounds, without VAT. */
  readonly annualCost: string
  readonly ends: string
  readonly noticeDays: number
  readonly autoRenews: boolean
  /** From 1, poor, to 5, very good. */
  readonly satisfaction: 1 | 2 | 3 | 4 | 5
}

export type SchoolFacts = {
  readonly name: SchoolName
  readonly urn: string
  readonly phase: 'Nursery' | 'Primary' | 'Secondary'
  readonly kind: string
  readonly pupils: number
  readonly copiers: number
  readonly monoPagesPerMonth: number
  readonly colourPagesPerMonth: number
  readonly electricityKwhPerYear: number
  readonly gasKwhPerYear: number
  readonly supplyDaysPerYear: number
  readonly devices: number
  readonly copierContract: CopierContract
}

/** The three suppliers' terms are the same for all their schools; only the cost differs. */
const midland = (annualCost: string): CopierContract => ({
  supplier: 'Midland Print Rentals',
  annualCost,
  ends: '2027-03-31',
  noticeDays: 90,
  autoRenews: true,
  satisfaction: 2,
})
const blackthorn = (annualCost: string): CopierContract => ({
  supplier: 'Blackthorn Office',
  annualCost,
  ends: '2027-07-31',
  noticeDays: 180,
  autoRenews: true,
  satisfaction: 3,
})
const council = (annualCost: string): CopierContract => ({
  supplier: 'Council supply unit',
  annualCost,
  ends: '2026-12-31',
  noticeDays: 60,
  autoRenews: false,
  satisfaction: 4,
})

export const schools: readonly SchoolFacts[] = [
  {
    name: 'Rowley View Nursery',
    urn: '900001',
    phase: 'Nursery',
    kind: 'maintained',
    pupils: 104,
    copiers: 1,
    monoPagesPerMonth: 4784,
    colourPagesPerMonth: 936,
    electricityKwhPerYear: 32240,
    gasKwhPerYear: 79040,
    supplyDaysPerYear: 43,
    devices: 37,
    copierContract: midland('2216.40'),
  },
  {
    name: 'Moorcroft Wood',
    urn: '900002',
    phase: 'Primary',
    kind: 'maintained',
    pupils: 236,
    copiers: 2,
    monoPagesPerMonth: 10856,
    colourPagesPerMonth: 2124,
    electricityKwhPerYear: 73160,
    gasKwhPerYear: 179360,
    supplyDaysPerYear: 99,
    devices: 84,
    copierContract: blackthorn('3067.60'),
  },
  {
    name: 'Pinfold Street',
    urn: '900003',
    phase: 'Primary',
    kind: 'maintained',
    pupils: 412,
    copiers: 2,
    monoPagesPerMonth: 18952,
    colourPagesPerMonth: 3708,
    electricityKwhPerYear: 127720,
    gasKwhPerYear: 313120,
    supplyDaysPerYear: 173,
    devices: 148,
    copierContract: council('3789.20'),
  },
  {
    name: 'Salisbury',
    urn: '900004',
    phase: 'Primary',
    kind: 'maintained',
    pupils: 228,
    copiers: 2,
    monoPagesPerMonth: 10488,
    colourPagesPerMonth: 2052,
    electricityKwhPerYear: 70680,
    gasKwhPerYear: 173280,
    supplyDaysPerYear: 95,
    devices: 82,
    copierContract: midland('3034.80'),
  },
  {
    name: 'Grace Academy',
    urn: '900005',
    phase: 'Secondary',
    kind: 'academy',
    pupils: 946,
    copiers: 5,
    monoPagesPerMonth: 43516,
    colourPagesPerMonth: 8514,
    electricityKwhPerYear: 491920,
    gasKwhPerYear: 927080,
    supplyDaysPerYear: 397,
    devices: 340,
    copierContract: blackthorn('6908.60'),
  },
  {
    name: "King's Hill",
    urn: '900006',
    phase: 'Primary',
    kind: 'maintained',
    pupils: 318,
    copiers: 2,
    monoPagesPerMonth: 14628,
    colourPagesPerMonth: 2862,
    electricityKwhPerYear: 98580,
    gasKwhPerYear: 241680,
    supplyDaysPerYear: 133,
    devices: 114,
    copierContract: council('3403.80'),
  },
  {
    name: 'Old Church',
    urn: '900007',
    phase: 'Primary',
    kind: 'church, voluntary controlled',
    pupils: 412,
    copiers: 2,
    monoPagesPerMonth: 18952,
    colourPagesPerMonth: 3708,
    electricityKwhPerYear: 127720,
    gasKwhPerYear: 313120,
    supplyDaysPerYear: 173,
    devices: 148,
    copierContract: midland('3789.20'),
  },
  {
    name: 'Rough Hay',
    urn: '900008',
    phase: 'Primary',
    kind: 'maintained',
    pupils: 342,
    copiers: 2,
    monoPagesPerMonth: 15732,
    colourPagesPerMonth: 3078,
    electricityKwhPerYear: 106020,
    gasKwhPerYear: 259920,
    supplyDaysPerYear: 143,
    devices: 123,
    copierContract: blackthorn('3502.20'),
  },
  {
    name: "St. Joseph's",
    urn: '900009',
    phase: 'Primary',
    kind: 'church, voluntary aided',
    pupils: 221,
    copiers: 2,
    monoPagesPerMonth: 10166,
    colourPagesPerMonth: 1989,
    electricityKwhPerYear: 68510,
    gasKwhPerYear: 167960,
    supplyDaysPerYear: 92,
    devices: 79,
    copierContract: council('3006.10'),
  },
]
