import { Notice } from '../../../components/notice.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'

export type ReceiptVerdict = {
  readonly genuine: boolean
  /** What the receipt says, line by line; null when the text is not of a receipt's form. */
  readonly fields: readonly (readonly [label: string, value: string])[] | null
}

/** What checking a pasted receipt came to. */
export function ReceiptVerdictNotice({ verdict }: { verdict: ReceiptVerdict }) {
  if (verdict.genuine)
    return (
      <>
        <Notice tone="good" title="This receipt is genuine">
          Clusterbuy signed exactly these lines. None of them was changed.
        </Notice>
        <SummaryList rows={(verdict.fields ?? []).map(([key, value]) => ({ key, value }))} />
      </>
    )
  return verdict.fields ? (
    <Notice tone="fault" title="This receipt is not genuine">
      It has the form of a receipt, but the signature does not belong to these lines. A line was changed, added or left
      out, or another service signed it.
    </Notice>
  ) : (
    <Notice tone="fault" title="This text is not a whole receipt">
      Paste everything from the first line to the line that begins with “Signature”, with no other text.
    </Notice>
  )
}
