import { tenderStamp } from './modules/tenders/queries/tender-stamp.server.ts'
import { everyFiveSeconds, type PublicPage } from './platform/http/public-pages.server.ts'

/** The pages that most people come for, made once for all who carry no cookie (docs/decisions/0006). */
export const pagesForEverybody: readonly PublicPage[] = [
  { path: /^\/$/, stamp: () => everyFiveSeconds() },
  { path: /^\/tenders$/, stamp: () => everyFiveSeconds() },
  { path: /^\/tenders\/([^/]+)$/, stamp: ([, tenderId = '']) => tenderStamp(tenderId) },
]
