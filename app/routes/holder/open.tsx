import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { completeOpening } from '../../modules/bids/complete-opening.server.ts'
import { OfOpening } from '../../modules/bids/inputs.ts'
import { ceremonyPage } from '../../modules/bids/queries/holder-pages.server.ts'
import { CeremonyView } from '../../modules/bids/ui/ceremony.tsx'
import { openingWording } from '../../modules/bids/ui/wording.ts'
import { beginOpening } from '../../modules/bids/use-cases/begin-opening.server.ts'
import { giveShares } from '../../modules/bids/use-cases/give-shares.server.ts'
import { act, page, type Visit } from '../../platform/http/route.server.ts'
import { Refused } from '../../platform/refusals.ts'

export const loader = page('holder', async ({ actor, param, url }) => ({
  ceremony: await ceremonyPage(actor, param('tenderId'), param('kind')),
  failed: url.searchParams.has('failed'),
}))

const openingAt = ({ param }: Visit) => OfOpening.parse({ tenderId: param('tenderId'), kind: param('kind') })

async function goOn(visit: Visit): Promise<string> {
  const { tenderId, kind } = openingAt(visit)
  const here = `/opening/${tenderId}/${kind}`
  try {
    return (await completeOpening(visit.ctx, { tenderId, kind })) === 'opened' ? here : `${here}?failed=1`
  } catch (fault) {
    // Two holders may press at once: whoever comes second finds it done.
    if (fault instanceof Refused && fault.reason === 'already-opened') return here
    throw fault
  }
}

export const action = act(
  'holder',
  {
    begin: async (visit) => {
      const { tenderId, kind } = openingAt(visit)
      await beginOpening.run(visit.ctx, { tenderId, kind })
      return `/opening/${tenderId}/${kind}`
    },
    give: async (visit, { shares }) => {
      const { tenderId, kind } = openingAt(visit)
      const given = await giveShares.run(visit.ctx, { tenderId, kind, shares: String(shares ?? '') })
      return given.enough ? goOn(visit) : `/opening/${tenderId}/${kind}`
    },
    'go-on': goOn,
  },
  openingWording,
)

export const meta = () => [{ title: 'Open bids - Clusterbuy' }]

export default function Open() {
  const { ceremony, failed } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ href: '/opening', label: 'Openings' }]} />
      <PageMain>
        <CeremonyView ceremony={ceremony} failed={failed} />
      </PageMain>
    </>
  )
}
