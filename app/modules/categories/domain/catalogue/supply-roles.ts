/** The kinds of worker on the framework's rate card, each with the days a school needs and the agency's daily fee. */
export const supplyRoles = [
  { key: 'nonStemTeacher', label: 'teachers, primary and other subjects', paid: 'teacher', usual: true },
  { key: 'stemTeacher', label: 'teachers of science, technology and mathematics', paid: 'teacher', usual: false },
  { key: 'support', label: 'teaching assistants and cover supervisors', paid: 'other', usual: true },
  { key: 'sendSupport', label: 'support for special needs', paid: 'other', usual: false },
  { key: 'senior', label: 'heads and senior leaders', paid: 'teacher', usual: false },
  { key: 'facilities', label: 'caretakers and site staff', paid: 'other', usual: false },
  { key: 'admin', label: 'office staff', paid: 'other', usual: false },
  { key: 'other', label: 'invigilators, cleaners and others', paid: 'other', usual: false },
  { key: 'nominated', label: 'people whom the school names itself', paid: 'teacher', usual: false },
] as const

export const daysKey = (role: { readonly key: string }): string => `${role.key}Days`

export const daysOfAllRoles: readonly string[] = supplyRoles.map(daysKey)

export const daysPaidAs = (paid: 'teacher' | 'other'): readonly string[] =>
  supplyRoles.filter((role) => role.paid === paid).map(daysKey)
