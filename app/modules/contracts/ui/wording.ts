import type { MakeRefusal } from '../domain/make-contracts.ts'
import type { SignRefusal } from '../domain/sign-contracts.ts'

export const wording = {
  'no-schools': 'This lot binds no school, so there is no contract to make.',
  'nothing-to-sign': 'There are no contracts to sign yet. They are made when the award is confirmed.',
  'already-signed': 'These contracts are signed already.',
} satisfies Record<MakeRefusal | SignRefusal, string>
