const stepWords: Readonly<Record<string, string>> = {
  tender: 'New tender',
  tenderUpdate: 'Terms changed',
  tenderCancellation: 'Tender cancelled',
  award: 'Award decided',
  contract: 'Contracts made',
}

/** What a notice tells, from the tag of its release. */
export const stepText = (tag: string): string => stepWords[tag] ?? tag
