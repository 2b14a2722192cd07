import { useActionData, useLoaderData } from '@remix-run/react'
import { PostForm, SubmitButton } from '../../components/form.tsx'
import { Details } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { PastedReceipt } from '../../modules/audit/inputs.ts'
import { OwnComputer, WhatItProves } from '../../modules/audit/ui/how-to-verify.tsx'
import { type ReceiptVerdict, ReceiptVerdictNotice } from '../../modules/audit/ui/receipt-verdict.tsx'
import { act, page } from '../../platform/http/route.server.ts'
import { receiptKeys } from '../../platform/seal/master-keys.server.ts'
import { readReceipt, verifyReceipt } from '../../platform/seal/receipt.ts'

export const loader = page('anyone', async () => {
  const { keyId, publicKeyPem } = receiptKeys()
  return { keyId, publicKeyPem }
})

export const action = act('anyone', {
  save: async (_visit, values) => {
    const { receipt } = PastedReceipt.parse(values)
    const genuine = await verifyReceipt(receipt, receiptKeys().publicKeyPem)
    const verdict: ReceiptVerdict = { genuine, fields: readReceipt(receipt)?.fields ?? null }
    return Response.json({ errors: {}, values: { receipt }, verdict })
  },
})

export const meta = () => [{ title: 'Check a receipt or a record - Clusterbuy' }]

// A part that scrolls must be reachable by keyboard (WCAG 2.1.1).
const scroller = { role: 'region', tabIndex: 0, 'aria-label': 'The public key' }

/** The answer of a form that found nothing wrong with its fields; none before it is sent. */
function useVerdict(): ReceiptVerdict | null {
  const answer = useActionData<typeof action>() as { verdict?: ReceiptVerdict } | undefined
  return answer?.verdict ?? null
}

export default function Verify() {
  const { keyId, publicKeyPem } = useLoaderData<typeof loader>()
  const verdict = useVerdict()
  return (
    <PageMain>
      <PageHeading
        title="Check a receipt or a record"
        lead="You need not take our word for it. Every bid gets a signed receipt, every tender a record that shows any change."
      />
      {verdict ? <ReceiptVerdictNotice verdict={verdict} /> : null}
      <h2 className="govuk-heading-m">Check a receipt</h2>
      <PostForm>
        <TextArea
          name="receipt"
          label="The text of the receipt"
          hint="Paste the whole file, from the first line to the line that begins with “Signature”."
          rows={12}
        />
        <SubmitButton>Check this receipt</SubmitButton>
      </PostForm>
      <Details summary="The key that our receipts are signed with">
        <p className="govuk-body">
          Every tender prints this key and its name, {keyId}. Keep a copy: with it anybody can check a receipt without
          us. The signature is Ed25519 over every line before the signature line.
        </p>
        <div className="cb-scroll" {...scroller}>
          <pre>{publicKeyPem}</pre>
        </div>
      </Details>
      <OwnComputer />
      <WhatItProves />
    </PageMain>
  )
}
