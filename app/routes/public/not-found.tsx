import { page } from '../../platform/http/route.server.ts'
import { NotFound } from '../../platform/refusals.ts'

export const loader = page('anyone', async () => {
  throw new NotFound()
})

export default function NotFoundPage() {
  return null
}
