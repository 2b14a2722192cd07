import { Form, type FormProps, useNavigation } from '@remix-run/react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { SaveNote, useAutosave } from './autosave.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { type FormState, FormStateContext, useFormState } from './form-state.ts'
import { PageHeading, type PageHeadingProps } from './page-heading.tsx'

export type PostFormProps = {
  children: ReactNode
  /** Where to post; the page's own address when left out. */
  action?: string | undefined
  /** Names this form among several on a page; posted as `intent`. */
  intent?: string | undefined
  /** Only when something other than the action's answer is to be shown, for instance from `useLiveForm`. */
  state?: FormState | undefined
  onSubmit?: ((event: FormEvent<HTMLFormElement>) => void) | undefined
  /** Needed once the form holds a FileField. */
  files?: boolean | undefined
  /** Leaves navigation to the browser, for instance where the answer sets a new session. */
  reload?: boolean | undefined
  /** The `intent` under which a pause in typing saves the form by itself. Its handler must not answer with a redirect. */
  autosave?: string | undefined
  /** False when the page shows `ErrorSummary` itself. */
  summary?: boolean | undefined
  className?: string | undefined
}

export function PostForm({ children, intent, state, onSubmit, autosave, summary, ...form }: PostFormProps) {
  const answered = useFormState(intent)
  const shown = state ?? answered
  const busy = useNavigation().state === 'submitting'
  const saving = useAutosave(autosave, form.action)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    saving.cancel()
    if (busy) event.preventDefault()
    else onSubmit?.(event)
  }
  return (
    <FormStateContext.Provider value={shown}>
      <Form
        key={useRound(intent, shown)}
        {...attributesOf(form)}
        noValidate
        aria-busy={busy}
        onSubmit={submit}
        onInput={saving.onInput}
      >
        {summary === false ? null : <ErrorSummary />}
        {intent === undefined ? null : <Hidden name="intent" value={intent} />}
        {children}
        {autosave === undefined ? null : <SaveNote state={saving.state} />}
      </Form>
    </FormStateContext.Provider>
  )
}

const attributesOf = ({ action, files, reload, className }: Partial<PostFormProps>): FormProps => ({
  method: 'post',
  className,
  ...(action === undefined ? {} : { action }),
  ...(files ? { encType: 'multipart/form-data' } : {}),
  ...(reload ? { reloadDocument: true } : {}),
})

/** Counts the posts of this form that went well, so that a page which stays starts it afresh, as it does without script. */
function useRound(intent: string | undefined, { errors }: FormState): number {
  const { state, formData } = useNavigation()
  const [round, setRound] = useState(0)
  const posted = useRef(false)
  useEffect(() => {
    if (state === 'submitting') posted.current = intent === undefined || formData?.get('intent') === intent
    if (state !== 'idle' || !posted.current) return
    posted.current = false
    if (Object.keys(errors).length === 0) setRound((now) => now + 1)
  }, [state, formData, intent, errors])
  return round
}

export type FormPageProps = PageHeadingProps & PostFormProps

/** A page that is one form: what went wrong stands above the heading, as people expect. */
export function FormPage({ caption, title, lead, children, ...form }: FormPageProps) {
  return (
    <div className="cb-form-page">
      <PostForm {...form}>
        <PageHeading caption={caption} title={title} lead={lead} />
        {children}
      </PostForm>
    </div>
  )
}

export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
)

export type SubmitButtonProps = {
  children: ReactNode
  name?: string | undefined
  value?: string | undefined
  /** `warning` only for an act that cannot be taken back. */
  tone?: 'primary' | 'secondary' | 'warning' | undefined
}

export function SubmitButton({ children, name, value, tone = 'primary' }: SubmitButtonProps) {
  const look = tone === 'primary' ? '' : ` govuk-button--${tone}`
  return (
    <button type="submit" className={`govuk-button${look}`} name={name} value={value}>
      {children}
    </button>
  )
}

export const ButtonRow = ({ children }: { children: ReactNode }) => <div className="govuk-button-group">{children}</div>
