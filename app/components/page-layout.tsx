import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Logo } from './logo.tsx'

export const SkipLink = () => (
  <a href="#main" className="govuk-skip-link">
    Skip to main content
  </a>
)

export type NavItem = { href: string; label: string; current?: boolean | undefined }

export type SiteHeaderProps = {
  nav?: readonly NavItem[] | undefined
  /** Whom the person acts for just now, and the form to act for another body (`SeatSwitcher`). */
  seat?: ReactNode
  /** Sign in, or the person's name and sign out. */
  account?: ReactNode
}

export function SiteHeader({ nav = [], seat, account }: SiteHeaderProps) {
  return (
    <header className="cb-header">
      <div className={`govuk-width-container cb-header__row${seat ? '' : ' cb-header__row--short'}`}>
        <Link to="/" className="cb-header__name">
          <Logo />
          Clusterbuy
        </Link>
        {seat || account ? (
          <div className="cb-header__person">
            {seat}
            {account}
          </div>
        ) : null}
        {nav.length > 0 ? (
          <nav className="cb-header__nav" aria-label="Main">
            <ul className="cb-nav">
              {nav.map((item) => (
                <li key={item.href}>
                  <Link to={item.href} className="cb-nav__link" aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </header>
  )
}

export type SeatSwitcherProps = {
  /** "Acting for" this body, in this capacity. */
  actingFor: string
  capacity?: string | undefined
  /** One small form for each other seat. */
  children?: ReactNode
}

export function SeatSwitcher({ actingFor, capacity, children }: SeatSwitcherProps) {
  const current = (
    <>
      <span className="cb-seat__label">Acting for</span> <strong>{actingFor}</strong>
      {capacity ? <span className="cb-seat__capacity">, {capacity}</span> : null}
    </>
  )
  if (!children) return <p className="cb-seat">{current}</p>
  return (
    <details className="cb-seat cb-menu">
      <summary>{current}</summary>
      <div className="cb-menu__panel">{children}</div>
    </details>
  )
}

export type FooterLink = { href: string; label: string }

export function SiteFooter({ links, children }: { links: readonly FooterLink[]; children?: ReactNode }) {
  return (
    <footer className="cb-footer">
      <div className="govuk-width-container cb-footer__row">
        <nav aria-label="Footer">
          <ul className="cb-footer__links">
            {links.map((link) => (
              <li key={link.href}>
                <Link to={link.href}>{link.label}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="cb-footer__note">
          {children ?? 'Clusterbuy: schools that buy together. Open source, MIT licence.'}
        </p>
      </div>
    </footer>
  )
}

export function Breadcrumbs({ items }: { items: readonly { href: string; label: string }[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Where this page is">
      <ol className="govuk-breadcrumbs__list">
        {items.map((item) => (
          <li key={item.href} className="govuk-breadcrumbs__list-item">
            <Link className="govuk-breadcrumbs__link" to={item.href}>
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type SiteFrameProps = { banner?: ReactNode; header: ReactNode; footer: ReactNode; children: ReactNode }

/** What stands around every page. `children` is the page: breadcrumbs if any, then `PageMain`. */
export function SiteFrame({ banner, header, footer, children }: SiteFrameProps) {
  return (
    <>
      <SkipLink />
      {banner}
      {header}
      <div className="cb-page">
        <div className="govuk-width-container">{children}</div>
      </div>
      {footer}
    </>
  )
}

export const PageMain = ({ children }: { children: ReactNode }) => (
  <main id="main" className="cb-main" tabIndex={-1}>
    {children}
  </main>
)
