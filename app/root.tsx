import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PageMain, SiteFooter, SiteFrame } from './components/page-layout.tsx'
import { useNonce } from './platform/http/nonce.ts'
import { page } from './platform/http/route.server.ts'
import { FaultPage, faultTitle } from './routes/fault-page.tsx'
import { frameOf } from './routes/frame.server.ts'
import { Banner, Header } from './routes/frame.tsx'
import styles from './styles/app.scss?url'

export const links = () => [
  {
    rel: 'preload',
    href: '/fonts/atkinson-hyperlegible-latin-400.woff2',
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta = ({ error }: { error?: unknown }) => [
  { title: error ? `${faultTitle(error)} - Clusterbuy` : 'Clusterbuy: schools that buy together' },
]

export const loader = page('anyone', frameOf)

const footer = [
  { href: '/tenders', label: 'Open tenders' },
  { href: '/guidance', label: 'How it works' },
  { href: '/promises', label: 'What we promise' },
  { href: '/notices', label: 'Notices' },
  { href: '/verify', label: 'Check a receipt or a record' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/privacy', label: 'Privacy' },
]

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const frame = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4a50" />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body">
        <SiteFrame
          banner={frame?.demonstration ? <Banner demonstration={frame.demonstration} you={frame.you} /> : null}
          header={<Header frame={frame ?? null} />}
          footer={<SiteFooter links={footer} />}
        >
          {children}
        </SiteFrame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Site() {
  return <Outlet />
}

export function ErrorBoundary() {
  return (
    <PageMain>
      <FaultPage fault={useRouteError()} />
    </PageMain>
  )
}
