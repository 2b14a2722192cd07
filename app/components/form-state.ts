import { useActionData } from '@remix-run/react'
import { createContext, useContext } from 'react'

/** What a refused form hands back: a sentence per field name ('' for the whole form) and everything that was typed. */
export type FormState = {
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string | string[]>>
}

export const freshForm: FormState = { errors: {}, values: {} }

const isRecord = (value: unknown): value is Record<string, never> => typeof value === 'object' && value !== null

/** Reads the action's answer. On a page with several forms, `intent` keeps one form's answer out of the others. */
export function useFormState(intent?: string): FormState {
  const answer: unknown = useActionData()
  if (!isRecord(answer)) return freshForm
  const state: FormState = {
    errors: isRecord(answer.errors) ? answer.errors : {},
    values: isRecord(answer.values) ? answer.values : {},
  }
  return intent === undefined || state.values.intent === intent ? state : freshForm
}

export const FormStateContext = createContext<FormState>(freshForm)

export type FieldState = {
  readonly error: string | undefined
  readonly values: readonly string[]
  readonly value: string
}

/** One field's error and its value: what was typed when there is an answer, otherwise what the page offers. */
export function useFieldState(name: string, offered?: string | readonly string[] | undefined): FieldState {
  const state = useContext(FormStateContext)
  const wasPosted = Object.keys(state.values).length > 0
  const found = state.values[name] ?? (wasPosted && Array.isArray(offered) ? [] : offered) ?? []
  const values = typeof found === 'string' ? [found] : found
  return { error: state.errors[name], values, value: values[0] ?? '' }
}
