import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldState } from './form-state.ts'

export type FileFieldProps = FieldProps & {
  /** For instance ".pdf,.xlsx". Say it in the hint as well, with the largest size. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** Its form needs `files`. A browser never re-fills it, so the hint should say when to choose again. */
export function FileField({ name, label, hint, optional, labelHidden, accept, multiple }: FileFieldProps) {
  const { error } = useFieldState(name)
  return (
    <FieldFrame {...{ name, label, hint, optional, labelHidden }} error={error}>
      <input
        className={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        type="file"
        id={name}
        name={name}
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  )
}
