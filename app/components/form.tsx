import { Form, useNavigation } from '@remix-run/react'
import { type FormEvent, type ReactNode, useContext, useEffect, useRef } from 'react'
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
  /** False when the page shows `ErrorSummary` itself. */
  summary?: boolean | undefined
  className?: string | undefined
}

export function PostForm({
  children,
  action,
  intent,
  state,
  onSubmit,
  files,
  reload,
  summary,
  className,
}: PostFormProps) {
  const answered = useFormState(intent)
  const shown = state ?? answered
  const busy = useNavigation().state === 'submitting'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (busy) event.preventDefault()
    else onSubmit?.(event)
  }
  return (
    <FormStateContext.Provider value={shown}>
      <Form
        method="post"
        noValidate
        className={className}
        aria-busy={busy}
        onSubmit={submit}
        {...(action === undefined ? {} : { action })}
        {...(files ? { encType: 'multipart/form-data' as const } : {})}
        {...(reload ? { reloadDocument: true } : {})}
      >
        {summary === false ? null : <ErrorSummary />}
        {intent === undefined ? null : <Hidden name="intent" value={intent} />}
        {children}
      </Form>
    </FormStateContext.Provider>
  )
}

/** A page that is one form: what went wrong stands above the heading, as people expect. */
export function FormPage({ caption, title, lead, children, ...form }: PageHeadingProps & PostFormProps) {
  return (
    <div className="cb-form-page">
      <PostForm {...form}>
        <PageHeading caption={caption} title={title} lead={lead} />
        {children}
      </PostForm>
    </div>
  )
}

/** Everything that stops the form, each linked to its field. Takes the focus when it appears. */
export function ErrorSummary({ title = 'There is a problem', state }: { title?: string; state?: FormState }) {
  const inherited = useContext(FormStateContext)
  const errors = (state ?? inherited).errors
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(errors)
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus()
  }, [errors])
  if (entries.length === 0) return null
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1} data-testid="error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {entries.map(([name, sentence]) => (
              <li key={name}>{name === '' ? sentence : <ErrorLink name={name} sentence={sentence} />}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

function ErrorLink({ name, sentence }: { name: string; sentence: string }) {
  const toField = (event: { preventDefault: () => void }) => {
    const field = document.getElementById(name)
    if (!field) return
    event.preventDefault()
    ;(field.closest('.govuk-form-group') ?? field).scrollIntoView()
    field.focus({ preventScroll: true })
  }
  return (
    <a href={`#${name}`} onClick={toField}>
      {sentence}
    </a>
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
