import { useEffect, useState } from 'react'
import { WarningText } from '#app/components/notice.tsx'

/** The supplier's own copy, shown once. Everything works by selecting and copying; a download needs no script either. */
export function OwnCopyBox({ text, fileName }: { text: string; fileName: string }) {
  const [canCopy, setCanCopy] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCanCopy('clipboard' in navigator), [])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="govuk-form-group">
      <h2 className="govuk-heading-m">Keep your own copy</h2>
      <WarningText>This is shown once. We keep no copy of it and cannot show it again.</WarningText>
      <p className="govuk-body">
        With this text you, and only you, can read your sealed bid and change it later without starting from nothing. If
        you lose it, your bid still counts.
      </p>
      <label className="govuk-label" htmlFor="own-copy">
        Your own copy
      </label>
      <textarea id="own-copy" className="govuk-textarea cb-verbatim" rows={10} readOnly value={text} />
      <div className="govuk-button-group">
        <a
          className="govuk-button govuk-button--secondary"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={fileName}
        >
          Download as a file
        </a>
        {canCopy ? (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void copy()}>
            Copy
          </button>
        ) : null}
        <span role="status">{copied ? 'Copied' : ''}</span>
      </div>
    </div>
  )
}
