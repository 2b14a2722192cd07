import { zodResolver } from '@hookform/resolvers/zod'
import { useSubmit } from '@remix-run/react'
import { type FormEvent, useMemo, useRef } from 'react'
import { type FieldValues, type Resolver, useForm } from 'react-hook-form'
import type * as z from 'zod'
import { type FormValues, formValues } from '#app/platform/http/form-values.ts'
import { type FormState, freshForm, useFormState } from './form-state.ts'

export type LiveFormOptions = {
  intent?: string | undefined
  /** What the route does to the posted values before they meet the schema, where it does anything. */
  read?: ((values: FormValues) => FieldValues) | undefined
}

const asTyped = (values: FormValues): FieldValues => values

/**
 * Checks a native form against the server's own schema before it is sent. Spread the answer into `PostForm` or
 * `FormPage`. What is checked is what would be posted, so the page and the server cannot disagree on a value.
 */
export function useLiveForm(schema: z.ZodType, { intent, read = asTyped }: LiveFormOptions = {}) {
  const answered = useFormState(intent)
  const submit = useSubmit()
  const form = useRef<HTMLFormElement | null>(null)
  const resolver = useMemo<Resolver<FieldValues>>(() => {
    const check = zodResolver(schema as z.ZodType<FieldValues, FieldValues>)
    return (_typed, context, options) =>
      check(read(formValues(new FormData(form.current ?? undefined))), context, options)
  }, [schema, read])
  const { handleSubmit, formState } = useForm<FieldValues>({
    resolver,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const found = formState.errors
  const state = useMemo<FormState>(() => {
    const errors = sentences(found)
    return Object.keys(errors).length > 0 ? { ...freshForm, errors } : answered
  }, [found, answered])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    form.current = event.currentTarget
    const send = () => submit(submitter instanceof HTMLButtonElement ? submitter : form.current)
    void handleSubmit(send)(event)
  }
  return { state, intent, onSubmit }
}

/** The library nests its findings by the dots of a name; a page knows fields by their whole name. */
function sentences(found: unknown, path: readonly string[] = []): Record<string, string> {
  if (typeof found !== 'object' || found === null) return {}
  if ('message' in found && typeof found.message === 'string') return { [path.join('.')]: found.message }
  return Object.assign({}, ...Object.entries(found).map(([key, inner]) => sentences(inner, [...path, key])))
}
