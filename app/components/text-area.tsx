import { useEffect, useState } from 'react'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldState } from './form-state.ts'

export type TextAreaProps = FieldProps & {
  defaultValue?: string | undefined
  rows?: number | undefined
  maxWords?: number | undefined
  maxCharacters?: number | undefined
  /** The module's own way of counting words, so that the page and the rule agree. */
  countWords?: ((text: string) => number) | undefined
  onInput?: ((text: string) => void) | undefined
}

const wordsIn = (text: string) => text.match(/\S+/gu)?.length ?? 0

export function TextArea({
  name,
  label,
  hint,
  optional,
  labelHidden,
  defaultValue,
  rows = 5,
  onInput,
  ...limits
}: TextAreaProps) {
  const { error, value } = useFieldState(name, defaultValue)
  const [text, setText] = useState(value)
  const typed = (now: string) => {
    setText(now)
    onInput?.(now)
  }
  const limit = limitOf(limits)
  const countId = `${name}-count`
  return (
    <FieldFrame {...{ name, label, hint, optional, labelHidden }} error={error}>
      <textarea
        className={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedBy(name, hint, error, limit ? countId : undefined)}
        aria-invalid={error ? true : undefined}
        onInput={(event) => typed(event.currentTarget.value)}
      />
      {limit ? <Count id={countId} limit={limit} used={limit.count(text)} /> : null}
    </FieldFrame>
  )
}

type Limit = { most: number; unit: 'word' | 'character'; count: (text: string) => number }

function limitOf({ maxWords, maxCharacters, countWords = wordsIn }: Partial<TextAreaProps>): Limit | undefined {
  if (maxWords) return { most: maxWords, unit: 'word', count: countWords }
  if (maxCharacters) return { most: maxCharacters, unit: 'character', count: (text) => text.length }
  return undefined
}

const plural = (count: number, unit: string) => `${count.toLocaleString('en-GB')} ${unit}${count === 1 ? '' : 's'}`

/** The limit in words for everybody; how much is left as one types, read out only when typing pauses. */
function Count({ id, limit, used }: { id: string; limit: Limit; used: number }) {
  const [live, setLive] = useState(false)
  const [spoken, setSpoken] = useState('')
  const left = limit.most - used
  const words = left < 0 ? `${plural(-left, limit.unit)} too many` : `${plural(left, limit.unit)} left`
  useEffect(() => setLive(true), [])
  useEffect(() => {
    const pause = setTimeout(() => setSpoken(words), 1000)
    return () => clearTimeout(pause)
  }, [words])
  return (
    <>
      <p id={id} className={`govuk-hint cb-count${live && left < 0 ? ' cb-count--over' : ''}`}>
        Up to {plural(limit.most, limit.unit)}
        {live ? <span className="cb-count__left">{words}</span> : null}
      </p>
      <span className="govuk-visually-hidden" aria-live="polite">
        {used > 0 ? spoken : ''}
      </span>
    </>
  )
}
