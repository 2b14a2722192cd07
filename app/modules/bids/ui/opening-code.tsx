import { useState } from 'react'
import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { Notice, WarningText } from '#app/components/notice.tsx'

type Made = { readonly code: string; readonly qualityRecipient: string; readonly priceRecipient: string }

const placed = (code: string) => code.split('-').map((group, at) => ({ group, place: `${at + 1}` }))
const letters = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** The code is made here, in the browser, and stays here: what is posted are the public halves of its two keys. */
export function MakeCode({ tenderId }: { tenderId: string }) {
  const [made, setMade] = useState<Made | null>(null)
  const [kept, setKept] = useState('')
  const make = async () => {
    const { holderIdentities, newOpeningCode } = await import('#app/platform/seal/opening-code.ts')
    const code = newOpeningCode()
    const { quality, price } = await holderIdentities(code, tenderId)
    setMade({ code, qualityRecipient: quality.recipient, priceRecipient: price.recipient })
    setKept('')
  }
  return (
    <>
      <NeedsScript what="Making a code" />
      {made === null ? (
        <button type="button" className="govuk-button" onClick={() => void make()}>
          Make my opening code
        </button>
      ) : (
        <KeepCode made={made} kept={kept} setKept={setKept} again={make} />
      )}
    </>
  )
}

type KeepProps = {
  readonly made: Made
  readonly kept: string
  readonly setKept: (text: string) => void
  readonly again: () => Promise<void>
}

function KeepCode({ made, kept, setKept, again }: KeepProps) {
  const last = placed(made.code).at(-1)?.group ?? ''
  const matches = letters(kept) === letters(last)
  return (
    <>
      <h2 className="govuk-heading-m">Your opening code</h2>
      <WarningText>It is shown once, here. We do not know it and cannot give it to you again.</WarningText>
      <ol className="cb-opening-code" aria-label="Opening code, eight groups">
        {placed(made.code).map(({ group, place }) => (
          <li key={place}>{group}</li>
        ))}
      </ol>
      <p className="govuk-body">
        Print this page for the school’s safe, or keep the code in a password manager. Show it to nobody, not to us
        either.
      </p>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => window.print()}>
          Print
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => void navigator.clipboard.writeText(made.code)}
        >
          Copy
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void again()}>
          Make another code
        </button>
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="last-group">
          Type the last group of the code you have kept
        </label>
        <input
          id="last-group"
          className="govuk-input govuk-input--width-5"
          autoComplete="off"
          spellCheck={false}
          value={kept}
          onChange={(event) => setKept(event.currentTarget.value)}
        />
        <p className="govuk-hint" role="status">
          {letters(kept).length < 4
            ? ''
            : matches
              ? 'That is the group.'
              : 'That is not the last group. Look again at what you kept.'}
        </p>
      </div>
      {matches ? (
        <PostForm intent="activate">
          <Hidden name="qualityRecipient" value={made.qualityRecipient} />
          <Hidden name="priceRecipient" value={made.priceRecipient} />
          <SubmitButton>I have kept the code: register its keys</SubmitButton>
        </PostForm>
      ) : null}
    </>
  )
}

export const NeedsScript = ({ what }: { what: string }) => (
  <noscript>
    <Notice tone="fault" title={`${what} needs JavaScript`}>
      Your code must never leave your own computer, so the work is done in your browser. Switch JavaScript on for this
      site, or use another browser.
    </Notice>
  </noscript>
)
