import { useLoaderData } from '@remix-run/react'
import { bidWorkspace, headingOf } from '../../modules/bids/queries/bid-workspace.server.ts'
import { BidPage, StillDraft } from '../../modules/bids/ui/bid-page.tsx'
import { FilesForm } from '../../modules/bids/ui/files-form.tsx'
import { wording } from '../../modules/bids/ui/wording.ts'
import { attachFile } from '../../modules/bids/use-cases/attach-file.server.ts'
import { removeFile } from '../../modules/bids/use-cases/remove-file.server.ts'
import { page } from '../../platform/http/route.server.ts'
import { receive } from '../../platform/http/upload.server.ts'
import { Refused } from '../../platform/refusals.ts'

export const loader = page('supplier', async ({ actor, param, url }) => {
  const work = await bidWorkspace(actor, param('bidId'))
  const questions = work.tender.criteria.filter(({ kind }) => kind === 'scored').map(({ id, title }) => ({ id, title }))
  return { heading: headingOf(work), questions, files: work.files, chosen: url.searchParams.get('question') }
})

const sentences: Record<string, string> = wording

export const action = receive(
  'supplier',
  {
    save: async ({ ctx, param }, values, files) => {
      const bidId = param('bidId')
      const criterionId = String(values.criterionId ?? '') || null
      const faults: string[] = files.length === 0 ? ['Choose at least one file'] : []
      for (const { name, bytes } of files)
        try {
          await attachFile.run(ctx, { bidId, criterionId, name, bytes: new Uint8Array(bytes) })
        } catch (fault) {
          if (!(fault instanceof Refused)) throw fault
          faults.push(`${name}: ${sentences[fault.reason] ?? 'We cannot take this file'}`)
        }
      if (faults.length === 0) return `/supplier/bids/${bidId}/files`
      return Response.json({ errors: { files: faults.join('. ') }, values: { criterionId } }, { status: 422 })
    },
    remove: async ({ ctx, param }, values) => {
      await removeFile.run(ctx, { bidId: param('bidId'), fileId: String(values.fileId ?? '') })
      return `/supplier/bids/${param('bidId')}/files`
    },
  },
  wording,
)

/** Of several files some may have been taken and one refused: the list is read again either way. */
export const shouldRevalidate = () => true

export const meta = () => [{ title: 'Files of your bid - Clusterbuy' }]

export default function FilesRoute() {
  const list = useLoaderData<typeof loader>()
  return (
    <BidPage heading={list.heading}>
      <StillDraft heading={list.heading} />
      <FilesForm {...list} />
    </BidPage>
  )
}
