const BASE = 'http://own.invalid'

/** Where to go after signing in: only a path of this site, whatever stands in the address somebody was sent. */
export function ownPath(asked: string | null | undefined, otherwise: string): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, BASE)) return otherwise
  const { origin, pathname, search, hash } = new URL(asked, BASE)
  // Two slashes, also those that appear once dots are resolved, would name another host.
  if (origin !== BASE || pathname.startsWith('//') || pathname.startsWith('/api/')) return otherwise
  return pathname + search + hash
}

/** Where this page's address says to go next. */
export const nextOf = (page: URL, otherwise: string): string => ownPath(page.searchParams.get('next'), otherwise)
