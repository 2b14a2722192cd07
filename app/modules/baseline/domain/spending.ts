/** What schools hold contracts for. The first four are tendered jointly with a category of their own so far. */
export const spending = {
  energy: 'Energy',
  ict: 'ICT',
  photocopiers: 'Photocopiers',
  'supply-staff': 'Supply staff',
  broadband: 'Broadband',
  catering: 'Catering',
  cleaning: 'Cleaning',
  finance: 'Finance support',
  'hr-and-legal': 'Human resources and legal advice',
  insurance: 'Insurance',
  'shared-building': 'Shared building',
  waste: 'Waste and recycling',
} as const

export type SpendingKey = keyof typeof spending

export const spendingName = (key: string): string => (Object.hasOwn(spending, key) ? spending[key as SpendingKey] : key)
