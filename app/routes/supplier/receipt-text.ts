import { receiptsOf } from '../../modules/bids/queries/receipts.server.ts'
import { page } from '../../platform/http/route.server.ts'
import { NotFound } from '../../platform/refusals.ts'

/** A receipt or a refusal byte for byte, as it was signed. */
export const loader = page('supplier', async ({ actor, param, url }) => {
  const { receipts, refusals } = await receiptsOf(actor, param('bidId'))
  const refusal = url.searchParams.get('refusal')
  const version = url.searchParams.get('version')
  const text =
    refusal === null
      ? receipts.find((one) => version === null || one.version === Number(version))?.text
      : refusals.find(({ id }) => id === refusal)?.text
  if (!text) throw new NotFound('receipt')
  const name = refusal === null ? 'receipt' : 'refusal'
  return new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${param('bidId')}.txt"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
