import { useState } from 'react'
import { NeedsScript } from './opening-code.tsx'

type CodeFieldProps = {
  readonly what: string
  readonly button: string
  /** Does the work with the code, in the browser, and answers with a sentence when it is the wrong one. */
  readonly use: (code: string) => Promise<string | null>
}

/** The field has no name, so that no form can ever post the code. */
export function CodeField({ what, button, use }: CodeFieldProps) {
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    setFault(null)
    const found = await use(code)
    setFault(found)
    setBusy(false)
    if (found === null) setCode('')
  }
  return (
    <>
      <NeedsScript what={what} />
      <div className={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label" htmlFor="opening-code">
          Your opening code
        </label>
        <p className="govuk-hint" id="opening-code-hint">
          Eight groups of four. You can paste it. It stays in this browser and is not sent.
        </p>
        {fault ? (
          <p className="govuk-error-message" id="opening-code-error" role="alert">
            <span className="govuk-visually-hidden">Error: </span>
            {fault}
          </p>
        ) : null}
        <input
          id="opening-code"
          className={`govuk-input${fault ? ' govuk-input--error' : ''}`}
          autoComplete="off"
          spellCheck={false}
          value={code}
          aria-describedby={fault ? 'opening-code-hint opening-code-error' : 'opening-code-hint'}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </div>
      <button
        type="button"
        className="govuk-button"
        aria-disabled={busy}
        onClick={() => (busy ? undefined : void go())}
      >
        {busy ? 'Working' : button}
      </button>
    </>
  )
}

export const notACode = 'This is not an opening code. It has eight groups of four letters and figures'
export const anotherCode = 'This is not the code that was made for this tender. Check every group and try again'
