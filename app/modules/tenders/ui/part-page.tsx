import type { ReactNode } from 'react'
import { Breadcrumbs, PageMain } from '#app/components/page-layout.tsx'

/** One page of a tender's preparation, with the way back to its list. */
export const PartPage = ({ tender, children }: { tender: { id: string; title: string }; children: ReactNode }) => (
  <>
    <Breadcrumbs
      items={[
        { href: '/cluster', label: 'My cluster' },
        { href: `/cluster/tenders/${tender.id}`, label: tender.title },
      ]}
    />
    <PageMain>{children}</PageMain>
  </>
)
