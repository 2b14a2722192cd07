import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ButtonRow, PostForm, SubmitButton } from '#app/components/form.tsx'

type ScoreFormProps = {
  /** The desk's address. */
  desk: string
  locked: boolean
  children: ReactNode
  previous: { href: string; label: string } | null
  /** What is saved and shown next; null on the last page. */
  next: { href: string; value: string; label: string } | null
}

/** A page of answers to score: saves itself, and goes on to the next. */
export function ScoreForm({ desk, locked, children, previous, next }: ScoreFormProps) {
  const before = previous ? (
    <p className="govuk-body">
      <Link to={previous.href}>{previous.label}</Link>
    </p>
  ) : null
  if (locked)
    return (
      <>
        {children}
        {next ? (
          <p className="govuk-body">
            <Link to={next.href}>Go to {next.label}</Link>
          </p>
        ) : null}
        {before}
        <p className="govuk-body">
          <Link to={desk}>Back to my desk</Link>
        </p>
      </>
    )
  return (
    <PostForm autosave="autosave" className="cb-score-form">
      {children}
      <ButtonRow>
        {next ? (
          <SubmitButton name="then" value={next.value}>
            Save and go to {next.label}
          </SubmitButton>
        ) : null}
        <SubmitButton name="then" value="desk" tone={next ? 'secondary' : 'primary'}>
          Save and go to my desk
        </SubmitButton>
      </ButtonRow>
      {before}
    </PostForm>
  )
}
