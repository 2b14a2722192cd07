import { type FormState, freshForm, useFormState } from '#app/components/form-state.ts'

/** On a page with the same form for each lot: what was answered to the form of this one, and nothing of the others. */
export function useFormOfLot(intent: string, lotId: string): FormState {
  const state = useFormState(intent)
  return state.values.lotId === lotId ? state : freshForm
}
