import { freshForm, useFormState } from '#app/components/form-state.ts'

/** On a page with the same form for each lot a field is named after its lot, so that every label finds its own field. */
export const nameInLot = (field: string, lotId: string): string => `${field}-${lotId}`

/** What was typed into the form of one lot, by the plain names of its fields. */
export function typedForLot(values: Readonly<Record<string, string | string[]>>): Record<string, string> {
  const ending = `-${values.lotId}`
  const plain = Object.entries(values).map(([name, value]) => [
    name.endsWith(ending) ? name.slice(0, -ending.length) : name,
    String(value),
  ])
  return Object.fromEntries(plain)
}

/** What was answered to the form of this lot, and nothing of the others. */
export function useFormOfLot(intent: string, lotId: string) {
  const state = useFormState(intent)
  const name = (field: string) => nameInLot(field, lotId)
  if (state.values.lotId !== lotId) return { name, state: freshForm }
  const errors = Object.entries(state.errors).map(([field, error]) => [field === '' ? '' : name(field), error])
  return { name, state: { ...state, errors: Object.fromEntries(errors) } }
}
